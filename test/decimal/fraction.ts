import type { Exact, RoundingMode } from '../../src/decimal/index.ts';

/**
 * An oracle that shares nothing with the source: fractions of whole numbers.
 * Bottoms are above 0; terms need not be lowest.
 */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export function fraction(top: bigint, bottom = 1n): Fraction {
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

/** The fraction of a decimal text, such as `-12.50` or `1e-7`. */
export function fractionOf(text: string): Fraction {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [before = '', after = ''] = mantissa.split('.');
  const power = Number(exponent) - after.length;
  const top = BigInt(`${before.replace('+', '').replace(/^-/, '')}${after}`);
  const signed = before.startsWith('-') ? -top : top;
  return power < 0
    ? fraction(signed, 10n ** BigInt(-power))
    : fraction(signed * 10n ** BigInt(power));
}

export function fractionOfExact(value: Exact): Fraction {
  const top = fractionOf(value.numerator.toFixed());
  const bottom = fractionOf(value.denominator.toFixed());
  return divide(top, bottom);
}

/** What a double is to the last of its binary digits. */
export function fractionOfDouble(value: number): Fraction {
  let [scaled, shift] = [value, 0];
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1;
  }
  return fraction(BigInt(scaled), 2n ** BigInt(shift));
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, fraction(-b.top, b.bottom));

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.top, a.bottom * b.bottom);

export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom, a.bottom * b.top);

/** With the sign of the first, as `%` of JavaScript; whole numbers of BigInt are cut towards zero. */
export function remainder(a: Fraction, b: Fraction): Fraction {
  const quotient = divide(a, b);
  return subtract(a, multiply(fraction(quotient.top / quotient.bottom), b));
}

export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [x, y] = [a.top * b.bottom, b.top * a.bottom];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const absolute = (a: Fraction): Fraction => (a.top < 0n ? fraction(-a.top, a.bottom) : a);

/** To a multiple of the step, by the words of the four modes. */
export function roundTo(value: Fraction, step: Fraction, mode: RoundingMode): Fraction {
  const steps = divide(absolute(value), step);
  const whole = steps.top / steps.bottom;
  const twiceRest = 2n * (steps.top % steps.bottom);
  const isAway = {
    up: twiceRest > 0n,
    down: false,
    'half-up': twiceRest >= steps.bottom,
    'half-even': twiceRest > steps.bottom || (twiceRest === steps.bottom && whole % 2n === 1n),
  }[mode];
  const size = multiply(fraction(isAway ? whole + 1n : whole), step);
  return value.top < 0n ? fraction(-size.top, size.bottom) : size;
}

/** A decimal in plain digits, without superfluous zeros; the bottom must divide a power of ten. */
export function plainText(value: Fraction): string {
  let places = 0;
  let scale = 1n;
  while ((value.top * scale) % value.bottom !== 0n) {
    places += 1;
    scale *= 10n;
  }
  const digits = String(absolute(fraction((value.top * scale) / value.bottom)).top);
  const padded = digits.padStart(places + 1, '0');
  const sign = value.top < 0n ? '-' : '';
  const whole = padded.slice(0, padded.length - places);
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${padded.slice(-places)}`;
}
