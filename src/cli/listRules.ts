import type { Issue } from '../issue/index.ts';
import { formatRuleSetList } from '../report/ruleSetText.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { bundledRuleSetIds, ruleFileOf } from './bundledRules.ts';
import { type Outcome, outcomeOf } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { isIssue } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** `rank rules`: the rule sets that come with the package. */
export async function listRules(terminal: Terminal): Promise<Outcome> {
  const issues: Issue[] = [];
  const ruleSets: RuleSet[] = [];
  for (const id of bundledRuleSetIds()) {
    const file = ruleFileOf(id);
    if (isIssue(file)) continue;
    const loaded = await readRulesToUse(file, terminal);
    issues.push(...loaded.issues);
    if (loaded.ok) ruleSets.push(loaded.value);
  }
  terminal.print(formatRuleSetList(ruleSets, terminal));
  return outcomeOf(issues);
}
