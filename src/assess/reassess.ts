import { type Issue, isError } from '../issue/index.ts';
import { variablesOf } from '../logic/index.ts';
import { type Level, nodesOf, type ScoreNode } from '../ruleset/index.ts';
import type { InputColumn } from '../table/index.ts';
import type { Assessment, LevelAssessment } from './Assessment.ts';
import { assessUnits } from './assessUnits.ts';
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
  const { table, isOut } = assessed;
  const pasts = pastsOf(earlier, ruleSet, level, table, period);
  return (columns, below = assessed.below) => {
    const issues: Issue[] = [];
    const inputs = new Map([...table.inputs, ...columns]);
    const kept = keptScores(assessed, new Set(columns.keys()), below);
    const site = { ruleSet, level, table: { ...table, inputs }, below, pasts, period, kept };
    const found = assessUnits(site, isOut, issues);
    return issues.some(isError) ? null : found;
  };
}

/** The scores of the tree that other values of these inputs leave as they are. */
function keptScores(
  { level, tree, below: before }: LevelAssessment,
  changed: ReadonlySet<string>,
  below: LevelAssessment['below'],
): ReadonlyMap<string, ScoreColumn> {
  const reads = (names: Iterable<string>): boolean => [...names].some((name) => changed.has(name));
  // Who is compared with whom may then be otherwise.
  if (level.categories.some(({ rule }) => rule !== null && reads(rule.inputs))) return new Map();
  const isKept = (node: ScoreNode): boolean => {
    switch (node.kind) {
      case 'group':
        return node.children.every(isKept);
      case 'indicator':
        return ![...variablesOf(node.rule.expr), ...node.rule.strictInputs].some(
          (name) => changed.has(name) || name.startsWith('score.'),
        );
      case 'rollup':
        return below.get(node.level) === before.get(node.level);
    }
  };
  return new Map(
    [...nodesOf(level.root)].flatMap((node) => {
      const score = isKept(node) ? tree.get(node.path) : undefined;
      return score === undefined ? [] : [[node.path, score] as const];
    }),
  );
}
