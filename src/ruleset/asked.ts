import { error, type Issue, suggestion } from '../issue/index.ts';
import { isPeriod } from './period.ts';
import type { RuleSet } from './RuleSet.ts';

/** What is wrong with what somebody asks for of a rule set. */

export function unknownLevels({ levels }: RuleSet, asked: readonly string[]): readonly Issue[] {
  const ids = levels.map(({ id }) => id);
  return asked
    .filter((id) => !ids.includes(id))
    .map((found) => error('unknown-level', {}, { found, wanted: ids, ...suggestion(found, ids) }));
}

export function periodIssues(period: string): readonly Issue[] {
  return isPeriod(period) ? [] : [error('not-a-period', {}, { found: period })];
}
