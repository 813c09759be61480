import type { RoundingMode } from '../../decimal/index.ts';
import { compareRatios, type Ratio } from '../exact/Ratio.ts';
import type { DrawScorer } from '../model/DrawScorer.ts';
import { placeAmong } from '../model/placeAmong.ts';
import { placing } from '../model/placing.ts';
import { roundedBig } from '../model/rounded.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { pathOf, totalAt, type UnitPath, type Way } from './Way.ts';

/** Totals along a way. */
export type PathScorer = Pick<DrawScorer, 'totals' | 'keys' | 'truthBefore'> & {
  /** Before vetoes, where a veto changed the scores of a unit. */
  readonly pathsBefore: readonly UnitPath[];
  /** The published total of one unit at a share. */
  readonly publishedAt: (unit: number, share: Ratio) => number;
  /** Places all units by the totals that they have, at a share. */
  readonly placeAt: (share: Ratio) => void;
};

/** @param paths  of each unit */
export function pathScorer(model: WeightModel, way: Way, paths: readonly UnitPath[]): PathScorer {
  const { unvetoed, offsets, floor, ceiling, mode } = model;
  const totals = new Float64Array(paths.length);
  const { keys, place } = placing(model, totals);
  const pathsBefore = [...paths];
  for (const { unit, parts } of unvetoed) {
    pathsBefore[unit] = pathOf(parts, offsets[unit] ?? 0n, model, way);
  }
  let now: Ratio = way.start;
  const boundedAt = (path: UnitPath, highest: number): Ratio =>
    bounded(totalAt(path, now), floor, highest);
  const highestOf = (unit: number): number =>
    Math.min(ceiling, model.caps[unit] ?? Number.POSITIVE_INFINITY);
  return {
    totals,
    keys,
    pathsBefore,
    publishedAt(unit, share) {
      const path = paths[unit];
      const whole = path === undefined ? 0 : roundedTotal(path, share, mode);
      return Math.min(Math.max(whole, floor), highestOf(unit));
    },
    placeAt(share) {
      now = share;
      place((a, b) => {
        const [first, second] = [paths[a], paths[b]];
        return first === undefined || second === undefined
          ? 0
          : compareRatios(boundedAt(first, highestOf(a)), boundedAt(second, highestOf(b)));
      });
    },
    truthBefore({ cuts, bottom }, unit) {
      const path = pathsBefore[unit];
      if (path === undefined) return 0;
      const value = boundedAt(path, ceiling);
      return placeAmong(cuts, (cut) =>
        compareRatios(value, { top: BigInt(cut), bottom: BigInt(bottom) }),
      );
    },
  };
}

function roundedTotal(path: UnitPath, share: Ratio, mode: RoundingMode): number {
  const { top, bottom } = totalAt(path, share);
  return roundedBig(top, bottom, mode);
}

function bounded(value: Ratio, lowest: number, highest: number): Ratio {
  const lifted =
    Number.isFinite(lowest) && compareRatios(value, stepsOf(lowest)) < 0 ? stepsOf(lowest) : value;
  return Number.isFinite(highest) && compareRatios(lifted, stepsOf(highest)) > 0
    ? stepsOf(highest)
    : lifted;
}

export function stepsOf(steps: number): Ratio {
  return { top: BigInt(steps), bottom: 1n };
}
