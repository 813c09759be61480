import type { Condition } from './WeightModel.ts';

/** The published totals, in steps, at which a condition is true of a unit; none where low is above high. */
export type TruthRanges = { readonly low: Float64Array; readonly high: Float64Array };

/**
 * A condition as a range of totals for each unit, which is soon compared.
 *
 * @returns null where some unit has more than one range
 */
export function truthRanges({ cuts, bottom, truths }: Condition): TruthRanges | null {
  const count = truths[0]?.length ?? 0;
  const low = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (let unit = 0; unit < count; unit += 1) {
    const isTrue = truths.map((truth) => truth[unit] === 1);
    const [first, last] = [isTrue.indexOf(true), isTrue.lastIndexOf(true)];
    if (first < 0) continue;
    if (isTrue.slice(first, last).includes(false)) return null;
    low[unit] = leastOf(first, cuts, bottom);
    high[unit] = mostOf(last, cuts, bottom);
  }
  return { low, high };
}

/** The lowest whole number of steps at a place among cuts: 0 below the first, 1 at it, 2 behind it … */
function leastOf(place: number, cuts: readonly number[], bottom: number): number {
  const cut = cuts[Math.ceil(place / 2) - 1];
  if (cut === undefined) return Number.NEGATIVE_INFINITY;
  return place % 2 === 1 ? Math.ceil(cut / bottom) : Math.floor(cut / bottom) + 1;
}

function mostOf(place: number, cuts: readonly number[], bottom: number): number {
  const cut = cuts[Math.floor(place / 2)];
  if (cut === undefined) return Number.POSITIVE_INFINITY;
  return place % 2 === 1 ? Math.floor(cut / bottom) : Math.ceil(cut / bottom) - 1;
}
