import type { Issue } from '../issue/index.ts';
import { type RuleFile, ruleFileOf } from './bundledRules.ts';
import { misusedFiles } from './misuse.ts';
import {
  type DataOptions,
  type Format,
  forgottenValues,
  formatOf,
  isIssue,
  periodProblem,
} from './settings.ts';

/** What the options of a command with data come to; or how they were misused. */
export type Understood =
  | { readonly ok: true; readonly format: Format; readonly rules: RuleFile }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function understood(
  paths: readonly string[],
  options: DataOptions & { readonly earlier?: readonly string[] },
): Understood {
  const forgotten = forgottenValues(options);
  if (forgotten.length > 0) return { ok: false, issues: forgotten };
  const format = formatOf(options);
  const rules = ruleFileOf(options.rules);
  const period = periodProblem(options.period);
  if (isIssue(format) || isIssue(rules) || period !== null) {
    return { ok: false, issues: [format, rules, period ?? ''].filter(isIssue) };
  }
  const misused = misusedFiles(paths, rules.path, options);
  return misused.length > 0 ? { ok: false, issues: misused } : { ok: true, format, rules };
}
