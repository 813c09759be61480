import {
  type Assessment,
  type LevelAssessment,
  type ScoreColumn,
  scoreState,
} from '../assess/index.ts';
import { formatExact, textAt } from '../decimal/index.ts';
import { describeIssue, type Issue, type Language } from '../issue/index.ts';
import { type Effect, nodesOf } from '../ruleset/index.ts';

/** The result as JSON; every number is decimal text. `semantics`: units level by level, best first. */
export type ResultJson = {
  readonly ruleSet: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly hash: string;
  };
  readonly period: string;
  /** Whether units are missing from it because of errors (结果不完整). */
  readonly partial: boolean;
  readonly data: { readonly hash: string; readonly files: readonly string[] };
  readonly levels: readonly LevelJson[];
  readonly units: readonly UnitJson[];
  readonly lists: readonly ListJson[];
  readonly issues: readonly IssueJson[];
};

export type LevelJson = {
  readonly id: string;
  readonly title: string;
  readonly max: string;
  readonly groups: ReadonlyArray<{
    readonly path: string;
    readonly title: string;
    readonly max: string;
  }>;
  readonly categories: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  readonly grades: ReadonlyArray<{ readonly id: string; readonly title: string }>;
};

export type UnitJson = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  /** unranked: nothing applies. failed: its data have errors, and the result is partial. */
  readonly status: 'ranked' | 'unranked' | 'failed';
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
  }>;
  readonly bonuses: Readonly<Record<string, string>>;
  readonly deductions: Readonly<Record<string, string>>;
  /** By path; a score of null is not applicable. */
  readonly nodes: Readonly<Record<string, { readonly score: string | null; readonly max: string }>>;
};

export type ListJson = {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly kind: string;
  readonly units: readonly string[];
};

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
 */
export function resultJson(assessment: Assessment, language: Language = 'zh'): ResultJson {
  const { ruleSet, data, period, isPartial, levels, issues } = assessment;
  const { id, title, version, hash } = ruleSet;
  return {
    ruleSet: { id, title, version, hash },
    period,
    partial: isPartial,
    data: { hash: data.hash, files: data.files },
    levels: levels.map(levelJson),
    units: levels.flatMap(unitsJson),
    lists: levels.flatMap(listsJson),
    issues: issues.map((issue) => issueJson(issue, language)),
  };
}

export function issueJson(issue: Issue, language: Language): IssueJson {
  const { message, wanted, fix } = describeIssue(issue, language);
  return { code: issue.code, severity: issue.severity, message, wanted, fix, at: issue.at };
}

function levelJson({ level }: LevelAssessment): LevelJson {
  return {
    id: level.id,
    title: level.title,
    max: formatExact(level.root.max),
    groups: level.root.children.map(({ path, title, max }) => ({
      path,
      title,
      max: formatExact(max),
    })),
    categories: level.categories.map(({ id, title }) => ({ id, title })),
    grades: level.grades.map(({ id, title }) => ({ id, title })),
  };
}

/** Best rank first, equal ranks by code (the order of rows); then those without a rank. */
function unitsJson(assessment: LevelAssessment): readonly UnitJson[] {
  const { ranks, table } = assessment;
  const last = Number.POSITIVE_INFINITY;
  const nodes = [...nodesOf(assessment.level.root)]
    .filter(({ path }) => path !== '')
    .map(({ path, max, rounding }) => ({
      path,
      max: formatExact(max),
      places: rounding?.places ?? 0,
      score: assessment.nodes.get(path),
    }));
  return table.units
    .map((_, row) => row)
    .sort((a, b) => (ranks[a] || last) - (ranks[b] || last) || a - b)
    .map((row) => unitJson(assessment, nodes, row));
}

type ShownNode = {
  readonly path: string;
  readonly max: string;
  readonly places: number;
  readonly score: ScoreColumn | undefined;
};

function unitJson(assessment: LevelAssessment, nodes: readonly ShownNode[], row: number): UnitJson {
  const { level, table, total, ranks, categoryRanks, categories, grades, lists, vetoes } =
    assessment;
  const { code = '', name = '', parent = null } = table.units[row] ?? {};
  return {
    code,
    name,
    level: level.id,
    parent,
    status: statusOf(total, row),
    category: categories[row] ?? null,
    total: textOf(total, row, level.total.rounding.places),
    rank: ranks[row] || null,
    categoryRank: categoryRanks[row] || null,
    grade: grades[row] ?? null,
    lists: lists.filter(({ rows }) => rows.includes(row)).map(({ list }) => list.id),
    vetoes: vetoes
      .filter(({ fired }) => fired[row] === 1)
      .map(({ veto }) => ({
        id: veto.id,
        title: veto.title,
        effect: veto.effects.map(effectText).join(', '),
      })),
    bonuses: pointsOf(assessment.bonuses, row),
    deductions: pointsOf(assessment.deductions, row),
    nodes: Object.fromEntries(
      nodes.map(({ path, max, places, score }) => [
        path,
        { score: score === undefined ? null : textOf(score, row, places), max },
      ]),
    ),
  };
}

function statusOf({ state }: ScoreColumn, row: number): UnitJson['status'] {
  if (state[row] === scoreState.scored) return 'ranked';
  return state[row] === scoreState.failed ? 'failed' : 'unranked';
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

function listsJson({ level, lists, table }: LevelAssessment): readonly ListJson[] {
  return lists.map(({ list, rows }) => ({
    id: list.id,
    title: list.title,
    level: level.id,
    kind: list.kind,
    units: rows.map((row) => table.units[row]?.code ?? ''),
  }));
}
