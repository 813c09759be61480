import {
  columnBuilder,
  columnOf,
  digitsOf,
  Exact,
  type NumberColumn,
  storedValues,
} from '../../../src/decimal/index.ts';
import {
  BOOLEAN,
  type Column,
  cellState,
  type Expr,
  NUMBER,
  type Outcome,
  type Pool,
  parseLogic,
  type Reading,
  type RuleColumns,
  type RuleRow,
  type RuleScope,
  referenceEvaluator,
  TEXT,
  type Type,
  type Value,
} from '../../../src/logic/index.ts';

/** A cell: a value, or why there is none. */
export type Cell = Value | typeof missing | typeof notApplicable;
export const missing = Symbol('missing');
export const notApplicable = Symbol('not applicable');

export type Input = {
  readonly kind: 'number' | 'boolean' | 'text';
  readonly cells: readonly Cell[];
  /** What a gap reads as where the rule does not say. */
  readonly assumed?: Value;
};

/** An input as columns know it. */
export type Known = {
  readonly column: Column;
  readonly state: Uint8Array;
  readonly assumed: Value | null;
};

export const typeOf: Readonly<Record<Input['kind'], Type>> = {
  number: NUMBER,
  boolean: BOOLEAN,
  text: TEXT,
};

export function scopeOf(kinds: Readonly<Record<string, Input['kind']>>): RuleScope {
  const types = Object.entries(kinds).map(([name, kind]) => [name, typeOf[kind]] as const);
  return { kind: 'names', types: new Map(types) };
}

/** Parses a rule that has nothing wrong with it. */
export function parsed(rule: unknown, scope: RuleScope): Expr {
  const { expr, issues } = parseLogic(rule, '', scope);
  if (expr === null) throw new Error(`${JSON.stringify(rule)}: ${JSON.stringify(issues)}`);
  return expr;
}

export function known({ kind, cells, assumed = null }: Input): Known {
  const state = Uint8Array.from(cells, (cell) =>
    cell === missing
      ? cellState.missing
      : cell === notApplicable
        ? cellState.notApplicable
        : cellState.present,
  );
  const held = cells.map((cell): Value => {
    if (cell === missing) return assumed;
    return typeof cell === 'symbol' ? null : cell;
  });
  return { column: columnOfKind(kind, held), state, assumed };
}

function columnOfKind(kind: Input['kind'], values: readonly Value[]): Column {
  switch (kind) {
    case 'number': {
      const builder = columnBuilder(values.length);
      values.forEach((value, row) => {
        if (value instanceof Exact) builder.setExact(row, value);
      });
      return builder.finish();
    }
    case 'boolean':
      return { kind, values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)) };
    case 'text': {
      const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
      const codes = Int32Array.from(values, (value) =>
        typeof value === 'string' ? texts.indexOf(value) : -1,
      );
      return { kind, texts, codes };
    }
  }
}

/** The columns of a rule, put together by hand. Figures of the pool are over all rows. */
export function ruleColumns(
  inputs: ReadonlyMap<string, Known>,
  length: number,
  arePoolsNear = false,
): RuleColumns {
  const find = (name: string): Known => {
    const input = inputs.get(name);
    if (input === undefined) throw new Error(`no input ${name}`);
    return input;
  };
  const figures = new Map<Pool, NumberColumn>();
  const figureOf = (figure: Pool): NumberColumn => {
    const column = figures.get(figure) ?? columnOfFigure(figure, columns, arePoolsNear);
    figures.set(figure, column);
    return column;
  };
  const columns: RuleColumns = {
    length,
    column: (name) => find(name).column,
    state: (name) => find(name).state,
    pool: figureOf,
    row: (row): RuleRow => ({
      read: (name) => readingOf(find(name), row),
      pool: (figure): Outcome => ({
        kind: 'value',
        value: figureOf(figure).exactAt(row),
      }),
    }),
  };
  return columns;
}

function readingOf({ column, state, assumed }: Known, row: number): Reading {
  if (state[row] === cellState.missing) return { kind: 'missing', assumed };
  if (state[row] === cellState.notApplicable) return { kind: 'not-applicable' };
  switch (column.kind) {
    case 'number':
      return { kind: 'value', value: column.exactAt(row) };
    case 'boolean':
      return { kind: 'value', value: column.values[row] === 1 };
    case 'text':
      return { kind: 'value', value: column.texts[column.codes[row] ?? -1] ?? null };
  }
}

/** The figure over all rows that have a number; 0 where none has. */
function columnOfFigure(
  { of, statistic, first }: Pool,
  columns: RuleColumns,
  isNear: boolean,
): NumberColumn {
  const evaluate = referenceEvaluator(of);
  const numbers = Array.from({ length: columns.length }, (_, row) => {
    const outcome = evaluate(columns.row(row));
    return outcome.kind === 'value' && outcome.value instanceof Exact ? outcome.value : null;
  });
  const members = numbers.filter((number) => number !== null);
  const figure = statistic === 'rank' ? nought : statisticOf(statistic, members);
  const figures = numbers.map((number) =>
    statistic === 'rank' ? rankOf(number, members, first) : figure,
  );
  return isNear ? nearColumnOf(figures) : columnOf(figures);
}

const nought = Exact.ofInteger(0);

function rankOf(number: Exact | null, members: readonly Exact[], first: Pool['first']): Exact {
  const sign = first === 'highest' ? 1 : -1;
  const better = members.filter((other) => number !== null && sign * other.compare(number) > 0);
  return Exact.ofInteger(better.length + 1);
}

function statisticOf(statistic: Pool['statistic'], members: readonly Exact[]): Exact {
  const sum = (): Exact => members.reduce((total, number) => total.plus(number), nought);
  switch (statistic) {
    case 'min':
      return members.reduce((a, b) => (b.compare(a) < 0 ? b : a), members[0] ?? nought);
    case 'max':
      return members.reduce((a, b) => (b.compare(a) > 0 ? b : a), members[0] ?? nought);
    case 'sum':
      return sum();
    case 'mean':
      return members.length === 0 ? nought : sum().dividedBy(Exact.ofInteger(members.length));
    default:
      return Exact.ofInteger(members.length);
  }
}

/** Numbers as doubles beside them. */
export function nearColumnOf(numbers: readonly Exact[]): NumberColumn {
  const values = Float64Array.from(numbers, (number) => number.toApproximate());
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    kind: 'number',
    isExact: false,
    scale: 0,
    error: size * 2 ** -50,
    low: Math.min(...values, size),
    high: Math.max(...values, -size),
    digits: Math.max(0, ...numbers.map(digitsOf)),
    ...storedValues(values),
    exactAt: (row) => numbers[row] ?? nought,
  };
}
