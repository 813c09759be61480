import { error, type Issue } from '../issue/index.ts';
import type { Level, Within } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import { named } from './RuleContext.ts';

/** What each row is compared within, rows with the same key being together; null: all are. */
export function keysWithin(
  within: Within,
  categories: ReadonlyArray<string | null>,
  units: readonly Unit[],
): ReadonlyArray<string | null> | null {
  switch (within) {
    case 'level':
      return null;
    case 'category':
      return categories;
    case 'parent':
      return units.map(({ parent }) => parent);
  }
}

/** Rows by their key, each in its order; all together where there are no keys. */
export function split(
  sorted: readonly number[],
  keys: ReadonlyArray<string | null> | null,
): ReadonlyArray<readonly number[]> {
  if (keys === null) return [sorted];
  const groups = new Map<string | null, number[]>();
  for (const row of sorted) {
    const key = keys[row] ?? null;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** A number for each row's pool: the same for the units that are compared with each other. */
export function poolNumbers(
  pool: Within,
  categories: ReadonlyArray<string | null>,
  units: readonly Unit[],
): readonly number[] {
  const keys = keysWithin(pool, categories, units);
  if (keys === null) return units.map(() => 0);
  const numbers = new Map<string | null, number>();
  return keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Rows by the unit above, the codes of those in order; within one as they came. */
export function byParent(
  rows: readonly number[],
  units: readonly Unit[],
): ReadonlyArray<readonly number[]> {
  const parentOf = (row: number | undefined): string => units[row ?? -1]?.parent ?? '';
  const groups = split(
    rows,
    units.map(({ parent }) => parent),
  );
  return [...groups].sort(([a], [b]) => (parentOf(a) < parentOf(b) ? -1 : 1));
}

/**
 * An error for each unit without a unit above, where units are compared within those.
 *
 * @param isOut  1 for units that cannot be ranked
 */
export function reportParentless(
  { pool, ranking, lists }: Level,
  units: readonly Unit[],
  isOut: Uint8Array,
  issues: Issue[],
): void {
  const isWithinParent =
    pool === 'parent' ||
    ranking.within === 'parent' ||
    lists.some(({ source }) => source.kind === 'score' && source.within === 'parent');
  if (!isWithinParent) return;
  units.forEach((unit, row) => {
    if (unit.parent === null && isOut[row] === 0) {
      issues.push(error('no-parent', { unit: named(unit) }));
    }
  });
}
