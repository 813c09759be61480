import type { RoundingMode } from '../../decimal/index.ts';
import { ceilingOf, compareRatios, floorOf, type Ratio, ratio, signOf } from '../exact/Ratio.ts';
import { slopeOf, totalAt, type UnitPath } from './Way.ts';

/** Where something happens along a way. */
export type EventSource = {
  /** The unit whose published total may change there; null: something else happens. */
  readonly unit: number | null;
  /** The first share beyond this one at which it happens; null: never again. */
  readonly next: (after: Ratio) => Ratio | null;
};

/** Where the published total of a unit changes: where its total meets the edge between two steps. */
export function roundingEvents(unit: number, path: UnitPath, mode: RoundingMode): EventSource {
  const slope = slopeOf(path);
  const isOdd = mode === 'half-up' || mode === 'half-even';
  return {
    unit,
    next(after) {
      if (slope === 0) return null;
      const { top, bottom } = totalAt(path, after);
      const half = nextHalf({ top: 2n * top, bottom }, slope, isOdd);
      return shareAt(path, { top: half, bottom: 2n }, slope);
    },
  };
}

/** The next whole number beyond a value, odd or even. */
function nextHalf(value: Ratio, slope: number, isOdd: boolean): bigint {
  const step = BigInt(slope);
  const next = (slope > 0 ? floorOf(value) : ceilingOf(value)) + step;
  return (next % 2n !== 0n) === isOdd ? next : next + step;
}

/** Where the total of a unit meets one of some values. */
export function valueEvents(path: UnitPath, values: readonly Ratio[]): EventSource {
  const slope = slopeOf(path);
  const inOrder = [...values].sort((a, b) => slope * compareRatios(a, b));
  return {
    unit: null,
    next(after) {
      if (slope === 0) return null;
      const total = totalAt(path, after);
      const next = inOrder.find((value) => slope * compareRatios(value, total) > 0);
      return next === undefined ? null : shareAt(path, next, slope);
    },
  };
}

/** Where totals of two units, or of one and a constant, meet; paths have the same bottoms. */
export function crossingEvents(paths: readonly UnitPath[]): EventSource {
  const shares = paths.flatMap(({ tops: [a, b] }, i) =>
    paths.slice(i + 1).flatMap(({ tops: [c, d] }) => {
      const [start, end] = [a - c, b - d];
      const isCrossing = start !== end && signOf(start) * signOf(end) <= 0;
      return isCrossing ? [ratio(start, start - end)] : [];
    }),
  );
  const inOrder = shares.sort(compareRatios);
  return {
    unit: null,
    next(after) {
      let [from, to] = [0, inOrder.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        const share = inOrder[middle];
        if (share !== undefined && compareRatios(share, after) > 0) to = middle;
        else from = middle + 1;
      }
      return inOrder[from] ?? null;
    },
  };
}

/** The share at which a total meets a value that lies beyond it; null: not on the way. */
function shareAt({ tops, bottoms }: UnitPath, { top, bottom }: Ratio, slope: number): Ratio | null {
  const start = bottom * tops[0] - top * bottoms[0];
  const end = bottom * tops[1] - top * bottoms[1];
  return signOf(end) * slope < 0 ? null : ratio(start, start - end);
}
