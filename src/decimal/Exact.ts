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
  readonly #denominator: Decimal;
  /** The text of a decimal until somebody calculates with it: most literals and cells are never asked. */
  #numerator: Decimal | string;
  #small: Small | null | undefined;

  private constructor(numerator: Decimal | string, denominator: Decimal) {
    this.#numerator = numerator;
    this.#denominator = denominator;
  }

  get denominator(): Decimal {
    return this.#denominator;
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
    return new Exact(text, one);
  }

  /** A whole number up to 2^53. */
  static ofInteger(value: number): Exact {
    return new Exact(new Wide(value), one);
  }

  /** `numerator / denominator` in lowest terms. Throws division-by-zero, number-too-long. */
  static ofQuotient(numerator: Decimal, denominator: Decimal): Exact {
    if (denominator.isZero()) throw new ArithmeticProblem('division-by-zero');
    if (denominator === one) return Exact.bounded(numerator, one);
    return quotientOf(numerator, denominator);
  }

  /** `top / bottom × 10^-places`, in lowest terms. */
  static ofFraction(top: bigint, bottom: bigint, places: number): Exact {
    const [n, d] =
      places < 0 ? [top * 10n ** BigInt(-places), bottom] : [top, bottom * 10n ** BigInt(places)];
    const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
    const [numerator, denominator] = [n / divisor, d / divisor];
    const [twos, fives] = [factorsOf(denominator, 2n), factorsOf(denominator, 5n)];
    if (denominator !== 2n ** BigInt(twos) * 5n ** BigInt(fives)) {
      return Exact.bounded(new Wide(`${numerator}`), new Wide(`${denominator}`));
    }
    const decimals = Math.max(twos, fives);
    const whole = numerator * (10n ** BigInt(decimals) / denominator);
    return Exact.bounded(new Wide(`${whole}e${-decimals}`), one);
  }

  private static bounded(numerator: Decimal, denominator: Decimal): Exact {
    if (
      numerator.precision(true) + numerator.decimalPlaces() > digitLimit ||
      denominator.precision(true) > digitLimit
    ) {
      throw new ArithmeticProblem('number-too-long');
    }
    return new Exact(numerator.isZero() ? zeroDecimal : numerator, denominator);
  }

  /** Whether the number ends in decimals. */
  get isDecimal(): boolean {
    return this.#denominator === one;
  }

  get isZero(): boolean {
    const { small } = this;
    return small === null ? this.numerator.isZero() : small.whole === 0;
  }

  /** -1, 0 or 1. */
  get sign(): -1 | 0 | 1 {
    if (this.isZero) return 0;
    return this.numerator.isNegative() ? -1 : 1;
  }

  plus(other: Exact): Exact {
    if (other.isZero) return this;
    if (this.isDecimal && other.isDecimal) {
      return Exact.bounded(this.numerator.plus(other.numerator), one);
    }
    return Exact.ofQuotient(
      this.numerator.times(other.denominator).plus(other.numerator.times(this.denominator)),
      this.denominator.times(other.denominator),
    );
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    if (other.equals(unity)) return this;
    const numerator = this.numerator.times(other.numerator);
    if (this.isDecimal && other.isDecimal) return Exact.bounded(numerator, one);
    return Exact.ofQuotient(numerator, this.denominator.times(other.denominator));
  }

  /** Throws division-by-zero. */
  dividedBy(other: Exact): Exact {
    if (other.isZero) throw new ArithmeticProblem('division-by-zero');
    if (this.isDecimal && other.isDecimal) {
      const [[top, places], [bottom, others]] = [partsOf(this), partsOf(other)];
      return Exact.ofFraction(top, bottom, places - others);
    }
    return Exact.ofQuotient(
      this.numerator.times(other.denominator),
      this.denominator.times(other.numerator),
    );
  }

  /** The remainder of the division that is cut towards zero, as `%` in JavaScript. */
  remainder(other: Exact): Exact {
    return this.minus(this.dividedBy(other).truncated().times(other));
  }

  negated(): Exact {
    return this.isZero ? this : new Exact(this.numerator.negated(), this.denominator);
  }

  absolute(): Exact {
    return this.numerator.isNegative() ? this.negated() : this;
  }

  /** The whole number next to it on the side of zero. */
  truncated(): Exact {
    return Exact.bounded(this.numerator.divToInt(this.denominator), one);
  }

  /** A decimal to so many places. */
  toPlaces(places: number, mode: 'half-up' | 'half-even' | 'up' | 'down'): Exact {
    return Exact.bounded(this.numerator.toDecimalPlaces(places, decimalModes[mode]), one);
  }

  /** Negative, zero or positive as this is below, equal to or above the other. */
  compare(other: Exact): number {
    if (this.isDecimal && other.isDecimal) return this.numerator.cmp(other.numerator);
    return this.numerator.times(other.denominator).cmp(other.numerator.times(this.denominator));
  }

  equals(other: Exact): boolean {
    const a = this.small;
    const b = other.small;
    if (a !== null && b !== null) return a.whole === b.whole && a.scale === b.scale;
    return this.compare(other) === 0;
  }

  /** Numerator and denominator as whole numbers without a common factor; the sign is the numerator's. */
  toFraction(): readonly [top: bigint, bottom: bigint] {
    const [top, places] = partsOf(this);
    if (!this.isDecimal) return [top, BigInt(this.denominator.toFixed())];
    const bottom = 10n ** BigInt(places);
    const divisor = greatestCommonDivisor(top, bottom);
    return [top / divisor, bottom / divisor];
  }

  /** The nearest double or one beside it: for a first guess and for display, never for a decision. */
  toApproximate(): number {
    if (this.isDecimal) return this.numerator.toNumber();
    // Of a quotient of doubles, one or both may be beyond them.
    return new PlainDecimal(this.numerator).div(this.denominator).toNumber();
  }
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

function quotientOf(numerator: Decimal, denominator: Decimal): Exact {
  const [top, places] = wholeOf(numerator);
  const [bottom, others] = wholeOf(denominator);
  return Exact.ofFraction(top, bottom, places - others);
}

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

function factorsOf(value: bigint, factor: bigint): number {
  let [rest, count] = [value, 0];
  while (rest % factor === 0n) {
    rest /= factor;
    count += 1;
  }
  return count;
}

/** Above 0, unless both are 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
