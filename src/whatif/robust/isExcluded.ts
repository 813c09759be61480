import type { Demand } from '../program/Demand.ts';
import type { Field } from '../program/Field.ts';
import type { Comparisons } from './comparisons.ts';

/** Whether exact bounds of totals show that no weighting meets a demand on a unit. */
export function isExcluded(
  { units }: Field,
  { isBelow, isNotAbove }: Comparisons,
  unit: number,
  { least, most, order }: Demand,
): boolean {
  const { lowest = 0, highest = 0 } = units[unit] ?? {};
  if (highest < least || lowest > most) return true;
  if (order === null) return false;
  const { isLowest, wants, size, others } = order;
  // Of a list of the highest, who is above is before.
  const isAhead = (a: number, b: number, isTieEnough: boolean): boolean => {
    const [low, high] = isLowest ? [a, b] : [b, a];
    return isTieEnough ? isNotAbove(low, high) : isBelow(low, high);
  };
  const count = others.filter(({ unit: other, isBeforeIfTied }) =>
    wants === 'few' ? isAhead(other, unit, isBeforeIfTied) : !isAhead(unit, other, !isBeforeIfTied),
  ).length;
  return wants === 'few' ? count >= size : count < size;
}
