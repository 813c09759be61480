import type { WeightModel } from './WeightModel.ts';

/** What units are placed by: their totals, or their order before the last rounding; then tie-breakers. */
export type Placing = {
  /** The best highest; equal ones share their place. */
  readonly keys: Float64Array;
  /**
   * Places all units anew.
   *
   * @param compare  the lower of two units first, before the last rounding; not asked where published
   *   totals count
   */
  readonly place: (compare: (a: number, b: number) => number) => void;
};

/** @param totals  published, in steps: read whenever units are placed */
export function placing(
  { breakers, rows, isRankedExactly }: WeightModel,
  totals: Float64Array,
): Placing {
  const scores = isRankedExactly ? new Float64Array(rows.length) : totals;
  const count = breakers.reduce((most, breaker) => Math.max(most, breaker + 1), 1);
  const behind = Float64Array.from(breakers, (breaker) => count - 1 - breaker);
  const keys = count === 1 ? scores : new Float64Array(rows.length);
  const units = [...rows.keys()];
  return {
    keys,
    place(compare) {
      if (isRankedExactly) setOrder(units, compare, scores);
      if (keys === scores) return;
      for (let unit = 0; unit < keys.length; unit += 1) {
        keys[unit] = (scores[unit] as number) * count + (behind[unit] as number);
      }
    },
  };
}

/** 0 for the lowest, the same for equal ones. */
function setOrder(
  units: readonly number[],
  compare: (a: number, b: number) => number,
  places: Float64Array,
): void {
  let place = 0;
  const sorted = [...units].sort(compare);
  sorted.forEach((unit, i) => {
    const before = sorted[i - 1];
    if (before !== undefined && compare(before, unit) !== 0) place += 1;
    places[unit] = place;
  });
}
