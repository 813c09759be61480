import {
  columnBuilder,
  type Exact,
  type NumberColumn,
  parseDecimal,
  scaledOf,
} from '../decimal/index.ts';
import { error, type Issue, suggestion } from '../issue/index.ts';
import { type Column, cellState } from '../logic/index.ts';
import { type Input, type RuleSet, wantedValue } from '../ruleset/index.ts';
import type { InputColumn } from './Data.ts';
import { placeOfCell, type UnitRow } from './UnitRow.ts';

/** The units of a level while their cells are read. */
export type Context = {
  readonly ruleSet: RuleSet;
  readonly rows: readonly UnitRow[];
  /** Set to 1 for a unit with a cell that cannot be read. */
  readonly isUnreadable: Uint8Array;
  readonly issues: Issue[];
};

/**
 * Reads the cells of an input into a typed column.
 *
 * @param isStrict  whether a gap is an issue where the input's policy is `error`
 */
export function readColumn(input: Input, isStrict: boolean, context: Context): InputColumn {
  const { rows, ruleSet } = context;
  const state = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const text = row.cells.textOf(input.id) ?? '';
    if (ruleSet.cells.missing.has(text)) {
      state[i] = cellState.missing;
      // A row that could not be read has not said that anything is missing.
      const isUnknown = row.isUnreadable && row.cells.textOf(input.id) === undefined;
      if (isStrict && input.missing.kind === 'error' && !isUnknown) {
        const notApplicable = [...ruleSet.cells.notApplicable][0];
        const extra = notApplicable === undefined ? {} : { notApplicable };
        refuse('missing-value', input, i, { wanted: wantedValue(input), ...extra }, context);
      }
    } else if (ruleSet.cells.notApplicable.has(text)) {
      state[i] = cellState.notApplicable;
    }
  });
  return { column: readValues(input, state, context), state };
}

function readValues(input: Input, state: Uint8Array, context: Context): Column {
  switch (input.type) {
    case 'number':
    case 'integer':
      return readNumbers(input, state, context);
    case 'boolean':
      return readBooleans(input, state, context);
    case 'text':
      return readTexts(input, state, context);
  }
}

function refuse(
  code: Issue['code'],
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

function forPresent(
  input: Input,
  state: Uint8Array,
  { rows }: Context,
  read: (text: string, row: number) => void,
): void {
  rows.forEach((row, i) => {
    if (state[i] === cellState.present) read(row.cells.textOf(input.id) ?? '', i);
  });
}

function readNumbers(input: Input, state: Uint8Array, context: Context): NumberColumn {
  const builder = columnBuilder(state.length);
  const failed = new Set<number>();
  forPresent(input, state, context, (text, row) => {
    if (builder.set(row, text)) return;
    failed.add(row);
    const data = { found: text, wanted: wantedValue(input), ...suggestedNumber(text) };
    refuse('not-a-number', input, row, data, context);
  });
  const column = builder.finish();
  const isInside = rangeTest(input, column);
  forPresent(input, state, context, (text, row) => {
    if (failed.has(row) || isInside(row)) return;
    const isWhole = input.type !== 'integer' || isInteger(column.exactAt(row));
    const code = isWhole ? 'out-of-range' : 'not-an-integer';
    refuse(code, input, row, { found: text, wanted: wantedValue(input) }, context);
  });
  return column;
}

/** Whether the number of a row is one that the input can have; by scaled integers where they do. */
function rangeTest({ low, high, type }: Input, column: NumberColumn): (row: number) => boolean {
  const bound = (value: Exact | null, open: number): number =>
    value === null ? open : scaledOf(value, column.scale);
  const bottom = bound(low, Number.NEGATIVE_INFINITY);
  const top = bound(high, Number.POSITIVE_INFINITY);
  const unit = type === 'integer' ? 10 ** column.scale : 1;
  const values = column.values();
  return (row) => {
    const value = values[row] ?? Number.NaN;
    if (value >= bottom && value <= top) return value % unit === 0;
    const exact = column.exactAt(row);
    const isInRange =
      (low === null || exact.compare(low) >= 0) && (high === null || exact.compare(high) <= 0);
    return isInRange && (type !== 'integer' || isInteger(exact));
  };
}

function isInteger(value: Exact): boolean {
  return value.truncated().equals(value);
}

/**
 * The number that seems to be meant, as a suggestion only: the one number in the text. None where a
 * word makes it another (5万), in a spreadsheet's error (#DIV/0!), or where it could not be read either.
 */
function suggestedNumber(text: string): { readonly suggested?: string } {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/(?<!\d)\.(?=\d)/g, '0.')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const [number, second] = plain.match(/-?\d+(\.\d+)?/g) ?? [];
  const isOther = second !== undefined || /[#十百千万亿‰]/.test(plain);
  if (number === undefined || isOther || parseDecimal(number) === null) return {};
  return { suggested: number };
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

function readBooleans(input: Input, state: Uint8Array, context: Context): Column {
  const values = new Uint8Array(state.length);
  forPresent(input, state, context, (text, row) => {
    const truth = truths.get(text.toLowerCase());
    if (truth === undefined) refuse('not-a-boolean', input, row, { found: text }, context);
    values[row] = truth ?? 0;
  });
  return { kind: 'boolean', values };
}

function readTexts(input: Input, state: Uint8Array, context: Context): Column {
  const codes = new Int32Array(state.length).fill(-1);
  const texts = new Map<string, number>();
  forPresent(input, state, context, (text, row) => {
    if (input.values !== null && !input.values.includes(text)) {
      const data = {
        found: text,
        wanted: wantedValue(input),
        ...suggestion(text, input.values),
      };
      refuse('not-a-listed-value', input, row, data, context);
    }
    const code = texts.get(text) ?? texts.size;
    texts.set(text, code);
    codes[row] = code;
  });
  return { kind: 'text', texts: [...texts.keys()], codes };
}
