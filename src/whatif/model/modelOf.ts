import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { conditionsOf } from './conditions.ts';
import { fixedLists } from './fixedLists.ts';
import { gradePlans } from './gradePlans.ts';
import { listPlans } from './listPlans.ts';
import { numbersOf } from './numbersOf.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';
import { rankingOf } from './rankingOf.ts';
import { rowsWithTotal } from './rowsWithTotal.ts';
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
  if (obstacles.length > 0) return { kind: 'obstacles', obstacles };
  const rows = rowsWithTotal(assessed);
  const conditions = conditionsOf(ruleSet, assessed, rows);
  const lists = listPlans({ assessed, rows, conditions, hasPast: earlier.length > 0 }, wanted);
  const grades = gradePlans(assessed, lastGradeOf(lists.plans) + 1, conditions);
  const found = [...lists.obstacles, ...grades.obstacles];
  if (found.length > 0) return { kind: 'obstacles', obstacles: found };
  const model = {
    ...numbersOf(assessed, rows),
    ...rankingOf(assessed, rows),
    grades: grades.plans,
    lists: lists.plans,
  };
  return { kind: 'model', model, fixed: fixedLists(lists.plans) };
}

/** The lowest grade that a list is made of, by index; -1: none is. */
function lastGradeOf(plans: readonly ListPlan[]): number {
  const grades = plans.map(({ source }) => (source.kind === 'grade' ? source.grade : -1));
  return Math.max(-1, ...grades);
}
