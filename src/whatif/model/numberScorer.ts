import type { RoundingMode } from '../../decimal/index.ts';
import type { DrawScorer } from './DrawScorer.ts';
import { placeAmong } from './placeAmong.ts';
import { placing } from './placing.ts';
import { inverseOf, rounded, roundedHalfUp } from './rounded.ts';
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
  const parts = blocksOf(model);
  const offsets = Float64Array.from(model.offsets, Number);
  const highs = Float64Array.from(model.caps, (cap) => Math.min(cap, ceiling));
  const gaps = gapsOf(model);
  const totals = new Float64Array(count);
  const tops = new Float64Array(count);
  const bottoms = new Float64Array(count).fill(scale * sum);
  const inverses = bottoms.map(inverseOf);
  const { keys, place } = placing(model, totals);
  const weights = new Float64Array(lanes * parts.length);
  // What bonuses and deductions come to has its place behind the children, and counts in full.
  weights[width] = sum;

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
      inverses[unit] = inverseOf(scale * own);
    }
  };

  return {
    totals,
    keys,
    score(drawn) {
      for (let child = 0; child < width; child += 1) weights[child] = drawn[child] as number;
      tops.fill(0);
      parts.forEach((block, i) => {
        addTops(block, weights, lanes * i, tops);
      });
      setGaps();
      setTotals({ tops, bottoms, inverses, highs, totals }, mode, floor);
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

/** @param parts  of each unit eight; their weights stand from `at` on */
function addTops(parts: Float64Array, weights: Float64Array, at: number, tops: Float64Array): void {
  const a = weights[at] as number;
  const b = weights[at + 1] as number;
  const c = weights[at + 2] as number;
  const d = weights[at + 3] as number;
  const e = weights[at + 4] as number;
  const f = weights[at + 5] as number;
  const g = weights[at + 6] as number;
  const h = weights[at + 7] as number;
  for (let unit = 0, i = 0; unit < tops.length; unit += 1, i += 8) {
    tops[unit] =
      (tops[unit] as number) +
      (a * (parts[i] as number) + b * (parts[i + 1] as number)) +
      (c * (parts[i + 2] as number) + d * (parts[i + 3] as number)) +
      (e * (parts[i + 4] as number) + f * (parts[i + 5] as number)) +
      (g * (parts[i + 6] as number) + h * (parts[i + 7] as number));
  }
}

type OfUnits = Readonly<Record<'tops' | 'bottoms' | 'inverses' | 'highs' | 'totals', Float64Array>>;

function setTotals(
  { tops, bottoms, inverses, highs, totals }: OfUnits,
  mode: RoundingMode,
  floor: number,
): void {
  const isHalfUp = mode === 'half-up';
  for (let unit = 0; unit < totals.length; unit += 1) {
    const top = tops[unit] as number;
    const bottom = bottoms[unit] as number;
    const whole =
      isHalfUp && top >= 0
        ? roundedHalfUp(top, bottom, inverses[unit] as number)
        : rounded(top, bottom, mode);
    const lifted = whole < floor ? floor : whole;
    const high = highs[unit] as number;
    totals[unit] = lifted > high ? high : lifted;
  }
}

/** So many at a time, the rest being 0: their weights then stay in registers, and it takes half as long. */
const lanes = 8;

/** The parts of all units, eight of each in a block; behind those of the children stands the offset. */
function blocksOf({ parts, offsets, ids }: WeightModel): readonly Float64Array[] {
  return Array.from({ length: Math.ceil((ids.length + 1) / lanes) }, (_, block) => {
    const numbers = new Float64Array(lanes * parts.length);
    parts.forEach((own, unit) => {
      const columns = [...own, offsets[unit] ?? 0n].slice(lanes * block, lanes * (block + 1));
      numbers.set(
        columns.map((part) => Number(part ?? 0n)),
        lanes * unit,
      );
    });
    return numbers;
  });
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
