import { Decimal } from 'decimal.js';

/** The most significant digits that a number may grow to; a hostile rule must not fill the memory. */
export const digitLimit = 2_000;

/** A decimal.js of its own, with its first settings: a host's settings change nothing here. */
export const PlainDecimal = Decimal.clone({ defaults: true });

/** Holds sums, differences and products of numbers within {@link digitLimit} without rounding. */
const Wide = PlainDecimal.clone({ precision: 3 * digitLimit, rounding: Decimal.ROUND_DOWN });

/** Thrown by arithmetic that has no answer; evaluators turn it into an issue. */
export class ArithmeticProblem extends Error {
  readonly code: 'division-by-zero' | 'number-too-long' | 'no-real-result';

  constructor(code: ArithmeticProblem['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * An exact number: `numerator / denominator`.
 *
 * Every decimal has the denominator 1. Only a quotient that does not end in decimals keeps another
 * one (a whole number without a common factor with the numerator), so that 223 / 600 × 3 is exactly
 * 1.115 and rounds to 1.12, as it does by hand.
 *
 * @source semantics, "Numbers" 1 and 2
 */
export class Exact {
  // Private fields only: json-logic-js takes any object with one key for a rule.
  /** The text of a decimal until somebody calculates with it: most literals and cells are never asked. */
  #numerator: Decimal | string;
  #denominator: Decimal | string | null;
  #small: Small | null | undefined;
  #fraction: Fraction | undefined;

  private constructor(
    numerator: Decimal | string,
    denominator: Decimal | string | null,
    fraction?: Fraction,
  ) {
    this.#numerator = numerator;
    this.#denominator = denominator;
    this.#fraction = fraction;
  }

  get denominator(): Decimal {
    if (typeof this.#denominator === 'string') this.#denominator = new Wide(this.#denominator);
    return this.#denominator ?? one;
  }

  get numerator(): Decimal {
    if (typeof this.#numerator === 'string') this.#numerator = new Wide(this.#numerator);
    return this.#numerator;
  }

  /** The number as a whole number and its scale, where these are small; else null. */
  get small(): Small | null {
    if (this.#small === undefined) {
      const numerator = this.#numerator;
      const text = typeof numerator === 'string' ? numerator : numerator.toFixed();
      this.#small = this.isDecimal ? smallOf(text) : null;
    }
    return this.#small;
  }

  /** A decimal from its text, within the digits that `parseDecimal` allows. */
  static ofDecimal(text: string): Exact {
    return new Exact(text, null);
  }

  /** A whole number up to 2^53. */
  static ofInteger(value: number): Exact {
    return new Exact(new Wide(value), null);
  }

  /** `top / bottom × 10^-places`, in lowest terms. Throws division-by-zero, number-too-long. */
  static ofFraction(top: bigint, bottom: bigint, places: number): Exact {
    if (bottom === 0n) throw new ArithmeticProblem('division-by-zero');
    const n = places < 0 ? top * 10n ** BigInt(-places) : top;
    const d = places < 0 ? bottom : bottom * 10n ** BigInt(places);
    const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
    const numerator = n / divisor;
    const denominator = d / divisor;
    const twos = factorsOf(denominator, 2);
    const fives = factorsOf(denominator, 5);
    if (denominator === 2n ** BigInt(twos) * 5n ** BigInt(fives)) {
      const decimals = Math.max(twos, fives);
      const whole = numerator * (10n ** BigInt(decimals) / denominator);
      return Exact.bounded(new Wide(`${whole}e${-decimals}`));
    }
    if (isTooLong(numerator) || isTooLong(denominator)) {
      throw new ArithmeticProblem('number-too-long');
    }
    return new Exact(`${numerator}`, `${denominator}`, [numerator, denominator]);
  }

  private static bounded(decimal: Decimal): Exact {
    if (decimal.precision(true) + decimal.decimalPlaces() > digitLimit) {
      throw new ArithmeticProblem('number-too-long');
    }
    return new Exact(decimal.isZero() ? zeroDecimal : decimal, null);
  }

  /** Whether the number ends in decimals. */
  get isDecimal(): boolean {
    return this.#denominator === null;
  }

  get isZero(): boolean {
    const { small } = this;
    return small === null ? this.isDecimal && this.numerator.isZero() : small.whole === 0;
  }

  /** -1, 0 or 1. */
  get sign(): -1 | 0 | 1 {
    if (this.isZero) return 0;
    const { small } = this;
    const isNegative = small === null ? this.numerator.isNegative() : small.whole < 0;
    return isNegative ? -1 : 1;
  }

  plus(other: Exact): Exact {
    if (other.isZero) return this;
    if (this.isDecimal && other.isDecimal) {
      return Exact.bounded(this.numerator.plus(other.numerator));
    }
    const [a, b] = this.toFraction();
    const [c, d] = other.toFraction();
    return Exact.ofFraction(a * d + c * b, b * d, 0);
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    if (other.equals(unity)) return this;
    if (this.isDecimal && other.isDecimal) {
      return Exact.bounded(this.numerator.times(other.numerator));
    }
    const [a, b] = this.toFraction();
    const [c, d] = other.toFraction();
    return Exact.ofFraction(a * c, b * d, 0);
  }

  /** Throws division-by-zero. */
  dividedBy(other: Exact): Exact {
    if (this.isDecimal && other.isDecimal) {
      const [top, places] = partsOf(this);
      const [bottom, others] = partsOf(other);
      return Exact.ofFraction(top, bottom, places - others);
    }
    const [a, b] = this.toFraction();
    const [c, d] = other.toFraction();
    return Exact.ofFraction(a * d, b * c, 0);
  }

  /** The remainder of the division that is cut towards zero, as `%` in JavaScript. */
  remainder(other: Exact): Exact {
    return this.minus(this.dividedBy(other).truncated().times(other));
  }

  negated(): Exact {
    if (this.isZero) return this;
    if (this.isDecimal) return new Exact(this.numerator.negated(), null);
    const [top, bottom] = this.toFraction();
    return new Exact(`${-top}`, this.#denominator, [-top, bottom]);
  }

  absolute(): Exact {
    return this.sign < 0 ? this.negated() : this;
  }

  /** The whole number next to it on the side of zero. */
  truncated(): Exact {
    if (this.isDecimal) return Exact.bounded(this.numerator.trunc());
    const [top, bottom] = this.toFraction();
    return Exact.ofFraction(top / bottom, 1n, 0);
  }

  /** A decimal to so many places. */
  toPlaces(places: number, mode: 'half-up' | 'half-even' | 'up' | 'down'): Exact {
    return Exact.bounded(this.numerator.toDecimalPlaces(places, decimalModes[mode]));
  }

  /** Negative, zero or positive as this is below, equal to or above the other. */
  compare(other: Exact): number {
    if (this.isDecimal && other.isDecimal) return this.numerator.cmp(other.numerator);
    const [a, b] = this.toFraction();
    const [c, d] = other.toFraction();
    const [left, right] = [a * d, c * b];
    return left < right ? -1 : Number(left > right);
  }

  equals(other: Exact): boolean {
    const a = this.small;
    const b = other.small;
    if (a !== null && b !== null) return a.whole === b.whole && a.scale === b.scale;
    // Fractions are in lowest terms: one that ends in decimals is never one that does not.
    return this.isDecimal === other.isDecimal && this.compare(other) === 0;
  }

  /** Numerator and denominator as whole numbers without a common factor; the sign is the numerator's. */
  toFraction(): Fraction {
    this.#fraction ??= fractionOf(this);
    return this.#fraction;
  }

  /** The nearest double or one beside it: for a first guess and for display, never for a decision. */
  toApproximate(): number {
    if (this.isDecimal) return this.numerator.toNumber();
    // Of a quotient of doubles, one or both may be beyond them.
    return new PlainDecimal(this.numerator).div(this.denominator).toNumber();
  }
}

export type Fraction = readonly [top: bigint, bottom: bigint];

/** A decimal as a fraction in lowest terms. */
function fractionOf(decimal: Exact): Fraction {
  const [top, places] = partsOf(decimal);
  const bottom = 10n ** BigInt(places);
  const divisor = greatestCommonDivisor(top, bottom);
  return [top / divisor, bottom / divisor];
}

const longest = 10n ** BigInt(digitLimit);

function isTooLong(value: bigint): boolean {
  return value >= longest || value <= -longest;
}

/** `whole / 10 ** scale` with the least scale. */
export type Small = { readonly whole: number; readonly scale: number };

const smallDecimal = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/;

/** The parts of a decimal of at most 15 digits, which a double holds; null for others. */
function smallOf(text: string): Small | null {
  const parts = smallDecimal.exec(text);
  if (parts === null) return null;
  const [, sign = '', before = '', after = ''] = parts;
  const decimals = after.replace(/0+$/, '');
  if (before.length + decimals.length > 15) return null;
  const whole = Number(before + decimals);
  return { whole: sign === '-' && whole > 0 ? -whole : whole, scale: decimals.length };
}

const decimalModes = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
} as const;

const one: Decimal = new Wide(1);
const zeroDecimal: Decimal = new Wide(0);

export const zero: Exact = Exact.ofInteger(0);
export const unity: Exact = Exact.ofInteger(1);
export const hundred: Exact = Exact.ofInteger(100);

/** The numerator as a whole number and how many places it was shifted by. */
function partsOf(value: Exact): readonly [bigint, number] {
  const { small } = value;
  return small === null ? wholeOf(value.numerator) : [BigInt(small.whole), small.scale];
}

/** A decimal as a whole number and how many places it was shifted by. */
function wholeOf(value: Decimal): readonly [bigint, number] {
  const text = value.toFixed();
  const point = text.indexOf('.');
  return point < 0
    ? [BigInt(text), 0]
    : [BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1];
}

/** How often a factor is in a whole number above 0. */
function factorsOf(value: bigint, factor: 2 | 5): number {
  let rest = value;
  let count = 0;
  while (rest > safe && rest % BigInt(factor) === 0n) {
    rest /= BigInt(factor);
    count += 1;
  }
  if (rest > safe) return count;
  let small = Number(rest);
  while (small % factor === 0) {
    small /= factor;
    count += 1;
  }
  return count;
}

/** Up to here whole numbers are exact as doubles, which are much faster. */
const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** Above 0, unless both are 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n && (x > safe || y > safe)) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return y === 0n ? x : BigInt(divisorOfSmall(Number(x), Number(y)));
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** Of whole numbers that doubles hold, neither below 0. */
export function divisorOfSmall(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y > 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
