import type { Demand, OrderDemand } from '../program/Demand.ts';
import type { Field } from '../program/Field.ts';
import type { Comparisons } from './comparisons.ts';

/** Whether exact bounds of totals show that no weighting meets a demand on a unit. */
export function isExcluded(
  { units }: Field,
  comparisons: Comparisons,
  unit: number,
  { least, most, orders }: Demand,
): boolean {
  const { lowest = 0, highest = 0 } = units[unit] ?? {};
  if (highest < least || lowest > most) return true;
  return orders.some((order) => isOrderExcluded(order, unit, comparisons));
}

function isOrderExcluded(
  { isLowest, wants, size, others }: OrderDemand,
  unit: number,
  { isBelow, isNotAbove }: Comparisons,
): boolean {
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
