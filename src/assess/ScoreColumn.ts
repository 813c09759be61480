import {
  type Exact,
  type NumberColumn,
  type NumberSource,
  scaledOf,
  storedValues,
} from '../decimal/index.ts';

/** Whether a node has a score in a row. `failed`: its data or its rule have an error. */
export const scoreState = { scored: 0, notApplicable: 2, failed: 3 } as const;

/** The scores of one node, or of a total, for all units of a level. */
export type ScoreColumn = {
  readonly column: NumberColumn;
  /** `scoreState` of each row. */
  readonly state: Uint8Array;
};

/**
 * The scores of a node on their way. What stands above the node reads them first, so that a tree is
 * scored in one pass over the data; then it finishes them.
 */
export type Scoring = {
  readonly source: NumberSource;
  /** @param values  all that `source` gave, where the reader has kept it */
  readonly finish: (values?: Float64Array) => ScoreColumn;
};

/** Scores that are there already, where others are on their way. */
export function known(score: ScoreColumn): Scoring {
  return { source: score.column, finish: () => score };
}

/** The score of a row to the last digit; null where it has none. */
export function scoreAt({ column, state }: ScoreColumn, row: number): Exact | null {
  return state[row] === scoreState.scored ? column.exactAt(row) : null;
}

/** The same scores but in some rows; null takes a row's score away (not applicable). */
export function withScores(
  { column, state }: ScoreColumn,
  changes: ReadonlyMap<number, Exact | null>,
): ScoreColumn {
  if (changes.size === 0) return { column, state };
  const values = column.values().slice();
  const states = state.slice();
  const others = new Map<number, Exact>();
  let { low, high } = column;
  for (const [row, score] of changes) {
    states[row] = score === null ? scoreState.notApplicable : scoreState.scored;
    const scaled = score !== null && column.isExact ? scaledOf(score, column.scale) : Number.NaN;
    values[row] = scaled;
    if (score !== null && Number.isNaN(scaled)) others.set(row, score);
    if (scaled < low) low = scaled;
    if (scaled > high) high = scaled;
  }
  const exactAt = (row: number): Exact => {
    const other = others.get(row);
    if (other !== undefined) return other;
    return changes.get(row) ?? column.exactAt(row);
  };
  return { column: { ...column, ...storedValues(values), low, high, exactAt }, state: states };
}

/** Compares two rows, lower first; rows without a score come first of all. */
export function compareRows(score: ScoreColumn, a: number, b: number): number {
  const { column, state } = score;
  const hasA = state[a] === scoreState.scored;
  const hasB = state[b] === scoreState.scored;
  if (!hasA || !hasB) return Number(hasA) - Number(hasB);
  const values = column.values();
  const gap = (values[a] as number) - (values[b] as number);
  if (Math.abs(gap) > 2 * column.error || (gap === 0 && column.isExact)) return gap;
  return column.exactAt(a).compare(column.exactAt(b));
}
