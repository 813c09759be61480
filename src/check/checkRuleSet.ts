import { type Result, resultOf } from '../issue/index.ts';
import { examineRuleSet } from '../ruleset/examine.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { runExamples } from './checkExamples.ts';

/**
 * Reads a rule set from the text of its file and runs its worked examples, those of sound rules also where
 * others are wrong.
 *
 * @param text  JSON, from anyone
 * @param file  the name of the file, for the issues
 * @returns the rule set, or all that is wrong with it and its examples, each with row and JSON pointer
 */
export function checkRuleSet(text: string, file?: string): Result<RuleSet> {
  const { ruleSet, issues, isSound, placed } = examineRuleSet(text, file);
  if (ruleSet === null) return { ok: false, issues };
  const all = [...issues, ...runExamples(ruleSet, isSound).map(placed)];
  return resultOf(
    ruleSet,
    all.sort((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0)),
  );
}
