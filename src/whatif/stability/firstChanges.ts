import { fixedLists } from '../exact/fixedLists.ts';
import type { Ratio } from '../exact/Ratio.ts';
import { bigScorer } from '../model/bigScorer.ts';
import { type Outcome, outcomeMaker } from '../model/outcome.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { momentsOf } from './moments.ts';
import type { Way } from './Way.ts';

/** Where ranks, or a list, first differ from the published ones. */
export type FirstChange = {
  /** The last share at which they are the same, or the first at which they are not. */
  readonly share: Ratio;
  readonly holdsAtEnd: boolean;
  readonly outcome: Snapshot;
};

/** An outcome that stays as it is. */
export type Snapshot = {
  readonly totals: ReadonlyArray<number>;
  readonly ranks: readonly number[];
  /** The list that differs: 1 where a unit is on it; empty where ranks do. */
  readonly list: readonly number[];
  readonly isUndecided: boolean;
};

export type FirstChanges = {
  /** null: none on the whole way. */
  readonly ranks: FirstChange | null;
  /** In the order of the plans. */
  readonly lists: ReadonlyArray<FirstChange | null>;
  /** Whether the very end of the way is a weighting under which every unit has a total. */
  readonly hasEnd: boolean;
};

/** What the published weights give. */
export function publishedOutcome(model: WeightModel, wholes: readonly bigint[]): Outcome {
  const scorer = bigScorer(model);
  const { outcome, make } = outcomeMaker(model, scorer, true);
  scorer.score(wholes);
  make();
  return outcome;
}

/** Walks along a way until ranks and all lists have changed, or to its end. */
export function firstChanges(
  model: WeightModel,
  way: Way,
  published: Outcome,
  hasRanks: boolean,
): FirstChanges {
  const { scorer, hasEnd, run } = momentsOf(model, way);
  const { outcome, make } = outcomeMaker(model, { ...scorer, score: () => undefined }, true);
  let ranks: FirstChange | null = null;
  const lists = model.lists.map((): FirstChange | null => null);
  const isFixed = fixedLists(model.lists);
  for (const { event, isBeyond } of run()) {
    make();
    const changeOf = (list: number): FirstChange => ({
      share: event,
      holdsAtEnd: isBeyond,
      outcome: snapshot(outcome, list),
    });
    if (hasRanks && ranks === null && !isSame(outcome.ranks, published.ranks)) ranks = changeOf(-1);
    outcome.lists.forEach((marks, i) => {
      const isOther = !isSame(marks, published.lists[i] ?? []) || outcome.isUndecided[i] === 1;
      if (lists[i] === null && isOther) lists[i] = changeOf(i);
    });
    if ((ranks !== null || !hasRanks) && lists.every((found, i) => found ?? isFixed[i])) break;
  }
  return { ranks, lists, hasEnd };
}

function snapshot({ totals, ranks, lists, isUndecided }: Outcome, list: number): Snapshot {
  return {
    totals: [...totals],
    ranks: [...ranks],
    list: [...(lists[list] ?? [])],
    isUndecided: isUndecided[list] === 1,
  };
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
