import { dataReport } from '../report/dataReport.ts';
import { formatDataReport } from '../report/dataText.ts';
import { formatJson } from '../report/json.ts';
import { unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readFiles } from './readFiles.ts';
import { readRulesToUse } from './readRules.ts';
import { type DataOptions, formatOf, settled } from './settings.ts';
import { languageFor, showText } from './showText.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { understood } from './understood.ts';

/** `rank data FILE…`: what was understood of the data, and how complete they are. */
export async function describeData(
  paths: readonly string[],
  given: DataOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const usage = understood(paths, options, formatOf);
  if (!usage.ok) return wrongUsage(...usage.issues);
  const { format, rules } = usage;
  if (format === 'csv') return wrongUsage(usageError('no-csv-report', {}));
  const loaded = await readRulesToUse(rules, terminal);
  if (!loaded.ok) return outcomeOf(loaded.issues);
  const unknown = unknownNames(loaded.value, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const { output, strict = false } = options;
  const read = await readFiles(loaded.value, paths, options, terminal);
  const data = { ...read, issues: strictly(read.issues, strict) };
  const language = languageFor(format, terminal);
  const report = dataReport(loaded.value, data, language);
  const style = output === undefined ? { ...terminal, language } : { language };
  const text = format === 'json' ? formatJson(report) : formatDataReport(report, style);
  const issues = [...strictly(loaded.issues, strict), ...data.issues];
  return outcomeOf([...issues, ...showText(text, output, terminal)]);
}
