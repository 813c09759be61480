import type { Issue } from '../issue/index.ts';
import type { Value } from '../logic/index.ts';
import type { Adjustment, Level, RankedList, RuleSet, Succession, Veto } from '../ruleset/index.ts';
import type { Data, Table } from '../table/index.ts';
import type { EarlierResult } from './earlier.ts';
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
  /** Category id of each row; null where the level has none. */
  readonly categories: ReadonlyArray<string | null>;
  /** 0 where the unit is not ranked. */
  readonly ranks: Int32Array;
  /** Within the category; 0 where the unit is not ranked or has none. */
  readonly categoryRanks: Int32Array;
  /** Grade id of each row. */
  readonly grades: ReadonlyArray<string | null>;
  /** Rows of each list, in the order in which it is read. */
  readonly lists: ReadonlyArray<{ readonly list: RankedList; readonly rows: readonly number[] }>;
};
