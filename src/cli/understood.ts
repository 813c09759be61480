import type { Issue } from '../issue/index.ts';
import { type RuleFile, ruleFileOf } from './bundledRules.ts';
import { misusedFiles } from './misuse.ts';
import { type AssessingOptions, forgottenValues, isIssue, periodProblem } from './settings.ts';

/** What the options of a command with data come to; or how they were misused. */
export type Understood<Name extends string> =
  | { readonly ok: true; readonly format: Name; readonly rules: RuleFile }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** @param formatFor  tells the format from the options */
export function understood<Name extends string, Options extends AssessingOptions>(
  paths: readonly string[],
  options: Options,
  formatFor: (options: Options) => Name | Issue,
): Understood<Name> {
  const forgotten = forgottenValues(options);
  if (forgotten.length > 0) return { ok: false, issues: forgotten };
  const format = formatFor(options);
  const rules = ruleFileOf(options.rules);
  const period = periodProblem(options.period);
  if (isIssue(format) || isIssue(rules) || period !== null) {
    return { ok: false, issues: [format, rules, period ?? ''].filter(isIssue) };
  }
  const misused = misusedFiles(paths, rules.path, options);
  return misused.length > 0 ? { ok: false, issues: misused } : { ok: true, format, rules };
}
