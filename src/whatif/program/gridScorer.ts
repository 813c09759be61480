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
