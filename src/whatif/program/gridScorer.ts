import { type Outcome, outcomeMaker } from '../model/outcome.ts';
import { scorerOf } from '../model/scorerOf.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { grid } from '../weights/WeightSpace.ts';

/** What weightings in millionths give, exactly; each into the same arrays. */
export function gridScorer(model: WeightModel): (weights: readonly number[]) => Outcome {
  const scorer = scorerOf(model, grid);
  const { outcome, make } = outcomeMaker(model, scorer, false);
  return (weights) => {
    scorer.score(weights);
    make();
    return outcome;
  };
}

/** Whether a unit is on a list of a model, or off it, as it is wanted. */
export function acceptsOf(
  model: WeightModel,
  {
    at,
    unit,
    isWanted,
  }: { readonly at: number; readonly unit: number; readonly isWanted: boolean },
): (weights: readonly number[]) => boolean {
  const outcomeAt = gridScorer(model);
  return (weights) => {
    const { lists, isUndecided } = outcomeAt(weights);
    return isUndecided[at] === 0 && (lists[at]?.[unit] === 1) === isWanted;
  };
}
