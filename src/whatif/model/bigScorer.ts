import type { DrawScorer } from './DrawScorer.ts';
import { placeAmong } from './placeAmong.ts';
import { placing } from './placing.ts';
import { roundedBig } from './rounded.ts';
import type { WeightModel } from './WeightModel.ts';

type Parts = ReadonlyArray<bigint | null>;

/** One that takes weights of any size and any sum. */
export type BigScorer = Omit<DrawScorer, 'score'> & {
  readonly score: (weights: ArrayLike<number | bigint>) => void;
};

/** Scores weightings in whole numbers of any size. */
export function bigScorer(model: WeightModel): BigScorer {
  const { parts, unvetoed, offsets, scale, mode, floor, ceiling, caps } = model;
  const totals = new Float64Array(parts.length);
  const tops = new Array<bigint>(parts.length).fill(0n);
  const bottoms = new Array<bigint>(parts.length).fill(1n);
  const { keys, place } = placing(model, totals);
  let drawn: readonly bigint[] = [];

  const ratioOf = (own: Parts, unit: number): readonly [top: bigint, bottom: bigint] => {
    let [top, weight] = [0n, 0n];
    own.forEach((part, child) => {
      if (part === null) return;
      top += part * (drawn[child] ?? 0n);
      weight += drawn[child] ?? 0n;
    });
    return [top + (offsets[unit] ?? 0n) * weight, scale * weight];
  };
  const bounded = (top: bigint, bottom: bigint, highest: number): bigint => {
    const lifted = Number.isFinite(floor) ? most(top, BigInt(floor) * bottom) : top;
    return Number.isFinite(highest) ? least(lifted, BigInt(highest) * bottom) : lifted;
  };
  const boundedTop = (unit: number): bigint =>
    bounded(
      tops[unit] ?? 0n,
      bottoms[unit] ?? 1n,
      Math.min(ceiling, caps[unit] ?? Number.POSITIVE_INFINITY),
    );

  return {
    totals,
    keys,
    score(weights) {
      drawn = Array.from(weights, BigInt);
      parts.forEach((own, unit) => {
        const [top, bottom] = ratioOf(own, unit);
        tops[unit] = top;
        bottoms[unit] = bottom;
        const whole = Math.max(roundedBig(top, bottom, mode), floor);
        totals[unit] = Math.min(whole, ceiling, caps[unit] ?? Number.POSITIVE_INFINITY);
      });
      // Where units are placed by these, all have one bottom.
      place((a, b) => signOf(boundedTop(a) - boundedTop(b)));
    },
    truthBefore({ cuts, bottom }, unit) {
      const before = unvetoed.find((found) => found.unit === unit)?.parts ?? parts[unit] ?? [];
      const [top, whole] = ratioOf(before, unit);
      const value = bounded(top, whole, ceiling) * BigInt(bottom);
      return placeAmong(cuts, (cut) => signOf(value - BigInt(cut) * whole));
    },
  };
}

const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const signOf = (value: bigint): number => (value < 0n ? -1 : Number(value > 0n));
