import { extname } from 'node:path';
import type { Language } from '../issue/index.ts';
import { formatTemplate, type Template, templateOf } from '../report/template.ts';
import { ruleFileOf } from './bundledRules.ts';
import { unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { isIssue, type TemplateOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';
import { writeOutput } from './writeOutput.ts';

/** `rank template`: an empty form for the data of some levels, as CSV or as a workbook. */
export async function template(options: TemplateOptions, terminal: Terminal): Promise<Outcome> {
  const { output, level: asked } = options;
  const rules = ruleFileOf(options.rules);
  if (isIssue(rules)) return wrongUsage(rules);
  const ending = output === undefined ? '.csv' : extname(output).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx') {
    return wrongUsage(usageError('unclear-form', { found: output ?? '' }));
  }
  const loaded = await readRulesToUse(rules, terminal);
  if (!loaded.ok) return outcomeOf(loaded.issues);
  const ruleSet = loaded.value;
  const unknown = unknownNames(ruleSet, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const levels = ruleSet.levels.filter(({ id }) => asked === undefined || asked.includes(id));
  const language = terminal.languageAsked ?? 'zh';
  const all = levels.map((level) => templateOf(ruleSet, level, language));
  // A level that only rolls up others has nothing to fill in.
  const templates = asked === undefined ? all.filter(({ columns }) => columns.length > 0) : all;
  if (ending === '.csv' && templates.length > 1) {
    const wanted = templates.map(({ level: { id, title } }) => `${id} ${title}`);
    return wrongUsage(usageError('one-level-wanted', { wanted }));
  }
  const content = await contentOf(templates, ending, language);
  if (output === undefined) {
    terminal.print(String(content));
    return outcomeOf(loaded.issues);
  }
  const problem = writeOutput(output, content);
  return outcomeOf(problem === null ? loaded.issues : [...loaded.issues, problem]);
}

async function contentOf(
  templates: readonly Template[],
  ending: string,
  language: Language,
): Promise<string | Uint8Array> {
  if (ending === '.csv') return templates.map(formatTemplate).join('');
  const { templateWorkbook } = await import('../report/templateWorkbook.ts');
  return templateWorkbook(templates, language);
}
