import { checkExamples } from '../check/checkExamples.ts';
import { nodesOf, type RuleSet } from '../ruleset/index.ts';
import { ruleFileOf } from './bundledRules.ts';
import { messages } from './messages.ts';
import { type Outcome, outcomeOf, wrongUsage } from './Outcome.ts';
import { readRules } from './readRules.ts';
import { isIssue } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** `rank rules check`: loads a rule file, runs its worked examples, and says whether it is right. */
export async function checkRules(fileOrId: string, terminal: Terminal): Promise<Outcome> {
  const file = ruleFileOf(fileOrId);
  if (isIssue(file)) return wrongUsage(file);
  const loaded = await readRules(file, terminal);
  if (!loaded.ok) return outcomeOf(loaded.issues);
  const name = file.name;
  const found = checkExamples(loaded.value).map((issue) => ({
    ...issue,
    at: { ...issue.at, file: name },
  }));
  const outcome = outcomeOf([...loaded.issues, ...found]);
  if (outcome.exitCode === 0) {
    const { right } = messages[terminal.language];
    terminal.print(`${right(name, countsOf(loaded.value))}\n`);
  }
  return outcome;
}

function countsOf({ levels }: RuleSet): { readonly indicators: number; readonly examples: number } {
  const nodes = levels.flatMap(({ root }) => [...nodesOf(root)]);
  const items = levels.flatMap(({ bonuses, deductions }) => [
    ...bonuses.items,
    ...deductions.items,
  ]);
  return {
    indicators: nodes.filter(({ kind }) => kind === 'indicator').length,
    examples: [...nodes, ...items].reduce((sum, { examples }) => sum + examples.length, 0),
  };
}
