import {
  type Column,
  cellState,
  type Evaluated,
  type Expr,
  evaluateConditions,
  evaluateNumbers,
  type RuleColumns,
} from '../../logic/index.ts';
import type { Input, Take } from '../../ruleset/index.ts';
import { columnTextAt } from '../cells/columnTexts.ts';
import type { InputColumn } from '../Data.ts';
import type { UnitRow } from '../UnitRow.ts';
import type { DerivedInput } from './derivedInputs.ts';
import type { LedgerUnit } from './LedgerSheet.ts';
import { rowNumbers } from './RowNumbers.ts';
import type { Refuse } from './recordRefuser.ts';
import { addExact, addLatest, addScaled, addToEnds, emptyTally, type Tally } from './Tally.ts';

/** Some records of a ledger, with what their fields say. */
export type Batch = {
  readonly rows: readonly UnitRow[];
  readonly holders: readonly LedgerUnit[];
  readonly isUnreadable: Uint8Array;
  readonly columns: ReadonlyMap<string, InputColumn>;
  readonly scope: RuleColumns;
  readonly refuse: Refuse;
};

/** Adds the records that an input takes to the tallies of their units. */
export function takeRecords({ input, derived, levels }: DerivedInput, batch: Batch): void {
  const { rows, isUnreadable, scope } = batch;
  const isConcerned = Uint8Array.from(rows, ({ unit }, i) =>
    isUnreadable[i] === 0 && levels.has(unit.level) ? 1 : 0,
  );
  const refuseAll = ({ problems }: Evaluated<unknown>): void => {
    for (const { row, ...problem } of problems) batch.refuse(row, input, problem);
  };
  const truthsOf = (expr: Expr, asked: Uint8Array): Uint8Array => {
    const evaluated = evaluateConditions(expr, scope, asked);
    refuseAll(evaluated);
    return evaluated.column;
  };
  const isTaken = derived.where === null ? isConcerned : truthsOf(derived.where, isConcerned);
  const { take } = derived;
  if (take.kind === 'count') {
    tallyAll(isTaken, input.id, batch, () => true);
    return;
  }
  if (take.kind === 'distinct') {
    const keyOf = distinctKeys(take.fields, batch, input);
    tallyAll(isTaken, input.id, batch, (tally, i) => {
      const key = keyOf(i);
      if (key !== null) tally.seen.add(key);
      return key !== null;
    });
    return;
  }
  if (take.kind === 'share') {
    const evaluated = evaluateConditions(take.of, scope, isTaken);
    refuseAll(evaluated);
    const isOut = exceptionsIn(evaluated);
    tallyAll(isTaken, input.id, batch, (tally, i) => {
      if (isOut.has(i)) return false;
      tally.fitting += evaluated.column[i] ?? 0;
      return true;
    });
    return;
  }
  const evaluated = evaluateNumbers(take.of, scope, isTaken);
  refuseAll(evaluated);
  const isOut = exceptionsIn(evaluated);
  const add = adderOf(take, evaluated.column, batch, input);
  tallyAll(isTaken, input.id, batch, (tally, i) => !isOut.has(i) && add(tally, i));
}

function exceptionsIn({ notApplicable, problems }: Evaluated<unknown>): ReadonlySet<number> {
  return new Set([...notApplicable, ...problems.map(({ row }) => row)]);
}

/** @param add  adds a record; false where it is none of the unit's after all */
function tallyAll(
  isTaken: Uint8Array,
  input: string,
  { holders, rows }: Batch,
  add: (tally: Tally, i: number) => boolean,
): void {
  holders.forEach((holder, i) => {
    if (isTaken[i] !== 1) return;
    let tally = holder.tallies.get(input);
    let taken = holder.taken.get(input);
    if (tally === undefined || taken === undefined) {
      tally = emptyTally();
      taken = rowNumbers();
      holder.tallies.set(input, tally);
      holder.taken.set(input, taken);
    }
    if (!add(tally, i)) return;
    tally.count += 1;
    taken.add(rows[i]?.places[0].row ?? 0);
  });
}

/** The combination of some fields in a record; null where one has no value, which is an error if missing. */
function distinctKeys(
  fields: readonly string[],
  { columns, refuse }: Batch,
  input: Input,
): (i: number) => string | null {
  const read = fields.flatMap((field) => columns.get(field) ?? []);
  return (i) => {
    const gap = read.find(({ state }) => state[i] !== cellState.present);
    if (gap !== undefined) {
      if (gap.state[i] === cellState.missing) {
        const field = fields[read.indexOf(gap)] ?? '';
        refuse(i, input, { code: 'not-reported', found: field });
      }
      return null;
    }
    return JSON.stringify(read.map(({ column }) => columnTextAt(column, i)));
  };
}

type NumberTake = Exclude<Take, { readonly kind: 'count' | 'distinct' | 'share' }>;
type Numbers = Extract<Column, { readonly kind: 'number' }>;

function adderOf(
  take: NumberTake,
  column: Numbers,
  { columns, refuse }: Batch,
  input: Input,
): (tally: Tally, i: number) => boolean {
  const values = column.values();
  const addSum = (tally: Tally, i: number): void => {
    const value = values[i] ?? Number.NaN;
    if (column.isExact && !Number.isNaN(value)) addScaled(tally, value, column.scale);
    else addExact(tally, column.exactAt(i));
  };
  if (take.kind === 'latest') {
    const days = columns.get(take.by);
    return (tally, i) => {
      const day = days === undefined ? null : columnTextAt(days.column, i);
      if (days?.state[i] === cellState.present && typeof day === 'string') {
        addLatest(tally, day, column.exactAt(i));
        return true;
      }
      if (days?.state[i] === cellState.missing) {
        refuse(i, input, { code: 'not-reported', found: take.by });
      }
      return false;
    };
  }
  const isOfEnds = take.kind !== 'sum' && take.kind !== 'mean';
  return (tally, i) => {
    if (take.kind !== 'lowest' && take.kind !== 'highest') addSum(tally, i);
    if (isOfEnds) addToEnds(tally, column.exactAt(i), take);
    return true;
  };
}
