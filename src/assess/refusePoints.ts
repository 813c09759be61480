import {
  chunkLength,
  type Exact,
  formatExact,
  type NumberColumn,
  scaledOf,
} from '../decimal/index.ts';
import { error } from '../issue/index.ts';
import { type Expr, rangeOf } from '../logic/index.ts';
import type { About } from './About.ts';
import type { RuleContext } from './RuleContext.ts';
import { type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** What gives points, and how many it may give at most; null: any number. */
export type PointsRule = {
  readonly about: About;
  readonly expr: Expr;
  /** For issues: what to look at. */
  readonly inputs: readonly string[];
  readonly max: Exact | null;
};

/** Points below 0 or above the max are an error of the rule, not something to cut off in silence. */
export function refusePoints(
  score: ScoreColumn,
  rule: PointsRule,
  context: RuleContext,
): ScoreColumn {
  const { about, max, inputs } = rule;
  if (isAlwaysInside(rule, context)) return score;
  const { column, state } = score;
  const refused = doubtfulRows(score, max).filter((row) => {
    const points = column.exactAt(row);
    if (isInside(points, max)) return false;
    const data = { found: formatExact(points), max: max === null ? '…' : formatExact(max) };
    const at = context.inputs.placeOf(row, about, inputs);
    context.issues.push(error('points-out-of-range', at, data));
    return true;
  });
  if (refused.length === 0) return score;
  const states = state.slice();
  for (const row of refused) states[row] = scoreState.failed;
  return { column, state: states };
}

function isInside(points: Exact, max: Exact | null): boolean {
  return points.sign >= 0 && (max === null || points.compare(max) <= 0);
}

/** Whether the rule gives such points whatever the inputs are, as far as these data go. */
function isAlwaysInside({ expr, max }: PointsRule, { inputs }: RuleContext): boolean {
  const { low, high } = rangeOf(expr, inputs.rangeOf);
  const isHighInside = max === null || (high !== null && high.compare(max) <= 0);
  return low !== null && low.sign >= 0 && isHighInside;
}

/** Rows with a score whose value does not show that it is between 0 and the max. */
function doubtfulRows({ column, state }: ScoreColumn, max: Exact | null): readonly number[] {
  const [least, most] = sureBounds(column, max);
  const rows: number[] = [];
  for (let start = 0; start < state.length; start += chunkLength) {
    const count = Math.min(chunkLength, state.length - start);
    const values = column.run(start, count);
    for (let i = 0; i < count; i += 1) {
      const value = values[i] as number;
      const isSure = value >= least && value <= most;
      if (!isSure && state[start + i] === scoreState.scored) rows.push(start + i);
    }
  }
  return rows;
}

/** A value between these is between 0 and the max for certain. */
function sureBounds(
  { isExact, scale, error: doubt }: NumberColumn,
  max: Exact | null,
): readonly [number, number] {
  if (max === null) return [isExact ? 0 : doubt, Number.POSITIVE_INFINITY];
  if (isExact) return [0, scaledOf(max, scale)];
  const top = max.toApproximate();
  return [doubt, top - doubt - top * 2 ** -50];
}
