import { type Assessment, type LevelAssessment, scoreState } from '../assess/index.ts';
import { error, type Issue, type Language } from '../issue/index.ts';
import { findUnit } from './findUnit.ts';
import { namesAbove } from './namesAbove.ts';
import { readings } from './readings.ts';
import type { Scorer } from './scoreUnit.ts';
import { type UnitSite, unitSite } from './UnitSite.ts';

/** The unit of a name with all its scores, or an issue where there is no such unit, or no score. */
export type SiteFinder = (unit: string, language: Language) => UnitSite | Issue;

/** Figures of pools are found once for all units that are looked for. */
export function siteFinder(assessment: Assessment): SiteFinder {
  const scorers = new Map<LevelAssessment, Scorer>();
  const above = namesAbove(assessment);
  const scorerOf = (assessed: LevelAssessment): Scorer => {
    const { ruleSet } = assessment;
    const scorer = scorers.get(assessed) ?? { ruleSet, assessed, readings: readings(assessed) };
    scorers.set(assessed, scorer);
    return scorer;
  };
  return (wanted, language) => {
    const found = findUnit(assessment, wanted);
    if ('severity' in found) return found;
    const { assessed, row } = found;
    const { code = '', name = '' } = assessed.table.units[row] ?? {};
    return assessed.total.state[row] === scoreState.failed
      ? error('unit-not-explained', { unit: { code, name } })
      : unitSite({ assessment, above, language }, scorerOf(assessed), row);
  };
}
