import { type LevelAssessment, scoreAt, shareOf } from '../../assess/index.ts';
import type { Exact } from '../../decimal/index.ts';
import type { Conditions } from './conditions.ts';
import type { Obstacle } from './obstacles.ts';
import { poolsOf } from './pools.ts';
import type { Condition, GradePlan } from './WeightModel.ts';

/**
 * How grades follow from totals.
 *
 * @param count  how many, from the best: what stands in the way of lower ones is in the way of no list
 */
export function gradePlans(
  assessed: LevelAssessment,
  count: number,
  conditions: Conditions,
): { readonly plans: readonly GradePlan[]; readonly obstacles: readonly Obstacle[] } {
  const { level, total } = assessed;
  const rows = [...total.state.keys()].filter((row) => scoreAt(total, row) !== null);
  const pools = poolsOf(assessed, rows);
  const obstacles: Obstacle[] = [];
  const grades = level.grades.slice(0, count);
  if (grades.length === 0) return { plans: [], obstacles };
  const barring = level.vetoes.flatMap((veto) => {
    const capped = veto.effects.flatMap((effect) =>
      effect.kind === 'cap-grade' ? effect.grade : [],
    );
    if (capped.length === 0) return [];
    const condition = conditions.ofVeto(veto);
    if (condition === null) obstacles.push({ kind: 'veto', title: veto.title });
    const best = Math.max(
      ...capped.map((id) => level.grades.findIndex((grade) => grade.id === id)),
    );
    return condition === null ? [] : [{ best, condition }];
  });
  for (const { title, ties, quota } of grades) {
    if (quota !== null && ties === 'error') obstacles.push({ kind: 'tie', title });
  }
  const { step } = level.total.rounding;
  const plans = grades.map(({ id, from, quota, ties }, index) => ({
    id,
    from: from === null ? null : stepsUpTo(from, step),
    places: quota === null ? null : pools.map((pool) => shareOf(pool.length, quota)),
    ties,
    barredBy: barring.flatMap(({ best, condition }): readonly Condition[] =>
      index < best ? [condition] : [],
    ),
  }));
  return { plans, obstacles };
}

/** The least whole number of steps that reaches a bound. */
function stepsUpTo(bound: Exact, step: Exact): number {
  const [top, bottom] = bound.dividedBy(step).toFraction();
  const whole = top / bottom;
  return Number(whole * bottom < top ? whole + 1n : whole);
}
