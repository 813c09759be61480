import type { Assessment, LevelAssessment } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
import { type Language, type Result, resultOf } from '../issue/index.ts';
import type { ScoreNode } from '../ruleset/index.ts';
import { differences } from './differences.ts';
import type { ExplainedUnit, Explanation } from './Explanation.ts';
import { explainAdjustment, explainVeto, stepsOf } from './explainAdjustments.ts';
import { explainNode } from './explainNode.ts';
import { findNode } from './findUnit.ts';
import { lostPoints } from './lostPoints.ts';
import { originOf } from './origin.ts';
import { siteFinder } from './siteFinder.ts';
import { rankedWith } from './standing.ts';
import { named, namedOf, textOf, type UnitSite } from './UnitSite.ts';

/** What is explained, and in which language rules are put into words. */
export type ExplainOptions = {
  /** The code, name or short name of the unit. */
  readonly unit: string;
  /** The path or title of a node; default: the whole tree. */
  readonly node?: string;
  readonly language?: Language;
};

/**
 * A unit's score, from the total down to the cells.
 *
 * Its numbers come from the reference evaluator and add up exactly; where it differs from the columns
 * that made the result, that is an error.
 *
 * @returns an issue for an unknown unit or node, with the nearest names
 * @source semantics, "Results" 25
 */
export function explain(assessment: Assessment, options: ExplainOptions): Result<Explanation> {
  return explainer(assessment)(options);
}

/** As {@link explain}, for many units of one assessment: what they are compared with is found once. */
export function explainer(
  assessment: Assessment,
): (options: ExplainOptions) => Result<Explanation> {
  const find = siteFinder(assessment);
  return ({ unit, node: wanted, language = 'zh' }) => {
    const site = find(unit, language);
    if ('severity' in site) return { ok: false, issues: [site] };
    const { assessed } = site.scorer;
    const node = wanted === undefined ? assessed.level.root : findNode(assessed, wanted);
    if ('severity' in node) return { ok: false, issues: [node] };
    return resultOf(explanationOf(site, node), differences(assessed, site.row, site.scores));
  };
}

function explanationOf(site: UnitSite, node: ScoreNode): Explanation {
  const { assessment, scorer, row, scores } = site;
  const { assessed } = scorer;
  const { level } = assessed;
  const { places } = level.total.rounding;
  return {
    ...originOf(assessment),
    unit: explainedUnit(site.scorer.assessed, site.row, site.above),
    exactTotal: textOf(scores.exactTotal),
    total: textOf(scores.total, places),
    max: formatExact(level.root.max),
    rank: assessed.ranks[row] || null,
    rankedUnits: rankedWith(assessed, row).length + 1,
    grade: namedOf(level.grades, assessed.grades[row] ?? null),
    lists: assessed.lists.flatMap(({ list, rows }) => (rows.includes(row) ? [named(list)] : [])),
    node: explainNode(node, site),
    steps: stepsOf(site),
    bonuses: scores.bonuses.map((score) => explainAdjustment(score, 'bonus', site)),
    deductions: scores.deductions.map((score) => explainAdjustment(score, 'deduction', site)),
    vetoes: scores.vetoes.map((veto) => explainVeto(veto, site)),
    lost: lostPoints(site),
  };
}

/** @param above  what units above are called, by code */
export function explainedUnit(
  { level, table, categories }: LevelAssessment,
  row: number,
  above: ReadonlyMap<string, string>,
): ExplainedUnit {
  const { code = '', name = '', parent = null } = table.units[row] ?? {};
  return {
    code,
    name,
    level: named(level),
    parent,
    parentName: parent === null ? null : (above.get(parent) ?? null),
    category: namedOf(level.categories, categories[row] ?? null),
  };
}
