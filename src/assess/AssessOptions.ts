import type { EarlierFile } from './earlier.ts';

/** What is assessed, and by the side of which earlier results. */
export type AssessOptions = {
  /** Ids of the levels wanted; default: all that the data have. */
  readonly levels?: readonly string[];
  /** Rank the units that can be ranked, though others have errors. */
  readonly partial?: boolean;
  /** Results of earlier periods. */
  readonly earlier?: readonly EarlierFile[];
  /** The period assessed; default: that of the rule set. */
  readonly period?: string;
};
