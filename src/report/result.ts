import {
  type Assessment,
  type LevelAssessment,
  type ScoreColumn,
  scoreState,
} from '../assess/index.ts';
import { Exact, formatExact, textAt } from '../decimal/index.ts';
// Not by the index: the daily run would load all words of explanations with it.
import { namesAbove } from '../explain/namesAbove.ts';
import { type Origin, originOf } from '../explain/origin.ts';
import { checkLanguage, describeIssue, type Issue, type Language } from '../issue/index.ts';
import type { Value } from '../logic/index.ts';
import { type Effect, nodesOf, type Succession } from '../ruleset/index.ts';
import { type CloseCallJson, closeCallsJson } from './closeJson.ts';
import { type LevelJson, type ListJson, levelJson, listsJson } from './levelJson.ts';

export type { CloseCallJson, EdgeJson, EdgeUnitJson } from './closeJson.ts';
export type {
  EffectJson,
  FigureJson,
  LevelJson,
  ListJson,
  ParentJson,
  VetoJson,
} from './levelJson.ts';

/** The result as JSON; every number is decimal text. `semantics`: units level by level, best first. */
export type ResultJson = Origin & {
  /** Results of earlier periods that were looked back to, the latest first. */
  readonly earlier: ReadonlyArray<{
    readonly period: string;
    readonly file: string;
    readonly hash: string;
    /** What became of its units since, as far as units of now go back to it; the latest first. */
    readonly successions: readonly SuccessionJson[];
  }>;
  readonly levels: readonly LevelJson[];
  readonly units: readonly UnitJson[];
  readonly lists: readonly ListJson[];
  /** What was decided by a hair, level by level: ranks, grades, places on lists. */
  readonly closeCalls: readonly CloseCallJson[];
  /** The id of the list that this is an extract of; null where it is the whole result. */
  readonly onlyList: string | null;
  readonly issues: readonly IssueJson[];
};

/** What became of units: codes of those that were, and of those that are. */
export type SuccessionJson = Pick<
  Succession,
  'level' | 'from' | 'to' | 'since' | 'score' | 'listed'
>;

/** A unit with its scores and places; points are decimal text. */
export type UnitJson = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  /** The usual short name of the unit above, where it is known: 大理州. */
  readonly parentName: string | null;
  /**
   * scored: its level is not ranked. unranked: nothing applies. failed: its data have errors, and the
   * result is partial.
   */
  readonly status: 'ranked' | 'scored' | 'unranked' | 'failed';
  readonly category: string | null;
  readonly total: string | null;
  readonly rank: number | null;
  readonly categoryRank: number | null;
  readonly grade: string | null;
  readonly lists: readonly string[];
  readonly vetoes: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly effect: string;
    /** What its condition read, by input id, `unit.*` or `score.*`; null is missing or not applicable. */
    readonly because: Readonly<Record<string, string | boolean | null>>;
  }>;
  readonly bonuses: Readonly<Record<string, string>>;
  readonly deductions: Readonly<Record<string, string>>;
  /** By id; null is not applicable, or not reported. */
  readonly figures: Readonly<Record<string, string | null>>;
  /** By path; a score of null is not applicable. */
  readonly nodes: Readonly<Record<string, { readonly score: string | null; readonly max: string }>>;
};

/** An issue with its words, in the language that was asked for. */
export type IssueJson = {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly wanted: string | null;
  readonly fix: string | null;
  readonly at: Issue['at'];
};

/**
 * The result of an assessment as plain JSON.
 *
 * @param language  of the messages in issues
 * @throws RangeError for another language
 */
export function resultJson(assessment: Assessment, language: Language = 'zh'): ResultJson {
  checkLanguage(language);
  const { earlier, levels, issues } = assessment;
  const parentNames = namesAbove(assessment);
  return {
    ...originOf(assessment),
    earlier: earlier.map(({ period: of, file, hash: content, successions }) => ({
      period: of,
      file,
      hash: content,
      successions: successions.map(({ level, from, to, since, score, listed }) => ({
        level,
        from,
        to,
        since,
        score,
        listed,
      })),
    })),
    levels: levels.map((level) => levelJson(level, parentNames)),
    units: levels.flatMap((level) => unitsJson(level, parentNames)),
    lists: levels.flatMap((level) => listsJson(level, parentNames)),
    closeCalls: levels.flatMap(closeCallsJson),
    onlyList: null,
    issues: issues.map((issue) => issueJson(issue, language)),
  };
}

export function issueJson(issue: Issue, language: Language): IssueJson {
  const { message, wanted, fix } = describeIssue(issue, language);
  return { code: issue.code, severity: issue.severity, message, wanted, fix, at: issue.at };
}

/**
 * Best rank first, equal ranks by code (the order of rows); by total where nothing is ranked. Then those
 * without a total.
 */
function unitsJson(
  assessment: LevelAssessment,
  parentNames: ReadonlyMap<string, string>,
): readonly UnitJson[] {
  const { level, placement, ranks, table } = assessment;
  const last = Number.POSITIVE_INFINITY;
  const isRanked = level.ranking.by !== 'none';
  const placeOf = (row: number): number =>
    (isRanked ? ranks[row] : (placement.places[row] ?? -1) + 1) || last;
  const nodes = [...nodesOf(assessment.level.root)]
    .filter(({ path }) => path !== '')
    .map(({ path, max, rounding }) => ({
      path,
      max: formatExact(max),
      places: rounding?.places ?? 0,
      score: assessment.nodes.get(path),
    }));
  const lists = assessment.lists.map(({ list, rows }) => ({ id: list.id, rows: new Set(rows) }));
  return table.units
    .map((_, row) => row)
    .sort((a, b) => (placeOf(a) === placeOf(b) ? a - b : placeOf(a) - placeOf(b)))
    .map((row) => unitJson(assessment, { nodes, lists, parentNames }, row));
}

type ShownNode = {
  readonly path: string;
  readonly max: string;
  readonly places: number;
  readonly score: ScoreColumn | undefined;
};

/** What all units of a level are shown with. */
type Shown = {
  readonly nodes: readonly ShownNode[];
  readonly lists: ReadonlyArray<{ readonly id: string; readonly rows: ReadonlySet<number> }>;
  readonly parentNames: ReadonlyMap<string, string>;
};

function unitJson(assessment: LevelAssessment, shown: Shown, row: number): UnitJson {
  const { level, table, total, ranks, categoryRanks, categories, grades, vetoes } = assessment;
  const { code = '', name = '', parent = null } = table.units[row] ?? {};
  return {
    code,
    name,
    level: level.id,
    parent,
    parentName: parent === null ? null : (shown.parentNames.get(parent) ?? null),
    status: statusOf(assessment, row),
    category: categories[row] ?? null,
    total: textOf(total, row, level.total.rounding.places),
    rank: ranks[row] || null,
    categoryRank: categoryRanks[row] || null,
    grade: grades[row] ?? null,
    lists: shown.lists.filter(({ rows }) => rows.has(row)).map(({ id }) => id),
    vetoes: vetoes
      .filter(({ fired }) => fired[row] === 1)
      .map(({ veto, readAt }) => ({
        id: veto.id,
        title: veto.title,
        effect: veto.effects.map(effectText).join(', '),
        because: Object.fromEntries(
          [...readAt(row)].map(([name, value]) => [name, valueJson(value)]),
        ),
      })),
    bonuses: pointsOf(assessment.bonuses, row),
    deductions: pointsOf(assessment.deductions, row),
    figures: Object.fromEntries(
      assessment.figures.map(({ figure: { id, rounding }, values }) => [
        id,
        textOf(values, row, rounding?.places ?? 0),
      ]),
    ),
    nodes: Object.fromEntries(
      shown.nodes.map(({ path, max, places, score }) => [
        path,
        { score: score === undefined ? null : textOf(score, row, places), max },
      ]),
    ),
  };
}

function valueJson(value: Value): string | boolean | null {
  if (value instanceof Exact) return formatExact(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function statusOf({ level, total }: LevelAssessment, row: number): UnitJson['status'] {
  const state = total.state[row];
  if (state === scoreState.scored) return level.ranking.by === 'none' ? 'scored' : 'ranked';
  return state === scoreState.failed ? 'failed' : 'unranked';
}

/** As many places as the rule rounds to; more where it rounds to nothing. */
function textOf(score: ScoreColumn, row: number, places: number): string | null {
  return score.state[row] === scoreState.scored ? textAt(score.column, row, places) : null;
}

/** The adjustments that counted. */
function pointsOf(
  adjustments: LevelAssessment['bonuses'],
  row: number,
): Readonly<Record<string, string>> {
  const entries = adjustments.flatMap(({ adjustment, points }) => {
    const text = textOf(points, row, 0);
    return text === null || text === '0' ? [] : [[adjustment.id, text] as const];
  });
  return Object.fromEntries(entries);
}

export function effectText(effect: Effect): string {
  switch (effect.kind) {
    case 'zero':
      return `zero ${effect.node}`;
    case 'cap-total':
      return `cap_total ${formatExact(effect.cap)}`;
    case 'cap-grade':
      return `cap_grade ${effect.grade}`;
    case 'list':
      return `list ${effect.list}`;
  }
}
