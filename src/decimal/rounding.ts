import { Exact, unity } from './Exact.ts';

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
  return value.isDecimal ? value.numerator.decimalPlaces() : 0;
}

const half = Exact.ofDecimal('0.5');
const two = Exact.ofInteger(2);

/**
 * Rounds to a multiple of the step; 1.005 to two places is 1.01.
 *
 * @source semantics, "Numbers" 3
 */
export function round(value: Exact, { step, places, mode }: Rounding): Exact {
  if (value.isDecimal && step.equals(powerOfTen(-places))) return value.toPlaces(places, mode);
  const steps = value.dividedBy(step);
  const size = steps.absolute();
  const whole = size.truncated();
  const rest = size.minus(whole);
  if (rest.isZero) return value;
  const kept = isRoundedAway(whole, rest, mode) ? whole.plus(unity) : whole;
  return (steps.sign < 0 ? kept.negated() : kept).times(step);
}

function isRoundedAway(whole: Exact, rest: Exact, mode: RoundingMode): boolean {
  const toHalf = rest.compare(half);
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return toHalf >= 0;
    case 'half-even':
      return toHalf > 0 || (toHalf === 0 && !whole.remainder(two).isZero);
  }
}
