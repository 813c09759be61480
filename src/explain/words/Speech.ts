import type { Exact } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import type { Outcome, Reading } from '../../logic/index.ts';
import type { InputType } from '../../ruleset/index.ts';
import type { Award } from './Award.ts';
import type { Phrase } from './Phrase.ts';
import type { Phrases } from './Phrases.ts';

/** What a name of a rule stands for. */
export type Named = {
  readonly title: string;
  readonly measure: string | null;
  readonly type: InputType;
  readonly low: Exact | null;
  readonly high: Exact | null;
};

/**
 * The numbers of one unit: what each name is, and what a part of a rule gives. Which branch is taken is
 * asked of `evaluate`, which is to be exact (the reference evaluator); words decide nothing.
 */
export type Figures = {
  readonly read: (name: string) => Reading;
  readonly evaluate: (rule: Json) => Outcome;
};

/** Words for the arguments of an operator that is a number, a list or a text. */
export type Speak = (args: readonly Json[], speech: Speech) => Phrase;

/** Words for an operator that gives points; null where it has no idiom here, and a formula says it. */
export type SayPoints = (args: readonly Json[], award: Award, speech: Speech) => string | null;

/** One sentence in the making: what its words are, whom it is about, and what has been said in it. */
export type Speech = {
  readonly phrases: Phrases;
  readonly names: (name: string) => Named | null;
  /** Who is compared with each other. */
  readonly pool: string;
  readonly figures: Figures | null;
  /** Within the body of map and the like, names are parts of an item. */
  readonly isBody: boolean;
  /** Enumerations that were said, so that the next mention is short. */
  readonly listed: Set<string>;
  /** What has to be added at the end, as what happens where a divisor is 0. */
  readonly notes: string[];
  /** These three stand here so that each kind of words can use the others. */
  readonly number: (json: Json, speech: Speech) => Phrase;
  readonly condition: (json: Json, speech: Speech) => string;
  readonly standard: (json: Json, award: Award, speech: Speech) => string;
};
