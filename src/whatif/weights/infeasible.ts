import { Exact, formatExact, round, roundingToPlaces } from '../../decimal/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import { alongOrder, sumOf } from './tightened.ts';
import type { WeightGroup } from './WeightGroup.ts';
import { grid, type WeightBounds } from './WeightSpace.ts';

const million = Exact.ofInteger(grid);

/** Says why: a weight has no room by the order, or all of them together do not add up to the sum. */
export function infeasible(
  given: WeightBounds,
  { weights, sum }: WeightGroup,
  issues: Issue[],
): null {
  const { lower, upper } = alongOrder(given);
  const onScale = (millionths: number): string => {
    const exact = Exact.ofInteger(millionths).times(sum).dividedBy(million);
    return formatExact(round(exact, roundingToPlaces(4)));
  };
  const crossed = weights.findIndex((_, i) => (lower[i] ?? 0) > (upper[i] ?? grid));
  if (crossed >= 0) {
    const [low, high] = [lower[crossed] ?? 0, upper[crossed] ?? 0].map(onScale);
    const data = { title: weights[crossed]?.title ?? '', low: low ?? '', high: high ?? '' };
    issues.push(error('weight-between-bounds', {}, data));
    return null;
  }
  const [least, most] = [onScale(sumOf(lower)), onScale(sumOf(upper))];
  issues.push(error('bounds-infeasible', {}, { least, most, sum: formatExact(sum) }));
  return null;
}
