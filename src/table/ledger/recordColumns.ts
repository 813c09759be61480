import { cellState, type Reading, type RuleColumns, type RuleRow } from '../../logic/index.ts';
import { valueAt } from '../cells/columnValue.ts';
import type { InputColumn, Unit } from '../Data.ts';
import { columnsOfTexts, textsOfUnits } from '../units/unitColumns.ts';

/** The variable of the day as of which a ledger counts. */
const dayVariable = 'as_of';

/** What the rules over some records can name: their fields, their units and the day. */
export function recordColumns(
  fields: ReadonlyMap<string, InputColumn>,
  units: readonly Unit[],
  asOf: string,
): RuleColumns {
  const texts = new Map([...textsOfUnits(units), [dayVariable, () => units.map(() => asOf)]]);
  const others = columnsOfTexts(texts);
  const find = (name: string): InputColumn => {
    const column = fields.get(name) ?? others(name);
    if (column === undefined) throw new Error(`no column for ${name}`);
    return column;
  };
  const noPool = (): never => {
    throw new Error('a rule over records that looks at the pool');
  };
  return {
    length: units.length,
    column: (name) => find(name).column,
    state: (name) => find(name).state,
    pool: noPool,
    row: (row): RuleRow => ({ read: (name) => readingOf(find(name), row), pool: noPool }),
  };
}

function readingOf({ column, state }: InputColumn, row: number): Reading {
  switch (state[row]) {
    case cellState.missing:
      return { kind: 'missing', assumed: null };
    case cellState.present:
      return { kind: 'value', value: valueAt(column, row) };
    default:
      return { kind: 'not-applicable' };
  }
}
