import { dataReport } from '../report/dataReport.ts';
import { formatDataReport } from '../report/dataText.ts';
import { formatJson } from '../report/json.ts';
import { ruleFileOf } from './bundledRules.ts';
import { misusedFiles, unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readFiles } from './readFiles.ts';
import { readRulesToUse } from './readRules.ts';
import {
  type DataOptions,
  forgottenValues,
  formatOf,
  isIssue,
  periodProblem,
  settled,
} from './settings.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { writeOutput } from './writeOutput.ts';

/** `rank data FILE…`: what was understood of the data, and how complete they are. */
export async function describeData(
  paths: readonly string[],
  given: DataOptions,
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
  if (format === 'csv') return wrongUsage(usageError('no-csv-report', {}));
  const misused = misusedFiles(paths, rules.path, options);
  if (misused.length > 0) return wrongUsage(...misused);
  const loaded = await readRulesToUse(rules, terminal);
  if (!loaded.ok) return outcomeOf(loaded.issues);
  const unknown = unknownNames(loaded.value, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const data = await readFiles(loaded.value, paths, options, terminal);
  const { output, strict = false } = options;
  const language = terminal.languageAsked ?? (format === 'text' ? terminal.language : 'zh');
  const report = dataReport(loaded.value, data, language);
  const style = output === undefined ? { ...terminal, language } : { language };
  const text = format === 'json' ? formatJson(report) : formatDataReport(report, style);
  const issues = strictly([...loaded.issues, ...data.issues], strict);
  if (output === undefined) {
    terminal.print(text);
    return outcomeOf(issues);
  }
  const problem = writeOutput(output, text);
  return outcomeOf(problem === null ? issues : [...issues, problem]);
}
