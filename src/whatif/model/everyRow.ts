import type { LevelAssessment } from '../../assess/index.ts';
import { rowsWithTotal } from './rowsWithTotal.ts';

/** The units that have a total, then those to whom nothing applies; who cannot be ranked is left out. */
export function everyRow(assessed: LevelAssessment): readonly number[] {
  const weighed = rowsWithTotal(assessed);
  return [...weighed, ...rowsBeside(weighed, assessed)];
}

/** The units that are not among these. */
export function rowsBeside(
  rows: readonly number[],
  { table, isOut }: LevelAssessment,
): readonly number[] {
  const found = new Set(rows);
  return [...table.units.keys()].filter((row) => !found.has(row) && isOut[row] !== 1);
}
