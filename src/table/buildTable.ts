import {
  columnBuilder,
  type Exact,
  formatExact,
  type NumberColumn,
  scaledOf,
  textAt,
} from '../decimal/index.ts';
import { error, type Issue, suggestion, warning } from '../issue/index.ts';
import { type Column, cellState } from '../logic/index.ts';
import { type Input, type Level, nodesOf, type RuleSet } from '../ruleset/index.ts';
import type { CellPlace, InputColumn, Table, Unit } from './Data.ts';

/** What the files say of a unit. */
export type UnitRow = {
  readonly unit: Unit;
  readonly cells: Map<string, { readonly text: string; readonly place: CellPlace }>;
  readonly places: { readonly file: string; readonly row: number }[];
  isUnreadable: boolean;
};

type Context = {
  readonly ruleSet: RuleSet;
  readonly rows: readonly UnitRow[];
  readonly isUnreadable: Uint8Array;
  readonly issues: Issue[];
};

/**
 * Turns the cells of a level's units into typed columns.
 *
 * @param bound  inputs that some file has a column for
 */
export function buildTable(
  level: Level,
  rows: readonly UnitRow[],
  bound: ReadonlySet<string>,
  ruleSet: RuleSet,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const isUnreadable = Uint8Array.from(rows, (row) => (row.isUnreadable ? 1 : 0));
  const context: Context = { ruleSet, rows, isUnreadable, issues: [] };
  const strict = strictInputsOf(level, ruleSet);
  const inputs = new Map<string, InputColumn>();
  for (const id of level.inputs) {
    const input = ruleSet.inputs.get(id);
    if (input === undefined || input.earlier !== null) continue;
    const isStrict = strict.has(id);
    if (!bound.has(id)) reportMissingColumn(input, isStrict, context);
    inputs.set(id, readColumn(input, isStrict && bound.has(id), context));
  }
  reportUnusedCells(level, context);
  const table: Table = {
    level: level.id,
    units: rows.map(({ unit }) => unit),
    inputs,
    isUnreadable,
    placeOf: (row, input) => rows[row]?.cells.get(input)?.place ?? null,
  };
  return { table, issues: context.issues };
}

/** Inputs whose gaps matter: read by a rule without a default, or needed to rank or to roll up. */
function strictInputsOf(level: Level, ruleSet: RuleSet): ReadonlySet<string> {
  const rules = [
    ...[...nodesOf(level.root)].flatMap((node) => (node.kind === 'indicator' ? [node.rule] : [])),
    ...[...level.bonuses.items, ...level.deductions.items, ...level.vetoes].map(({ rule }) => rule),
    ...level.categories.flatMap(({ rule }) => (rule === null ? [] : [rule])),
    ...level.lists.flatMap(({ condition, source }) => [
      ...(condition === null ? [] : [condition]),
      ...(source.kind === 'condition' ? [source.rule] : []),
    ]),
  ];
  const tieBreakers = level.ranking.tieBreakers.flatMap(({ source }) =>
    source.kind === 'input' ? [source.name] : [],
  );
  const weights = ruleSet.levels
    .flatMap((other) => [...nodesOf(other.root)])
    .flatMap((node) =>
      node.kind === 'rollup' && node.level === level.id && node.weightInput !== null
        ? [node.weightInput]
        : [],
    );
  return new Set([
    ...rules.flatMap(({ strictInputs }) => strictInputs),
    ...tieBreakers,
    ...weights,
  ]);
}

function reportMissingColumn(
  input: Input,
  isStrict: boolean,
  { issues, rows, isUnreadable }: Context,
): void {
  const data = { title: input.title, input: input.id };
  const file = rows[0]?.places[0]?.file;
  const at = file === undefined ? {} : { file, row: 1 };
  if (isStrict && input.missing.kind === 'error') {
    issues.push(error('missing-column', at, data));
    isUnreadable.fill(1);
  } else {
    issues.push(warning('missing-column', at, data));
  }
}

function readColumn(input: Input, isStrict: boolean, context: Context): InputColumn {
  const { rows, ruleSet } = context;
  const state = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const text = row.cells.get(input.id)?.text ?? '';
    if (ruleSet.cells.missing.has(text)) {
      state[i] = cellState.missing;
      if (isStrict && input.missing.kind === 'error') {
        const notApplicable = [...ruleSet.cells.notApplicable][0];
        const extra = notApplicable === undefined ? {} : { notApplicable };
        refuse('missing-value', input, i, { wanted: describeInput(input), ...extra }, context);
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
  const { unit, cells, places } = rows[row] ?? {};
  const place = cells?.get(input.id)?.place ?? { ...places?.[0], column: input.title };
  const named = unit === undefined ? {} : { unit: { code: unit.code, name: unit.name } };
  issues.push(error(code, { ...place, ...named }, data));
  isUnreadable[row] = 1;
}

function forPresent(
  input: Input,
  state: Uint8Array,
  { rows }: Context,
  read: (text: string, row: number) => void,
): void {
  rows.forEach((row, i) => {
    if (state[i] === cellState.present) read(row.cells.get(input.id)?.text ?? '', i);
  });
}

function readNumbers(input: Input, state: Uint8Array, context: Context): NumberColumn {
  const builder = columnBuilder(state.length);
  const failed = new Set<number>();
  forPresent(input, state, context, (text, row) => {
    if (builder.set(row, text)) return;
    failed.add(row);
    const data = { found: text, wanted: describeInput(input), ...suggestedNumber(text) };
    refuse('not-a-number', input, row, data, context);
  });
  const column = builder.finish();
  const isInside = rangeTest(input, column);
  forPresent(input, state, context, (text, row) => {
    if (failed.has(row) || isInside(row)) return;
    const isWhole = input.type !== 'integer' || isInteger(column.exactAt(row));
    const code = isWhole ? 'out-of-range' : 'not-an-integer';
    refuse(code, input, row, { found: text, wanted: describeInput(input) }, context);
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
  return (row) => {
    const value = column.values[row] ?? Number.NaN;
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

/** The number that seems to be meant, as a suggestion only. */
function suggestedNumber(text: string): { readonly suggested?: string } {
  const numbers = text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .match(/-?\d+(\.\d+)?/g);
  const [number] = numbers ?? [];
  return number !== undefined && numbers?.length === 1 ? { suggested: number } : {};
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
        wanted: input.values.join('、'),
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

/** The kind of value that an input takes, in signs that need no translation: `0–100 %`. */
export function describeInput({ low, high, measure, type, values }: Input): string {
  if (values !== null) return values.join('、');
  const bound = (value: Exact | null): string => (value === null ? '…' : formatExact(value));
  const range = low === null && high === null ? '' : `${bound(low)}–${bound(high)}`;
  const kind = { number: '12.5', integer: '12', boolean: '是、否', text: 'text' }[type];
  return [range === '' ? kind : range, ...(measure === null ? [] : [measure])].join(' ');
}

/** Cells of inputs that the level has no use for: said once for each column. */
function reportUnusedCells(level: Level, { rows, ruleSet, issues }: Context): void {
  const used = new Set(level.inputs);
  const found = new Map<string, { readonly place: CellPlace; readonly units: string[] }>();
  for (const { unit, cells } of rows) {
    for (const [input, { text, place }] of cells) {
      if (
        used.has(input) ||
        ruleSet.cells.missing.has(text) ||
        ruleSet.cells.notApplicable.has(text)
      )
        continue;
      const entry = found.get(input) ?? { place, units: [] };
      entry.units.push(unit.name);
      found.set(input, entry);
    }
  }
  for (const { place, units } of found.values()) {
    const shown = units.slice(0, 5).join('、') + (units.length > 5 ? ' …' : '');
    const data = { count: String(units.length), units: shown };
    issues.push(warning('cell-not-used', place, data));
  }
}

/**
 * The content of a column as text, for the hash: null is missing, `[]` not applicable.
 *
 * @param isUnreadable  rows to leave out: they are not ranked
 */
export function textsOf(
  { column, state }: InputColumn,
  isUnreadable: Uint8Array,
): ReadonlyArray<string | boolean | null | readonly []> {
  return Array.from(state, (cell, row) => {
    if (cell === cellState.missing || isUnreadable[row] === 1) return null;
    if (cell === cellState.notApplicable) return [];
    switch (column.kind) {
      case 'number':
        return textAt(column, row);
      case 'boolean':
        return column.values[row] === 1;
      case 'text':
        return column.texts[column.codes[row] ?? -1] ?? null;
    }
  });
}
