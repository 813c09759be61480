import { formatRuleSet } from '../report/ruleSetText.ts';
import { ruleFileOf } from './bundledRules.ts';
import { type Outcome, outcomeOf, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { isIssue, type ShowOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** `rank rules show`: a rule set to read. */
export async function showRules(
  idOrFile: string,
  { format = 'text' }: ShowOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const file = ruleFileOf(idOrFile);
  if (isIssue(file)) return wrongUsage(file);
  const loaded = await readRulesToUse(file, terminal);
  if (!loaded.ok) return outcomeOf(loaded.issues);
  if (format === 'text') terminal.print(formatRuleSet(loaded.value, terminal));
  else {
    const { formatRuleSetMarkdown } = await import('../report/markdown/ruleSetMarkdown.ts');
    terminal.print(formatRuleSetMarkdown(loaded.value, { language: terminal.language }));
  }
  return outcomeOf(loaded.issues);
}
