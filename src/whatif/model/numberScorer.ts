import type { RoundingMode } from '../../decimal/index.ts';
import type { DrawScorer } from './DrawScorer.ts';
import { placeAmong } from './placeAmong.ts';
import { placing } from './placing.ts';
import { rounded, roundedHalfUp } from './rounded.ts';
import type { WeightModel } from './WeightModel.ts';

/**
 * Scores weightings in doubles that hold whole numbers.
 *
 * @param sum  of the weights of every weighting
 */
export function numberScorer(model: WeightModel, sum: number): DrawScorer {
  const { rows, ids, mode, floor, ceiling, unvetoed } = model;
  const [count, width] = [rows.length, ids.length];
  const scale = Number(model.scale);
  // Four at a time, the rest being 0: half as fast again as one by one.
  const padded = 4 * Math.ceil(width / 4);
  const parts = new Float64Array(count * padded);
  model.parts.forEach((own, unit) => {
    parts.set(
      own.map((part) => Number(part ?? 0n)),
      unit * padded,
    );
  });
  const offsets = Float64Array.from(model.offsets, Number);
  const highs = Float64Array.from(model.caps, (cap) => Math.min(cap, ceiling));
  const gaps = gapsOf(model);
  const totals = new Float64Array(count);
  const tops = new Float64Array(count);
  const bottoms = new Float64Array(count).fill(scale * sum);
  const { keys, place } = placing(model, totals);
  const weights = new Float64Array(padded);

  const boundedTop = (unit: number): number => {
    const bottom = bottoms[unit] as number;
    const lifted = Math.max(tops[unit] as number, floor * bottom);
    return Math.min(lifted, (highs[unit] as number) * bottom);
  };
  // Where units are placed by these, all have one bottom.
  const compareTops = (a: number, b: number): number => boundedTop(a) - boundedTop(b);

  const setGaps = (): void => {
    for (const { unit, children } of gaps) {
      const own = sumOf(children, weights);
      tops[unit] = (tops[unit] as number) - (offsets[unit] as number) * (sum - own);
      bottoms[unit] = scale * own;
    }
  };

  return {
    totals,
    keys,
    score(drawn) {
      for (let child = 0; child < width; child += 1) weights[child] = drawn[child] as number;
      setTops(parts, weights, offsets, sum, tops);
      setGaps();
      setTotals(tops, bottoms, mode, floor, highs, totals);
      place(compareTops);
    },
    truthBefore({ cuts, bottom }, unit) {
      const own = unvetoed.find((found) => found.unit === unit);
      let [top, whole] = [tops[unit] as number, bottoms[unit] as number];
      if (own !== undefined) {
        const applying = own.parts.flatMap((part, child) => (part === null ? [] : [child]));
        const weight = sumOf(applying, weights);
        whole = scale * weight;
        top = (offsets[unit] as number) * weight;
        for (const child of applying) top += (weights[child] as number) * Number(own.parts[child]);
      }
      const bounded = Math.min(Math.max(top, floor * whole), ceiling * whole);
      return placeAmong(cuts, (cut) => bounded * bottom - cut * whole);
    },
  };
}

// What runs for every unit of every draw takes all that it needs as arguments: bound to one model, it
// would be compiled anew, and worse, for each.

/** @param parts  of each unit as many as there are weights: a multiple of four */
function setTops(
  parts: Float64Array,
  weights: Float64Array,
  offsets: Float64Array,
  sum: number,
  tops: Float64Array,
): void {
  for (let unit = 0, at = 0; unit < tops.length; unit += 1) {
    let top = (offsets[unit] as number) * sum;
    for (let child = 0; child < weights.length; child += 4, at += 4) {
      top +=
        (weights[child] as number) * (parts[at] as number) +
        (weights[child + 1] as number) * (parts[at + 1] as number) +
        (weights[child + 2] as number) * (parts[at + 2] as number) +
        (weights[child + 3] as number) * (parts[at + 3] as number);
    }
    tops[unit] = top;
  }
}

function setTotals(
  tops: Float64Array,
  bottoms: Float64Array,
  mode: RoundingMode,
  floor: number,
  highs: Float64Array,
  totals: Float64Array,
): void {
  const isHalfUp = mode === 'half-up';
  for (let unit = 0; unit < totals.length; unit += 1) {
    const top = tops[unit] as number;
    const bottom = bottoms[unit] as number;
    const whole = isHalfUp && top >= 0 ? roundedHalfUp(top, bottom) : rounded(top, bottom, mode);
    const lifted = whole < floor ? floor : whole;
    const high = highs[unit] as number;
    totals[unit] = lifted > high ? high : lifted;
  }
}

function sumOf(children: readonly number[], weights: ArrayLike<number>): number {
  return children.reduce((all, child) => all + (weights[child] as number), 0);
}

/** Units to which not all children apply, with those that do. */
function gapsOf({ parts }: WeightModel): ReadonlyArray<{
  readonly unit: number;
  readonly children: readonly number[];
}> {
  return parts.flatMap((own, unit) => {
    const children = own.flatMap((part, child) => (part === null ? [] : [child]));
    return children.length === own.length ? [] : [{ unit, children }];
  });
}
