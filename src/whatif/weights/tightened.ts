import { grid, type WeightBounds } from './WeightSpace.ts';

/**
 * The same bounds as tight as each weight by itself and the order make them.
 *
 * A weight that must not be below another has at least its lower bound, and one that must not be above
 * another at most its upper bound. The order has no circles.
 *
 * @returns null where no weighting is within them
 */
export function tightened({ lower, upper, order }: WeightBounds): WeightBounds | null {
  const [low, high] = [[...lower], [...upper]];
  // The longest chain has one pair less than weights.
  for (let i = 0; i < lower.length; i += 1) {
    for (const [above, below] of order) {
      low[above] = Math.max(low[above] ?? 0, low[below] ?? 0);
      high[below] = Math.min(high[below] ?? grid, high[above] ?? grid);
    }
  }
  const isCrossed = low.some((bound, i) => bound > (high[i] ?? grid));
  const [least, most] = [sumOf(low), sumOf(high)];
  return isCrossed || least > grid || most < grid ? null : { lower: low, upper: high, order };
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * One weighting well within bounds that are tight.
 *
 * All weights stand equally far between their bounds, rounded down; what is left goes to the first of the
 * order that have room, so that it holds.
 */
export function middleOf({ lower, upper, order }: WeightBounds): readonly number[] {
  const [least, most] = [sumOf(lower), sumOf(upper)];
  const weights = lower.map((low, i) => {
    const room = (upper[i] ?? low) - low;
    return most === least ? low : low + Math.floor((room * (grid - least)) / (most - least));
  });
  let left = grid - sumOf(weights);
  for (const i of firstToLast(lower.length, order)) {
    const more = Math.min(left, (upper[i] ?? 0) - (weights[i] ?? 0), 1);
    weights[i] = (weights[i] ?? 0) + more;
    left -= more;
  }
  return weights;
}

/** Places so that the higher of each pair comes first. */
function firstToLast(count: number, order: WeightBounds['order']): readonly number[] {
  const depth = new Array<number>(count).fill(0);
  for (let i = 0; i < count; i += 1) {
    for (const [above, below] of order) {
      depth[below] = Math.max(depth[below] ?? 0, (depth[above] ?? 0) + 1);
    }
  }
  return [...depth.keys()].sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0) || a - b);
}
