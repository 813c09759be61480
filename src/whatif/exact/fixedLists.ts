import type { Condition, ListPlan } from '../model/WeightModel.ts';

/**
 * Lists that have the same units under all weights: by another score than the total, by a veto, by a
 * condition that does not read the total.
 *
 * @returns of each plan, in order
 */
export function fixedLists(plans: readonly ListPlan[]): readonly boolean[] {
  const fixed = new Map<number, boolean>();
  for (const plan of plans) {
    // Those that win over it are made before it.
    const isFree = plan.winners.every((winner) => fixed.get(winner) !== false);
    fixed.set(plan.index, isFree && conditionsOf(plan).every(isFixed) && isFixedSource(plan));
  }
  return plans.map(({ index }) => fixed.get(index) === true);
}

/** Whether a condition is the same for all totals. */
export function isFixed({ cuts }: Condition): boolean {
  return cuts.length === 0;
}

function conditionsOf({ condition, forced }: ListPlan): readonly Condition[] {
  return condition === null ? forced : [...forced, condition];
}

function isFixedSource({ source }: ListPlan): boolean {
  switch (source.kind) {
    case 'score':
      return source.places !== null;
    case 'condition':
    case 'veto':
      return isFixed(source.condition);
    case 'empty':
      return true;
    case 'grade':
      return false;
  }
}
