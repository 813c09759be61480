import type { Changes, Named, Origin } from '../../explain/index.ts';
import type { OfUnit } from './ReversalReport.ts';

/** Who would be where without one scorer, for each of them in turn, as plain JSON. */
export type ScorerReport = Origin & {
  /** The one without whom most changes first. */
  readonly scorers: readonly ScorerOut[];
  readonly lists: readonly SteadyList[];
};

export type ScorerOut = {
  /** The text of the field, or the id of the input. */
  readonly id: string;
  readonly title: string;
  /** Units whose rank, grade or lists are others, and lists; null: without it the data have errors. */
  readonly changes: Changes | null;
  readonly listed: number;
  readonly moved: number;
  readonly farthest: number;
};

/** Who is on a list whichever scorer is left out, and who is not always. */
export type SteadyList = Named & {
  readonly level: Named;
  /** On it as published and without any one of the scorers. */
  readonly always: readonly OfUnit[];
  /** On it as published, or without some of the scorers; `times` of those without whom it is on it. */
  readonly sometimes: ReadonlyArray<
    OfUnit & { readonly isListed: boolean; readonly times: number }
  >;
  /** Without how many scorers there is a result. */
  readonly of: number;
};
