import { type Issue, isError } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { RuleFile } from './bundledRules.ts';
import { unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import type { AssessingOptions } from './settings.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';

/** The rules that a command goes by, with what is to be told of them; or how it ended without. */
export type RulesFor =
  | { readonly ok: true; readonly ruleSet: RuleSet; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly outcome: Outcome };

/**
 * Reads the rules, and holds the levels and the list that are asked for against them, before any data are read.
 *
 * @param namesOf  what a list may be called; default: its id
 */
export async function rulesFor(
  rules: RuleFile,
  options: AssessingOptions,
  terminal: Terminal,
  namesOf?: Parameters<typeof unknownNames>[2],
): Promise<RulesFor> {
  const loaded = await readRulesToUse(rules, terminal);
  const issues = strictly(loaded.issues, options.strict === true);
  if (!loaded.ok || issues.some(isError)) return { ok: false, outcome: outcomeOf(issues) };
  const unknown = unknownNames(loaded.value, options, namesOf);
  return unknown.length > 0
    ? { ok: false, outcome: wrongUsage(...unknown) }
    : { ok: true, ruleSet: loaded.value, issues };
}
