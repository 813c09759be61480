import type { DrawScorer } from './DrawScorer.ts';
import { wasTrue } from './listConditions.ts';
import type { WeightModel } from './WeightModel.ts';

/** Grades units that are in order: the index of each one's grade, -1 for none. */
export function gradeMaker(
  { grades: plans, rows }: WeightModel,
  { totals, keys, truthBefore }: DrawScorer,
  orders: readonly Int32Array[],
): { readonly grades: Int32Array; readonly make: () => void } {
  const grades = new Int32Array(rows.length);
  const isBarred = (index: number, unit: number): boolean => {
    const { barredBy = [] } = plans[index] ?? {};
    return barredBy.some((condition) => wasTrue(condition, unit, { truthBefore }));
  };
  const takeFrom = (order: Int32Array, pool: number, index: number): void => {
    const { from = null, places = null, ties } = plans[index] ?? { ties: 'include' };
    const size = places === null ? Number.POSITIVE_INFINITY : (places[pool] ?? 0);
    const taken: number[] = [];
    let edge: number | null = null;
    for (const unit of order) {
      if (grades[unit] !== -1 || (from !== null && (totals[unit] as number) < from)) continue;
      if (isBarred(index, unit)) continue;
      if (taken.length >= size && keys[unit] !== edge) break;
      edge = keys[unit] as number;
      taken.push(unit);
    }
    const isOver = taken.length > size && ties !== 'include';
    for (const unit of taken) if (!isOver || keys[unit] !== edge) grades[unit] = index;
  };
  return {
    grades,
    make() {
      grades.fill(-1);
      orders.forEach((order, pool) => {
        for (let index = 0; index < plans.length; index += 1) takeFrom(order, pool, index);
      });
    },
  };
}
