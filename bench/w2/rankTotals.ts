import type { Outcome } from './Contestant.ts';
import { listSize } from './workload.ts';

/**
 * Ranks and the lowest list, as one writes them by hand on a typed array.
 *
 * @param hundredths  the published totals × 100
 */
export function rankTotals(hundredths: Float64Array): Outcome {
  const total = (row: number | undefined): number => hundredths[row ?? -1] ?? Number.NaN;
  const order = new Uint32Array(hundredths.length).map((_, row) => row);
  order.sort((a, b) => total(b) - total(a) || a - b);
  const ranks = new Int32Array(hundredths.length);
  let rank = 0;
  order.forEach((row, i) => {
    if (total(order[i - 1]) !== total(row)) rank = i + 1;
    ranks[row] = rank;
  });
  let start = Math.max(0, order.length - listSize);
  while (start > 0 && total(order[start - 1]) === total(order[start])) start -= 1;
  const lowest = [...order.subarray(start)].sort((a, b) => total(a) - total(b) || a - b);
  return { hundredths, ranks, lowest };
}
