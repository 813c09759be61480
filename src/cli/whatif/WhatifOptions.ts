import type { AssessingOptions, CompareFormat } from '../settings.ts';
import type { DrawTexts } from './drawOptions.ts';

/** The formats of answers. */
export type WhatifFormat = CompareFormat;

/** What is asked, and the details of it, as it is written; which go together is in `questions.ts`. */
export type QuestionTexts = DrawTexts & {
  /** A folder for pictures. */
  readonly plots?: string;
  /** The group whose parts are weighed otherwise, by path or title; default: the top of the level. */
  readonly node?: string;
  /** A weight, or `all`: how far it can change by itself. */
  readonly weight?: string;
  /** A unit: the least change of all weights that takes it off a list or puts it on. */
  readonly change?: string;
  /** Lists under any admitted weights. */
  readonly robust?: boolean;
  /** A unit: what would bring it to an aim. */
  readonly improve?: string;
  /** `off:lowest`, `rank:10`, `grade:good`. */
  readonly to?: string;
  /** `satisfaction=2.5`: what one more of an input costs. */
  readonly cost?: readonly string[];
  readonly tolerance?: boolean;
  readonly without?: boolean;
  readonly reversal?: boolean;
  /** `satisfaction=rounding`, `covert_pass_rate=sites:20`. */
  readonly doubt?: readonly string[];
  /** `forms.expert`, or inputs: `score_a,score_b`. */
  readonly scorers?: string;
};

/** The options of `rank whatif`. */
export type WhatifOptions = AssessingOptions & QuestionTexts & { readonly format?: WhatifFormat };
