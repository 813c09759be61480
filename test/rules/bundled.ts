import { readFileSync } from 'node:fs';
import type { Issue } from '../../src/issue/index.ts';
import { type Level, nodesOf, type RuleSet } from '../../src/ruleset/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';

/** The bundled rules of 2021, as text and as they load. */

const file = new URL('../../rules/yunnan-2021/rules.json', import.meta.url);
export const text = readFileSync(file, 'utf8');

const result = readRuleSet(text, 'rules.json');
export const issues: readonly Issue[] = result.issues;

export function bundled(): RuleSet {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

export const indicatorsOf = ({ root }: Level) =>
  [...nodesOf(root)].filter((node) => node.kind === 'indicator');

/** Everything in JSON that is an object, with its pointer. */
export function* objectsIn(
  json: unknown,
  pointer = '',
): Generator<readonly [string, ReadonlyMap<string, unknown>]> {
  if (typeof json !== 'object' || json === null) return;
  if (!Array.isArray(json)) yield [pointer, new Map(Object.entries(json))];
  for (const [key, value] of Object.entries(json)) yield* objectsIn(value, `${pointer}/${key}`);
}
