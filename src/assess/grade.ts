import { Exact, type NumberColumn, scaledOf } from '../decimal/index.ts';
import type { Issue } from '../issue/index.ts';
import type { Level } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import { aboutItem } from './About.ts';
import type { LevelAssessment } from './Assessment.ts';
import { takeFirst } from './edge.ts';
import type { Order } from './rank.ts';
import type { ScoreColumn } from './ScoreColumn.ts';

/**
 * The grade of each ranked row: the best whose bound its total reaches, within quota and caps.
 *
 * Who finds no place in a quota, or may not have the grade because of a veto, is looked at for the
 * next one.
 *
 * @param pools  the rows of each pool, best first
 * @source semantics, "Ranks, grades, lists" 20
 */
export function gradeUnits(
  { grades }: Level,
  total: ScoreColumn,
  pools: ReadonlyArray<readonly number[]>,
  order: Order,
  vetoes: LevelAssessment['vetoes'],
  units: readonly Unit[],
  issues: Issue[],
): ReadonlyArray<string | null> {
  const result = new Array<string | null>(units.length).fill(null);
  if (grades.length === 0) return result;
  const best = bestGrades(grades, vetoes, units.length);
  for (const pool of pools) {
    let open = pool;
    grades.forEach((grade, index) => {
      const reached = open.filter(
        (row) =>
          (best.get(row) ?? 0) <= index &&
          (grade.from === null || isAtLeast(total.column, row, grade.from)),
      );
      const places = grade.quota === null ? reached.length : shareOf(pool.length, grade.quota);
      const isTied = (a: number, b: number): boolean => order(a, b) === 0;
      const taken = takeFirst(reached, places, isTied, grade.ties, {
        about: aboutItem(grade),
        units,
        issues,
      });
      for (const row of taken) result[row] = grade.id;
      const graded = new Set(taken);
      open = open.filter((row) => !graded.has(row));
    });
  }
  return result;
}

/** The places of a share: its floor. */
export function shareOf(count: number, share: Exact): number {
  return share.times(Exact.ofInteger(count)).truncated().toApproximate();
}

function isAtLeast(column: NumberColumn, row: number, bound: Exact): boolean {
  const value = column.values()[row] ?? Number.NaN;
  const scaled = column.isExact ? scaledOf(bound, column.scale) : Number.NaN;
  if (!Number.isNaN(value) && !Number.isNaN(scaled)) return value >= scaled;
  return column.exactAt(row).compare(bound) >= 0;
}

/** The index of the best grade that vetoes leave open, for the rows that have such a veto. */
function bestGrades(
  grades: Level['grades'],
  vetoes: LevelAssessment['vetoes'],
  length: number,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { veto, fired } of vetoes) {
    for (const effect of veto.effects) {
      if (effect.kind !== 'cap-grade') continue;
      const index = grades.findIndex(({ id }) => id === effect.grade);
      for (let row = 0; row < length; row += 1) {
        if (fired[row] === 1) best.set(row, Math.max(best.get(row) ?? 0, index));
      }
    }
  }
  return best;
}
