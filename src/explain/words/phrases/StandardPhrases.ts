import type { Award } from '../Award.ts';

/** Whose gap it is: the only input's, that of any of them, or of these. */
export type GapOf = 'one' | 'any' | readonly string[];

type Pair = readonly [bound: string, points: string];

/** Words for how points are given: the scoring standards of a document. */
export type StandardPhrases = {
  /** So many points; null: none. */
  readonly award: Readonly<Record<Award['kind'], (points: string | null) => string>>;
  readonly formula: Readonly<Record<Award['kind'], (formula: string) => string>>;
  readonly atMost: Readonly<Record<Award['kind'], (points: string) => string>>;
  readonly atLeast: Readonly<Record<Award['kind'], (points: string) => string>>;
  readonly notAssessed: string;
  readonly where: (condition: string, then: string) => string;
  readonly otherwise: (then: string) => string;
  readonly rest: (then: string) => string;
  /** What stands behind a guard. */
  readonly elsewise: (then: string) => string;
  readonly none: (conditions: string, then: string) => string;
  readonly tiers: (subject: string, rows: readonly Pair[], otherwise: string) => string;
  readonly tiersAtMost: (
    subject: string,
    rows: ReadonlyArray<readonly [...Pair, isExact: boolean]>,
    otherwise: string,
  ) => string;
  readonly tierTaken: (
    subject: string,
    from: string | null,
    below: string | null,
    points: string,
  ) => string;
  readonly tierAtMostTaken: (
    subject: string,
    upTo: string | null,
    above: string | null,
    points: string,
  ) => string;
  readonly interpolate: (
    subject: string,
    first: Pair,
    middle: readonly Pair[],
    last: Pair,
  ) => string;
  readonly onLine: (subject: string, from: string, to: string, formula: string) => string;
  readonly proportion: (subject: string, target: string, points: string) => string;
  readonly inverse: (subject: string, limit: string, points: string) => string;
  /** Introduces a subject that is no name: 按平均值计，. */
  readonly by: (subject: string) => string;
  readonly ratioTo: (part: string, whole: string, points: string) => string;
  readonly ratio: (part: string, whole: string, points: string) => string;
  readonly percentile: (subject: string, points: string) => string;
  readonly ratioName: (part: string, whole: string) => string;
  readonly full: (points: string, isMax: boolean) => string;
  readonly fullOf: (formula: string) => string;
  readonly inAllCases: (bounds: string) => string;
  readonly noMore: string;
  readonly notBelow: string;
  readonly onePercentagePoint: string;
  readonly per: (subject: string, measure: string | null, award: string) => string;
  readonly perExcess: (
    subject: string,
    limit: string,
    measure: string | null,
    award: string,
  ) => string;
  readonly perShort: (
    subject: string,
    limit: string,
    measure: string | null,
    award: string,
  ) => string;
  /** A measure of steps: 满5天. */
  readonly step: (amount: string) => string;
  readonly perGrowth: (now: string, before: string, award: string) => string;
  readonly efficacy: (
    subject: string,
    low: string,
    high: string,
    base: string,
    span: string,
  ) => string;
  readonly efficacyEqual: (points: string) => string;
  readonly efficacyHeld: (low: string, high: string) => string;
  readonly scaled: (factor: string) => string;
  readonly scaledFrom: (full: string, points: string) => string;
  /** A place as one has it: 第96名. */
  readonly inPlace: (place: string) => string;
  readonly rankPoints: (words: {
    readonly subject: string;
    readonly pool: string;
    readonly first: 'highest' | 'lowest';
    readonly best: string;
    readonly step: string;
    readonly least: string;
  }) => string;
  readonly sumOf: (parts: readonly string[]) => string;
  readonly asIs: (subject: string) => string;
  readonly gap: Readonly<Record<'zero' | 'exclude' | 'none', (who: GapOf) => string>> & {
    readonly value: (who: GapOf, value: string) => string;
  };
};
