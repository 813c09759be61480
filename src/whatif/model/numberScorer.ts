import type { DrawScorer } from './DrawScorer.ts';
import { placeAmong } from './placeAmong.ts';
import { placing } from './placing.ts';
import { rounded } from './rounded.ts';
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
  const parts = Float64Array.from(model.parts.flat(), (part) => Number(part ?? 0n));
  const offsets = Float64Array.from(model.offsets, Number);
  const caps = Float64Array.from(model.caps);
  const gaps = gapsOf(model);
  const totals = new Float64Array(count);
  const tops = new Float64Array(count);
  const bottoms = new Float64Array(count).fill(scale * sum);
  const { keys, place } = placing(model, totals);
  let drawn: ArrayLike<number> = [];

  const boundedTop = (unit: number): number => {
    const bottom = bottoms[unit] as number;
    const highest = Math.min(ceiling, caps[unit] as number);
    return Math.min(Math.max(tops[unit] as number, floor * bottom), highest * bottom);
  };
  // Where units are placed by these, all have one bottom.
  const compareTops = (a: number, b: number): number => boundedTop(a) - boundedTop(b);

  const setTops = (weights: ArrayLike<number>): void => {
    for (let unit = 0, at = 0; unit < count; unit += 1) {
      let top = (offsets[unit] as number) * sum;
      for (let child = 0; child < width; child += 1, at += 1) {
        top += (weights[child] as number) * (parts[at] as number);
      }
      tops[unit] = top;
    }
    for (const { unit, children } of gaps) {
      const own = sumOf(children, weights);
      tops[unit] = (tops[unit] as number) - (offsets[unit] as number) * (sum - own);
      bottoms[unit] = scale * own;
    }
  };

  return {
    totals,
    keys,
    score(weights) {
      drawn = weights;
      setTops(weights);
      for (let unit = 0; unit < count; unit += 1) {
        const whole = rounded(tops[unit] as number, bottoms[unit] as number, mode);
        const lifted = whole < floor ? floor : whole;
        const lowered = lifted > ceiling ? ceiling : lifted;
        const cap = caps[unit] as number;
        totals[unit] = lowered > cap ? cap : lowered;
      }
      place(compareTops);
    },
    truthBefore({ cuts, bottom }, unit) {
      const own = unvetoed.find((found) => found.unit === unit);
      let [top, whole] = [tops[unit] as number, bottoms[unit] as number];
      if (own !== undefined) {
        const applying = own.parts.flatMap((part, child) => (part === null ? [] : [child]));
        const weight = sumOf(applying, drawn);
        whole = scale * weight;
        top = (offsets[unit] as number) * weight;
        for (const child of applying) top += (drawn[child] as number) * Number(own.parts[child]);
      }
      const bounded = Math.min(Math.max(top, floor * whole), ceiling * whole);
      return placeAmong(cuts, (cut) => bounded * bottom - cut * whole);
    },
  };
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
