import { error, type Issue, type Result } from '../issue/index.ts';
import { buildRuleSet } from './buildRuleSet.ts';
import { consequencesOf, isToldIn } from './consequences.ts';
import { mend } from './mend.ts';
import type { RuleSet } from './RuleSet.ts';
import { documentDepthLimit, inspectJson } from './readJson.ts';
import { hasShape } from './shape.ts';

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
  const { document, issues: found } = inspectJson(text);
  if (document === null) return { ok: false, issues: found.map((issue) => inFile(issue)) };
  const loaded = loadAsFarAsPossible(document.json, found);
  if (loaded.ok && loaded.issues.length === 0) return loaded;
  const rowOf = document.rows();
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
  return loadAsFarAsPossible(json, []);
}

/** Looks at the meaning also of what is left of a document that has not the shape. */
function loadAsFarAsPossible(json: unknown, found: readonly Issue[]): Result<RuleSet> {
  if (found.length === 0 && hasShape(json)) return buildRuleSet(json);
  const { issues, document, changes, originOf } = mend(json);
  const isConsequence = consequencesOf(json, changes, found);
  const told = [...found, ...issues.filter((issue) => !isToldIn(issue, found))];
  if (document === null) return { ok: false, issues: told };
  const more = buildRuleSet(document).issues.map((issue) => ({
    ...issue,
    at: { ...issue.at, pointer: originOf(issue.at.pointer ?? '') },
  }));
  return { ok: false, issues: [...told, ...more.filter((issue) => !isConsequence(issue))] };
}

function isDeeperThan(json: unknown, limit: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return limit === 0 || Object.values(json).some((value) => isDeeperThan(value, limit - 1));
}
