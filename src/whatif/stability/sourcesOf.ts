import type { Ratio } from '../exact/Ratio.ts';
import type { Condition, WeightModel } from '../model/WeightModel.ts';
import { crossingEvents, type EventSource, roundingEvents, valueEvents } from './events.ts';
import type { PathScorer } from './pathScorer.ts';
import type { UnitPath } from './Way.ts';

/** Everything that can change ranks, grades and lists along a way. */
export function sourcesOf(
  model: WeightModel,
  paths: readonly UnitPath[],
  { pathsBefore }: PathScorer,
): readonly EventSource[] {
  const values = conditionsBefore(model).flatMap(cutsOf);
  const rounding = paths.map((path, unit) => roundingEvents(unit, path, model.mode));
  const cutting = values.length === 0 ? [] : pathsBefore.map((path) => valueEvents(path, values));
  return [...rounding, ...cutting, ...(model.isRankedExactly ? [crossings(model, paths)] : [])];
}

/** Where the order before the last rounding changes: floor, ceiling and caps are totals too. */
function crossings({ floor, ceiling, caps }: WeightModel, paths: readonly UnitPath[]): EventSource {
  const bottom = paths[0]?.bottoms[0] ?? 1n;
  const bounds = [...new Set([floor, ceiling, ...caps])].filter(Number.isFinite);
  const levels = bounds.map((steps): UnitPath => {
    const top = BigInt(steps) * bottom;
    return { tops: [top, top], bottoms: [bottom, bottom], hasEnd: true };
  });
  return crossingEvents([...paths, ...levels]);
}

/** Of vetoes: they see the total before its rounding. */
function conditionsBefore({ lists, grades }: WeightModel): readonly Condition[] {
  const ofLists = lists.flatMap(({ forced, source }) =>
    source.kind === 'veto' ? [...forced, source.condition] : forced,
  );
  return [...ofLists, ...grades.flatMap(({ barredBy }) => barredBy)];
}

function cutsOf({ cuts, bottom }: Condition): readonly Ratio[] {
  return cuts.map((cut) => ({ top: BigInt(cut), bottom: BigInt(bottom) }));
}

/** Totals that a list, its condition or a grade compares with, and those beside them; in steps. */
export function comparedTotals({ lists, grades }: WeightModel): ReadonlySet<number> {
  const conditions = lists.flatMap(({ condition, source }) => [
    ...(condition === null ? [] : [condition]),
    ...(source.kind === 'condition' ? [source.condition] : []),
  ]);
  const cuts = conditions.flatMap(({ cuts: own, bottom }) => own.map((cut) => cut / bottom));
  const froms = grades.flatMap(({ from }) => (from === null ? [] : [from - 0.5]));
  return new Set([...cuts, ...froms].flatMap((cut) => [Math.floor(cut), Math.ceil(cut)]));
}
