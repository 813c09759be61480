import type { Outcome } from './Contestant.ts';

/** How many totals, ranks and list members differ, over the units that both have. */
export function differences(
  a: Outcome,
  b: Outcome,
): { readonly totals: number; readonly ranks: number; readonly lowest: number } {
  const count = (x: ArrayLike<number>, y: ArrayLike<number>): number => {
    let different = 0;
    for (let i = 0; i < Math.min(x.length, y.length); i += 1) if (x[i] !== y[i]) different += 1;
    return different;
  };
  return {
    totals: count(a.hundredths, b.hundredths),
    ranks: count(a.ranks, b.ranks),
    lowest: count(a.lowest, b.lowest),
  };
}
