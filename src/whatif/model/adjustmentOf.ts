import { type LevelAssessment, scoreAt } from '../../assess/index.ts';
import { type Exact, zero } from '../../decimal/index.ts';

/** Bonuses less deductions, each kind within its cap. */
export function adjustmentOf({ level, bonuses, deductions }: LevelAssessment, row: number): Exact {
  const sumOf = (items: LevelAssessment['bonuses'], cap: Exact | null): Exact => {
    const sum = items.reduce((all, { points }) => all.plus(scoreAt(points, row) ?? zero), zero);
    return cap !== null && sum.compare(cap) > 0 ? cap : sum;
  };
  return sumOf(bonuses, level.bonuses.cap).minus(sumOf(deductions, level.deductions.cap));
}
