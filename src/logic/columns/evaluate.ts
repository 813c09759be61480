import { chunkLength, type NumberColumn, readAll } from '../../decimal/index.ts';
import type { Expr } from '../Expr.ts';
import { type RuleRow, referenceEvaluator } from '../reference/evaluate.ts';
import { isTruthy } from '../Value.ts';
import { type Begun, beginNumbers } from './beginNumbers.ts';
import { unknown } from './Kernel.ts';
import { type ColumnScope, planTruth } from './plan.ts';
import { type Ask, type Evaluated, settle } from './settle.ts';

/** Columns, and each row as the reference evaluator sees it. */
export type RuleColumns = ColumnScope & {
  readonly length: number;
  row(row: number): RuleRow;
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
  return evaluateNumbersAsking(expr, columns, isWanted, referenceOf(expr, columns));
}

/** As {@link evaluateNumbers}, for who reads its numbers later. */
export function beginRule(expr: Expr, columns: RuleColumns, isWanted: Uint8Array): Begun {
  return beginNumbers(expr, columns, isWanted, referenceOf(expr, columns));
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
  ask: Ask,
): Evaluated<NumberColumn> {
  const { source, finish } = beginNumbers(expr, columns, isWanted, ask);
  return finish(isWanted, readAll(source.run, isWanted.length));
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

/** The reference evaluator; made when the first row is asked for. */
function referenceOf(expr: Expr, columns: RuleColumns): Ask {
  let evaluate: ReturnType<typeof referenceEvaluator> | null = null;
  return (row) => {
    evaluate ??= referenceEvaluator(expr);
    return evaluate(columns.row(row));
  };
}
