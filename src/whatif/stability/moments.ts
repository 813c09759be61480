import { between, compareRatios, type Ratio, whole } from '../exact/Ratio.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { agendaOf } from './agenda.ts';
import { type PathScorer, pathScorer } from './pathScorer.ts';
import { comparedTotals, sourcesOf } from './sourcesOf.ts';
import { pathOf, type UnitPath, type Way } from './Way.ts';

/** A share at which ranks or lists may differ from those before. */
export type Moment = {
  readonly share: Ratio;
  /** The event at which they change, there or just beyond it. */
  readonly event: Ratio;
  readonly isBeyond: boolean;
};

/** The moments of a way, one after the other; the scorer has the places of the latest. */
export type Moments = {
  readonly scorer: PathScorer;
  /** Whether every unit has a total at the very end. */
  readonly hasEnd: boolean;
  readonly run: () => Generator<Moment>;
};

export function momentsOf(model: WeightModel, way: Way): Moments {
  const paths = model.parts.map((parts, unit) =>
    pathOf(parts, model.offsets[unit] ?? 0n, model, way),
  );
  const scorer = pathScorer(model, way, paths);
  const hasEnd = paths.every((path) => path.hasEnd);
  const run = (): Generator<Moment> => walk({ model, way, paths, scorer, hasEnd });
  return { scorer, hasEnd, run };
}

type Site = {
  readonly model: WeightModel;
  readonly way: Way;
  readonly paths: readonly UnitPath[];
  readonly scorer: PathScorer;
  readonly hasEnd: boolean;
};

function* walk({ model, way, paths, scorer, hasEnd }: Site): Generator<Moment> {
  const { totals, publishedAt, placeAt } = scorer;
  const agenda = agendaOf(sourcesOf(model, paths, scorer), way.start, hasEnd);
  const isHeard = hearing(model, totals);
  const set = (units: readonly number[], share: Ratio): boolean =>
    units.reduce((isAnyHeard, unit) => {
      const before = totals[unit] as number;
      totals[unit] = publishedAt(unit, share);
      return isHeard(unit, before) || isAnyHeard;
    }, false);
  // First the place where the way begins: only what comes just beyond it is new.
  let event = way.start;
  let changing: readonly number[] = [...paths.keys()];
  let isLoud = true;
  for (;;) {
    const isEnd = compareRatios(event, whole) === 0;
    const shares = isEnd ? [event] : [event, between(event, agenda.nextShare())];
    for (const share of shares) {
      if (!set(changing, share) && !isLoud) continue;
      placeAt(share);
      yield { share, event, isBeyond: share !== event };
    }
    const next = isEnd ? null : agenda.take();
    if (next === null) return;
    event = next.share;
    changing = next.moved.flatMap(({ unit }) => unit ?? []);
    isLoud = changing.length !== 1 || next.moved.length > 1;
  }
}

/** Whether others notice that a unit has another total than before: one that is near, or is compared with. */
function hearing(
  model: WeightModel,
  totals: Float64Array,
): (unit: number, before: number) => boolean {
  const compared = comparedTotals(model);
  return (unit, before) => {
    const now = totals[unit] as number;
    if (now === before) return false;
    if (compared.has(now) || compared.has(before)) return true;
    if (model.isRankedExactly) return false;
    const [low, high] = now < before ? [now, before] : [before, now];
    return totals.some((total, other) => other !== unit && total >= low && total <= high);
  };
}
