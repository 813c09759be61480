import {
  type Assessment,
  assessAgain,
  type LevelAssessment,
  reweigher,
  scoreAt,
} from '../../assess/index.ts';
import { Exact, type Rounding } from '../../decimal/index.ts';
import type { Level, RuleSet } from '../../ruleset/index.ts';
import { levelFor } from '../inputs/levelFor.ts';
import { reweigh } from '../weights/reweigh.ts';
import type { WeightGroup } from '../weights/WeightGroup.ts';
import { levelsUnder } from './levelsUnder.ts';

/** What the engine itself makes of a weighting, in the shape of an outcome. */
export type Rescored = {
  /** Published totals, in steps of rounding; NaN where there is none. */
  readonly totals: Float64Array;
  readonly ranks: Int32Array;
  /** Of all lists of the level, in the order of the rule set. */
  readonly lists: readonly Uint8Array[];
};

/** @returns null: it cannot be decided */
export type Rescore = (weights: ArrayLike<number | bigint>) => Rescored | null;

/** What is scored anew, and for whom. */
export type RescoredGroup = {
  readonly assessment: Assessment;
  readonly assessed: LevelAssessment;
  readonly group: WeightGroup;
  /** Rows of the level's table: the units that the answer is about. */
  readonly rows: readonly number[];
};

/**
 * Scores weightings of a group by the engine, from the data up: slow, and the same as for another rule set.
 *
 * What levels above make of it is not asked: a total that a roll-up cannot take is one all the same.
 */
export function rescorer(of: RescoredGroup): Rescore {
  const assess = fromData(of, (level) => level);
  return (weights) => {
    const found = assess(weights);
    return found === null ? null : outcomeOf(found, of.rows);
  };
}

/**
 * Makes one list by the engine, from the data up. What other lists make of a weighting is not asked: a tie that
 * somebody would have to decide there decides nothing here.
 *
 * @param list  an id
 * @returns null where it cannot be decided, else 1 for each unit that is on it
 */
export function listRescorer(
  of: RescoredGroup,
  list: string,
): (weights: ArrayLike<number | bigint>) => Uint8Array | null {
  const assess = fromData(of, (level) => levelFor(list, level));
  return (weights) => {
    const made = assess(weights)?.lists.find((one) => one.list.id === list);
    return made === undefined ? null : marksOf(made.rows, of.rows);
  };
}

function fromData(
  { assessment, assessed, group }: RescoredGroup,
  asked: (level: Level) => Level,
): (weights: ArrayLike<number | bigint>) => LevelAssessment | null {
  const { level } = assessed;
  const only = assessment.levels.filter((other) => other.level === level);
  const under = new Set(levelsUnder(assessment.ruleSet, level).map(({ id }) => id));
  return (weights) => {
    const changed = reweighed(assessment, assessed, group, weights);
    const levels = changed.levels
      .filter(({ id }) => under.has(id))
      .map((one) => (one.id === level.id ? asked(one) : one));
    const result = assessAgain(
      { ...assessment, levels: only },
      { ruleSet: { ...changed, levels } },
    );
    return result.ok ? (result.value.levels[0] ?? null) : null;
  };
}

/** Scores weightings of a group by the engine, which keeps what is scored below and beside the group. */
export function quickRescorer({ assessment, assessed, group, rows }: RescoredGroup): Rescore {
  const assess = reweigher(assessment, assessed, group.path);
  return (weights) => {
    const { levels } = reweighed(assessment, assessed, group, weights);
    const level = levels.find(({ id }) => id === assessed.level.id) ?? assessed.level;
    const found = assess(level);
    return found === null ? null : outcomeOf(found, rows);
  };
}

function reweighed(
  { ruleSet }: Assessment,
  { level }: LevelAssessment,
  { path, weights: own }: WeightGroup,
  weights: ArrayLike<number | bigint>,
): RuleSet {
  const named = new Map(
    own.map(({ id }, i) => [id, Exact.ofFraction(BigInt(weights[i] ?? 0), 1n, 0)]),
  );
  return reweigh(ruleSet, level.id, path, named);
}

function outcomeOf(assessed: LevelAssessment, rows: readonly number[]): Rescored {
  const { total, ranks, lists, level } = assessed;
  return {
    totals: Float64Array.from(rows, (row) => stepsOf(scoreAt(total, row), level.total.rounding)),
    ranks: Int32Array.from(rows, (row) => ranks[row] ?? 0),
    lists: lists.map(({ rows: members }) => marksOf(members, rows)),
  };
}

function marksOf(members: readonly number[], rows: readonly number[]): Uint8Array {
  const on = new Set(members);
  return Uint8Array.from(rows, (row) => (on.has(row) ? 1 : 0));
}

function stepsOf(total: Exact | null, { step }: Rounding): number {
  return total === null ? Number.NaN : total.dividedBy(step).toApproximate();
}
