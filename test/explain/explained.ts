import { type Assessment, type AssessOptions, assess } from '../../src/assess/index.ts';
import { type Explanation, explain, type NodeExplanation } from '../../src/explain/index.ts';
import { type DataFile, readData } from '../../src/table/index.ts';
import type { Row } from '../assess/smallRules.ts';
import { csvOf, loaded } from '../support/assessment.ts';

/** What these files give by these rules. */
export function assessmentOf(
  json: unknown,
  files: readonly DataFile[],
  options: AssessOptions = {},
): Assessment {
  const ruleSet = loaded(json);
  const assessed = assess(ruleSet, readData(ruleSet, files), options);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues, null, 1));
  return assessed.value;
}

export function assessmentOfRows(json: unknown, rows: readonly Row[]): Assessment {
  return assessmentOf(json, [{ name: 'data.csv', content: csvOf(rows) }]);
}

export function explanationIn(assessment: Assessment, unit: string): Explanation {
  const found = explain(assessment, { unit, language: 'en' });
  if (!found.ok) throw new Error(JSON.stringify(found.issues, null, 1));
  return found.value;
}

/** The first of these units, explained. */
export function explained(json: unknown, ...rows: readonly Row[]): Explanation {
  return explanationIn(assessmentOfRows(json, rows), String(rows[0]?.['code']));
}

/** A node by its path. */
export function nodeOf({ node }: Explanation, path: string): NodeExplanation {
  const all = (one: NodeExplanation): readonly NodeExplanation[] => [
    one,
    ...one.children.flatMap(all),
  ];
  const found = all(node).find(({ id }) => id === path);
  if (found === undefined) throw new Error(`no node ${path}`);
  return found;
}
