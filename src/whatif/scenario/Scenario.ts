import { canonicalJson, contentHash, type Json } from '../../hash/contentHash.ts';
import { canonicalNumber } from '../../logic/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import { applySettings } from './applySettings.ts';
import type { Setting } from './ScenariosDocument.ts';

/** An alternative to a rule set, as its author wrote it; read and found to apply to that rule set. */
export type Scenario = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly settings: readonly Setting[];
  /** Of the rule set that it has been read for. */
  readonly ruleSetHash: string;
};

/** The id that stands for the rules as they are. */
export const publishedId = 'published';

/**
 * The rule set as a scenario has it, to be assessed as any other, with the same data. Its hash is that of
 * the published rules and the settings.
 *
 * @throws RangeError for another rule set than the scenario has been read for
 */
export function applyScenario(ruleSet: RuleSet, scenario: Scenario): RuleSet {
  if (ruleSet.hash !== scenario.ruleSetHash) {
    throw new RangeError(`the scenario ${scenario.id} was read for another rule set`);
  }
  const { ruleSet: changed, issues } = applySettings(scenario.settings, ruleSet, '');
  if (issues.length > 0) throw new RangeError(`the scenario ${scenario.id} has not been checked`);
  return { ...changed, hash: hashOf(scenario) };
}

/** Whatever the order of the settings, and however numbers are written. */
function hashOf({ ruleSetHash, settings }: Scenario): string {
  const contents = settings.map(contentOf);
  const inOrder = contents
    .map((content) => ({ content, key: canonicalJson(content) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ content }) => content);
  return contentHash({ ruleSet: ruleSetHash, settings: inOrder });
}

function contentOf(setting: Setting): Json {
  if ('group' in setting && typeof setting.weights === 'object') {
    const weights = Object.entries(setting.weights);
    const written = weights.map(([id, weight]) => [id, canonicalNumber(weight)]);
    return { ...setting, weights: Object.fromEntries(written) };
  }
  if ('missing' in setting && typeof setting.missing === 'object') {
    const { value } = setting.missing;
    const written = typeof value === 'number' ? canonicalNumber(value) : value;
    return { ...setting, missing: { value: written } };
  }
  return setting;
}
