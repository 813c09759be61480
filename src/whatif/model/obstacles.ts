import { type LevelAssessment, scoreAt } from '../../assess/index.ts';
import type { Adjustment, ScoreNode, Veto } from '../../ruleset/index.ts';
import { adjustmentOf } from './adjustmentOf.ts';
import { readsTotal } from './tabulate.ts';

/**
 * Why totals do not follow from weights by sums alone. Each weighting is then scored by the engine itself.
 *
 * aggregate: the groups are combined by a geometric mean or a lowest. root-rounding: the sum of groups is
 * rounded before bonuses. adjustment, veto, condition: one that reads the total in a way that changes it.
 * inner-group: the weights are those of a group within. look-back: a list that looks at earlier results.
 * gaps: groups do not apply to a unit, where ranks follow the unrounded total. weightless: a part without
 * weight is all that applies to a unit, which has a total with any other weight of it. tie: a tie at the edge
 * of a grade has to be decided by somebody.
 */
export type Obstacle = {
  readonly kind:
    | 'aggregate'
    | 'root-rounding'
    | 'adjustment'
    | 'veto'
    | 'condition'
    | 'inner-group'
    | 'look-back'
    | 'gaps'
    | 'weightless'
    | 'tie';
  /** Title of what stands in the way; empty for the level itself. */
  readonly title: string;
};

/** What stands in the way of the totals; lists and grades have obstacles of their own. */
export function obstaclesOf(assessed: LevelAssessment): readonly Obstacle[] {
  const { level } = assessed;
  const { root, bonuses, deductions, vetoes } = level;
  const isSummed = root.aggregate === 'sum' || root.aggregate === 'weighted_mean';
  const items = [...bonuses.items, ...deductions.items];
  return [
    ...(isSummed ? [] : [{ kind: 'aggregate', title: '' } as const]),
    ...(root.rounding === null || isRoundedOnce(assessed)
      ? []
      : [{ kind: 'root-rounding', title: '' } as const]),
    ...items.flatMap((item) => obstacleOf('adjustment', item)),
    ...vetoes.filter(changesScores).flatMap((veto) => obstacleOf('veto', veto)),
    ...(level.ranking.by === 'exact' && hasGaps(assessed)
      ? [{ kind: 'gaps', title: '' } as const]
      : []),
    ...weightlessParts(assessed).map(({ title }) => ({ kind: 'weightless', title }) as const),
  ];
}

function obstacleOf(
  kind: 'adjustment' | 'veto',
  { rule, title }: Adjustment | Veto,
): readonly Obstacle[] {
  return readsTotal(rule.expr) ? [{ kind, title }] : [];
}

/** Whether a veto changes scores, and not only grades and lists. */
function changesScores({ effects }: Veto): boolean {
  return effects.some(({ kind }) => kind === 'zero' || kind === 'cap-total');
}

/** Whether nothing but whole steps comes between two equal roundings, so that they are one. */
function isRoundedOnce(assessed: LevelAssessment): boolean {
  const { level, table } = assessed;
  const { rounding } = level.root;
  const { step, mode } = level.total.rounding;
  if (rounding === null || !rounding.step.equals(step) || rounding.mode !== mode) return false;
  if (level.ranking.by === 'exact') return false;
  // Below 0 numbers are rounded the other way.
  const adjustments = table.units.map((_, row) => adjustmentOf(assessed, row));
  const isAboveZero =
    (level.total.floor?.sign ?? -1) >= 0 || adjustments.every(({ sign }) => sign >= 0);
  return isAboveZero && adjustments.every((sum) => sum.dividedBy(step).toFraction()[1] === 1n);
}

function hasGaps({ level, nodes, total, table }: LevelAssessment): boolean {
  return level.root.children.some(({ path }) => {
    const column = nodes.get(path);
    return table.units.some(
      (_, row) =>
        scoreAt(total, row) !== null && (column === undefined || scoreAt(column, row) === null),
    );
  });
}

/** Parts that a scenario gives no weight, and that are all that some unit without a total has. */
function weightlessParts({ level, tree, total, table }: LevelAssessment): readonly ScoreNode[] {
  return level.root.children.filter(({ path, weight }) => {
    const column = weight?.isZero === true ? tree.get(path) : undefined;
    return (
      column !== undefined &&
      table.units.some((_, row) => scoreAt(total, row) === null && scoreAt(column, row) !== null)
    );
  });
}
