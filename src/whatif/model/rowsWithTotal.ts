import { type LevelAssessment, scoreAt } from '../../assess/index.ts';

/** The units whose totals other weights may change: those that have one. */
export function rowsWithTotal({ total }: LevelAssessment): readonly number[] {
  return [...total.state.keys()].filter((row) => scoreAt(total, row) !== null);
}
