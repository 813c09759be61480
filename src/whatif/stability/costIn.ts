import type { WholeWeights } from '../exact/wholeWeights.ts';
import { changesOf } from '../exact/witness.ts';
import { percent } from '../program/weightRows.ts';

/** The sum of all changes, or the largest of them. */
export type CostKind = 'sum' | 'largest';

/** What weightings change, in sum or at most, in per cent of the sum of weights: to choose by, not to print. */
export function costIn(
  weights: WholeWeights,
  kind: CostKind,
): (drawn: readonly number[]) => number {
  const scale = weights.group.sum.toApproximate();
  return (drawn) => (changesOf(weights, drawn)[kind].toApproximate() / scale) * percent;
}
