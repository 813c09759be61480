import { nodesOf, type RuleSet } from '../ruleset/index.ts';
import { ruleFileOf } from './bundledRules.ts';
import { readText } from './files.ts';
import { messages } from './messages.ts';
import { type Outcome, outcomeOf, wrongUsage } from './Outcome.ts';
import { isIssue } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** `rank rules check`: loads a rule file, runs its worked examples, and says whether it is right. */
export async function checkRules(fileOrId: string, terminal: Terminal): Promise<Outcome> {
  const file = ruleFileOf(fileOrId);
  if (isIssue(file)) return wrongUsage(file);
  const read = await readText(file.path, terminal, file.name);
  if (!read.ok) return outcomeOf(read.issues);
  // The validator comes along.
  const { checkRuleSet } = await import('../check/checkRuleSet.ts');
  const checked = checkRuleSet(read.value.text, read.value.name);
  if (checked.ok) {
    const { right } = messages[terminal.language];
    terminal.print(`${right(file.name, countsOf(checked.value))}\n`);
  }
  return outcomeOf(checked.issues);
}

function countsOf({ inputs, levels }: RuleSet): {
  readonly indicators: number;
  readonly examples: number;
} {
  const nodes = levels.flatMap(({ root }) => [...nodesOf(root)]);
  const items = levels.flatMap(({ bonuses, deductions }) => [
    ...bonuses.items,
    ...deductions.items,
  ]);
  const derived = [...inputs.values()].flatMap((input) => input.derived ?? []);
  return {
    indicators: nodes.filter(({ kind }) => kind === 'indicator').length,
    examples: [...nodes, ...items, ...derived].reduce(
      (sum, { examples }) => sum + examples.length,
      0,
    ),
  };
}
