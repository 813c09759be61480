import { isSame } from '../model/fixedLists.ts';
import type { Outcome } from '../model/outcome.ts';
import { truthRanges } from '../model/truthRanges.ts';
import type { ListPlan, WeightModel } from '../model/WeightModel.ts';
import { type DescribedList, goesByOf, type Undescribed } from './listKinds.ts';

/**
 * The lists of a model in terms of totals, as far as they can be put so.
 *
 * @param outcome  of any weighting: lists that are fixed are the same in all
 * @returns in the order of the plans
 */
export function describeLists(
  { lists: plans, rows }: WeightModel,
  { lists, isFixed }: Outcome,
): ReadonlyArray<DescribedList | Undescribed> {
  const found: (DescribedList | Undescribed)[] = [];
  plans.forEach((plan, at) => {
    const above = plan.winners.flatMap((index) => {
      const place = plans.findIndex((other) => other.index === index);
      return place < 0 ? [] : [place];
    });
    const excluding = above.flatMap((place) => (isFixed[place] === 1 ? [lists[place]] : []));
    const isExcluded = (unit: number): boolean => excluding.some((marks) => marks?.[unit] === 1);
    const isForced = forcedBy(plan, rows.length, isExcluded);
    const isOpen = openTo(plan, isExcluded);
    const winners = above.flatMap((place) => (isFixed[place] === 1 ? [] : [found[place]]));
    // Whom a veto puts on a list that wins is excluded as well, whatever else that list goes by.
    for (const winner of winners) {
      if (typeof winner === 'object') close(isOpen, isForced, winner);
    }
    found.push(describe(plan, at, { isOpen, isForced, winners, isFixed: isFixed[at] === 1 }));
  });
  return found;
}

type Facts = Pick<DescribedList, 'isOpen' | 'isForced'> & {
  readonly winners: ReadonlyArray<DescribedList | Undescribed | undefined>;
  readonly isFixed: boolean;
};

function describe(
  plan: ListPlan,
  at: number,
  { isOpen, isForced, winners, isFixed }: Facts,
): DescribedList | Undescribed {
  if (isFixed) return { plan, at, isOpen, isForced, goesBy: null, winners: [] };
  const described = winners.flatMap((winner) => (typeof winner === 'object' ? [winner] : []));
  if (described.length < winners.length) return 'other-list';
  const goesBy = goesByOf(plan, isOpen);
  return typeof goesBy === 'string'
    ? goesBy
    : { plan, at, isOpen, isForced, goesBy, winners: described };
}

function forcedBy(
  { forced, isInPool }: ListPlan,
  count: number,
  isExcluded: (unit: number) => boolean,
): Uint8Array {
  const marks = new Uint8Array(count);
  for (const {
    truths: [truth],
  } of forced.filter(isSame)) {
    truth?.forEach((found, unit) => {
      if (found === 1 && isInPool[unit] === 1 && !isExcluded(unit)) marks[unit] = 1;
    });
  }
  return marks;
}

function openTo(
  { isInPool, condition, source }: ListPlan,
  isExcluded: (unit: number) => boolean,
): Uint8Array {
  const ranges = [condition, source.kind === 'condition' ? source.condition : null].map((own) =>
    own === null ? null : truthRanges(own),
  );
  const isEver = (unit: number): boolean =>
    ranges.every((range) => range === null || (range.low[unit] ?? 0) <= (range.high[unit] ?? 0));
  return isInPool.map((found, unit) => (found === 1 && isEver(unit) && !isExcluded(unit) ? 1 : 0));
}

function close(isOpen: Uint8Array, isForced: Uint8Array, winner: DescribedList): void {
  winner.isForced.forEach((forced, unit) => {
    // A list that excludes the winner itself may still have such a unit.
    if (forced === 1 && winner.winners.length === 0) {
      isOpen[unit] = 0;
      isForced[unit] = 0;
    }
  });
}
