import { middleOf } from '../weights/middleOf.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import type { RandomStream } from './RandomStream.ts';
import type { Sampler } from './Sampler.ts';

/** Steps of the walk for each weight: before the first weighting, and between two. */
const stepsBefore = 200;
const stepsBetween = 4;

/**
 * Weightings within bounds and an order, all equally likely: hit-and-run.
 *
 * A walk over whole numbers: two weights drawn at random share out their sum anew, anywhere that the bounds
 * and the order allow. Weightings that follow each other are alike, so the error of a share is
 * estimated from blocks, each of which walks by itself.
 *
 * @param bounds  tight; the order has no circles
 */
export function boundedSampler(bounds: WeightBounds, { below }: RandomStream): Sampler {
  const count = bounds.lower.length;
  const current = Int32Array.from(middleOf(bounds));
  const limits = { low: 0, high: 0 };
  const step = (): void => {
    const first = below(count);
    const other = (first + 1 + below(count - 1)) % count;
    setLimits(bounds, current, first, other, limits);
    const { low, high } = limits;
    const sum = (current[first] as number) + (current[other] as number);
    const drawn = low + below(high - low + 1);
    current[first] = drawn;
    current[other] = sum - drawn;
  };
  for (let i = 0; i < stepsBefore * count; i += 1) step();
  return (weights) => {
    for (let i = 0; i < stepsBetween * count; i += 1) step();
    weights.set(current);
  };
}

/** What the first of two weights may be, the sum of both and all others being as they are. */
function setLimits(
  { lower, upper, order }: WeightBounds,
  current: Int32Array,
  first: number,
  other: number,
  limits: { low: number; high: number },
): void {
  const sum = (current[first] as number) + (current[other] as number);
  let low = Math.max(lower[first] as number, sum - (upper[other] as number));
  let high = Math.min(upper[first] as number, sum - (lower[other] as number));
  for (const [above, below] of order) {
    const [most, least] = [current[above] as number, current[below] as number];
    if (above === first && below === other) low = Math.max(low, Math.ceil(sum / 2));
    else if (above === other && below === first) high = Math.min(high, Math.floor(sum / 2));
    else if (above === first) low = Math.max(low, least);
    else if (below === first) high = Math.min(high, most);
    else if (above === other) high = Math.min(high, sum - least);
    else if (below === other) low = Math.max(low, sum - most);
  }
  limits.low = low;
  limits.high = high;
}
