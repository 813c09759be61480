import type { DrawScorer } from './DrawScorer.ts';
import { placeAmong } from './placeAmong.ts';
import { type Taker, taker } from './takeFirst.ts';
import type { Condition, ListPlan, WeightModel } from './WeightModel.ts';

/** Puts units on lists. */
export type ListMaker = {
  /** In the order of the plans: 1 where a unit is on the list. */
  readonly lists: readonly Uint8Array[];
  readonly isUndecided: Uint8Array;
  readonly make: () => void;
};

/** @param grades  the index of each unit's grade */
export function listMaker(
  { lists: plans, rows }: WeightModel,
  scorer: DrawScorer,
  grades: Int32Array,
): ListMaker {
  const lists = plans.map(() => new Uint8Array(rows.length));
  const isUndecided = new Uint8Array(plans.length);
  const makers = plans.map((plan, i) => {
    const winners = plan.winners.flatMap((winner) => {
      const at = plans.findIndex(({ index }) => index === winner);
      return lists[at] ?? [];
    });
    return oneList(plan, { winners, marks: lists[i] ?? new Uint8Array(0), scorer, grades });
  });
  return {
    lists,
    isUndecided,
    make() {
      for (let i = 0; i < makers.length; i += 1) isUndecided[i] = makers[i]?.() === true ? 1 : 0;
    },
  };
}

type Site = {
  /** Who is on lists that win over this one. */
  readonly winners: readonly Uint8Array[];
  readonly marks: Uint8Array;
  readonly scorer: DrawScorer;
  readonly grades: Int32Array;
};

/** @returns what makes it, and says whether a tie is undecided */
function oneList(plan: ListPlan, { winners, marks, scorer, grades }: Site): () => boolean {
  const { totals, keys, truthBefore } = scorer;
  const { source, condition, isInPool, forced } = plan;
  const isEligible = allowedAlways(plan);
  const isPlain = winners.length === 0 && isSame(condition);
  const forcedAlways = forced.filter(isSame).flatMap(({ truths: [truth] }) => unitsOf(truth));
  const forcedSometimes = forced.filter((found) => !isSame(found));
  const takers: readonly Taker[] =
    source.kind === 'score'
      ? source.sections.map((section) => taker(section, source.isLowest, source.ties))
      : [];
  const isTrue = ({ cuts, bottom, truths }: Condition, unit: number): boolean => {
    const total = (totals[unit] as number) * bottom;
    return truths[placeAmong(cuts, (cut) => total - cut)]?.[unit] === 1;
  };
  const wasTrue = (found: Condition, unit: number): boolean =>
    found.truths[truthBefore(found, unit)]?.[unit] === 1;
  const isBarred = (unit: number): boolean => winners.some((other) => other[unit] === 1);
  const isOn = (unit: number): boolean => {
    switch (source.kind) {
      case 'grade':
        return grades[unit] === source.grade;
      case 'condition':
        return isTrue(source.condition, unit);
      case 'veto':
        return wasTrue(source.condition, unit);
      case 'score':
      case 'empty':
        return false;
    }
  };

  const select = (): boolean => {
    if (source.kind === 'score') {
      const scores = source.places ?? keys;
      let isOpen = false;
      for (const take of takers) isOpen = take(scores, isEligible, marks) || isOpen;
      return isOpen;
    }
    for (let unit = 0; unit < marks.length; unit += 1) {
      if (isEligible[unit] === 1 && isOn(unit)) marks[unit] = 1;
    }
    return false;
  };

  return () => {
    marks.fill(0);
    for (let unit = 0; !isPlain && unit < marks.length; unit += 1) {
      const isOpen = isInPool[unit] === 1 && !isBarred(unit);
      isEligible[unit] = isOpen && (condition === null || isTrue(condition, unit)) ? 1 : 0;
    }
    const isUndecided = select();
    const force = (unit: number): void => {
      if (isInPool[unit] === 1 && !isBarred(unit)) marks[unit] = 1;
    };
    forcedAlways.forEach(force);
    for (const found of forcedSometimes) {
      for (let unit = 0; unit < marks.length; unit += 1) if (wasTrue(found, unit)) force(unit);
    }
    return isUndecided;
  };
}

/** Whether a condition is the same for all totals. */
function isSame(condition: Condition | null): boolean {
  return condition === null || condition.cuts.length === 0;
}

/** Who may be on a list as far as nothing depends on totals. */
function allowedAlways({ isInPool, condition }: ListPlan): Uint8Array {
  const [truth] = condition?.truths ?? [];
  return isSame(condition) && truth !== undefined
    ? isInPool.map((found, unit) => found & (truth[unit] ?? 0))
    : isInPool.slice();
}

function unitsOf(truth: Uint8Array | undefined): readonly number[] {
  return [...(truth ?? [])].flatMap((found, unit) => (found === 1 ? [unit] : []));
}
