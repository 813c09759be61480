import { type Issue, isError } from '../issue/index.ts';
import { variablesOf } from '../logic/index.ts';
import { type Level, nodesOf, type ScoreNode } from '../ruleset/index.ts';
import type { InputColumn } from '../table/index.ts';
import type { Assessment, LevelAssessment } from './Assessment.ts';
import { assessUnits, type LevelSite } from './assessUnits.ts';
import { pastsOf } from './LevelPast.ts';
import type { ScoreColumn } from './ScoreColumn.ts';

/** Other columns in place of those of the data, by input; rows are those of the table. */
export type OtherColumns = ReadonlyMap<string, InputColumn>;

/**
 * A level assessed with other columns; null: they, or what follows from them, have an error.
 *
 * @param below  other assessments of the levels that it rolls up, by id; default: those of its own
 */
export type Reassess = (
  columns: OtherColumns,
  below?: LevelAssessment['below'],
) => LevelAssessment | null;

/**
 * Assesses a level again and again, each time with other values of some inputs. Scores that read none of
 * them are those of the assessment, so that it takes a fraction of the time of assessing all.
 *
 * Nothing is said of the levels above.
 *
 * @param level  the level, or the same without some of its lists, where nobody asks for these
 */
export function reassessor(
  { ruleSet, earlier, period }: Assessment,
  assessed: LevelAssessment,
  level: Level = assessed.level,
): Reassess {
  const { table } = assessed;
  const pasts = pastsOf(earlier, ruleSet, level, table, period);
  return (columns, below = assessed.below) => {
    const inputs = new Map([...table.inputs, ...columns]);
    const kept = keptBeside(new Set(columns.keys()), below, assessed);
    const site = { ruleSet, level, table: { ...table, inputs }, below, pasts, period, kept };
    return withoutErrors(site, assessed);
  };
}

/**
 * Assesses a level again and again, each time with other weights in one group. Scores beside it and below it
 * are those of the assessment.
 *
 * @param path  of the group; empty for the root of the level
 * @returns what becomes of the level with other weights there; null: it has an error
 */
export function reweigher(
  { ruleSet, earlier, period }: Assessment,
  assessed: LevelAssessment,
  path: string,
): (level: Level) => LevelAssessment | null {
  const { table, below } = assessed;
  const pasts = pastsOf(earlier, ruleSet, assessed.level, table, period);
  const isOnTheWay = (node: ScoreNode): boolean =>
    path === node.path || node.path === '' || path.startsWith(`${node.path}.`);
  const kept = keptScores(assessed, (node) => !isOnTheWay(node) && !readsScores(node));
  return (level) => withoutErrors({ ruleSet, level, table, below, pasts, period, kept }, assessed);
}

function withoutErrors(site: LevelSite, { isOut }: LevelAssessment): LevelAssessment | null {
  const issues: Issue[] = [];
  const found = assessUnits(site, isOut, issues);
  return issues.some(isError) ? null : found;
}

/** The scores that other values of some inputs leave as they are. */
function keptBeside(
  changed: ReadonlySet<string>,
  below: LevelAssessment['below'],
  assessed: LevelAssessment,
): ReadonlyMap<string, ScoreColumn> {
  const { level, below: before } = assessed;
  const reads = (names: Iterable<string>): boolean => [...names].some((name) => changed.has(name));
  // Who is compared with whom may then be otherwise.
  if (level.categories.some(({ rule }) => rule !== null && reads(rule.inputs))) return new Map();
  return keptScores(assessed, (node) =>
    node.kind === 'rollup'
      ? below.get(node.level) === before.get(node.level)
      : !readsScores(node) && !reads(namesIn(node)),
  );
}

function readsScores(node: ScoreNode): boolean {
  return namesIn(node).some((name) => name.startsWith('score.'));
}

/** What the rule of an indicator reads. */
function namesIn(node: ScoreNode): readonly string[] {
  return node.kind === 'indicator'
    ? [...variablesOf(node.rule.expr), ...node.rule.strictInputs]
    : [];
}

/** @param isSame  whether a node itself, whatever is below it, is scored as before */
function keptScores(
  { level, tree }: LevelAssessment,
  isSame: (node: ScoreNode) => boolean,
): ReadonlyMap<string, ScoreColumn> {
  const isKept = (node: ScoreNode): boolean =>
    isSame(node) && (node.kind !== 'group' || node.children.every(isKept));
  return new Map(
    [...nodesOf(level.root)].flatMap((node) => {
      const score = isKept(node) ? tree.get(node.path) : undefined;
      return score === undefined ? [] : [[node.path, score] as const];
    }),
  );
}
