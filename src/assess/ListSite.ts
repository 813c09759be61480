import type { Level } from '../ruleset/index.ts';
import type { LevelAssessment } from './Assessment.ts';
import type { LevelPast } from './LevelPast.ts';
import type { RuleContext } from './RuleContext.ts';
import type { Placement } from './rank.ts';
import type { ScoreColumn } from './ScoreColumn.ts';

/** What lists are made from. */
export type ListSite = {
  readonly level: Level;
  readonly context: RuleContext;
  /** Of the ranked rows. */
  readonly placement: Placement;
  readonly total: ScoreColumn;
  /** Before the last rounding. */
  readonly exactTotal: ScoreColumn;
  /** For conditions of other scores; nothing of them is told. */
  readonly contextWith: (scores: ReadonlyMap<string, ScoreColumn>) => RuleContext;
  readonly nodes: ReadonlyMap<string, ScoreColumn>;
  readonly categories: ReadonlyArray<string | null>;
  readonly grades: ReadonlyArray<string | null>;
  readonly vetoes: LevelAssessment['vetoes'];
  readonly pasts: readonly LevelPast[];
  readonly period: string;
};

/** Something that is true of some rows. */
export type Test = (row: number) => boolean;
