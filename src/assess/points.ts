import {
  type Exact,
  formatExact,
  type NumberColumn,
  type Rounding,
  scaledOf,
  zero,
} from '../decimal/index.ts';
import { error, type Issue } from '../issue/index.ts';
import {
  type Evaluated,
  type Expr,
  evaluateConditions,
  evaluateNumbers,
  NUMBER,
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
  { inputs, columns, isOut, issues }: RuleContext,
): ScoreColumn {
  const gaps = inputs.gapsOf(rule);
  const isWanted = gaps.map((found, row) => (found === gap.none && isOut[row] === 0 ? 1 : 0));
  const evaluated = evaluateNumbers(roundedTo(rule.expr, rounding), columns, isWanted);
  const state = stateOf(evaluated, gaps, isOut);
  for (const { row, code, found } of evaluated.problems) {
    issues.push(error(code, inputs.placeOf(row, name, rule.inputs), { found }));
  }
  const column = withZeros(evaluated.column, gaps, isOut);
  return { column, state };
}

/** Where the condition of a rule is true: 1. Where its inputs have gaps it is not. */
export function scoreCondition(
  rule: Rule,
  name: string,
  { inputs, columns, isOut, issues }: RuleContext,
): Uint8Array {
  const gaps = inputs.gapsOf(rule);
  const isWanted = gaps.map((found, row) => (found === gap.none && isOut[row] === 0 ? 1 : 0));
  const { column, problems } = evaluateConditions(rule.expr, columns, isWanted);
  for (const { row, code, found } of problems) {
    issues.push(error(code, inputs.placeOf(row, name, rule.inputs), { found }));
  }
  return column;
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
