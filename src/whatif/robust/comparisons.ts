import { mostOf } from '../program/extremes.ts';
import type { Field, UnitField } from '../program/Field.ts';
import { grid } from '../weights/WeightSpace.ts';

/** What exact bounds say of the published totals of two units under all weightings. */
export type Comparisons = {
  /** Whether the first is surely below the second. */
  readonly isBelow: (unit: number, other: number) => boolean;
  /** Whether it is surely not above it. */
  readonly isNotAbove: (unit: number, other: number) => boolean;
};

/** An order of importance is not looked at: what is sure without it is sure with it. */
export function comparisonsOf({ model, units, bounds }: Field): Comparisons {
  const { isRankedExactly, mode, scale, floor } = model;
  // So far apart that no rounding makes them one: towards zero, all between -1 and 1 are 0.
  const apart = isRankedExactly ? 0n : mode === 'down' ? 2n : 1n;
  const most = new Map<number, bigint>();
  /** The most that the first total is above the second, times the scale and the grid; null: no sum. */
  const mostAbove = (unit: number, other: number): bigint | null => {
    const [first, second] = [units[unit], units[other]];
    if (first?.isFull !== true || second?.isFull !== true) return null;
    const key = unit * units.length + other;
    const found =
      most.get(key) ??
      mostOf(
        first.parts.map((part, i) => (part ?? 0n) - (second.parts[i] ?? 0n)),
        bounds,
      );
    most.set(key, found);
    return found;
  };
  const isFree = ({ lowest, highest, top }: UnitField): boolean => lowest > floor && highest < top;
  return {
    isBelow(unit, other) {
      const [first, second] = [units[unit], units[other]];
      if (first === undefined || second === undefined) return false;
      if (first.highest < second.lowest) return true;
      const above = mostAbove(unit, other);
      const isFar = above !== null && above < -apart * scale * BigInt(grid);
      return isFar && isFree(first) && isFree(second);
    },
    isNotAbove(unit, other) {
      const [first, second] = [units[unit], units[other]];
      if (first === undefined || second === undefined) return false;
      // One published number may be of two totals.
      const { highest } = first;
      if (isRankedExactly ? highest < second.lowest : highest <= second.lowest) return true;
      const above = mostAbove(unit, other);
      const isHeld = second.top < first.top && second.highest >= second.top;
      return above !== null && above <= 0n && !isHeld;
    },
  };
}
