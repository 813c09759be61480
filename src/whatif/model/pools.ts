import { keysWithin, type LevelAssessment } from '../../assess/index.ts';

/**
 * The units that are ranked together.
 *
 * @param rows  of the table; units are named by their place in it
 */
export function poolsOf(
  { level, categories, table }: LevelAssessment,
  rows: readonly number[],
): ReadonlyArray<readonly number[]> {
  const keys = keysWithin(level.ranking.within, categories, table.units);
  const pools = new Map<string | null, number[]>();
  rows.forEach((row, unit) => {
    const key = keys?.[row] ?? null;
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, [unit]);
    else pool.push(unit);
  });
  return [...pools.values()];
}
