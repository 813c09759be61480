import { called, type Issue } from '../../issue/index.ts';
import type { Level, RuleSet } from '../../ruleset/index.ts';
import { spaceOf } from '../../whatif/weights/spaceOf.ts';
import { placeOf, weightsAsked } from '../../whatif/weights/WeightGroup.ts';
import { readDrawOptions } from './drawOptions.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

/**
 * What is wrong with weights that are asked for, as far as the rules alone can tell: before the data are read.
 * Where it depends on the data which level is meant, they tell it later.
 */
export function weightsMisfit(options: WhatifOptions, ruleSet: RuleSet): readonly Issue[] {
  const { weight = 'all', node } = options;
  const level = levelMeant(options, ruleSet);
  const read = readDrawOptions(options);
  if (level === null || !read.ok) return [];
  const group = weightsAsked({ level }, node);
  if ('code' in group) return [group];
  const issues: Issue[] = [];
  spaceOf(group, read.value.asked, issues);
  if (weight !== 'all') placeOf(weight, group, issues);
  return issues;
}

function levelMeant(
  { level: [wanted] = [], node, change }: WhatifOptions,
  { levels }: RuleSet,
): Level | null {
  // Of a change it is the level of the unit.
  if (wanted === undefined && change !== undefined && levels.length > 1) return null;
  const weighing = (group?: string): readonly Level[] =>
    levels.filter((level) => !('code' in weightsAsked({ level }, group)));
  const having = weighing(node);
  const meant = having.length > 0 ? having : weighing();
  const found = wanted === undefined ? meant : called(wanted, levels);
  return found.length === 1 ? (found[0] ?? null) : null;
}
