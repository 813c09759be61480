import type { Assessment } from '../assess/index.ts';
import { error, type Issue, isError, type Language } from '../issue/index.ts';
import { formatJson } from '../report/json.ts';
import { type ResultJson, resultJson } from '../report/result.ts';
import { selectList } from '../report/selectList.ts';
import { formatText } from '../report/text.ts';
import { assessFiles, unreadableFiles } from './assessFiles.ts';
import { messages } from './messages.ts';
import { misspeltCommand, unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { type Format, formatOf, type RankOptions, settled } from './settings.ts';
import { languageFor, showText } from './showText.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { understood } from './understood.ts';

const commands = ['rules', 'template', 'data', 'explain', 'compare', 'whatif', 'help'];

/** `rank DATA…`: reads rules and data, assesses, and prints or writes the result. */
export async function rank(
  paths: readonly string[],
  given: RankOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const misspelt = misspeltCommand(paths, commands);
  if (misspelt !== null) return wrongUsage(misspelt);
  const usage = understood(paths, options, formatOf);
  if (!usage.ok) return wrongUsage(...usage.issues);
  const { strict = false, partial = false } = options;
  if (strict && partial) return wrongUsage(usageError('strict-and-partial', {}));
  const { format, rules } = usage;
  const loaded = await readRulesToUse(rules, terminal);
  const ofRules = strictly(loaded.issues, strict);
  if (!loaded.ok || ofRules.some(isError)) {
    return outcomeOf([...ofRules, ...(await unreadableFiles(paths, terminal))]);
  }
  const unknown = unknownNames(loaded.value, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const { result, isRankableInPart } = await assessFiles(loaded.value, paths, options, terminal);
  const issues = [...ofRules, ...result.issues];
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
  const language = languageFor(format, terminal);
  const whole = resultJson(assessment, language);
  if (list !== undefined && whole.lists.every(({ id }) => id !== list)) {
    const wanted = whole.lists.map(({ id, title }) => `${id} ${title}`);
    return [error('unknown-list', {}, { found: list, wanted })];
  }
  const result = list === undefined ? whole : selectList(whole, list);
  const style = output === undefined ? terminal : null;
  return showText(await render(result, format, language, style), output, terminal);
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
