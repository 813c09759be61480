import { grid, type WeightBounds } from '../weights/WeightSpace.ts';

/**
 * The nearest weighting in whole millionths, within bounds and in order.
 *
 * @param shares  of the sum; a little off
 * @returns null where rounding leads out of the bounds
 */
export function wholeMillionths(
  shares: ArrayLike<number>,
  bounds: WeightBounds,
): readonly number[] | null {
  const { lower, upper } = bounds;
  const exact = lower.map((_, i) => (shares[i] ?? 0) * grid);
  const weights = exact.map((share, i) =>
    Math.min(Math.max(Math.floor(share), lower[i] ?? 0), upper[i] ?? grid),
  );
  const missing = grid - sumOf(weights);
  // Those of which most was cut come first, or, where too much was added, those with the most of that.
  const rests = exact.map((share, i) => share - (weights[i] ?? 0));
  const sign = Math.sign(missing);
  const inTurn = [...weights.keys()].sort((a, b) => sign * ((rests[b] ?? 0) - (rests[a] ?? 0)));
  let left = Math.abs(missing);
  for (const i of [...inTurn, ...inTurn]) {
    const next = (weights[i] ?? 0) + sign;
    if (left === 0 || next < (lower[i] ?? 0) || next > (upper[i] ?? grid)) continue;
    weights[i] = next;
    left -= 1;
  }
  return putInOrder(weights, bounds) ? weights : null;
}

/** Moves single millionths up an order of importance. @returns whether the weighting is admitted now */
function putInOrder(weights: number[], bounds: WeightBounds): boolean {
  for (let round = 0; round < weights.length; round += 1) {
    for (const [higher, below] of bounds.order) {
      const [more, less] = [weights[higher] ?? 0, weights[below] ?? 0];
      if (more >= less) continue;
      weights[higher] = more + 1;
      weights[below] = less - 1;
    }
  }
  return isAdmitted(weights, bounds);
}

export function isAdmitted(
  weights: readonly number[],
  { lower, upper, order }: WeightBounds,
): boolean {
  return (
    sumOf(weights) === grid &&
    weights.every((weight, i) => weight >= (lower[i] ?? 0) && weight <= (upper[i] ?? grid)) &&
    order.every(([higher, below]) => (weights[higher] ?? 0) >= (weights[below] ?? 0))
  );
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
