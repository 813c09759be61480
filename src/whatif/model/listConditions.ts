import type { DrawScorer } from './DrawScorer.ts';
import { isSame } from './fixedLists.ts';
import { placeAmong } from './placeAmong.ts';
import { truthRanges } from './truthRanges.ts';
import type { Condition, ListPlan } from './WeightModel.ts';

/** Goes through the units that vetoes put on a list. */
export function forcer(
  forced: readonly Condition[],
  scorer: DrawScorer,
): (force: (unit: number) => void) => void {
  const always = forced.filter(isSame).flatMap(({ truths: [truth] }) => unitsOf(truth));
  const sometimes = forced.filter((condition) => !isSame(condition));
  return (force) => {
    for (const unit of always) force(unit);
    for (const condition of sometimes) {
      const count = condition.truths[0]?.length ?? 0;
      for (let unit = 0; unit < count; unit += 1) {
        if (wasTrue(condition, unit, scorer)) force(unit);
      }
    }
  };
}

/** Whether a condition of a veto is true, of the total before vetoes and rounding. */
export function wasTrue(
  condition: Condition,
  unit: number,
  { truthBefore }: Pick<DrawScorer, 'truthBefore'>,
): boolean {
  const place = isSame(condition) ? 0 : truthBefore(condition, unit);
  return condition.truths[place]?.[unit] === 1;
}

/** Whether a condition is true of a unit at its published total. */
export function testOf(condition: Condition, totals: Float64Array): (unit: number) => boolean {
  const ranges = truthRanges(condition);
  if (ranges !== null) {
    const { low, high } = ranges;
    return (unit) => {
      const total = totals[unit] as number;
      return total >= (low[unit] as number) && total <= (high[unit] as number);
    };
  }
  const { cuts, bottom, truths } = condition;
  return (unit) => {
    const total = (totals[unit] as number) * bottom;
    return truths[placeAmong(cuts, (cut) => total - cut)]?.[unit] === 1;
  };
}

/** Who may be on a list as far as nothing depends on totals. */
export function allowedAlways({ isInPool, condition }: ListPlan): Uint8Array {
  const [truth] = condition?.truths ?? [];
  return condition !== null && isSame(condition) && truth !== undefined
    ? isInPool.map((found, unit) => found & (truth[unit] ?? 0))
    : isInPool.slice();
}

function unitsOf(truth: Uint8Array | undefined): readonly number[] {
  return [...(truth ?? [])].flatMap((found, unit) => (found === 1 ? [unit] : []));
}
