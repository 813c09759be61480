import { Exact, type NumberColumn, type NumberSource } from '../../decimal/index.ts';
import type { Call, Expr, Fold, Missing, Pool, Round, Variable } from '../Expr.ts';
import { absolute, extreme, power, product, quotient, remainder } from './arithmetic.ts';
import { chosen, chosenTruth, compared, connected, negated, truthOf } from './conditions.ts';
import { folded, type Optional } from './fold.ts';
import {
  type BooleanKernel,
  constantKernel,
  exactKernel,
  type Kernel,
  type NumberKernel,
  nearKernel,
  numberOfBoolean,
  unknown,
  unknownBoolean,
  unknownNumber,
} from './Kernel.ts';
import { difference, sum } from './linear.ts';
import { rounded } from './rounding.ts';
import { chosenText, comparedTexts, constantText, daysBetween, isOneOf } from './texts.ts';

export type BooleanColumn = { readonly kind: 'boolean'; readonly values: Uint8Array };
export type TextColumn = {
  readonly kind: 'text';
  readonly texts: readonly string[];
  /** Index into `texts`; -1 where there is none. */
  readonly codes: Int32Array;
};
export type Column = NumberColumn | BooleanColumn | TextColumn;
/** All that a plan needs of a column. */
export type ColumnSource = NumberSource | BooleanColumn | TextColumn;

/** Whether a row has a value: `present`, `missing` (未报) or `notApplicable` (不适用). */
export const cellState = { present: 0, missing: 1, notApplicable: 2 } as const;

/** The columns that a rule can name. */
export type ColumnScope = {
  column(name: string): ColumnSource;
  state(name: string): Uint8Array;
  /** The figure of each row's pool. */
  pool(figure: Pool): NumberSource;
};

/** An expression as operations on whole columns. Every expression has a plan; it may know little. */
export function plan(expr: Expr, scope: ColumnScope): Kernel {
  switch (expr.kind) {
    case 'literal':
      if (expr.value instanceof Exact) return constantKernel(expr.value);
      if (typeof expr.value === 'string') return constantText(expr.value);
      return typeof expr.value === 'boolean' ? constantTruth(expr.value) : unknownNumber();
    case 'variable':
      return planVariable(expr, scope);
    case 'pool':
      return columnKernel(scope.pool(expr));
    case 'round':
      return planRounded(expr.value, expr, scope);
    case 'call':
      return planCall(expr, scope);
    case 'fold':
      return planFold(expr, scope);
    case 'path':
    case 'list':
    case 'iterate':
    case 'missing':
      return unknownNumber();
  }
}

export function planNumber(expr: Expr, scope: ColumnScope): NumberKernel {
  const kernel = plan(expr, scope);
  if (kernel.kind === 'boolean') return numberOfBoolean(kernel);
  return kernel.kind === 'number' ? kernel : unknownNumber();
}

export function planTruth(expr: Expr, scope: ColumnScope): BooleanKernel {
  return expr.kind === 'missing' ? planMissing(expr, scope) : truthOf(plan(expr, scope));
}

/** Whether any of some names is missing: the truth of the list of those that are. */
function planMissing(
  { operator, names, enough, byPath }: Missing,
  scope: ColumnScope,
): BooleanKernel {
  const literals = namesIn(names);
  if (operator !== 'missing' || enough !== null || byPath || literals === null) {
    return unknownBoolean();
  }
  return combined(
    [constantTruth(false), ...literals.map((name) => truthOfState(scope.state(name)))],
    (a, b) => connected('or', a, b),
  );
}

/** The names that a list of literal texts has; null where it is another. */
function namesIn(list: Expr): readonly string[] | null {
  if (list.kind !== 'list') return null;
  const names = list.items.flatMap((item) =>
    item.kind === 'literal' && typeof item.value === 'string' ? [item.value] : [],
  );
  return names.length === list.items.length ? names : null;
}

function constantTruth(value: boolean): BooleanKernel {
  return truthOf(constantKernel(Exact.ofInteger(value ? 1 : 0)));
}

function columnKernel(column: ColumnSource): Kernel {
  switch (column.kind) {
    case 'boolean': {
      const truths = column.values;
      return { kind: 'boolean', run: (start, count) => truths.subarray(start, start + count) };
    }
    case 'text': {
      const { codes } = column;
      return {
        kind: 'text',
        texts: column.texts,
        run: (start, count) => codes.subarray(start, start + count),
      };
    }
    case 'number': {
      const { isExact, scale, error, low, high, digits, run } = column;
      return isExact
        ? exactKernel(scale, low, high, run)
        : nearKernel(error, low, high, digits, run);
    }
  }
}

function planVariable(expr: Variable, scope: ColumnScope): Kernel {
  const column = scope.column(expr.name);
  const states = scope.state(expr.name);
  const kernel = column.kind === 'boolean' ? presentTruths(column, states) : columnKernel(column);
  if (expr.fallback === null) return kernel;
  const fallback = plan(expr.fallback, scope);
  if (kernel.kind === 'text') {
    return fallback.kind === 'text'
      ? chosenText(missingRows(states), fallback, kernel)
      : unknownBoolean();
  }
  const isMissing = truthOfState(states);
  if (kernel.kind === 'boolean') {
    // A number to fall back to is a number, not a truth: such a gap is not known here.
    const otherwise = fallback.kind === 'boolean' ? fallback : unknownBoolean();
    return chosenTruth([isMissing], [otherwise, kernel]);
  }
  return fallback.kind === 'number' ? chosen([isMissing], [fallback, kernel]) : unknownNumber();
}

/** A cell of truths holds something even where there is nothing. */
function presentTruths({ values }: BooleanColumn, states: Uint8Array): BooleanKernel {
  const truths = values.map((truth, row) => (states[row] === cellState.present ? truth : unknown));
  return { kind: 'boolean', run: (start, count) => truths.subarray(start, start + count) };
}

function missingRows(states: Uint8Array): Uint8Array {
  return states.map((state) => (state === cellState.missing ? 1 : 0));
}

function truthOfState(states: Uint8Array): BooleanKernel {
  const isMissing = missingRows(states);
  return { kind: 'boolean', run: (start, count) => isMissing.subarray(start, start + count) };
}

function planCall(expr: Call, scope: ColumnScope): Kernel {
  const number = (index: number): NumberKernel => {
    const arg = expr.args[index];
    return arg === undefined ? unknownNumber() : planNumber(arg, scope);
  };
  const all = (combine: (a: NumberKernel, b: NumberKernel) => NumberKernel): NumberKernel =>
    combined(
      expr.args.map((arg) => planNumber(arg, scope)),
      combine,
    );
  switch (expr.operator) {
    case '+':
      return sum(expr.args.map((arg) => planNumber(arg, scope)));
    case '*':
      return all(product);
    case 'min':
    case 'max': {
      const kind = expr.operator;
      return all((a, b) => extreme(kind, a, b));
    }
    case '-':
      return difference(number(0), number(1));
    case '/':
      return quotient(number(0), number(1));
    case '%':
      return remainder(number(0), number(1));
    case 'number':
      return number(0);
    case 'abs':
      return absolute(number(0));
    case '<':
    case '<=':
      return planComparison(expr.operator, expr, scope);
    case '==':
    case '===':
      return planEquality(expr, scope);
    case '!':
      return negated(planTruthAt(expr, 0, scope));
    case '!!':
      return planTruthAt(expr, 0, scope);
    case 'and':
    case 'or': {
      const { operator } = expr;
      const kernels = expr.args.map((arg) => plan(arg, scope));
      if (!kernels.every((kernel) => kernel.kind === 'boolean')) return unknownNumber();
      return combined(kernels, (a, b) => connected(operator, a, b));
    }
    case 'if':
      return planChoice(expr, scope);
    case 'in':
      return planMembership(expr, scope);
    case 'power':
      return power(number(0), number(1));
    case 'days_between': {
      const [from, to] = argumentKernels(expr, scope);
      return from.kind === 'text' && to.kind === 'text' ? daysBetween(from, to) : unknownNumber();
    }
    case 'ln':
    case 'log10':
    case 'sqrt':
    case 'cat':
    case 'substr':
    case 'merge':
    case 'not_applicable':
      return unknownNumber();
  }
}

/** One kernel of many, by halves: 10,000 arguments are 14 kernels deep, which no stack is too small for. */
function combined<K>(kernels: readonly K[], combine: (a: K, b: K) => K): K {
  if (kernels.length <= 2) return kernels.reduce(combine);
  const middle = Math.ceil(kernels.length / 2);
  return combine(
    combined(kernels.slice(0, middle), combine),
    combined(kernels.slice(middle), combine),
  );
}

/**
 * Rounding never turns an order round, so it goes inside min, max and if, down to the quotients, which
 * it settles to the last digit.
 */
function planRounded(expr: Expr, rounding: Round, scope: ColumnScope): NumberKernel {
  if (expr.kind === 'call') {
    const { operator, args } = expr;
    if (operator === 'min' || operator === 'max') {
      return combined(
        args.map((arg) => planRounded(arg, rounding, scope)),
        (a, b) => extreme(operator, a, b),
      );
    }
    if (operator === 'if') {
      const { conditions, branches } = partsOfChoice(expr);
      return chosen(
        conditions.map((condition) => planTruth(condition, scope)),
        branches.map((branch) => planRounded(branch, rounding, scope)),
      );
    }
  }
  return rounded(planNumber(expr, scope), rounding.step, rounding.mode);
}

/** A fold over the inputs that are present; over other lists it is not known. */
function planFold({ operator, list, dropLow, dropHigh }: Fold, scope: ColumnScope): NumberKernel {
  if (list.kind !== 'missing' || list.operator !== 'present' || list.names.kind !== 'list') {
    return unknownNumber();
  }
  const items = list.names.items.map((item): Optional => {
    const name = item.kind === 'literal' && typeof item.value === 'string' ? item.value : '';
    const kernel = columnKernel(scope.column(name));
    const state = scope.state(name);
    return {
      kernel: kernel.kind === 'number' ? kernel : unknownNumber(),
      isPresent: (row) => state[row] === cellState.present,
    };
  });
  return folded(operator, items, { low: dropLow, high: dropHigh });
}

function planTruthAt(expr: Call, index: number, scope: ColumnScope): BooleanKernel {
  const arg = expr.args[index];
  return arg === undefined ? unknownBoolean() : planTruth(arg, scope);
}

function argumentKernels(expr: Call, scope: ColumnScope): readonly [Kernel, Kernel] {
  const [a, b] = expr.args;
  return a === undefined || b === undefined
    ? [unknownNumber(), unknownNumber()]
    : [plan(a, scope), plan(b, scope)];
}

function planComparison(operator: '<' | '<=', expr: Call, scope: ColumnScope): Kernel {
  const [a, b] = argumentKernels(expr, scope);
  if (a.kind === 'number' && b.kind === 'number') return compared(operator, a, b);
  return a.kind === 'text' && b.kind === 'text' ? comparedTexts(operator, a, b) : unknownBoolean();
}

function planEquality(expr: Call, scope: ColumnScope): Kernel {
  const [a, b] = argumentKernels(expr, scope);
  if (a.kind === 'number' && b.kind === 'number') {
    const isMeant = expr.args.every((arg) => arg.kind !== 'literal' || arg.value instanceof Exact);
    return isMeant ? compared('==', a, b) : equalToText(expr, scope);
  }
  if (a.kind === 'boolean' && b.kind === 'boolean') {
    return compared('==', numberOfBoolean(a), numberOfBoolean(b));
  }
  if (a.kind === 'text' && b.kind === 'text') return comparedTexts('==', a, b);
  return equalToText(expr, scope);
}

/** A text column against a literal text that is no number (which `==` would read as one). */
function equalToText(expr: Call, scope: ColumnScope): Kernel {
  const [first, second] = expr.args;
  const [variable, text] = first?.kind === 'literal' ? [second, first] : [first, second];
  if (variable === undefined || text?.kind !== 'literal' || typeof text.value !== 'string') {
    return unknownBoolean();
  }
  const kernel = plan(variable, scope);
  return kernel.kind === 'text' ? isOneOf(kernel, [text.value]) : unknownBoolean();
}

function planMembership(expr: Call, scope: ColumnScope): Kernel {
  const [needle, hay] = expr.args;
  if (needle === undefined || hay?.kind !== 'list') return unknownBoolean();
  const literals = hay.items.map((item) => (item.kind === 'literal' ? item.value : null));
  const kernel = plan(needle, scope);
  const texts = literals.filter((item) => typeof item === 'string');
  return kernel.kind === 'text' && texts.length === literals.length
    ? isOneOf(kernel, texts)
    : unknownBoolean();
}

function planChoice(expr: Call, scope: ColumnScope): Kernel {
  const parts = partsOfChoice(expr);
  const conditions = parts.conditions.map((condition) => planTruth(condition, scope));
  const branches = parts.branches.map((branch) => plan(branch, scope));
  if (branches.every((branch) => branch.kind === 'boolean')) {
    return chosenTruth(conditions, branches);
  }
  const numbers = branches.map((branch) =>
    branch.kind === 'number' ? branch : branch.kind === 'boolean' ? null : unknownNumber(),
  );
  return numbers.every((branch) => branch !== null) ? chosen(conditions, numbers) : unknownNumber();
}

function partsOfChoice({ args }: Call): {
  readonly conditions: readonly Expr[];
  readonly branches: readonly Expr[];
} {
  const last = args.length - 1;
  return {
    conditions: args.filter((_, i) => i % 2 === 0 && i < last),
    branches: args.filter((_, i) => i % 2 === 1 || i === last),
  };
}
