import type { Named } from '../../explain/index.ts';
import type { NamedUnit } from '../exact/asked.ts';

/** How far one weight can change, the others in proportion, before a rank or a list does. Plain JSON. */
export type WeightStability = {
  readonly level: Named;
  /** The group whose parts were weighed otherwise, by its path; null: the level itself. */
  readonly within: Named | null;
  readonly weight: Named & {
    /** As published, on the scale of the rule set, such as 15. */
    readonly published: string;
    /** The sum of all weights on that scale, such as 100. */
    readonly sum: string;
  };
  /** In which no rank changes; null: the level has no ranks. */
  readonly ranks: StableRange | null;
  /** In which a list has the same units; in the order of the rule set. */
  readonly lists: ReadonlyArray<{ readonly list: Named; readonly range: StableRange }>;
};

/** Around the published weight, which is always in it. */
export type StableRange = {
  readonly lower: StableEnd;
  readonly upper: StableEnd;
  /**
   * How many weightings were scored, where totals or the list do not follow from the weights by sums: nothing
   * is known between these. null: exact, of all weights.
   */
  readonly scored: number | null;
};

/** Where a range ends. */
export type StableEnd = {
  /**
   * The weight on the scale of the rule set; with more than six decimals cut towards the published one,
   * so that it is in the range.
   */
  readonly weight: string;
  /** Its share of the sum, exactly: `37/250`. */
  readonly share: string;
  /** Whether everything is still the same at the end itself, and not only before it. */
  readonly holdsAtEnd: boolean;
  /** What happens at the end, or just beyond it; null: nothing changes as far as the weight can go. */
  readonly change: StabilityChange | null;
};

/** What is different from the published result. */
export type StabilityChange = {
  /** Of ranks: all units with another rank. Of a list: those that enter or leave it. */
  readonly units: ReadonlyArray<{
    readonly unit: NamedUnit;
    /** null: it has none. */
    readonly rank: { readonly from: number; readonly to: number } | null;
    /** null: nothing applies to it. */
    readonly total: { readonly from: string | null; readonly to: string | null };
  }>;
  readonly entered: readonly NamedUnit[];
  readonly left: readonly NamedUnit[];
  /** Of a list: whether a tie across its edge would have to be decided by somebody. */
  readonly isUndecided: boolean;
};
