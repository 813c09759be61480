import type { Aggregate, Rollup, Within } from '../../../ruleset/index.ts';

/** Words for what stands around the scoring standards: groups, vetoes, ranking, grades, lists, ledgers. */
export type LevelPhrases = {
  /** Who is compared with each other. */
  readonly everyone: (level: string) => string;
  readonly everyoneAlike: (level: string) => string;
  readonly aggregate: Readonly<Record<Aggregate, (full: string) => string>>;
  readonly weights: (weights: readonly string[]) => string;
  readonly rollup: Readonly<Record<Rollup['method'], (below: string, score: string) => string>>;
  readonly rollupWeight: (title: string) => string;
  readonly incomplete: string;
  readonly capTogether: Readonly<Record<'bonus' | 'deduction', (cap: string) => string>>;
  readonly zero: (title: string) => string;
  readonly capTotal: (cap: string) => string;
  readonly capGrade: (grade: string) => string;
  readonly onList: (list: string) => string;
  readonly when: (condition: string, effects: readonly string[]) => string;
  readonly total: (words: {
    readonly rounding: string;
    readonly hasBonuses: boolean;
    readonly hasDeductions: boolean;
    readonly floor: string | null;
    readonly ceiling: string | null;
  }) => string;
  readonly order: string;
  readonly ranked: Readonly<Record<Within | 'none', (units: string) => string>>;
  readonly byExact: string;
  /** Below which distance a place counts as decided by a hair. */
  readonly margin: (points: string) => string;
  readonly ties: Readonly<Record<'competition' | 'dense', string>>;
  readonly equal: string;
  readonly stillEqual: string;
  readonly tieBreakers: (breakers: readonly string[]) => string;
  readonly better: Readonly<Record<'higher' | 'lower', (title: string) => string>>;
  readonly grade: (title: string, from: string | null) => string;
  readonly quota: (share: string) => string;
  readonly quotaTies: Readonly<Record<'include' | 'exclude' | 'error', string>>;
  readonly quotaNext: string;
  readonly category: (title: string, condition: string | null) => string;
  /** The first or last of a list: 按总分由高到低取前10名. */
  /** Of a figure that is added up over all units. */
  readonly summed: string;
  readonly taken: (
    score: string,
    direction: 'highest' | 'lowest',
    size: { readonly count: string } | { readonly share: string },
  ) => string;
  /** Of a list whose size counts for the units of each unit above. */
  readonly eachParent: string;
  readonly eligible: (condition: string) => string;
  readonly ofCategory: (title: string) => string;
  readonly listTies: Readonly<Record<'include' | 'exclude' | 'error', string>>;
  readonly vacant: string;
  readonly byGrade: (grade: string) => string;
  readonly byVeto: (veto: string) => string;
  readonly byCondition: (condition: string) => string;
  readonly bySuccessive: (list: string, periods: string) => string;
  readonly byReturn: (list: string) => string;
  readonly andVetoed: (vetoes: readonly string[]) => string;
  readonly notOn: (lists: readonly string[]) => string;
  readonly taking: {
    readonly from: (ledger: string, records: string, taken: string) => string;
    readonly records: (condition: string | null) => string;
    readonly count: string;
    readonly distinct: (fields: readonly string[]) => string;
    readonly sum: (of: string) => string;
    readonly mean: (of: string) => string;
    readonly lowest: (of: string) => string;
    readonly highest: (of: string) => string;
    readonly trimmedMean: (of: string, low: number, high: number) => string;
    /** What is taken of fewer records than the mean without its ends needs. */
    readonly fewer: Readonly<Record<'mean' | 'missing', (from: number) => string>>;
    readonly share: (of: string) => string;
    readonly latest: (of: string, by: string) => string;
    readonly empty: (value: string) => string;
    readonly emptyNotApplicable: string;
  };
};
