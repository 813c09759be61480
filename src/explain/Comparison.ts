import type { Assessment } from '../assess/index.ts';
import type {
  ClauseReference,
  ExplainedUnit,
  InputExplanation,
  LostPoints,
  Named,
} from './Explanation.ts';

/** Why one unit is before or behind another, as plain JSON; every number is decimal text. */
export type Comparison = {
  readonly period: Assessment['period'];
  readonly unit: ComparedUnit;
  readonly other: ComparedUnit;
  /** The total of the unit less that of the other. */
  readonly gap: string;
  /** What put one before the other; `tie`: nothing, they share their rank. */
  readonly decidedBy: 'total' | 'exact-total' | 'tie-breaker' | 'tie';
  /** Of a tie-breaker: which, and what both have. */
  readonly tieBreaker: TieBreakerExplanation | null;
  /** The gap by the groups below the top; these, and `beyondGroups`, add up to it. */
  readonly groups: ReadonlyArray<Named & { readonly points: string }>;
  /** Bonuses, deductions, vetoes, caps and roundings of the total. */
  readonly beyondGroups: string;
  /** Everything in which they differ, the greatest first; adds up to the gap. */
  readonly parts: readonly GapPart[];
};

export type ComparedUnit = ExplainedUnit & {
  readonly total: string;
  readonly exactTotal: string;
  readonly rank: number | null;
};

export type TieBreakerExplanation = Named & {
  readonly better: 'higher' | 'lower';
  readonly own: string | null;
  readonly other: string | null;
};

/** One place in which two units differ. */
export type GapPart = {
  readonly kind: LostPoints['kind'];
  readonly id: string | null;
  readonly title: string | null;
  readonly clause: ClauseReference | null;
  /** Of the total; above 0 where the unit has more than the other. */
  readonly points: string;
  /** Their scores of the node, or points of the bonus or deduction; null: not applicable, or none. */
  readonly own: string | null;
  readonly other: string | null;
  /** What the rule read of each, with the cells. */
  readonly inputs: ReadonlyArray<{
    readonly own: InputExplanation;
    readonly other: InputExplanation;
  }>;
};
