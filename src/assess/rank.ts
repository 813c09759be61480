import type { Ranking } from '../ruleset/index.ts';
import { compareRows, type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** Rows in order, and which of them share a place. */
export type Placement = {
  /** The best first, equal ones by row: units are in the order of their codes. */
  readonly rows: readonly number[];
  /** Of each row: 0 for the best, the same for equal ones, without gaps; -1 of who is not placed. */
  readonly places: Int32Array;
};

/** Compares two rows, the better one first; 0 where they share their place. */
export type Order = (a: number, b: number) => number;

export function orderOf({ places }: Placement): Order {
  return (a, b) => (places[a] ?? 0) - (places[b] ?? 0);
}

/**
 * Places rows by their ranking: by total, then by each tie-breaker.
 *
 * @param tieBreakers  the scores or inputs of the ranking's tie-breakers, in its order
 * @source semantics, "Ranks, grades, lists" 19
 */
export function placeByRanking(
  ranking: Ranking,
  rows: readonly number[],
  total: ScoreColumn,
  tieBreakers: readonly ScoreColumn[],
): Placement {
  const byTotal = placeByScore(rows, total);
  if (tieBreakers.length === 0) return byTotal;
  const breakTies = orderOfTieBreakers(ranking, tieBreakers);
  const first = orderOf(byTotal);
  return placeBySorting(rows, total.state.length, (a, b) => first(a, b) || breakTies(a, b));
}

/** Compares rows that have the same total. */
export function orderOfTieBreakers(ranking: Ranking, tieBreakers: readonly ScoreColumn[]): Order {
  const breakers = ranking.tieBreakers.flatMap(({ better }, i) => {
    const score = tieBreakers[i];
    return score === undefined ? [] : [{ score, sign: better === 'higher' ? -1 : 1 }];
  });
  return (a, b) => {
    for (const { score, sign } of breakers) {
      // Who has no value comes last, whichever value is better.
      const missing = Number(hasNone(score, a)) - Number(hasNone(score, b));
      const compared = missing === 0 ? sign * compareRows(score, a, b) : missing;
      if (compared !== 0) return compared;
    }
    return 0;
  };
}

function hasNone({ state }: ScoreColumn, row: number): boolean {
  return state[row] !== scoreState.scored;
}

/**
 * Places rows by a score, the highest first.
 *
 * @param rows  in ascending order; all have the score
 */
export function placeByScore(rows: readonly number[], score: ScoreColumn): Placement {
  return (
    placeByCounting(rows, score) ??
    placeBySorting(rows, score.state.length, (a, b) => compareRows(score, b, a))
  );
}

/** Scores that are whole numbers of a short range are counted instead of compared; else null. */
function placeByCounting(rows: readonly number[], { column }: ScoreColumn): Placement | null {
  const { isExact, low, high } = column;
  const span = high - low + 1;
  if (!isExact || span > 4 * rows.length + 1_000) return null;
  const values = column.values();
  // How many have each score; then where those with it begin.
  const starts = new Int32Array(span);
  for (const row of rows) {
    const value = values[row] as number;
    if (Number.isNaN(value)) return null;
    starts[high - value] = (starts[high - value] as number) + 1;
  }
  const placeOf = new Int32Array(span);
  let [before, place] = [0, 0];
  for (let k = 0; k < span; k += 1) {
    const count = starts[k] as number;
    starts[k] = before;
    placeOf[k] = place;
    before += count;
    if (count > 0) place += 1;
  }
  const sorted = new Array<number>(rows.length).fill(0);
  const places = new Int32Array(values.length).fill(-1);
  for (const row of rows) {
    const k = high - (values[row] as number);
    const at = starts[k] as number;
    starts[k] = at + 1;
    sorted[at] = row;
    places[row] = placeOf[k] as number;
  }
  return { rows: sorted, places };
}

function placeBySorting(rows: readonly number[], length: number, order: Order): Placement {
  const sorted = [...rows].sort((a, b) => order(a, b) || a - b);
  const places = new Int32Array(length).fill(-1);
  let place = 0;
  sorted.forEach((row, i) => {
    const before = sorted[i - 1];
    if (before !== undefined && order(before, row) !== 0) place += 1;
    places[row] = place;
  });
  return { rows: sorted, places };
}

/** From the lowest up; equal ones still by row. */
export function* fromBelow({ rows, places }: Placement): Generator<number> {
  for (let end = rows.length; end > 0; ) {
    const place = places[rows[end - 1] as number];
    let start = end - 1;
    while (start > 0 && places[rows[start - 1] as number] === place) start -= 1;
    for (let i = start; i < end; i += 1) yield rows[i] as number;
    end = start;
  }
}

/**
 * Ranks rows that are in order.
 *
 * @param sorted  rows, best first
 * @param ranks  where to write: 1-based; equal rows share the lower number (1, 2, 2, 4), or, dense,
 *   the next rank follows without a gap (1, 2, 2, 3)
 */
export function setRanks(
  sorted: readonly number[],
  { places }: Placement,
  ties: Ranking['ties'],
  ranks: Int32Array,
): void {
  let rank = 0;
  let placeBefore = -1;
  for (let i = 0; i < sorted.length; i += 1) {
    const row = sorted[i] as number;
    const place = places[row] as number;
    if (place !== placeBefore) rank = ties === 'dense' ? rank + 1 : i + 1;
    placeBefore = place;
    ranks[row] = rank;
  }
}

/** The rows that have a total. */
export function rankedRows({ state }: ScoreColumn): readonly number[] {
  const rows = new Array<number>(state.length);
  let count = 0;
  for (let row = 0; row < state.length; row += 1) {
    if (state[row] !== scoreState.scored) continue;
    rows[count] = row;
    count += 1;
  }
  rows.length = count;
  return rows;
}
