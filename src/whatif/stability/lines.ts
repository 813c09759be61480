import { isAdmitted, wholeMillionths } from '../program/wholeMillionths.ts';
import { grid, type WeightBounds } from '../weights/WeightSpace.ts';

/** Straight lines out of the published weighting: on each of them the cost grows evenly. */
export type Lines = {
  /** In millionths; null: it is not admitted, and there are no lines. */
  readonly origin: readonly number[] | null;
  readonly bounds: WeightBounds;
  readonly costOf: (weights: readonly number[]) => number;
  readonly accepts: (weights: readonly number[]) => boolean;
};

/** Halvings of a line: enough to compare directions by, and down to a millionth. */
export const [roughly, finely] = [6, 20] as const;

/** The weighting at a share of the way to another one, or beyond it; null: none is admitted there. */
export function onLine(
  { origin, bounds }: Pick<Lines, 'origin' | 'bounds'>,
  to: readonly number[],
  share: number,
): readonly number[] | null {
  if (origin === null) return share === 1 ? to : null;
  const shares = to.map((own, i) => {
    const from = origin[i] ?? 0;
    return (from + (own - from) * share) / grid;
  });
  return wholeMillionths(shares, bounds);
}

/**
 * A weighting that costs less than another one, by a share or so, in a direction of its own.
 *
 * @returns null: none is admitted there, or none in whole millionths costs less
 */
export function cheaperThan(
  best: readonly number[],
  towards: readonly number[],
  share: number,
  lines: Lines,
): readonly number[] | null {
  const { origin, bounds, costOf } = lines;
  const cost = costOf(best);
  const tried =
    origin === null ? towards : onLine(lines, towards, (cost * (1 - share)) / costOf(towards));
  // Rounded to millionths it may cost as much: a search would go round in circles.
  return tried !== null && isAdmitted(tried, bounds) && costOf(tried) < cost ? tried : null;
}

/** The nearest that does it on the way to one that does, as far as halving the way tells. */
export function pulled(from: readonly number[], lines: Lines, halvings: number): readonly number[] {
  if (lines.origin === null) return from;
  let [best, near, far] = [from, 0, 1];
  for (let i = 0; i < halvings; i += 1) {
    const share = (near + far) / 2;
    const tried = onLine(lines, from, share);
    if (tried !== null && lines.accepts(tried)) [best, far] = [tried, share];
    else near = share;
  }
  return best;
}
