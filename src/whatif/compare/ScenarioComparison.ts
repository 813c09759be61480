import type { Named, Standing } from '../../explain/index.ts';

/** What is compared, as it was assessed. */
export type ComparedScenario = {
  readonly id: string;
  /** null: the rules as they are published. */
  readonly title: string | null;
  readonly description: string | null;
  /** Of its rules. */
  readonly hash: string;
  /** Whether units were left out because of errors. */
  readonly partial: boolean;
};

export type ComparedUnit = {
  readonly code: string;
  readonly name: string;
  /** Of each scenario, in their order; null where the unit is not in it. */
  readonly standings: ReadonlyArray<
    | (Standing & {
        /** By how many places above its rank in the first scenario; null: no rank in one of the two. */
        readonly move: number | null;
      })
    | null
  >;
  /** The most places that it moves, up or down; null: it never has a rank to move from and to. */
  readonly largestMove: number | null;
};

type UnitName = { readonly code: string; readonly name: string };

export type ComparedList = Named & {
  /** Codes, in each scenario; null where it has no such list. */
  readonly members: ReadonlyArray<readonly string[] | null>;
  /** Against the first scenario, in each of the others. */
  readonly changes: ReadonlyArray<{
    readonly scenario: string;
    readonly entered: readonly UnitName[];
    readonly left: readonly UnitName[];
  }>;
};

/** How far a scenario agrees with the first. */
export type Agreement = {
  readonly scenario: string;
  /** Units that have a place in both. */
  readonly units: number;
  /** Units with another rank, or with one in only one of the two. */
  readonly moved: number;
  readonly largestMove: number | null;
  /** Of all units with a rank in both, up and down alike; two places. */
  readonly meanMove: string | null;
  /** Of the places of the units; four places, 1 and -1 of no others. null: fewer than two, or all of them tie. */
  readonly spearman: string | null;
  /** Tau-b; four places. */
  readonly kendall: string | null;
};

export type ComparedLevel = Named & {
  readonly agreement: readonly Agreement[];
  readonly lists: readonly ComparedList[];
  /** All units, those that move most first. */
  readonly units: readonly ComparedUnit[];
};

/** Results of one set of data by several rules, side by side, as plain JSON. */
export type ScenarioComparison = {
  readonly ruleSet: { readonly id: string; readonly title: string; readonly version: string };
  readonly data: { readonly hash: string };
  readonly period: string;
  /** The others are compared with the first. */
  readonly scenarios: readonly ComparedScenario[];
  readonly levels: readonly ComparedLevel[];
};
