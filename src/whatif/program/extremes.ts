import { grid, type WeightBounds } from '../weights/WeightSpace.ts';

/**
 * Weights within their bounds for which the sum of weights times factors is the most.
 *
 * An order of importance is not looked at: with it, the most is not more.
 *
 * @param factors  exact
 * @returns whole millionths
 */
export function highestPoint(
  factors: readonly bigint[],
  { lower, upper }: WeightBounds,
): readonly number[] {
  const weights = [...lower];
  let left = grid - weights.reduce((sum, weight) => sum + weight, 0);
  // What is left goes to the highest factors first.
  const inOrder = [...factors.keys()].sort((a, b) => {
    const difference = (factors[b] ?? 0n) - (factors[a] ?? 0n);
    return difference < 0n ? -1 : Number(difference > 0n);
  });
  for (const i of inOrder) {
    const more = Math.min(left, (upper[i] ?? 0) - (lower[i] ?? 0));
    left -= more;
    weights[i] = (weights[i] ?? 0) + more;
  }
  return weights;
}

export function sumAt(factors: readonly bigint[], weights: readonly number[]): bigint {
  return factors.reduce((sum, factor, i) => sum + factor * BigInt(weights[i] ?? 0), 0n);
}

/** The most of that sum. */
export function mostOf(factors: readonly bigint[], bounds: WeightBounds): bigint {
  return sumAt(factors, highestPoint(factors, bounds));
}
