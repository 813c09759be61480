import { error, type Issue } from '../issue/index.ts';
import type { Level, RuleSet } from '../ruleset/index.ts';
import type { InputColumn, Table } from '../table/index.ts';
import { aboutItem } from './About.ts';
import { scoreCondition } from './conditions.ts';
import { levelInputs } from './LevelInputs.ts';
import { poolFigures } from './pool.ts';
import { named, participants } from './RuleContext.ts';
import { poolNumbers } from './within.ts';

/**
 * The category of each unit: the first whose condition is true; null where the level has none.
 *
 * @param isOut  1 for units that cannot be ranked
 */
export function categorize(
  ruleSet: RuleSet,
  level: Level,
  table: Table,
  earlier: ReadonlyMap<string, InputColumn>,
  isOut: Uint8Array,
  issues: Issue[],
): ReadonlyArray<string | null> {
  const result = new Array<string | null>(table.units.length).fill(null);
  if (level.categories.length === 0) return result;
  const inputs = levelInputs(ruleSet, level, table, earlier, result);
  const pool = poolFigures(
    inputs,
    new Map(),
    () => poolNumbers('level', result, table.units),
    isOut,
  );
  const columns = inputs.columnsWith(new Map(), pool);
  const context = { inputs, columns, issues, ...participants(isOut) };
  for (const category of level.categories) {
    const { id, rule } = category;
    const fits = rule === null ? null : scoreCondition(rule, aboutItem(category), context);
    result.forEach((found, row) => {
      if (found === null && (fits === null || fits[row] === 1)) result[row] = id;
    });
  }
  table.units.forEach((unit, row) => {
    if (result[row] === null && isOut[row] === 0) {
      issues.push(error('no-category', { unit: named(unit) }));
    }
  });
  return result;
}
