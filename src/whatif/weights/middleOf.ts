import { sumOf } from './tightened.ts';
import { grid, type WeightBounds } from './WeightSpace.ts';

/**
 * One weighting well within bounds that are tight.
 *
 * All weights stand equally far between their bounds, rounded down; what is left goes to the first of the
 * order that have room, so that it holds.
 */
export function middleOf({ lower, upper, order }: WeightBounds, sum = grid): readonly number[] {
  const [least, most] = [sumOf(lower), sumOf(upper)];
  const weights = lower.map((low, i) => {
    const room = (upper[i] ?? low) - low;
    return most === least ? low : low + Math.floor((room * (sum - least)) / (most - least));
  });
  let left = sum - sumOf(weights);
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
