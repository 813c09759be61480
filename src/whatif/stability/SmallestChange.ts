import type { Named } from '../../explain/index.ts';
import type { Admitted } from '../exact/admitted.ts';
import type { NamedUnit } from '../exact/asked.ts';
import type { WitnessWeight } from '../exact/witness.ts';

/** The least change of all weights together that takes a unit off a list or puts it on. Plain JSON. */
export type SmallestChange = Admitted & {
  readonly level: Named;
  /** The group whose parts were weighed otherwise, by its path; null: the level itself. */
  readonly within: Named | null;
  readonly unit: NamedUnit;
  readonly list: Named;
  /** Whether the unit is on the list as published. */
  readonly isOn: boolean;
  /** The sum of all weights on the scale of the rule set, such as 100; changes are on the same scale. */
  readonly sum: string;
  /**
   * How many weightings were scored, where no program can say what the list goes by: the least change is the
   * least of these. null: by programs.
   */
  readonly scored: number | null;
  readonly answer:
    | {
        readonly kind: 'change';
        /** The least sum of what all weights change by. */
        readonly sum: LeastChange;
        /** The least change of the weight that changes most. */
        readonly largest: LeastChange;
      }
    /** No weighting within the bounds does it. */
    | {
        readonly kind: 'impossible';
        readonly proof: 'rules' | 'program';
        readonly reason: Impossible;
      }
    /** None was found, and none excluded. */
    | { readonly kind: 'unknown' };
};

/** Why no weighting does it. */
export type Impossible =
  /** A veto puts the unit on the list, or on one that excludes it. */
  | { readonly kind: 'veto'; readonly veto: Named; readonly list: Named }
  /** The list is not for it: its category, or what the condition of the list says whatever the total is. */
  | { readonly kind: 'not-eligible' }
  /** The list does not depend on the weights. */
  | { readonly kind: 'fixed-list' }
  /** The list, or one that excludes it, has the unit whatever the totals are, though it depends on them for others. */
  | { readonly kind: 'fixed-unit' }
  /** The bounds of the weights. */
  | { readonly kind: 'bounds' };

export type LeastChange = {
  /**
   * No smaller change does it; a millionth of the sum of weights less than the program says. 0 where none
   * could be excluded.
   */
  readonly bound: string;
  /** Whether that is proven: by programs, solved in doubles (see docs/design.md). */
  readonly isProven: boolean;
  /** A weighting that does it, checked by exact scoring and by the engine; null: none was found. */
  readonly witness: ChangeWitness | null;
};

export type ChangeWitness = {
  readonly weights: readonly WitnessWeight[];
  /** What it changes, in sum and at most. */
  readonly sum: string;
  readonly largest: string;
  /** The published total of the unit then, and as it is. */
  readonly total: { readonly from: string; readonly to: string };
};
