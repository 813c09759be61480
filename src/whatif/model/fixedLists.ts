import type { Condition, ListPlan } from './WeightModel.ts';

/** Which of the planned lists are the same whatever the weights are. */
export function fixedLists(plans: readonly ListPlan[]): readonly boolean[] {
  const isFixed = (plan: ListPlan): boolean =>
    isFixedBy(plan) &&
    plan.winners.every((winner) =>
      plans.every((other) => other.index !== winner || isFixed(other)),
    );
  return plans.map(isFixed);
}

/** Whether a list follows from nothing that depends on the total, but for the lists that win over it. */
function isFixedBy({ source, condition, forced }: ListPlan): boolean {
  const conditions = [...(condition === null ? [] : [condition]), ...forced];
  if (!conditions.every(isSame)) return false;
  switch (source.kind) {
    case 'score':
      return source.places !== null;
    case 'grade':
      return false;
    case 'condition':
    case 'veto':
      return isSame(source.condition);
    case 'empty':
      return true;
  }
}

/** Whether a condition is the same for all totals. */
export function isSame({ cuts }: Condition): boolean {
  return cuts.length === 0;
}
