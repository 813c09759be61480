import type { Result } from '../issue/index.ts';
import { buildRuleSet } from './buildRuleSet.ts';
import type { RuleSet } from './RuleSet.ts';
import type { RuleSetDocument } from './RuleSetDocument.ts';

/**
 * Loads a rule set that was loaded before, and had no issues then: shape and worked examples are not
 * looked at again, nor the validator loaded. For the bundled rule sets, whose files the tests load whole.
 */
export function loadKnownRuleSet(text: string): Result<RuleSet> {
  const json: unknown = JSON.parse(text);
  if (isKnown(json)) return buildRuleSet(json, false);
  throw new Error('a bundled rule set is not of this format');
}

function isKnown(json: unknown): json is RuleSetDocument {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 1;
}
