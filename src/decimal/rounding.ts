import { Exact } from './Exact.ts';

/** half-up: 四舍五入, away from zero. half-even: 四舍六入五成双. up: away from zero. down: towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';

export const roundingModes = ['half-up', 'half-even', 'up', 'down'] as const;

/** To a multiple of `step`: 0.01 is two places. `places` is how many decimals a result is shown with. */
export type Rounding = {
  readonly step: Exact;
  readonly places: number;
  readonly mode: RoundingMode;
};

export function roundingToPlaces(places: number, mode: RoundingMode = 'half-up'): Rounding {
  return { step: powerOfTen(-places), places: Math.max(places, 0), mode };
}

/** @param multiple  a decimal above 0 */
export function roundingToMultiple(multiple: Exact, mode: RoundingMode = 'half-up'): Rounding {
  return { step: multiple, places: decimalPlaces(multiple), mode };
}

/** 10 to a whole power. */
export function powerOfTen(exponent: number): Exact {
  return Exact.ofDecimal(`1e${exponent}`);
}

/** How many decimals a decimal has; 0 for a number that does not end. */
export function decimalPlaces(value: Exact): number {
  if (!value.isDecimal) return 0;
  return value.small?.scale ?? value.numerator.decimalPlaces();
}

/**
 * Rounds to a multiple of the step; 1.005 to two places is 1.01.
 *
 * @source semantics, "Numbers" 3
 */
export function round(value: Exact, { step, places, mode }: Rounding): Exact {
  if (value.isDecimal && isPlaces(step, places)) return value.toPlaces(places, mode);
  const [valueTop, valueBottom] = value.toFraction();
  const [stepTop, stepBottom] = step.toFraction();
  const [top, bottom] = [valueTop * stepBottom, valueBottom * stepTop];
  const size = top < 0n ? -top : top;
  const [whole, rest] = [size / bottom, size % bottom];
  if (rest === 0n) return value;
  const kept = isRoundedAway(whole, 2n * rest - bottom, mode) ? whole + 1n : whole;
  return Exact.ofFraction((top < 0n ? -kept : kept) * stepTop, stepBottom, 0);
}

function isPlaces(step: Exact, places: number): boolean {
  const { small } = step;
  return small === null
    ? step.equals(powerOfTen(-places))
    : small.whole === 1 && small.scale === places;
}

/** @param overHalf  twice the rest, less a step: above, at or below 0 as the rest is to half a step */
function isRoundedAway(whole: bigint, overHalf: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return overHalf >= 0n;
    case 'half-even':
      return overHalf > 0n || (overHalf === 0n && whole % 2n === 1n);
  }
}
