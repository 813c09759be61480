import type { Named, Origin } from '../../explain/index.ts';

/** An uncertainty of an input, as somebody states it; it counts for all units that have a value. */
export type Uncertainty =
  /** The value was rounded: the true one is anywhere within half a unit of its last place. */
  | { readonly kind: 'rounding'; readonly input: string }
  /**
   * The value is what was found at some sites out of many: a share of them in per cent or between 0 and 1,
   * or how many of them. Other sites might have been drawn.
   */
  | {
      readonly kind: 'sampling';
      readonly input: string;
      /** How many sites, or the input that says so. */
      readonly sites: number | string;
    };

/** How sure ranks and lists are where data are uncertain, as plain JSON; every number is decimal text. */
export type DoubtReport = Origin & {
  readonly seed: number;
  readonly draws: number;
  /** Draws of which no result can be had, for their values have an error; shares are of the others. */
  readonly failed: number;
  readonly uncertainties: ReadonlyArray<Uncertainty & { readonly title: string }>;
  readonly levels: readonly LevelDoubt[];
};

export type LevelDoubt = {
  readonly level: Named;
  readonly lists: readonly Named[];
  /** By published rank, then by code. */
  readonly units: readonly UnitDoubt[];
};

export type UnitDoubt = {
  readonly code: string;
  readonly name: string;
  /** As published. */
  readonly rank: number | null;
  readonly total: string | null;
  /** The ranks that 5, 50 and 95 of a hundred draws do not exceed; null where it has none in any draw. */
  readonly ranks: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** Lists that it is on as published, or in some draw. */
  readonly lists: readonly ListShare[];
};

export type ListShare = Named & {
  /** Whether it is on it as published. */
  readonly isListed: boolean;
  /** In which share of the draws it is, to four places, and the standard error of that, which draws alone make. */
  readonly share: string;
  readonly error: string;
};
