import type { ClauseReference, Named } from './Explanation.ts';

/** Who is on a list and why, and who nearly is, as plain JSON; every number is decimal text. */
export type ListExplanation = {
  readonly period: string;
  readonly level: Named;
  readonly list: Named & {
    readonly kind: string;
    readonly clause: ClauseReference | null;
    readonly description: string | null;
    /** What it takes, and under which condition, in words. */
    readonly standard: string;
  };
  /** Whether its size is that of the level (or category), or of each unit above; null: it has none. */
  readonly within: 'level' | 'parent' | null;
  /** What it compares: the total, or a group by its title; null where it compares nothing. */
  readonly compares: string | null;
  /** Of a list by score: one, or one for the units of each unit above. */
  readonly parts: readonly ListPartExplanation[];
  readonly members: readonly ListMember[];
  /** The first units off it, and those that a condition or another list keeps off. */
  readonly off: readonly ListOther[];
};

export type ListPartExplanation = {
  readonly parent: string | null;
  /** What the unit above is called, where that is known. */
  readonly parentName: string | null;
  /** How many places there are, and how many are taken by place. */
  readonly places: number;
  readonly taken: number;
  readonly edge: {
    readonly last: ListedUnit;
    readonly next: ListedUnit;
    readonly gap: string;
    readonly decidedBy: 'score' | 'tie-breaker' | 'tie-policy' | 'condition';
  } | null;
};

export type ListedUnit = {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly parentName: string | null;
  readonly rank: number | null;
  /** What the list compares; null where it has none. */
  readonly score: string | null;
};

/** place: among the first. tie: equal to the last place. Others: what the list takes. */
export type ListMember = ListedUnit & {
  readonly because: 'place' | 'tie' | 'veto' | 'grade' | 'condition' | 'successive' | 'returned';
  /** Vetoes that put it there. */
  readonly vetoes: readonly Named[];
};

/** beyond: there are no more places. tie: equal, too many for the places, and left out. */
export type ListOther = ListedUnit & {
  readonly because: 'beyond' | 'tie' | 'condition' | 'precedence';
  /** The lists that took it. */
  readonly lists: readonly Named[];
  /** How far it is from the last on the list. */
  readonly gap: string | null;
};
