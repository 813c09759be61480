import type { Ranking } from '../ruleset/index.ts';
import { compareRows, type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** Compares two units, the better one first; 0 where they share their rank. */
export type Order = (a: number, b: number) => number;

/**
 * The order of a ranking: by total, then by each tie-breaker.
 *
 * @param tieBreakers  the scores or inputs of the ranking's tie-breakers, in its order
 * @source semantics, "Ranks, grades, lists" 19
 */
export function rankingOrder(
  ranking: Ranking,
  total: ScoreColumn,
  tieBreakers: readonly ScoreColumn[],
): Order {
  const breakers = ranking.tieBreakers.flatMap(({ better }, i) => {
    const score = tieBreakers[i];
    return score === undefined ? [] : [{ score, sign: better === 'higher' ? -1 : 1 }];
  });
  return (a, b) => {
    const byTotal = compareRows(total, b, a);
    if (byTotal !== 0) return byTotal;
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

/** Rows of a column from the highest down, equal ones by row: natively where one double can say both. */
export function sortedByScore(rows: readonly number[], score: ScoreColumn): readonly number[] {
  const { column } = score;
  const values = column.values();
  const size = values.length;
  const span = column.high - column.low + 1;
  const isPlain = column.isExact && span * size < 2 ** 53;
  if (!isPlain) return [...rows].sort((a, b) => compareRows(score, b, a) || a - b);
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < keys.length; i += 1) {
    const row = rows[i] as number;
    const value = values[row] as number;
    if (Number.isNaN(value)) return [...rows].sort((a, b) => compareRows(score, b, a) || a - b);
    keys[i] = (column.high - value) * size + row;
  }
  keys.sort();
  return Array.from(keys, (key) => key % size);
}

/** The rows in the order of the ranking, equal ones by row (units are in order of their codes). */
export function sortedByOrder(
  rows: readonly number[],
  total: ScoreColumn,
  order: Order,
): readonly number[] {
  const sorted = sortedByScore(rows, total);
  const result: number[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (
      end < sorted.length &&
      compareRows(total, sorted[start] as number, sorted[end] as number) === 0
    ) {
      end += 1;
    }
    const tied = sorted.slice(start, end);
    if (tied.length > 1) tied.sort((a, b) => order(a, b) || a - b);
    for (const row of tied) result.push(row);
    start = end;
  }
  return result;
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
  order: Order,
  ties: Ranking['ties'],
  ranks: Int32Array,
): void {
  let rank = 0;
  sorted.forEach((row, i) => {
    const before = sorted[i - 1];
    if (before === undefined || order(before, row) !== 0)
      rank = ties === 'dense' ? rank + 1 : i + 1;
    ranks[row] = rank;
  });
}

/** The rows that have a total. */
export function rankedRows(total: ScoreColumn): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < total.state.length; row += 1) {
    if (total.state[row] === scoreState.scored) rows.push(row);
  }
  return rows;
}
