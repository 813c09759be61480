import type { DrawScorer } from './DrawScorer.ts';
import { gradeMaker } from './gradeMaker.ts';
import { listMaker } from './listMaker.ts';
import { rankMaker } from './rankMaker.ts';
import type { WeightModel } from './WeightModel.ts';

/** What follows from one weighting after the other, in the same arrays. */
export type Outcome = {
  /** Published totals, in steps of rounding. */
  readonly totals: Float64Array;
  /** 1-based; of all units, where ranks are asked for; 0 where they cannot be decided. */
  readonly ranks: Int32Array;
  /** Of each list that is planned, in the order of the plans: 1 where a unit is on it. */
  readonly lists: readonly Uint8Array[];
  /** Of each list: whether a tie across its edge has to be decided by somebody. */
  readonly isUndecided: Uint8Array;
  /** 1 for a list that is the same at all weights. */
  readonly isFixed: Uint8Array;
};

/** Makes ranks and lists of what a scorer gives. */
export function outcomeMaker(
  model: WeightModel,
  scorer: DrawScorer,
  hasRanks: boolean,
): { readonly outcome: Outcome; readonly make: () => void } {
  const needsRanks = hasRanks || model.grades.length > 0;
  const ranking = rankMaker(model, scorer);
  const grading = gradeMaker(model, scorer, ranking.orders);
  const listing = listMaker(model, scorer, grading.grades);
  return {
    outcome: {
      totals: scorer.totals,
      ranks: ranking.ranks,
      lists: listing.lists,
      isUndecided: listing.isUndecided,
      isFixed: listing.isFixed,
    },
    make() {
      if (needsRanks) ranking.make();
      if (model.grades.length > 0) grading.make();
      listing.make();
    },
  };
}
