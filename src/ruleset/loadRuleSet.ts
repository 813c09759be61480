import { error, type Issue, type Result } from '../issue/index.ts';
import { buildRuleSet } from './buildRuleSet.ts';
import type { RuleSet } from './RuleSet.ts';
import { documentDepthLimit, readJson } from './readJson.ts';
import { hasShape, shapeIssues } from './shape.ts';

/**
 * Reads a rule set from the text of its file.
 *
 * @param text  JSON, from anyone
 * @param file  the name of the file, for the issues
 * @returns the rule set, or all that is wrong with it, each with row and JSON pointer
 */
export function readRuleSet(text: string, file?: string): Result<RuleSet> {
  const name = file === undefined ? {} : { file };
  const inFile = (issue: Issue, row?: number): Issue => ({
    ...issue,
    at: { ...(row === undefined ? {} : { row }), ...issue.at, ...name },
  });
  const document = readJson(text);
  if (!document.ok) return { ok: false, issues: document.issues.map((issue) => inFile(issue)) };
  const { json, rows } = document.value;
  const loaded = loadRuleSet(json);
  if (loaded.ok && loaded.issues.length === 0) return loaded;
  const rowOf = rows();
  const issues = loaded.issues.map((issue) => inFile(issue, rowOf(issue.at.pointer ?? '')));
  return loaded.ok ? { ok: true, value: loaded.value, issues } : { ok: false, issues };
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
  if (!hasShape(json)) return { ok: false, issues: shapeIssues(json) };
  return buildRuleSet(json);
}

function isDeeperThan(json: unknown, limit: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return limit === 0 || Object.values(json).some((value) => isDeeperThan(value, limit - 1));
}
