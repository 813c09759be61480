import { type Assessment, assessAgain, type LevelAssessment, scoreAt } from '../../assess/index.ts';
import { Exact, type Rounding } from '../../decimal/index.ts';
import { idOf, reweigh } from '../weights/reweigh.ts';

/** What the engine itself makes of a weighting, in the shape of an outcome; null: it cannot be decided. */
export type Rescored = {
  /** Published totals, in steps of rounding. */
  readonly totals: Float64Array;
  readonly ranks: Int32Array;
  /** Of all lists of the level, in the order of the rule set. */
  readonly lists: readonly Uint8Array[];
};

/**
 * Scores weightings of the groups of a level by the engine, from the data up.
 *
 * @param rows  rows of the level's table: the units that the answer is about
 */
export function rescorer(
  assessment: Assessment,
  { level }: LevelAssessment,
  rows: readonly number[],
): (weights: ArrayLike<number>) => Rescored | null {
  const only = assessment.levels.filter((assessed) => assessed.level === level);
  const ids = level.root.children.map(idOf);
  return (weights) => {
    const named = new Map(ids.map((id, i) => [id, Exact.ofInteger(weights[i] ?? 0)]));
    const ruleSet = reweigh(assessment.ruleSet, level.id, '', named);
    const result = assessAgain({ ...assessment, levels: only }, { ruleSet });
    const assessed = result.ok ? result.value.levels[0] : undefined;
    return assessed === undefined ? null : outcomeOf(assessed, rows);
  };
}

function outcomeOf(assessed: LevelAssessment, rows: readonly number[]): Rescored {
  const { total, ranks, lists, level } = assessed;
  return {
    totals: Float64Array.from(rows, (row) => stepsOf(scoreAt(total, row), level.total.rounding)),
    ranks: Int32Array.from(rows, (row) => ranks[row] ?? 0),
    lists: lists.map(({ rows: members }) => {
      const on = new Set(members);
      return Uint8Array.from(rows, (row) => (on.has(row) ? 1 : 0));
    }),
  };
}

function stepsOf(total: Exact | null, { step }: Rounding): number {
  return total === null ? Number.NaN : total.dividedBy(step).toApproximate();
}
