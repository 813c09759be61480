import { formatExact } from '../../decimal/index.ts';
import { shownTotal } from '../exact/shown.ts';
import type { Site } from '../exact/siteOf.ts';
import { changesOf, witnessWeights } from '../exact/witness.ts';
import type { ChangeWitness } from './SmallestChange.ts';

export type WitnessOf = (weights: readonly number[]) => ChangeWitness;

/**
 * What a weighting changes, for a unit.
 *
 * @param published  its total as published, in steps
 * @param totalAt  its total at a weighting
 */
export function witnessFrom(
  { weights: own, assessed: { level } }: Site,
  published: number,
  totalAt: (weights: readonly number[]) => number,
): WitnessOf {
  return (weights) => {
    const { sum, largest } = changesOf(own, weights);
    return {
      weights: witnessWeights(own, weights),
      sum: formatExact(sum),
      largest: formatExact(largest),
      total: {
        from: shownTotal(published, level),
        to: shownTotal(totalAt(weights), level),
      },
    };
  };
}
