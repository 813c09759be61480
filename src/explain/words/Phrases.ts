import type { RoundingMode } from '../../decimal/index.ts';
import type { ConditionPhrases } from './phrases/ConditionPhrases.ts';
import type { LevelPhrases } from './phrases/LevelPhrases.ts';
import type { NumberPhrases } from './phrases/NumberPhrases.ts';
import type { StandardPhrases } from './phrases/StandardPhrases.ts';

/** The words of one language. Each table has a file for each language; the keys are those of operators where they can be. */
export type Phrases = {
  readonly numbers: NumberPhrases;
  readonly conditions: ConditionPhrases;
  readonly standards: StandardPhrases;
  readonly levels: LevelPhrases;
  readonly common: CommonPhrases;
};

/** What all kinds of sentences share. */
export type CommonPhrases = {
  readonly bracket: (text: string) => string;
  readonly quote: (text: string) => string;
  /** Between names. */
  readonly enumeration: string;
  /** Between clauses, and between what is longer than a clause. */
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly truth: (value: boolean) => string;
  readonly nothing: string;
  /** A number with its measure. */
  readonly amount: (value: string, measure: string) => string;
  readonly percentagePoints: string;
  readonly days: string;
  readonly places: string;
  readonly points: string;
  /** A title and what it is for one unit. */
  readonly withValue: (title: string, value: string) => string;
  readonly about: (value: string) => string;
  readonly notReported: (assumed: string | null) => string;
  readonly notApplicable: string;
  readonly names: Readonly<Record<string, string>>;
  readonly total: string;
  readonly scoreOf: (title: string) => string;
  /** How a number is rounded. */
  readonly rounding: (rounding: RoundingWords) => string;
  /** The same of a score. */
  readonly scoreRounded: (rounding: string) => string;
};

export type RoundingWords =
  | { readonly places: number; readonly mode: RoundingMode }
  | { readonly multiple: string; readonly mode: RoundingMode };
