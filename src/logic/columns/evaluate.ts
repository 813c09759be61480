import { Exact, exactOfScaled, type NumberColumn, scaledOf } from '../../decimal/index.ts';
import type { Expr } from '../Expr.ts';
import type { ProblemCode } from '../problem.ts';
import { type Outcome, type RuleRow, referenceEvaluator } from '../reference/evaluate.ts';
import { isTruthy } from '../Value.ts';
import { chunkLength, unknown } from './Kernel.ts';
import { type ColumnScope, planNumber, planTruth } from './plan.ts';
import { tabulated } from './tabulated.ts';

/** Columns, and each row as the reference evaluator sees it. */
export type RuleColumns = ColumnScope & {
  readonly length: number;
  row(row: number): RuleRow;
};

/** Rows that have no number, and why. */
export type Exceptions = {
  readonly notApplicable: readonly number[];
  readonly problems: ReadonlyArray<{
    readonly row: number;
    readonly code: ProblemCode;
    readonly found: string;
  }>;
};

export type Evaluated<C> = Exceptions & {
  readonly column: C;
  /** How many rows the reference evaluator was asked for. */
  readonly asked: number;
};

/**
 * A rule over all rows at once.
 *
 * Columns decide what they can to the last digit; the rows that are left go to the reference
 * evaluator one by one, and it alone says what is not applicable or a problem.
 *
 * @param isWanted  1 for the rows to evaluate
 */
export function evaluateNumbers(
  expr: Expr,
  columns: RuleColumns,
  isWanted: Uint8Array,
): Evaluated<NumberColumn> {
  return evaluateNumbersAsking(expr, columns, isWanted, columns.length, referenceOf(expr, columns));
}

/**
 * As {@link evaluateNumbers}, with another judge of the rows that columns cannot decide.
 *
 * @param ask  the outcome of a row to the last digit
 */
export function evaluateNumbersAsking(
  expr: Expr,
  columns: ColumnScope,
  isWanted: Uint8Array,
  length: number,
  ask: (row: number) => Outcome,
): Evaluated<NumberColumn> {
  const table = tabulated(expr, columns, length);
  const kernel = table?.kernel ?? planNumber(expr, columns);
  const judge = table === null ? ask : askedOnce(ask, table.input.values);
  const values = new Float64Array(length);
  const open: number[] = [];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < length; start += chunkLength) {
    const count = Math.min(chunkLength, length - start);
    const chunk = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) {
      const value = isWanted[start + i] === 1 ? (chunk[i] as number) : Number.NaN;
      values[start + i] = value;
      if (value >= low && value <= high) continue;
      if (value < low) low = value;
      if (value > high) high = value;
      if (Number.isNaN(value) && isWanted[start + i] === 1) open.push(start + i);
    }
  }
  const others = new Map<number, Exact>();
  const settled = settle(open, judge, (row, outcome) => {
    const number = numberOfOutcome(outcome);
    if (number === null) return false;
    const scaled = kernel.isExact ? scaledOf(number, kernel.scale) : Number.NaN;
    values[row] = scaled;
    if (scaled < low) low = scaled;
    if (scaled > high) high = scaled;
    if (Number.isNaN(scaled)) others.set(row, number);
    return true;
  });
  const exactAt = (row: number): Exact => {
    const other = others.get(row);
    if (other !== undefined) return other;
    if (kernel.isExact) return exactOfScaled(values[row] ?? Number.NaN, kernel.scale);
    return numberOfOutcome(judge(row)) ?? missingNumber(row);
  };
  const { isExact, scale, error } = kernel;
  const bounds = low > high ? { low: 0, high: 0 } : { low, high };
  return {
    ...settled,
    column: { kind: 'number', isExact, scale, error, ...bounds, values, exactAt },
    asked: open.length,
  };
}

/** What a rule of one input gives depends on its number alone. */
function askedOnce(ask: (row: number) => Outcome, input: Float64Array): (row: number) => Outcome {
  const known = new Map<number, Outcome>();
  return (row) => {
    const number = input[row] ?? Number.NaN;
    const outcome = known.get(number) ?? ask(row);
    if (!Number.isNaN(number)) known.set(number, outcome);
    return outcome;
  };
}

/** As {@link evaluateNumbers}, for conditions: 1 where truthy. */
export function evaluateConditions(
  expr: Expr,
  columns: RuleColumns,
  isWanted: Uint8Array,
): Evaluated<Uint8Array> {
  const kernel = planTruth(expr, columns);
  const values = new Uint8Array(columns.length);
  const open: number[] = [];
  for (let start = 0; start < columns.length; start += chunkLength) {
    const count = Math.min(chunkLength, columns.length - start);
    const chunk = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) {
      const row = start + i;
      if (isWanted[row] !== 1) continue;
      if (chunk[i] === unknown) open.push(row);
      else values[row] = chunk[i] as number;
    }
  }
  const settled = settle(open, referenceOf(expr, columns), (row, outcome) => {
    if (outcome.kind !== 'value') return false;
    values[row] = isTruthy(outcome.value) ? 1 : 0;
    return true;
  });
  return { ...settled, column: values, asked: open.length };
}

function referenceOf(expr: Expr, columns: RuleColumns): (row: number) => Outcome {
  let evaluate: ((row: RuleRow) => Outcome) | null = null;
  return (row) => {
    evaluate ??= referenceEvaluator(expr);
    return evaluate(columns.row(row));
  };
}

function settle(
  rows: readonly number[],
  ask: (row: number) => Outcome,
  accept: (row: number, outcome: Outcome) => boolean,
): Exceptions {
  const notApplicable: number[] = [];
  const problems: { row: number; code: ProblemCode; found: string }[] = [];
  for (const row of rows) {
    const outcome = ask(row);
    if (accept(row, outcome)) continue;
    if (outcome.kind === 'not-applicable') notApplicable.push(row);
    else if (outcome.kind === 'problem')
      problems.push({ row, code: outcome.code, found: outcome.found });
    else problems.push({ row, code: 'result-not-a-number', found: '' });
  }
  return { notApplicable, problems };
}

function numberOfOutcome(outcome: Outcome): Exact | null {
  if (outcome.kind !== 'value') return null;
  if (typeof outcome.value === 'boolean') return Exact.ofInteger(outcome.value ? 1 : 0);
  return outcome.value instanceof Exact ? outcome.value : null;
}

function missingNumber(row: number): never {
  throw new Error(`row ${row} was near a number and has none`);
}
