import type { Section } from '../model/WeightModel.ts';
import type { Demand, Demands, OrderDemand } from './Demand.ts';
import type { DescribedList, GoesBy } from './listKinds.ts';

const free = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/**
 * What has to hold for a unit to be on a list.
 *
 * Units before it count as eligible for the list, whatever they are barred by: where one of them were on a
 * list that goes the other way and wins, so would the unit be, which is behind it.
 *
 * @param breakers  of the model
 */
export function demandsOn(list: DescribedList, unit: number, breakers: readonly number[]): Demands {
  const { goesBy, isOpen, isForced, winners } = list;
  if (isForced[unit] === 1 && winners.length === 0) return settled(true);
  if (goesBy === null || isOpen[unit] !== 1) return settled(false);
  const own = demandOf(goesBy, unit, isOpen, 'few', breakers);
  if (own === null) return settled(false);
  let demands: readonly Demand[] = [own];
  let isComplete = isForced[unit] !== 1;
  for (const winner of winners) {
    const free = demandsOff(winner, unit, breakers);
    isComplete &&= isOpposite(winner, list, unit);
    if (free.kind === 'settled' && free.isOn) return settled(false);
    if (free.kind === 'settled') continue;
    isComplete &&= free.isComplete;
    demands = demands.flatMap((demand) => free.demands.map((other) => both(demand, other)));
  }
  return { kind: 'open', demands, isComplete };
}

/** What has to hold for a unit to be off a list: others before it, its condition untrue, or barred from it. */
export function demandsOff(
  list: DescribedList,
  unit: number,
  breakers: readonly number[],
): Demands {
  const { goesBy, isOpen, isForced, winners } = list;
  if (isForced[unit] === 1 && winners.length === 0) return settled(true);
  if (isForced[unit] !== 1 && (goesBy === null || isOpen[unit] !== 1)) return settled(false);
  const barred = winners.map((winner) => demandsOn(winner, unit, breakers));
  const own =
    isForced[unit] === 1 || goesBy === null ? [] : leaving(goesBy, unit, isOpen, breakers);
  return {
    kind: 'open',
    demands: [...own, ...barred.flatMap((found) => (found.kind === 'open' ? found.demands : []))],
    isComplete: barred.every((found) => found.kind === 'settled' || found.isComplete),
  };
}

function both(a: Demand, b: Demand): Demand {
  return {
    least: Math.max(a.least, b.least),
    most: Math.min(a.most, b.most),
    orders: [...a.orders, ...b.orders],
  };
}

function settled(isOn: boolean): Demands {
  return { kind: 'settled', isOn };
}

function leaving(
  goesBy: GoesBy,
  unit: number,
  isOpen: Uint8Array,
  breakers: readonly number[],
): readonly Demand[] {
  const { low, high } = rangeOf(goesBy, unit);
  const outside = [
    ...(Number.isFinite(low) ? [{ ...free, most: low - 1, orders: [] }] : []),
    ...(Number.isFinite(high) ? [{ ...free, least: high + 1, orders: [] }] : []),
  ];
  if (goesBy.kind === 'range') return outside;
  const behind = demandOf(goesBy, unit, isOpen, 'many', breakers);
  return [...outside, ...(behind === null ? [] : [{ ...behind, ...free }])];
}

/** @returns null where the list has no place for the unit */
function demandOf(
  goesBy: GoesBy,
  unit: number,
  isOpen: Uint8Array,
  wants: OrderDemand['wants'],
  breakers: readonly number[],
): Demand | null {
  const { low, high } = rangeOf(goesBy, unit);
  if (goesBy.kind === 'range') return { least: low, most: high, orders: [] };
  const section = sectionOf(goesBy.sections, unit);
  if (section === null || section.size === 0) return null;
  const { isLowest, isTieOut } = goesBy;
  const others = section.units.filter((other) => other !== unit && isOpen[other] === 1);
  const order = {
    isLowest,
    wants,
    size: section.size,
    others: others.map((other) => {
      // Breakers are 0 for the best.
      const behind = (breakers[other] ?? 0) - (breakers[unit] ?? 0);
      const ahead = isLowest ? behind : -behind;
      return { unit: other, isBeforeIfTied: ahead > 0 || (ahead === 0 && isTieOut) };
    }),
  };
  return { least: low, most: high, orders: [order] };
}

function rangeOf(goesBy: GoesBy, unit: number): { readonly low: number; readonly high: number } {
  return goesBy.kind === 'order'
    ? { low: goesBy.low, high: goesBy.high }
    : { low: goesBy.low[unit] ?? 0, high: goesBy.high[unit] ?? 0 };
}

function sectionOf(sections: readonly Section[], unit: number): Section | null {
  return sections.find(({ units }) => units.includes(unit)) ?? null;
}

/**
 * Whether a list that wins goes the other way, so that whoever is barred by it ahead of a unit on the other
 * list bars the unit too.
 */
function isOpposite(winner: DescribedList, { goesBy }: DescribedList, unit: number): boolean {
  const other = winner.goesBy;
  if (other?.kind !== 'order' || goesBy?.kind !== 'order' || winner.winners.length > 0)
    return false;
  if (other.isLowest === goesBy.isLowest || winner.isOpen[unit] !== 1) return false;
  const own = sectionOf(goesBy.sections, unit);
  const section = sectionOf(other.sections, unit);
  return (
    own?.units.every(
      (member) => winner.isOpen[member] !== 1 || section?.units.includes(member) === true,
    ) === true
  );
}
