import type { RoundingMode } from '../../decimal/index.ts';
import type { TiePolicy } from '../../ruleset/index.ts';

/**
 * How the totals of a level follow from the weights of its groups, in whole numbers.
 *
 * With weights n (whole, of any sum) the total of a unit, in steps of its rounding, is
 * `(Σ n·parts / Σ n + offset) / scale`, sums over the parts that apply to it; rounded, then lifted to the
 * floor, lowered to the ceiling and to its cap. Plain data: it can be handed to a thread.
 */
export type WeightModel = {
  /** Ids of what is weighted: the children of the root, in their order. */
  readonly ids: readonly string[];
  /** Rows of the level's table that have a total: the units of all that follows, by their place here. */
  readonly rows: readonly number[];
  /** Of each unit, of each child: what its full weight gives; null: does not apply. */
  readonly parts: ReadonlyArray<ReadonlyArray<bigint | null>>;
  /** Bonuses less deductions of each unit. */
  readonly offsets: readonly bigint[];
  /** So many make one step of rounding. */
  readonly scale: bigint;
  readonly mode: RoundingMode;
  /** Of totals, in steps; infinite where there is none. */
  readonly floor: number;
  readonly ceiling: number;
  /** Of each unit: the lowest cap that a veto puts on its total. */
  readonly caps: readonly number[];
  /** Units of which a veto has set scores to 0, with what they had before. */
  readonly unvetoed: ReadonlyArray<{
    readonly unit: number;
    readonly parts: ReadonlyArray<bigint | null>;
  }>;
  /** Whether units are ranked by the total as it is before its last rounding. */
  readonly isRankedExactly: boolean;
  /** By tie-breakers alone: 0 for the best, equal ones the same. */
  readonly breakers: readonly number[];
  readonly isDense: boolean;
  /** The units that are ranked together. */
  readonly pools: ReadonlyArray<readonly number[]>;
  readonly grades: readonly GradePlan[];
  /** In the order in which they are made. */
  readonly lists: readonly ListPlan[];
};

/**
 * What a condition says of each unit, whatever its total is: totals, times `bottom`, are compared with cuts.
 * One that is the same for all totals has no cuts.
 *
 * `truths` are those below the first cut, at it, between it and the second, and so on; 1 is true.
 */
export type Condition = {
  /** In steps of rounding, times `bottom`. */
  readonly cuts: readonly number[];
  readonly bottom: number;
  readonly truths: readonly Uint8Array[];
};

export type GradePlan = {
  readonly id: string;
  /** The least total in steps of rounding, rounded up; null: any. */
  readonly from: number | null;
  /** Places in each pool; null: as many as reach it. */
  readonly places: readonly number[] | null;
  readonly ties: TiePolicy;
  /** Conditions under which a unit may not have it. */
  readonly barredBy: readonly Condition[];
};

export type ListPlan = {
  readonly id: string;
  /** Its place among the lists of the rule set. */
  readonly index: number;
  /** Who may be on it by category and by its condition. */
  readonly isInPool: Uint8Array;
  readonly condition: Condition | null;
  /** Lists of kinds that win over its own, by their index. */
  readonly winners: readonly number[];
  /** Who is put on it by a veto, if the condition holds. */
  readonly forced: readonly Condition[];
  readonly source:
    | {
        readonly kind: 'score';
        readonly isLowest: boolean;
        /** Another score than the total: lower is worse; -1 where a unit has none. null: the total. */
        readonly places: Float64Array | null;
        readonly sections: readonly Section[];
        readonly ties: TiePolicy;
      }
    | { readonly kind: 'grade'; readonly grade: number }
    /** One of a veto sees the total before vetoes and its last rounding. */
    | { readonly kind: 'condition' | 'veto'; readonly condition: Condition }
    /** One that looks back where there is nothing to look back to. */
    | { readonly kind: 'empty' };
};

/** Units that share the places of a list. */
export type Section = { readonly units: readonly number[]; readonly size: number };
