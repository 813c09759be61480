import {
  type Assessment,
  type LevelAssessment,
  orderOfTieBreakers,
  type ScoreColumn,
  scoreAt,
} from '../../assess/index.ts';
import { type Exact, leastCommonMultiple, zero } from '../../decimal/index.ts';
import { adjustmentOf } from './adjustmentOf.ts';
import { conditionsOf } from './conditions.ts';
import { fixedLists } from './fixedLists.ts';
import { gradePlans } from './gradePlans.ts';
import { listPlans } from './listPlans.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';
import { poolsOf } from './pools.ts';
import type { ListPlan, WeightModel } from './WeightModel.ts';

/** Totals by whole numbers, or why these units have to be scored anew for each weighting. */
export type Modelled =
  | {
      readonly kind: 'model';
      readonly model: WeightModel;
      /** Of each planned list: whether it is the same whatever the weights are. */
      readonly fixed: readonly boolean[];
    }
  | {
      readonly kind: 'obstacles';
      readonly obstacles: readonly Obstacle[];
      /** The rows that have a total. */
      readonly rows: readonly number[];
    };

/**
 * How totals, ranks, grades and lists of a level follow from the weights of its groups.
 *
 * @param wanted  ids of the lists that are asked for; default: all
 */
export function modelOf(
  { ruleSet, earlier }: Assessment,
  assessed: LevelAssessment,
  wanted?: readonly string[],
): Modelled {
  const obstacles = obstaclesOf(assessed);
  const rows = rowsWithTotal(assessed);
  if (obstacles.length > 0) return { kind: 'obstacles', obstacles, rows };
  const conditions = conditionsOf(ruleSet, assessed, rows);
  const grades = gradePlans(assessed, conditions);
  const lists = listPlans({ assessed, rows, conditions, hasPast: earlier.length > 0 }, wanted);
  const found = [...grades.obstacles, ...lists.obstacles];
  if (found.length > 0) return { kind: 'obstacles', obstacles: found, rows };
  const model = {
    ...numbersOf(assessed, rows),
    ...rankingOf(assessed, rows),
    grades: grades.plans.slice(0, lastGradeOf(lists.plans) + 1),
    lists: lists.plans,
  };
  return { kind: 'model', model, fixed: fixedLists(lists.plans) };
}

/** The lowest grade that a list is made of, by index; -1: none is. */
function lastGradeOf(plans: readonly ListPlan[]): number {
  const grades = plans.map(({ source }) => (source.kind === 'grade' ? source.grade : -1));
  return Math.max(-1, ...grades);
}

function rowsWithTotal({ total }: LevelAssessment): readonly number[] {
  return [...total.state.keys()].filter((row) => scoreAt(total, row) !== null);
}

type Numbers = Pick<
  WeightModel,
  | 'ids'
  | 'rows'
  | 'parts'
  | 'unvetoed'
  | 'offsets'
  | 'scale'
  | 'mode'
  | 'floor'
  | 'ceiling'
  | 'caps'
>;

/** Scores as fractions of one step of rounding, on one denominator. */
function numbersOf(assessed: LevelAssessment, rows: readonly number[]): Numbers {
  const { level, nodes, tree } = assessed;
  const { rounding, floor, ceiling } = level.total;
  const { children } = level.root;
  const inSteps = (value: Exact): Exact => value.dividedBy(rounding.step);
  const stepsOr = (value: Exact | null, none: number): number =>
    value === null ? none : inSteps(value).toApproximate();
  const parts = rows.map((row) => partsOf(assessed, nodes, row));
  const before = rows.map((row) => partsOf(assessed, tree, row));
  const offsets = rows.map((row) => inSteps(adjustmentOf(assessed, row)));
  const all = [...offsets, ...parts.flat(), ...before.flat()];
  const scale = all.reduce(
    (common, part) => (part === null ? common : leastCommonMultiple(common, part.toFraction()[1])),
    1n,
  );
  const whole = (value: Exact): bigint => {
    const [top, bottom] = value.toFraction();
    return (top * scale) / bottom;
  };
  const wholes = (values: ReadonlyArray<Exact | null>): ReadonlyArray<bigint | null> =>
    values.map((value) => (value === null ? null : whole(value)));
  const ofUnits = parts.map(wholes);
  return {
    ids: children.map(({ path }) => path),
    rows,
    parts: ofUnits,
    unvetoed: before.flatMap((values, unit) => {
      const own = wholes(values);
      return own.every((part, i) => part === ofUnits[unit]?.[i]) ? [] : [{ unit, parts: own }];
    }),
    offsets: offsets.map(whole),
    scale,
    mode: rounding.mode,
    floor: stepsOr(floor, -Infinity),
    ceiling: stepsOr(ceiling, Infinity),
    caps: rows.map((row) => stepsOr(lowestOf(capsOn(assessed, row)), Infinity)),
  };
}

/** What the full weight of each child gives a unit, in steps; null: it does not apply. */
function partsOf(
  { level }: LevelAssessment,
  scores: ReadonlyMap<string, ScoreColumn>,
  row: number,
): ReadonlyArray<Exact | null> {
  const { max, children } = level.root;
  return children.map((node) => {
    const column = scores.get(node.path);
    const score = column === undefined ? null : scoreAt(column, row);
    return score === null
      ? null
      : score.times(max).dividedBy(node.max).dividedBy(level.total.rounding.step);
  });
}

function capsOn({ vetoes }: LevelAssessment, row: number): readonly Exact[] {
  return vetoes.flatMap(({ veto, fired }) =>
    fired[row] === 1
      ? veto.effects.flatMap((effect) => {
          if (effect.kind === 'cap-total') return [effect.cap];
          return effect.kind === 'zero' && effect.node === 'total' ? [zero] : [];
        })
      : [],
  );
}

function lowestOf(values: ReadonlyArray<Exact | null>): Exact | null {
  return values.reduce<Exact | null>(
    (least, value) =>
      value !== null && (least === null || value.compare(least) < 0) ? value : least,
    null,
  );
}

type RankingPart = Pick<WeightModel, 'isRankedExactly' | 'breakers' | 'isDense' | 'pools'>;

function rankingOf(assessed: LevelAssessment, rows: readonly number[]): RankingPart {
  const { level, tieBreakers } = assessed;
  // Equal totals are equal as published too: as a tie-breaker the total decides nothing.
  const isDeciding = level.ranking.tieBreakers.map(
    ({ source }) => source.kind !== 'score' || source.name !== 'total',
  );
  const ranking = {
    ...level.ranking,
    tieBreakers: level.ranking.tieBreakers.filter((_, i) => isDeciding[i]),
  };
  const order = orderOfTieBreakers(
    ranking,
    tieBreakers.filter((_, i) => isDeciding[i]),
  );
  const sorted = [...rows.keys()].sort((a, b) => order(rows[a] ?? 0, rows[b] ?? 0));
  const breakers = new Array<number>(rows.length).fill(0);
  sorted.forEach((unit, i) => {
    const before = sorted[i - 1];
    if (before === undefined) return;
    const isTied = order(rows[before] ?? 0, rows[unit] ?? 0) === 0;
    breakers[unit] = (breakers[before] ?? 0) + (isTied ? 0 : 1);
  });
  return {
    isRankedExactly: level.ranking.by === 'exact',
    breakers,
    isDense: level.ranking.ties === 'dense',
    pools: poolsOf(assessed, rows),
  };
}
