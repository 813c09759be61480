import { formatRuleSet } from '../report/ruleSetText.ts';
import { ruleFileOf } from './bundledRules.ts';
import { type Outcome, outcomeOf, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { isIssue } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** `rank rules show`: a rule set to read. */
export async function showRules(idOrFile: string, terminal: Terminal): Promise<Outcome> {
  const file = ruleFileOf(idOrFile);
  if (isIssue(file)) return wrongUsage(file);
  const loaded = await readRulesToUse(file, terminal);
  if (loaded.ok) terminal.print(formatRuleSet(loaded.value, terminal));
  return outcomeOf(loaded.issues);
}
