import type { Assessment } from '../../assess/index.ts';
import { type Issue, warning } from '../../issue/index.ts';
import { type Level, nodesOf, type RuleSet } from '../../ruleset/index.ts';
import type { Setting } from '../scenario/ScenariosDocument.ts';
import type { AssessedScenario } from './compareScenarios.ts';

/**
 * A warning for each scenario of which nothing is to be seen: all its settings are of levels that were not
 * asked for, or that the data do not have. It compares as equal, and that says nothing of it.
 */
export function unshownScenarios(assessed: readonly AssessedScenario[]): readonly Issue[] {
  return assessed.flatMap(({ scenario, assessment }) => {
    const shown = shownLevels(assessment);
    if (scenario === null || shown.length === 0) return [];
    const { ruleSet } = assessment;
    const seen = new Set(shown.flatMap((level) => [...withLevelsBelow(level, ruleSet)]));
    const touched = scenario.settings.flatMap((setting) => levelsOf(setting, ruleSet));
    if (touched.some((level) => seen.has(level.id))) return [];
    const data = {
      found: scenario.id,
      other: [...new Set(touched.map(({ title }) => title))],
      level: shown.map(({ title }) => title),
    };
    return [warning('scenario-not-shown', {}, data)];
  });
}

function shownLevels({ levels }: Assessment): readonly Level[] {
  return levels.filter(({ table }) => table.units.length > 0).map(({ level }) => level);
}

/** A level and those that its roll-ups take scores of. */
function withLevelsBelow(level: Level, ruleSet: RuleSet): ReadonlySet<string> {
  const below = [...nodesOf(level.root)].flatMap((node) =>
    node.kind === 'rollup' ? ruleSet.levels.filter(({ id }) => id === node.level) : [],
  );
  return new Set([level.id, ...below.flatMap((one) => [...withLevelsBelow(one, ruleSet)])]);
}

function levelsOf(setting: Setting, { levels }: RuleSet): readonly Level[] {
  return levels.filter((level) =>
    'missing' in setting ? level.inputs.includes(setting.input) : level.id === setting.level,
  );
}
