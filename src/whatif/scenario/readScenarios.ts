import { error, type Issue, type Result, resultOf } from '../../issue/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import { isDeeperThan } from '../../ruleset/loadRuleSet.ts';
import { documentDepthLimit, inspectJson } from '../../ruleset/readJson.ts';
import { shapeIssuesOf } from '../../ruleset/shapeIssues.ts';
import validateScenarios from '../generated/validateScenarios.js';
import { applySettings } from './applySettings.ts';
import { publishedId, type Scenario } from './Scenario.ts';
import type { ScenarioDocument, ScenariosDocument } from './ScenariosDocument.ts';

/**
 * Reads the scenarios of a file, each of them checked against the rule set: a setting that does not
 * apply is an error.
 *
 * @param text  JSON, from anyone
 * @param file  the name of the file, for the issues
 * @returns the scenarios, or all that is wrong with them, each with row and JSON pointer
 */
export function readScenarios(
  text: string,
  ruleSet: RuleSet,
  file?: string,
): Result<readonly Scenario[]> {
  const { document, issues } = inspectJson(text);
  const read = document === null ? null : examine(document.json, ruleSet);
  const rowOf = document?.rows();
  const inFile = (issue: Issue): Issue => ({
    ...issue,
    at: {
      ...(rowOf === undefined ? {} : { row: rowOf(issue.at.pointer ?? '') }),
      ...issue.at,
      ...(file === undefined ? {} : { file }),
    },
  });
  // A number that JSON cannot hold is something else when it is looked into: that is said once.
  const told = new Set(issues.map(({ at }) => at.pointer));
  const others = (read?.issues ?? []).filter(
    ({ code, at }) => code !== 'wrong-shape' || !told.has(at.pointer),
  );
  return resultOf(read?.scenarios ?? null, [...issues, ...others].map(inFile));
}

/** Reads scenarios from parsed JSON, as {@link readScenarios}. */
export function loadScenarios(json: unknown, ruleSet: RuleSet): Result<readonly Scenario[]> {
  if (isDeeperThan(json, documentDepthLimit)) {
    const data = { limit: String(documentDepthLimit) };
    return { ok: false, issues: [error('document-too-deep', { pointer: '' }, data)] };
  }
  const { scenarios, issues } = examine(json, ruleSet);
  return resultOf(scenarios, issues);
}

type Examined = { readonly scenarios: readonly Scenario[]; readonly issues: readonly Issue[] };

function hasShape(json: unknown): json is ScenariosDocument {
  return validateScenarios(json);
}

/** Scenarios of the right shape are looked into, though others have not got it. */
function examine(json: unknown, ruleSet: RuleSet): Examined {
  const ofShape = hasShape(json) ? [] : shapeIssuesOf(validateScenarios, json);
  const wanted = ruleSetNamed(json);
  if (wanted !== null && wanted !== ruleSet.id) {
    const data = { found: wanted, wanted: ruleSet.id };
    const issue = error('scenarios-of-other-rules', { pointer: '/ruleSet' }, data);
    return { scenarios: [], issues: [...ofShape, issue] };
  }
  const documents = documentsIn(json, ofShape);
  const issues = [...ofShape, ...idIssues(documents)];
  for (const { document, pointer } of documents) {
    issues.push(...applySettings(document.settings, ruleSet, `${pointer}/settings`).issues);
  }
  const scenarios = documents.map(({ document }): Scenario => {
    const { id, title, description = null, settings } = document;
    return { id, title, description, settings, ruleSetHash: ruleSet.hash };
  });
  return { scenarios, issues };
}

type Placed = { readonly document: ScenarioDocument; readonly pointer: string };

function documentsIn(json: unknown, ofShape: readonly Issue[]): readonly Placed[] {
  const wrong = new Set(ofShape.map(({ at }) => scenarioAt(at.pointer ?? '')));
  return scenariosIn(json).flatMap((scenario, i) => {
    const pointer = `/scenarios/${i}`;
    const alone: unknown = { format: 1, scenarios: [scenario] };
    if (wrong.has(pointer) || !hasShape(alone)) return [];
    return alone.scenarios.map((document) => ({ document, pointer }));
  });
}

/** The scenario that a pointer is at or in: its first two steps. */
function scenarioAt(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/');
}

function scenariosIn(json: unknown): readonly unknown[] {
  const isRecord = typeof json === 'object' && json !== null && 'scenarios' in json;
  return isRecord && Array.isArray(json.scenarios) ? json.scenarios : [];
}

function ruleSetNamed(json: unknown): string | null {
  const isRecord = typeof json === 'object' && json !== null && 'ruleSet' in json;
  return isRecord && typeof json.ruleSet === 'string' ? json.ruleSet : null;
}

function idIssues(documents: readonly Placed[]): readonly Issue[] {
  const before = new Set<string>();
  return documents.flatMap(({ document: { id }, pointer }) => {
    const at = { pointer: `${pointer}/id` };
    if (id === publishedId) return [error('reserved-id', at, { id })];
    if (before.has(id)) return [error('duplicate-id', at, { id })];
    before.add(id);
    return [];
  });
}
