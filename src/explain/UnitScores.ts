import type { Exact } from '../decimal/index.ts';
import type { Adjustment, ScoreNode, Veto } from '../ruleset/index.ts';
import type { Applied } from './applyRule.ts';
import type { Scores } from './readings.ts';

/** A node of one unit, by the reference evaluator; null is not applicable. */
export type NodeScore = {
  readonly node: ScoreNode;
  /** Before the node's own rounding. */
  readonly unrounded: Exact | null;
  /** Before vetoes. */
  readonly before: Exact | null;
  /** After vetoes: what counts. */
  readonly score: Exact | null;
  /** Vetoes that set it to 0. */
  readonly zeroedBy: readonly Veto[];
  /** Of an indicator: what its rule gave. */
  readonly applied: Applied | null;
  /** Of a roll-up: the units below that count. */
  readonly units: readonly UnitBelow[];
};

/** A unit that a roll-up takes. */
export type UnitBelow = {
  readonly code: string;
  readonly name: string;
  readonly score: Exact;
  /** 1 where all count the same. */
  readonly weight: Exact;
};

export type AdjustmentScore = {
  readonly adjustment: Adjustment;
  /** After its own cap. */
  readonly points: Exact;
  /** Before it. */
  readonly uncapped: Exact;
};

/** What made the total another, in the order in which it was made. */
export type Step = {
  readonly kind:
    | 'tree'
    | 'bonus'
    | 'bonus-cap'
    | 'deduction'
    | 'deduction-cap'
    | 'floor'
    | 'ceiling'
    | 'veto'
    | 'rounding';
  /** The id of the bonus, deduction or veto. */
  readonly id: string | null;
  readonly change: Exact;
  /** The total after it. */
  readonly total: Exact;
};

/** All scores of one unit, by the reference evaluator. */
export type UnitScores = {
  /** By path, the root at the empty one. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly bonuses: readonly AdjustmentScore[];
  readonly deductions: readonly AdjustmentScore[];
  readonly vetoes: readonly Veto[];
  /** Empty where nothing applies. */
  readonly steps: readonly Step[];
  /** Before the last rounding; null: nothing applies. */
  readonly exactTotal: Exact | null;
  readonly total: Exact | null;
};

/** The scores by path, as rules and tie-breakers read them. */
export function scoresOf({ nodes, total }: Pick<UnitScores, 'nodes' | 'total'>): Scores {
  return new Map([
    ...[...nodes].map(([path, { score }]) => [path, score] as const),
    ['total', total],
  ]);
}
