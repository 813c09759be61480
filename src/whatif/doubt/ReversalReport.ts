import type { Named, Origin } from '../../explain/index.ts';

/** Whose order hangs on whether another unit is there, as plain JSON. */
export type ReversalReport = Origin & { readonly levels: readonly LevelReversals[] };

export type LevelReversals = {
  readonly level: Named;
  /** Rules that look at the pool, and roll-ups; none: nobody's order can hang on another unit. */
  readonly because: readonly Named[];
  /** Each unit whose leaving, or coming, changes the order of others; the one with the most pairs first. */
  readonly reversals: readonly Reversal[];
  /** How many units were taken away, and how many added; 0 where `because` has nothing. */
  readonly tried: number;
  /** Units without which, or with a second one, the rest cannot be assessed. */
  readonly impossible: readonly OfUnit[];
};

export type Reversal = {
  /** removed: the unit is taken away. copied: another unit with the same data is added. */
  readonly how: 'removed' | 'copied';
  /** Of the level itself, or of one that it rolls up. */
  readonly unit: { readonly code: string; readonly name: string; readonly level: Named };
  readonly pairs: readonly ReversedPair[];
  /** Units that come on lists, or leave them, beside the unit itself. */
  readonly lists: ReadonlyArray<
    Named & { readonly joined: readonly OfUnit[]; readonly left: readonly OfUnit[] }
  >;
};

export type OfUnit = { readonly code: string; readonly name: string };

/** Two others of which the first was before the second, or equal, and is not any more. */
export type ReversedPair = {
  readonly first: OfUnit & { readonly before: string; readonly after: string };
  readonly second: OfUnit & { readonly before: string; readonly after: string };
  /** reversed: the second is now before the first. parted: they were equal. met: they are now. */
  readonly change: 'reversed' | 'parted' | 'met';
};
