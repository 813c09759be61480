import type { LevelAssessment } from '../../src/assess/index.ts';
import { type WholeWeights, wholeWeights } from '../../src/whatif/exact/wholeWeights.ts';
import { weightGroupOf } from '../../src/whatif/weights/WeightGroup.ts';

/** The published weights at the top of a level. */
export function weightsOf(assessed: LevelAssessment): WholeWeights | null {
  const group = weightGroupOf(assessed);
  return group === null ? null : wholeWeights(group);
}
