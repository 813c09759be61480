import { grid, type WeightBounds } from './WeightSpace.ts';

/**
 * The same bounds, as tight as the order and the sum make them: each weight has its least and its most in some
 * weighting that is within all of them.
 *
 * @param bounds  the order has no circles
 * @param sum  of every weighting
 * @returns null where no weighting is within them
 */
export function tightened(bounds: WeightBounds, sum = grid): WeightBounds | null {
  const ordered = alongOrder(bounds);
  const { lower, upper, order } = ordered;
  const isCrossed = lower.some((low, i) => low > (upper[i] ?? sum));
  if (isCrossed || sumOf(lower) > sum || sumOf(upper) < sum) return null;
  const isAbove = reach(lower.length, order);
  const mostOf = (i: number): number => {
    // Raising a weight raises all that must not be below it.
    const fits = (weight: number): boolean =>
      sumOf(lower.map((low, j) => (isAbove[j]?.[i] ? Math.max(low, weight) : low))) <= sum;
    return furthest(lower[i] ?? 0, upper[i] ?? sum, fits);
  };
  const leastOf = (i: number): number => {
    const fits = (weight: number): boolean =>
      sumOf(upper.map((high, j) => (isAbove[i]?.[j] ? Math.min(high, weight) : high))) >= sum;
    return furthest(upper[i] ?? sum, lower[i] ?? 0, fits);
  };
  const places = [...lower.keys()];
  return { lower: places.map(leastOf), upper: places.map(mostOf), order };
}

/**
 * Bounds as tight as the order alone makes them.
 *
 * A weight that must not be below another has at least its lower bound, and one that must not be above
 * another at most its upper bound.
 */
export function alongOrder({ lower, upper, order }: WeightBounds): WeightBounds {
  const [low, high] = [[...lower], [...upper]];
  // The longest chain has one pair less than weights.
  for (let i = 0; i < lower.length; i += 1) {
    for (const [above, below] of order) {
      low[above] = Math.max(low[above] ?? 0, low[below] ?? 0);
      high[below] = Math.min(high[below] ?? 0, high[above] ?? 0);
    }
  }
  return { lower: low, upper: high, order };
}

/** Of two places, whether the first is the second or, by however many pairs, above it. */
function reach(count: number, order: WeightBounds['order']): ReadonlyArray<readonly boolean[]> {
  const isAbove = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (__, j) => i === j),
  );
  for (let i = 0; i < count; i += 1) {
    for (const [above, below] of order) {
      const row = isAbove[above] ?? [];
      isAbove[below]?.forEach((found, j) => {
        if (found) row[j] = true;
      });
    }
  }
  return isAbove;
}

/** The whole number furthest from one that fits, towards another, that fits too: all between them do. */
function furthest(from: number, towards: number, fits: (number: number) => boolean): number {
  let [found, beyond] = [from, towards];
  if (fits(beyond)) return beyond;
  while (Math.abs(beyond - found) > 1) {
    const middle = Math.floor((found + beyond) / 2);
    if (fits(middle)) found = middle;
    else beyond = middle;
  }
  return found;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
