import {
  type Assessment,
  type LevelAssessment,
  reassessor,
  scoreAt,
  scoreState,
} from '../../assess/index.ts';
import { type Exact, zero } from '../../decimal/index.ts';
import { applyRule, findUnit, type Readings, readings } from '../../explain/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import type { Value } from '../../logic/index.ts';
import type { Level } from '../../ruleset/index.ts';
import { columnWith } from './columnWith.ts';
import { isAllowed, type Leaf, leavesOf } from './leaves.ts';

/** Values of inputs of one unit, by input. */
export type Values = ReadonlyMap<string, Value>;

/** What a level would be, and a leaf of one unit, were inputs of that unit otherwise. */
export type Subject = {
  readonly assessment: Assessment;
  readonly assessed: LevelAssessment;
  readonly row: number;
  readonly leaves: readonly Leaf[];
  /** What an input of the unit has; null where it is missing or does not apply. */
  readonly valueOf: (input: string) => Value;
  /** The level with these values; null: they have an error. */
  readonly levelWith: (values: Values) => LevelAssessment | null;
  /** The points of a leaf with these values; null where it does not apply. */
  readonly pointsWith: (leaf: Leaf, values: Values) => Exact | null | 'error';
};

/** Subjects of one level: what it is compared with is found once. */
export type SubjectFinder = (row: number) => Subject;

/**
 * @param level  the level, or the same without lists that nobody asks for
 */
export function subjectsOf(
  assessment: Assessment,
  assessed: LevelAssessment,
  level: Level = assessed.level,
): SubjectFinder {
  const reassess = reassessor(assessment, assessed, level);
  const leaves = leavesOf(level);
  const read = readings(assessed);
  const levelWith = (row: number, values: Values): LevelAssessment | null => {
    const columns = [...values].flatMap(([input, value]) => {
      const column = assessed.table.inputs.get(input);
      return column === undefined
        ? []
        : [[input, columnWith(column, new Map([[row, value]]))] as const];
    });
    return reassess(new Map(columns));
  };
  return (row) => ({
    assessment,
    assessed,
    row,
    leaves,
    valueOf(input) {
      const reading = read.rowWith(row, new Map()).read(input);
      return reading.kind === 'value' ? reading.value : null;
    },
    levelWith: (values) => levelWith(row, values),
    pointsWith: (leaf, values) =>
      leaf.isPlain
        ? plainPoints(leaf, row, values, read, assessment)
        : pointsIn(levelWith(row, values), leaf, row),
  });
}

/** The unit of a code or name, and its level; an issue where there is none, or no score. */
export function findSubject(
  assessment: Assessment,
  unit: string,
): { readonly assessed: LevelAssessment; readonly row: number } | Issue {
  const found = findUnit(assessment, unit);
  if ('severity' in found) return found;
  const { assessed, row } = found;
  const { code = '', name = '' } = assessed.table.units[row] ?? {};
  return assessed.total.state[row] === scoreState.failed
    ? error('unit-not-explained', { unit: { code, name } })
    : { assessed, row };
}

/** By the reference evaluator: what follows from the inputs of the unit alone. */
function plainPoints(
  leaf: Leaf,
  row: number,
  values: Values,
  { rowWith }: Readings,
  { ruleSet }: Assessment,
): Exact | null | 'error' {
  const instead = new Map(
    [...values].map(([id, value]) => [id, { kind: 'value', value } as const]),
  );
  const applied = applyRule(leaf.rule, leaf.rounding, rowWith(row, new Map(), instead), ruleSet);
  if (applied.kind === 'failed') return 'error';
  if (applied.kind === 'not-applicable') return leaf.kind === 'indicator' ? null : zero;
  const { points } = applied;
  if (!isAllowed(leaf, points)) return 'error';
  const isCapped = leaf.kind !== 'indicator' && leaf.max !== null && points.compare(leaf.max) > 0;
  return isCapped ? leaf.max : points;
}

function pointsIn(
  assessed: LevelAssessment | null,
  { kind, id }: Leaf,
  row: number,
): Exact | null | 'error' {
  if (assessed === null) return 'error';
  if (kind === 'indicator') {
    const score = assessed.tree.get(id);
    return score === undefined ? 'error' : scoreAt(score, row);
  }
  const all = kind === 'bonus' ? assessed.bonuses : assessed.deductions;
  const found = all.find(({ adjustment }) => adjustment.id === id);
  return found === undefined ? 'error' : scoreAt(found.points, row);
}
