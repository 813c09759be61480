import { absolute, compare, type Fraction, fraction } from './fraction.ts';

/**
 * Roots, logarithms and powers in whole numbers, for an oracle: every result is the two fractions
 * between which the true value lies.
 */
export type Bounds = { readonly low: Fraction; readonly high: Fraction };

/** Digits that the last steps of a series may spoil. */
const guard = 20;

const around = (scaled: bigint, digits: number): Bounds => {
  const [doubt, scale] = [10n ** BigInt(guard), 10n ** BigInt(digits + guard)];
  return { low: fraction(scaled - doubt, scale), high: fraction(scaled + doubt, scale) };
};

/** The whole part of the n-th root. */
export function wholeRoot(value: bigint, degree: number): bigint {
  let [low, high] = [0n, 1n << BigInt(Math.floor(value.toString(2).length / degree) + 1)];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(degree) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The n-th root, to so many decimals. */
export function root(value: Fraction, degree: number, digits: number): Bounds {
  const scale = 10n ** BigInt(digits);
  const whole = wholeRoot((value.top * scale ** BigInt(degree)) / value.bottom, degree);
  return { low: fraction(whole, scale), high: fraction(whole + 1n, scale) };
}

/** 2 × artanh of a scaled number between -1/2 and 1/2. */
function twiceAreaTangent(scaled: bigint, scale: bigint): bigint {
  const square = (scaled * scaled) / scale;
  let [sum, power, n] = [0n, scaled, 1n];
  while (power !== 0n && power !== -1n) {
    sum += power / n;
    power = (power * square) / scale;
    n += 2n;
  }
  return 2n * sum;
}

function scaledLogarithm(value: Fraction, scale: bigint): bigint {
  let [top, bottom, twos] = [value.top, value.bottom, 0n];
  while (3n * top > 4n * bottom) [bottom, twos] = [bottom * 2n, twos + 1n];
  while (3n * top < 2n * bottom) [top, twos] = [top * 2n, twos - 1n];
  const rest = twiceAreaTangent(((top - bottom) * scale) / (top + bottom), scale);
  return rest + twos * twiceAreaTangent(scale / 3n, scale);
}

/** The natural logarithm of a number above 0. */
export function logarithm(value: Fraction, digits: number): Bounds {
  return around(scaledLogarithm(value, 10n ** BigInt(digits + guard)), digits);
}

export function commonLogarithm(value: Fraction, digits: number): Bounds {
  const scale = 10n ** BigInt(digits + guard);
  const ten = scaledLogarithm(fraction(10n), scale);
  return around((scaledLogarithm(value, scale) * scale) / ten, digits);
}

/** e to the power of a scaled number of moderate size. */
function scaledExponential(scaled: bigint, scale: bigint): bigint {
  const halvings = 40n;
  const wide = scale * 2n ** 80n;
  const small = (scaled * 2n ** 80n) / 2n ** halvings;
  let [sum, term, n] = [wide, wide, 1n];
  while (term !== 0n && term !== -1n) {
    term = (term * small) / (wide * n);
    sum += term;
    n += 1n;
  }
  for (let i = 0n; i < halvings; i += 1n) sum = (sum * sum) / wide;
  return sum / 2n ** 80n;
}

export function exponential(value: Fraction, digits: number): Bounds {
  const scale = 10n ** BigInt(digits + guard);
  return around(scaledExponential((value.top * scale) / value.bottom, scale), digits);
}

/** A number above 0 to a real power, where the result is below 10^20. */
export function power(base: Fraction, exponent: Fraction, digits: number): Bounds {
  const scale = 10n ** BigInt(digits + 3 * guard);
  const scaled = (scaledLogarithm(base, scale) * exponent.top) / exponent.bottom;
  return around(scaledExponential(scaled, scale) / 10n ** BigInt(2 * guard), digits);
}

/** Whether a number is within so much of what lies between the bounds. */
export function isNear(value: Fraction, { low, high }: Bounds, doubt: Fraction): boolean {
  const gap = (bound: Fraction): Fraction =>
    absolute(
      fraction(value.top * bound.bottom - bound.top * value.bottom, value.bottom * bound.bottom),
    );
  return compare(gap(low), doubt) <= 0 && compare(gap(high), doubt) <= 0;
}
