import {
  ArithmeticProblem,
  type Exact,
  formatExact,
  type NumberColumn,
  type Rounding,
  scaledOf,
  zero,
} from '../decimal/index.ts';
import { error, type Issue } from '../issue/index.ts';
import {
  type ColumnScope,
  type Evaluated,
  type Expr,
  evaluateConditions,
  evaluateNumbers,
  evaluateNumbersAsking,
  NUMBER,
  type Outcome,
  type RuleColumns,
} from '../logic/index.ts';
import type { Indicator, Rule } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import { gap, type LevelInputs } from './LevelInputs.ts';
import { type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** What every rule of a level is evaluated with. */
export type RuleContext = {
  readonly inputs: LevelInputs;
  readonly columns: RuleColumns;
  /** 1 for units that cannot be ranked: nothing of theirs is evaluated. */
  readonly isOut: Uint8Array;
  readonly issues: Issue[];
};

/**
 * The points of an indicator for all units: its rule, rounded as it says, between 0 and its max.
 *
 * Gaps first: not applicable and `exclude` leave the unit without a score, `zero` scores 0.
 */
export function scoreIndicator(indicator: Indicator, context: RuleContext): ScoreColumn {
  const { rule, path, rounding, max } = indicator;
  return refusePoints(scoreRule(rule, path, rounding, context), path, rule, max, context);
}

/** A rule for all units, with what the gaps of its inputs make of it. */
export function scoreRule(
  rule: Rule,
  name: string,
  rounding: Rounding | null,
  context: RuleContext,
): ScoreColumn {
  const { columns, isOut } = context;
  const gaps = checkedGaps(rule, name, context);
  const isWanted = gaps.map((found, row) => (found === gap.none && isOut[row] === 0 ? 1 : 0));
  const evaluated = evaluateNumbers(roundedTo(rule.expr, rounding), columns, isWanted);
  const state = stateOf(evaluated, gaps, isOut);
  reportProblems(evaluated, name, rule.inputs, context);
  const column = withZeros(evaluated.column, gaps, isOut);
  return { column, state };
}

/** Where the condition of a rule is true: 1. Where its inputs have gaps it is not. */
export function scoreCondition(rule: Rule, name: string, context: RuleContext): Uint8Array {
  const { columns, isOut } = context;
  const gaps = checkedGaps(rule, name, context);
  const isWanted = gaps.map((found, row) => (found === gap.none && isOut[row] === 0 ? 1 : 0));
  const evaluated = evaluateConditions(rule.expr, columns, isWanted);
  reportProblems(evaluated, name, rule.inputs, context);
  return evaluated.column;
}

/**
 * What the gaps of some inputs make of each row; an error for each row where a value must be there.
 *
 * Of columns the table has said so already; here it is said of what comes from an earlier result.
 */
export function checkedGaps(
  rule: Pick<Rule, 'strictInputs'>,
  name: string,
  { inputs, isOut, issues }: Omit<RuleContext, 'columns'>,
): Uint8Array {
  const gaps = inputs.gapsOf(rule);
  gaps.forEach((effect, row) => {
    if (effect !== gap.unreported || isOut[row] === 1) return;
    const missing = inputs.missingIn(rule, row, effect);
    const data = { found: missing.join('、') };
    issues.push(error('not-reported', inputs.placeOf(row, name, missing), data));
  });
  return gaps;
}

function reportProblems(
  { problems }: Pick<Evaluated<unknown>, 'problems'>,
  name: string,
  read: readonly string[],
  { inputs, issues }: RuleContext,
): void {
  for (const { row, code, found } of problems) {
    issues.push(error(code, inputs.placeOf(row, name, read), { found }));
  }
}

/**
 * What parts with scores make together: its children a group, all there is the total.
 *
 * @param state  of each row: `failed` where a part has failed, not applicable where it needs that part
 * @param compute  a row to the last digit, where columns cannot tell; null is not applicable
 */
export function scoreParts(
  expr: Expr,
  parts: ReadonlyMap<string, ScoreColumn>,
  state: Uint8Array,
  name: string,
  compute: (row: number) => Exact | null,
  context: RuleContext,
): ScoreColumn {
  const part = (id: string): ScoreColumn => {
    const found = parts.get(id);
    if (found === undefined) throw new Error(`${name} has no part ${id}`);
    return found;
  };
  const scope: ColumnScope = {
    column: (id) => part(id).column,
    state: (id) => part(id).state,
    pool: () => {
      throw new Error(`${name} has no pool figures`);
    },
  };
  const isWanted = state.map((found) => (found === scoreState.scored ? 1 : 0));
  const ask = (row: number): Outcome => outcomeOf(() => compute(row));
  const evaluated = evaluateNumbersAsking(expr, scope, isWanted, state.length, ask);
  reportProblems(evaluated, name, [], context);
  for (const row of evaluated.notApplicable) state[row] = scoreState.notApplicable;
  for (const { row } of evaluated.problems) state[row] = scoreState.failed;
  return { column: evaluated.column, state };
}

/** Exact arithmetic as an outcome: what has no answer is a problem with a code, not an exception. */
export function outcomeOf(compute: () => Exact | null): Outcome {
  try {
    const value = compute();
    return value === null ? { kind: 'not-applicable' } : { kind: 'value', value };
  } catch (thrown) {
    if (!(thrown instanceof ArithmeticProblem)) throw thrown;
    return { kind: 'problem', code: thrown.code, found: '' };
  }
}

export function named(unit: Unit | undefined): { readonly code: string; readonly name: string } {
  return { code: unit?.code ?? '', name: unit?.name ?? '' };
}

export function roundedTo(expr: Expr, rounding: Rounding | null): Expr {
  if (rounding === null) return expr;
  return { kind: 'round', value: expr, step: rounding.step, mode: rounding.mode, type: NUMBER };
}

function stateOf(
  { notApplicable, problems }: Evaluated<NumberColumn>,
  gaps: Uint8Array,
  isOut: Uint8Array,
): Uint8Array {
  const state = new Uint8Array(gaps.length);
  for (let row = 0; row < state.length; row += 1) {
    const found = gaps[row];
    if (isOut[row] === 1 || found === gap.unreported) state[row] = scoreState.failed;
    else if (found === gap.notApplicable) state[row] = scoreState.notApplicable;
  }
  for (const row of notApplicable) state[row] = scoreState.notApplicable;
  for (const { row } of problems) state[row] = scoreState.failed;
  return state;
}

function withZeros(column: NumberColumn, gaps: Uint8Array, isOut: Uint8Array): NumberColumn {
  if (!gaps.includes(gap.zero)) return column;
  const { values } = column;
  const isZero = (row: number): boolean => gaps[row] === gap.zero && isOut[row] === 0;
  for (let row = 0; row < values.length; row += 1) if (isZero(row)) values[row] = 0;
  return {
    ...column,
    low: Math.min(column.low, 0),
    high: Math.max(column.high, 0),
    exactAt: (row) => (isZero(row) ? zero : column.exactAt(row)),
  };
}

/** Points below 0 or above the max are an error of the rule, not something to cut off in silence. */
export function refusePoints(
  score: ScoreColumn,
  name: string,
  rule: Rule,
  max: Exact | null,
  { inputs, issues }: RuleContext,
): ScoreColumn {
  const { column, state } = score;
  const isInside = insideTest(column, max);
  const refused: number[] = [];
  for (let row = 0; row < state.length; row += 1) {
    if (state[row] !== scoreState.scored || isInside(column.values[row] ?? Number.NaN)) continue;
    const points = column.exactAt(row);
    if (points.sign >= 0 && (max === null || points.compare(max) <= 0)) continue;
    refused.push(row);
    const data = { found: formatExact(points), max: max === null ? '…' : formatExact(max) };
    issues.push(error('points-out-of-range', inputs.placeOf(row, name, rule.inputs), data));
  }
  if (refused.length === 0) return score;
  const states = state.slice();
  for (const row of refused) states[row] = scoreState.failed;
  return { column, state: states };
}

/** Whether a value of the column is between 0 and the max for certain; NaN is not. */
function insideTest(column: NumberColumn, max: Exact | null): (value: number) => boolean {
  if (column.isExact) {
    const top = max === null ? Number.POSITIVE_INFINITY : scaledOf(max, column.scale);
    return (value) => value >= 0 && value <= top;
  }
  const top = max === null ? Number.POSITIVE_INFINITY : max.toApproximate();
  const doubt = column.error + (max === null ? 0 : top * 2 ** -50);
  return (value) => value > doubt && value < top - doubt;
}
