import { type LevelAssessment, type MadeList, scoreAt } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
// Not by the index: the daily run would load all words of explanations with it.
import { closeCalls } from '../explain/closeCalls.ts';
import { edgesOf } from '../explain/listEdges.ts';

/** A unit at the edge of a list, with what the list compares. */
export type EdgeUnitJson = {
  readonly code: string;
  readonly name: string;
  readonly score: string | null;
};

/** The last unit on a list and the first that is not. */
export type EdgeJson = {
  /** Of a list that is read by units above: which. */
  readonly parent: string | null;
  readonly last: EdgeUnitJson;
  readonly next: EdgeUnitJson;
  readonly gap: string;
  /** What put one on it and the other not; condition: the next does not fulfil it. */
  readonly decidedBy: 'score' | 'tie-breaker' | 'tie-policy' | 'condition';
};

/**
 * A rank, a grade or a place on a list that rounding, a tie-breaker, the policy for ties, precedence or
 * less than the margin of the ranking decided.
 */
export type CloseCallJson = {
  readonly kind: 'rank' | 'grade' | 'list';
  readonly level: string;
  /** The id of the grade or list. */
  readonly id: string | null;
  readonly by: 'rounding' | 'tie-breaker' | 'tie-policy' | 'precedence' | 'margin';
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly gap: string | null;
};

/** @param assessed  the level of the list */
export function edgesJson(made: MadeList, assessed: LevelAssessment): readonly EdgeJson[] {
  const { places } = assessed.level.total.rounding;
  const unitOf = (row: number): EdgeUnitJson => {
    const { code = '', name = '' } = assessed.table.units[row] ?? {};
    const score = scoreAt(made.facts.score, row);
    return { code, name, score: score === null ? null : formatExact(score, places) };
  };
  return edgesOf(made).map(({ parent, last, next, gap, decidedBy }) => ({
    parent,
    last: unitOf(last),
    next: unitOf(next),
    gap: formatExact(gap),
    decidedBy,
  }));
}

export function closeCallsJson(assessed: LevelAssessment): readonly CloseCallJson[] {
  const unitOf = (row: number): CloseCallJson['units'][number] => {
    const { code = '', name = '' } = assessed.table.units[row] ?? {};
    return { code, name };
  };
  return closeCalls(assessed).map(({ kind, id, by, rows, gap }) => ({
    kind,
    level: assessed.level.id,
    id,
    by,
    units: rows.map(unitOf),
    gap: gap === null ? null : formatExact(gap),
  }));
}
