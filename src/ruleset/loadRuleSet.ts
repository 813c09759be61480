import { error, type Result, resultOf } from '../issue/index.ts';
import { examine, examineRuleSet } from './examine.ts';
import type { RuleSet } from './RuleSet.ts';
import { documentDepthLimit } from './readJson.ts';

/**
 * Reads a rule set from the text of its file.
 *
 * @param text  JSON, from anyone
 * @param file  the name of the file, for the issues
 * @returns the rule set, or all that is wrong with it, each with row and JSON pointer
 */
export function readRuleSet(text: string, file?: string): Result<RuleSet> {
  const { ruleSet, issues } = examineRuleSet(text, file);
  return resultOf(ruleSet, issues);
}

/**
 * Loads a rule set from parsed JSON, as {@link readRuleSet}.
 *
 * Numbers with more than 15 digits must be text: a double has lost some of them already.
 */
export function loadRuleSet(json: unknown): Result<RuleSet> {
  if (isDeeperThan(json, documentDepthLimit)) {
    return {
      ok: false,
      issues: [error('document-too-deep', { pointer: '' }, { limit: String(documentDepthLimit) })],
    };
  }
  const { ruleSet, issues } = examine(json, []);
  return resultOf(ruleSet, issues);
}

/** Whether parsed JSON nests deeper than it may: what is deeper would exhaust the stack. */
export function isDeeperThan(json: unknown, limit: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return limit === 0 || Object.values(json).some((value) => isDeeperThan(value, limit - 1));
}
