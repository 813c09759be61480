import {
  computedValues,
  type NumberColumn,
  type NumberSource,
  type Rounding,
  zero,
} from '../decimal/index.ts';
import { error } from '../issue/index.ts';
import { beginRule, type Evaluated, type Expr, NUMBER } from '../logic/index.ts';
import type { Indicator, Rule } from '../ruleset/index.ts';
import { type About, aboutNode } from './About.ts';
import { gap } from './LevelInputs.ts';
import type { Participants, RuleContext } from './RuleContext.ts';
import { refusePoints } from './refusePoints.ts';
import { type ScoreColumn, type Scoring, scoreState } from './ScoreColumn.ts';

/**
 * The points of an indicator for all units: its rule, rounded as it says, between 0 and its max.
 *
 * Gaps first: not applicable and `exclude` leave the unit without a score, `zero` scores 0.
 */
export function scoreIndicator(indicator: Indicator, context: RuleContext): Scoring {
  const { rule, rounding, max } = indicator;
  const about = aboutNode(indicator);
  const expr = roundedTo(rule.expr, rounding);
  const { source, finish } = beginScore({ ...rule, expr }, about, context);
  const points = { about, expr, inputs: rule.inputs, max };
  return { source, finish: () => refusePoints(finish(), points, context) };
}

/** A rule for all units, with what the gaps of its inputs make of it. */
export function scoreRule(rule: Rule, about: About, context: RuleContext): ScoreColumn {
  return beginScore(rule, about, context).finish();
}

function beginScore(rule: Rule, about: About, context: RuleContext): Scoring {
  const gaps = context.inputs.gapsOf(rule);
  const isWanted = withoutGaps(gaps, context.isIn);
  const begun = beginRule(rule.expr, context.columns, isWanted);
  const isZero = zeroRows(gaps, context);
  return {
    source: isZero === null ? begun.source : withZeros(begun.source, isZero),
    finish() {
      reportGaps(gaps, rule, about, context);
      const evaluated = begun.finish(isWanted);
      reportProblems(evaluated, about, rule.inputs, context);
      const { column } = evaluated;
      return {
        column: isZero === null ? column : columnWithZeros(column, isZero),
        state: withExceptions(stateOf(gaps, context), evaluated),
      };
    },
  };
}

/** Of some rows (1) those whose inputs are all there. */
export function withoutGaps(gaps: Uint8Array | null, rows: Uint8Array): Uint8Array {
  return gaps === null ? rows : rows.map((truth, row) => (gaps[row] === gap.none ? truth : 0));
}

/**
 * An error for each row in which a value must be there and is not.
 *
 * Of columns the table has said so already; here it is said of what comes from an earlier result.
 */
export function reportGaps(
  gaps: Uint8Array | null,
  rule: Pick<Rule, 'strictInputs'>,
  about: About,
  { inputs, isOut, issues }: RuleContext,
): void {
  gaps?.forEach((effect, row) => {
    if (effect !== gap.unreported || isOut[row] === 1) return;
    const missing = inputs.missingIn(rule, row, effect);
    const at = inputs.placeOf(row, about, missing);
    issues.push(error('not-reported', at, { found: inputs.titlesOf(missing) }));
  });
}

export function reportProblems(
  { problems }: Pick<Evaluated<unknown>, 'problems'>,
  about: About,
  read: readonly string[],
  { inputs, issues }: RuleContext,
): void {
  for (const { row, code, found } of problems) {
    issues.push(error(code, inputs.placeOf(row, about, read), { found }));
  }
}

export function roundedTo(expr: Expr, rounding: Rounding | null): Expr {
  if (rounding === null) return expr;
  return { kind: 'round', value: expr, step: rounding.step, mode: rounding.mode, type: NUMBER };
}

function stateOf(gaps: Uint8Array | null, { isOut, allScored }: Participants): Uint8Array {
  return (
    gaps?.map((found, row) => (isOut[row] === 1 ? scoreState.failed : stateOfGap(found))) ??
    allScored
  );
}

function stateOfGap(found: number): number {
  if (found === gap.unreported) return scoreState.failed;
  return found === gap.notApplicable ? scoreState.notApplicable : scoreState.scored;
}

/** The state with rows that turned out not to apply, or to have a problem. */
export function withExceptions(
  state: Uint8Array,
  { notApplicable, problems }: Evaluated<NumberColumn>,
): Uint8Array {
  if (notApplicable.length + problems.length === 0) return state;
  const result = state.slice();
  for (const row of notApplicable) result[row] = scoreState.notApplicable;
  for (const { row } of problems) result[row] = scoreState.failed;
  return result;
}

/** 1 where a gap scores 0; null where none does. */
function zeroRows(gaps: Uint8Array | null, { isOut }: Participants): Uint8Array | null {
  if (gaps?.includes(gap.zero) !== true) return null;
  return gaps.map((found, row) => (found === gap.zero && isOut[row] === 0 ? 1 : 0));
}

/** The numbers of all rows but for some that are 0. */
function withZeros<Source extends NumberSource>(source: Source, isZero: Uint8Array): Source {
  let out = new Float64Array(0);
  return {
    ...source,
    low: Math.min(source.low, 0),
    high: Math.max(source.high, 0),
    run(start: number, count: number) {
      const values = source.run(start, count);
      if (out.length < count) out = new Float64Array(count);
      for (let i = 0; i < count; i += 1)
        out[i] = isZero[start + i] === 1 ? 0 : (values[i] as number);
      return out;
    },
  };
}

function columnWithZeros(column: NumberColumn, isZero: Uint8Array): NumberColumn {
  const source = withZeros(column, isZero);
  return {
    ...source,
    ...computedValues(source.run, isZero.length),
    exactAt: (row) => (isZero[row] === 1 ? zero : column.exactAt(row)),
  };
}
