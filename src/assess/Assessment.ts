import type { Exact } from '../decimal/index.ts';
import type { Issue } from '../issue/index.ts';
import type { Value } from '../logic/index.ts';
import type {
  Adjustment,
  Figure,
  Level,
  RankedList,
  RuleSet,
  Succession,
  Veto,
} from '../ruleset/index.ts';
import type { Data, Table } from '../table/index.ts';
import type { EarlierResult } from './earlier.ts';
import type { LevelInputs } from './LevelInputs.ts';
import type { Placement } from './rank.ts';
import type { ScoreColumn } from './ScoreColumn.ts';

/** Everything that follows from a rule set and data, as columns; `report/` makes results of it. */
export type Assessment = {
  readonly ruleSet: RuleSet;
  readonly data: Data;
  readonly period: string;
  /** Results of earlier periods that it looked back to, the latest first. */
  readonly earlier: ReadonlyArray<
    EarlierResult & {
      /** Those through which its units became those of now. */
      readonly successions: readonly Succession[];
    }
  >;
  /** Whether units were left out because of errors. */
  readonly isPartial: boolean;
  /** The levels asked for, in the order of the rule set. */
  readonly levels: readonly LevelAssessment[];
  readonly issues: readonly Issue[];
};

/** A veto, and on whom it fired. */
export type FiredVeto = {
  readonly veto: Veto;
  /** 1 where it fired. */
  readonly fired: Uint8Array;
  /** What its condition read in a row, by name; null is missing or not applicable. */
  readonly readAt: (row: number) => ReadonlyMap<string, Value>;
};

/** Rows are those of `table.units`. */
export type LevelAssessment = {
  readonly level: Level;
  readonly table: Table;
  /** What its rules read. */
  readonly inputs: LevelInputs;
  /** 1 for units that cannot be ranked. */
  readonly isOut: Uint8Array;
  /** The number of each row's pool: units of one number are compared with each other. */
  readonly pools: () => readonly number[];
  /** The levels that it rolls up, by id. */
  readonly below: ReadonlyMap<string, LevelAssessment>;
  /** By path, before vetoes; the root is at the empty path. */
  readonly tree: ReadonlyMap<string, ScoreColumn>;
  /** What vetoes look at: the total before any of them, and before the last rounding. */
  readonly totalBeforeVetoes: ScoreColumn;
  /** By path, after vetoes; the root is not among them. */
  readonly nodes: ReadonlyMap<string, ScoreColumn>;
  /** Inputs that levels above weight by. */
  readonly weights: ReadonlyMap<string, ScoreColumn>;
  /** The tree alone: before bonuses, deductions and vetoes. */
  readonly root: ScoreColumn;
  readonly bonuses: ReadonlyArray<{
    readonly adjustment: Adjustment;
    readonly points: ScoreColumn;
  }>;
  readonly deductions: ReadonlyArray<{
    readonly adjustment: Adjustment;
    readonly points: ScoreColumn;
  }>;
  readonly vetoes: ReadonlyArray<FiredVeto>;
  /** Before the last rounding. */
  readonly exactTotal: ScoreColumn;
  /** As published. */
  readonly total: ScoreColumn;
  /** The scores or inputs of the ranking's tie-breakers, in its order. */
  readonly tieBreakers: readonly ScoreColumn[];
  /** Numbers that are no points; `sum` is that of all rows, null where none is asked for or has one. */
  readonly figures: ReadonlyArray<{
    readonly figure: Figure;
    readonly values: ScoreColumn;
    readonly sum: Exact | null;
  }>;
  /** Category id of each row; null where the level has none. */
  readonly categories: ReadonlyArray<string | null>;
  /** The order of all units with a total, whatever they are ranked within, or if at all. */
  readonly placement: Placement;
  /** 0 where the unit is not ranked. */
  readonly ranks: Int32Array;
  /** Within the category; 0 where the unit is not ranked or has none. */
  readonly categoryRanks: Int32Array;
  /** Grade id of each row. */
  readonly grades: ReadonlyArray<string | null>;
  /** Rows of each list, in the order in which it is read. */
  readonly lists: readonly MadeList[];
};

export type MadeList = {
  readonly list: RankedList;
  readonly rows: readonly number[];
  readonly facts: ListFacts;
};

/** What decided who is on a list; found where somebody asks. */
export type ListFacts = {
  /** Who is on a list of a kind that wins over its own. */
  readonly barred: ReadonlySet<number>;
  /** Whom a veto puts on it. */
  readonly forced: () => ReadonlySet<number>;
  /** For whom its condition is true; null: it has none. */
  readonly allowed: () => ReadonlySet<number> | null;
  /** The same, were the total not rounded. */
  readonly allowedExactly: () => ReadonlySet<number> | null;
  readonly isInPool: (row: number) => boolean;
  /** Whether two rows have the same place on it. */
  readonly isTied: (a: number, b: number) => boolean;
  /** What it compares. */
  readonly score: ScoreColumn;
  /** Of a list by score; none of others. */
  readonly sections: (isEligible: (row: number) => boolean) => readonly ListSection[];
};

/** Who may be on a list, in order, and for how many there is room; of one unit above, or of all. */
export type ListSection = {
  readonly parent: string | null;
  readonly places: number;
  readonly rows: () => Iterable<number>;
};
