import type { DrawScorer } from './DrawScorer.ts';
import { fixedLists, isSame } from './fixedLists.ts';
import { allowedAlways, forcer, testOf, wasTrue } from './listConditions.ts';
import { taker } from './takeFirst.ts';
import type { ListPlan, WeightModel } from './WeightModel.ts';

/** Puts units on lists. */
export type ListMaker = {
  /** In the order of the plans: 1 where a unit is on the list. */
  readonly lists: readonly Uint8Array[];
  readonly isUndecided: Uint8Array;
  /** 1 for a list that is the same at all weights: it is made once. */
  readonly isFixed: Uint8Array;
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
  const isFixed = Uint8Array.from(fixedLists(plans), Number);
  const makers = plans.map((plan, i) => {
    const above = plan.winners.flatMap((winner) => {
      const at = plans.findIndex(({ index }) => index === winner);
      return at < 0 ? [] : [at];
    });
    const winners = above.flatMap((at) => lists[at] ?? []);
    return oneList(plan, { winners, marks: lists[i] ?? new Uint8Array(0), scorer, grades });
  });
  let isFirst = true;
  return {
    lists,
    isUndecided,
    isFixed,
    make() {
      for (let i = 0; i < makers.length; i += 1) {
        if (isFirst || isFixed[i] === 0) isUndecided[i] = makers[i]?.() === true ? 1 : 0;
      }
      isFirst = false;
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
  const { condition, isInPool, forced } = plan;
  const isEligible = allowedAlways(plan);
  const forcing = forcer(forced, scorer);
  const isTrue = condition === null || isSame(condition) ? null : testOf(condition, scorer.totals);
  const isAllowed = isEligible.slice();
  const select = selector(plan, { isEligible, marks, scorer, grades });
  return () => {
    marks.fill(0);
    if (isTrue !== null || winners.length > 0) {
      isEligible.set(isAllowed);
      for (const other of winners) {
        for (let unit = 0; unit < other.length; unit += 1) {
          if (other[unit] === 1) isEligible[unit] = 0;
        }
      }
      if (isTrue !== null) {
        for (let unit = 0; unit < isEligible.length; unit += 1) {
          if (isEligible[unit] === 1 && !isTrue(unit)) isEligible[unit] = 0;
        }
      }
    }
    const isUndecided = select();
    forcing((unit) => {
      if (isInPool[unit] === 1 && winners.every((other) => other[unit] !== 1)) marks[unit] = 1;
    });
    return isUndecided;
  };
}

type Selecting = Omit<Site, 'winners'> & { readonly isEligible: Uint8Array };

/** Marks those of the eligible whom the source of the list takes. */
function selector(
  { source }: ListPlan,
  { isEligible, marks, scorer, grades }: Selecting,
): () => boolean {
  const markWhere = (isOn: (unit: number) => boolean) => () => {
    for (let unit = 0; unit < marks.length; unit += 1) {
      if (isEligible[unit] === 1 && isOn(unit)) marks[unit] = 1;
    }
    return false;
  };
  switch (source.kind) {
    case 'score': {
      const scores = source.places ?? scorer.keys;
      const takers = source.sections.map((section) => taker(section, source.isLowest, source.ties));
      return () => {
        let isUndecided = false;
        for (const take of takers) isUndecided = take(scores, isEligible, marks) || isUndecided;
        return isUndecided;
      };
    }
    case 'grade':
      return markWhere((unit) => grades[unit] === source.grade);
    case 'condition':
      return markWhere(testOf(source.condition, scorer.totals));
    case 'veto':
      return markWhere((unit) => wasTrue(source.condition, unit, scorer));
    case 'empty':
      return () => false;
  }
}
