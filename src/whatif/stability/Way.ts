import { type Ratio, rest } from '../exact/Ratio.ts';
import type { WholeWeights } from '../exact/wholeWeights.ts';
import type { WeightModel } from '../model/WeightModel.ts';

/** Weightings from the published one on, one weight growing or shrinking, the others in proportion. */
export type Way = {
  /** Of the weight that changes, among the children of the root. */
  readonly place: number;
  /** Whether the way leads to this weight alone, or to the others alone. */
  readonly isRising: boolean;
  /** The published weights. */
  readonly wholes: readonly bigint[];
  /** Of all others together. */
  readonly others: bigint;
  /** The share of that to which the way leads. */
  readonly start: Ratio;
};

export function wayOf({ wholes, sum }: WholeWeights, place: number, isRising: boolean): Way {
  const own = wholes[place] ?? 0n;
  const share = { top: own, bottom: sum };
  return { place, isRising, wholes, others: sum - own, start: isRising ? share : rest(share) };
}

/** The share of the weight itself at a share of what the way leads to. */
export function shareOnWay({ isRising }: Way, share: Ratio): Ratio {
  return isRising ? share : rest(share);
}

/** A weighting on the way, in whole numbers. */
export function weightsOnWay(way: Way, share: Ratio): readonly bigint[] {
  const { top, bottom } = shareOnWay(way, share);
  return way.wholes.map((own, i) => (i === way.place ? top * way.others : (bottom - top) * own));
}

/**
 * The total of a unit along a way, in steps and before its rounding, as a function of the share s:
 * `(a (1 - s) + b s) / (c (1 - s) + d s)`, a and b being the tops, c and d the bottoms.
 */
export type UnitPath = {
  readonly tops: readonly [start: bigint, end: bigint];
  readonly bottoms: readonly [start: bigint, end: bigint];
  /** Whether there is a total at the very end, where only one side has weights. */
  readonly hasEnd: boolean;
};

type Parts = WeightModel['parts'][number];

export function pathOf(
  parts: Parts,
  offset: bigint,
  { scale }: WeightModel,
  { place, isRising, wholes, others }: Way,
): UnitPath {
  let [top, weight] = [0n, 0n];
  parts.forEach((part, child) => {
    if (part === null || child === place) return;
    top += part * (wholes[child] ?? 0n);
    weight += wholes[child] ?? 0n;
  });
  const own = parts[place] ?? null;
  const rested = { top: top + offset * weight, bottom: scale * weight };
  const alone =
    own === null
      ? { top: 0n, bottom: 0n }
      : { top: (own + offset) * others, bottom: scale * others };
  const [start, end] = isRising ? [rested, alone] : [alone, rested];
  const hasEnd = end.bottom !== 0n;
  // With one side alone the total is the same all the way.
  const [first, last] = [start.bottom === 0n ? end : start, hasEnd ? end : start];
  return { tops: [first.top, last.top], bottoms: [first.bottom, last.bottom], hasEnd };
}

/** The total at a share, as a fraction whose bottom is above 0; not in lowest terms. */
export function totalAt({ tops, bottoms }: UnitPath, { top, bottom }: Ratio): Ratio {
  const left = bottom - top;
  return {
    top: tops[0] * left + tops[1] * top,
    bottom: bottoms[0] * left + bottoms[1] * top,
  };
}

/** 1 where the total grows along the way, -1 where it falls, 0 where it stays. */
export function slopeOf({ tops, bottoms }: UnitPath): number {
  const difference = tops[1] * bottoms[0] - tops[0] * bottoms[1];
  return difference < 0n ? -1 : Number(difference > 0n);
}
