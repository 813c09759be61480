import { error, type Issue, type IssueCode, suggestion } from '../../issue/index.ts';
import { cellState } from '../../logic/index.ts';
import { type Input, inHalfWidth, wantedValue } from '../../ruleset/index.ts';
import type { InputColumn } from '../Data.ts';
import { placeOfCell } from '../UnitRow.ts';
import type { ColumnReader, Context, Refuse } from './ColumnReader.ts';
import { dateReader } from './dateReader.ts';
import { isFormulaError } from './formulaError.ts';
import { gapsOf } from './gaps.ts';
import { numberReader } from './numberReader.ts';
import { textCollector } from './textCollector.ts';

/**
 * Reads the cells of an input into a typed column.
 *
 * @param isStrict  whether a gap is an issue where the input's policy is `error`
 */
export function readColumn(input: Input, isStrict: boolean, context: Context): InputColumn {
  const { rows, ruleSet } = context;
  const state = new Uint8Array(rows.length);
  const gaps = gapsOf(ruleSet.cells);
  const refuse: Refuse = (code, row, data) => {
    // Nobody can calculate with what is written there: it has no value.
    state[row] = cellState.missing;
    refuseCell(code, input, row, data, context);
  };
  const reader = readerOf(input, refuse, context);
  const [notApplicable] = ruleSet.cells.notApplicable;
  const missing = {
    wanted: wantedValue(input),
    ...(notApplicable === undefined ? {} : { notApplicable }),
  };
  rows.forEach((row, i) => {
    const derived = row.cells.derivedOf?.(input.id);
    if (derived !== undefined) {
      if (derived.kind === 'value') reader.takeExact?.(derived.value, i);
      else state[i] = derived.kind === 'missing' ? cellState.missing : cellState.notApplicable;
      const isGap = derived.kind === 'missing' && isStrict && input.missing.kind === 'error';
      if (isGap && !row.isUnreadable) refuse('nothing-to-take', i, { input: input.title });
      return;
    }
    const written = row.cells.textOf(input.id);
    const text = written ?? '';
    const gap = gaps.exactly(text);
    // Most cells are plain values, which no gap is in any other width or case.
    if (gap === undefined && reader.readPlain(text, i)) return;
    state[i] = gap ?? gaps.loosely(text) ?? cellState.present;
    if (state[i] === cellState.present) {
      if (isFormulaError(text))
        refuse('formula-error', i, { found: text, wanted: wantedValue(input) });
      else reader.readOther(text, i);
    } else if (state[i] === cellState.missing && isStrict && input.missing.kind === 'error') {
      // A row that could not be read has not said that anything is missing.
      if (written !== undefined || !row.isUnreadable) refuse('missing-value', i, missing);
    }
  });
  return { column: reader.finish(), state };
}

function readerOf(input: Input, refuse: Refuse, context: Context): ColumnReader {
  switch (input.type) {
    case 'number':
    case 'integer':
      return numberReader(input, refuse, context);
    case 'boolean':
      return booleanReader(refuse, context);
    case 'text':
      return textReader(input, refuse, context);
    case 'date':
      return dateReader(input, refuse, context);
  }
}

function refuseCell(
  code: IssueCode,
  input: Input,
  row: number,
  data: Issue['data'],
  { rows, issues, isUnreadable }: Context,
): void {
  const unitRow = rows[row];
  if (unitRow === undefined) return;
  const [{ of, row: line }] = unitRow.places;
  const cell = unitRow.cells.cellOf(input.id);
  const place = cell === undefined ? { ...of, row: line, column: input.title } : placeOfCell(cell);
  const { code: unit, name } = unitRow.unit;
  issues.push(error(code, { ...place, unit: { code: unit, name } }, data));
  isUnreadable[row] = 1;
}

const truths: ReadonlyMap<string, 0 | 1> = new Map([
  ['是', 1],
  ['有', 1],
  ['1', 1],
  ['true', 1],
  ['yes', 1],
  ['否', 0],
  ['无', 0],
  ['0', 0],
  ['false', 0],
  ['no', 0],
]);

function booleanReader(refuse: Refuse, { rows }: Context): ColumnReader {
  const values = new Uint8Array(rows.length);
  const read = (text: string, row: number): boolean => {
    const truth = truths.get(text);
    values[row] = truth ?? 0;
    return truth !== undefined;
  };
  return {
    readPlain: read,
    readOther(text, row) {
      if (!read(inHalfWidth(text).toLowerCase(), row))
        refuse('not-a-boolean', row, { found: text });
    },
    finish: () => ({ kind: 'boolean', values }),
  };
}

function textReader(input: Input, refuse: Refuse, { rows }: Context): ColumnReader {
  const { add, finish } = textCollector(rows.length);
  const { values } = input;
  return {
    readPlain(text, row) {
      const isListed = values?.includes(text) === true;
      if (isListed) add(text, row);
      return isListed;
    },
    readOther(text, row) {
      if (values === null) add(text, row);
      else {
        const data = { found: text, wanted: wantedValue(input), ...suggestion(text, values) };
        refuse('not-a-listed-value', row, data);
      }
    },
    finish,
  };
}
