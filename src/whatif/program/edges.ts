import type { RoundingMode } from '../../decimal/index.ts';
import { roundedBig } from '../model/rounded.ts';
import type { WeightModel } from '../model/WeightModel.ts';

/**
 * The total, in steps, from which on the published one is at least so many: it, or all above it.
 *
 * @param steps  whole
 */
export function edgeBelow(steps: number, mode: RoundingMode): number {
  switch (mode) {
    case 'half-up':
    case 'half-even':
      return steps - 0.5;
    // Towards zero and away from it, 0 lies between.
    case 'down':
      return steps > 0 ? steps : steps - 1;
    case 'up':
      return steps > 0 ? steps - 1 : steps;
  }
}

/** How far totals stay away from edges of rounding, in steps; 0: edges belong to both sides. */
export type Margins = {
  /** From edges that belong to the other side. */
  readonly open: number;
  /** From edges that belong to this side: there alone a total can get no further, but may be cut short. */
  readonly closed: number;
};

export const noMargins: Margins = { open: 0, closed: 0 };

/** The margin above the edge from which on the published total is at least so many steps. */
export function marginAbove(steps: number, mode: RoundingMode, { open, closed }: Margins): number {
  return isEdgeIn(steps, mode) ? closed : open;
}

/** The margin below the edge up to which it is at most so many. */
export function marginBelow(steps: number, mode: RoundingMode, { open, closed }: Margins): number {
  return isEdgeIn(steps + 1, mode) ? open : closed;
}

/** Whether the edge below a number of steps is published as that number. */
function isEdgeIn(steps: number, mode: RoundingMode): boolean {
  const half = BigInt(Math.round(2 * edgeBelow(steps, mode)));
  return roundedBig(half, 2n, mode) >= steps;
}

/** Where the totals lie that are published as one number, or, of exact ones, as themselves. */
export type Span = {
  /** How far below it they begin, in steps. */
  readonly below: number;
  readonly above: number;
};

/** Of numbers above 0. */
export function spanOf({ isRankedExactly, mode }: WeightModel): Span {
  if (isRankedExactly) return { below: 0, above: 0 };
  const below = 1 - edgeBelow(1, mode);
  return { below, above: 1 - below };
}

/** Whether totals of 0 and below are rounded by other edges than those above it. */
export function isUneven({ isRankedExactly, mode }: WeightModel): boolean {
  return !isRankedExactly && (mode === 'up' || mode === 'down');
}
