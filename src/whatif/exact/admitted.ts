import { formatExact } from '../../decimal/index.ts';
import type { Named } from '../../explain/index.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import type { WholeWeights } from './wholeWeights.ts';
import { weightsShown } from './witness.ts';

/** Which weightings an answer is about. Plain JSON. */
export type Admitted = {
  /** In the order of all weightings that the answer shows, on the scale of the rule set. */
  readonly weights: ReadonlyArray<
    Named & {
      readonly published: string;
      /** Between these it is admitted; the sum of all, and an order of importance, may leave less. */
      readonly least: string;
      readonly most: string;
    }
  >;
  /** Ids in pairs: the first never weighs less than the second. */
  readonly order: ReadonlyArray<readonly [string, string]>;
};

export function admittedBy(weights: WholeWeights, { lower, upper, order }: WeightBounds): Admitted {
  const own = weights.group.weights;
  const [least, most] = [weightsShown(weights, lower), weightsShown(weights, upper)];
  return {
    weights: own.map(({ id, title, weight }, i) => ({
      id,
      title,
      published: formatExact(weight),
      least: least[i] ?? '',
      most: most[i] ?? '',
    })),
    order: order.map(([more, less]) => [own[more]?.id ?? '', own[less]?.id ?? '']),
  };
}
