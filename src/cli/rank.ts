import type { Assessment } from '../assess/index.ts';
import { error, type Issue, type Language } from '../issue/index.ts';
import { formatJson } from '../report/json.ts';
import { type ResultJson, resultJson } from '../report/result.ts';
import { selectList } from '../report/selectList.ts';
import { formatText } from '../report/text.ts';
import { assessFiles, unreadableFiles } from './assessFiles.ts';
import { ruleFileOf } from './bundledRules.ts';
import { messages } from './messages.ts';
import { misspeltCommand, misusedFiles, unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import {
  type Format,
  forgottenValues,
  formatOf,
  isIssue,
  periodProblem,
  type RankOptions,
  settled,
} from './settings.ts';
import type { Terminal } from './Terminal.ts';
import { writeOutput } from './writeOutput.ts';

/** `rank DATA…`: reads rules and data, assesses, and prints or writes the result. */
export async function rank(
  paths: readonly string[],
  given: RankOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const forgotten = forgottenValues(options);
  if (forgotten.length > 0) return wrongUsage(...forgotten);
  const format = formatOf(options);
  const rules = ruleFileOf(options.rules);
  const period = periodProblem(options.period);
  if (isIssue(format) || isIssue(rules) || period !== null) {
    return wrongUsage(...[format, rules, period ?? ''].filter(isIssue));
  }
  if (options.strict === true && options.partial === true) {
    return wrongUsage(usageError('strict-and-partial', {}));
  }
  const misspelt = misspeltCommand(paths, ['rules', 'template', 'data', 'help']);
  if (misspelt !== null) return wrongUsage(misspelt);
  const misused = misusedFiles(paths, rules.path, options);
  if (misused.length > 0) return wrongUsage(...misused);
  const loaded = await readRulesToUse(rules, terminal);
  if (!loaded.ok) {
    return outcomeOf([...loaded.issues, ...(await unreadableFiles(paths, terminal))]);
  }
  const unknown = unknownNames(loaded.value, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const { result, isRankableInPart } = await assessFiles(loaded.value, paths, options, terminal);
  const issues = [...loaded.issues, ...result.issues];
  if (result.ok)
    return outcomeOf([...issues, ...(await show(result.value, format, options, terminal))]);
  return outcomeOf(issues, isRankableInPart ? messages[terminal.language].tryPartial : null);
}

/** Prints the result, or writes it; what stood in the way of writing. */
async function show(
  assessment: Assessment,
  format: Format,
  { list, output }: RankOptions,
  terminal: Terminal,
): Promise<readonly Issue[]> {
  const { languageAsked } = terminal;
  // Files for programs do not depend on who makes them: Chinese unless asked.
  const language = languageAsked ?? (format === 'text' ? terminal.language : 'zh');
  const whole = resultJson(assessment, language);
  if (list !== undefined && whole.lists.every(({ id }) => id !== list)) {
    const wanted = whole.lists.map(({ id, title }) => `${id} ${title}`);
    return [error('unknown-list', {}, { found: list, wanted })];
  }
  const result = list === undefined ? whole : selectList(whole, list);
  if (output === undefined) {
    terminal.print(await render(result, format, language, terminal));
    return [];
  }
  const text = await render(result, format, language, null);
  const problem = writeOutput(output, text);
  return problem === null ? [] : [problem];
}

async function render(
  result: ResultJson,
  format: Format,
  language: Language,
  terminal: Terminal | null,
): Promise<string> {
  switch (format) {
    case 'text':
      return formatText(result, { language, ...(terminal === null ? {} : terminal) });
    case 'json':
      return formatJson(result);
    case 'csv':
      return (await import('../report/csv.ts')).formatCsv(result, language);
  }
}
