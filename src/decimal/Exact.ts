import { Decimal } from 'decimal.js';

/** The most significant digits that a number may grow to; a hostile rule must not fill the memory. */
export const digitLimit = 2_000;

/**
 * Holds sums, differences and products of numbers within {@link digitLimit} without rounding.
 * A clone of its own, so that a host's settings of decimal.js change nothing here.
 */
const Wide = Decimal.clone({
  precision: 3 * digitLimit,
  rounding: Decimal.ROUND_DOWN,
  minE: -9e15,
  maxE: 9e15,
});

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
  readonly numerator: Decimal;
  readonly denominator: Decimal;

  private constructor(numerator: Decimal, denominator: Decimal) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A decimal from its text; the text must be a decimal (see `parseDecimal` for text of others). */
  static ofDecimal(text: string): Exact {
    return Exact.bounded(new Wide(text), one);
  }

  /** A whole number, or a double that is meant to the last of its binary digits. */
  static ofInteger(value: number): Exact {
    return new Exact(new Wide(value), one);
  }

  /** `numerator / denominator` in lowest terms. Throws division-by-zero, number-too-long. */
  static ofQuotient(numerator: Decimal, denominator: Decimal): Exact {
    if (denominator.isZero()) throw new ArithmeticProblem('division-by-zero');
    const ended = endingQuotient(numerator, denominator);
    if (ended !== null) return Exact.bounded(ended, one);
    const shift = new Wide(10).pow(
      Math.max(numerator.decimalPlaces(), denominator.decimalPlaces()),
    );
    const top = BigInt(numerator.times(shift).toFixed());
    const bottom = BigInt(denominator.times(shift).toFixed());
    const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    return Exact.bounded(
      new Wide((top / divisor).toString()),
      new Wide((bottom / divisor).toString()),
    );
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
    return this.denominator.eq(one);
  }

  get isZero(): boolean {
    return this.numerator.isZero();
  }

  /** -1, 0 or 1. */
  get sign(): -1 | 0 | 1 {
    if (this.numerator.isZero()) return 0;
    return this.numerator.isNegative() ? -1 : 1;
  }

  plus(other: Exact): Exact {
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
    const numerator = this.numerator.times(other.numerator);
    if (this.isDecimal && other.isDecimal) return Exact.bounded(numerator, one);
    return Exact.ofQuotient(numerator, this.denominator.times(other.denominator));
  }

  /** Throws division-by-zero. */
  dividedBy(other: Exact): Exact {
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

  /** Negative, zero or positive as this is below, equal to or above the other. */
  compare(other: Exact): number {
    if (this.isDecimal && other.isDecimal) return this.numerator.cmp(other.numerator);
    return this.numerator.times(other.denominator).cmp(other.numerator.times(this.denominator));
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  /** The nearest double or one beside it: for a first guess and for display, never for a decision. */
  toApproximate(): number {
    return this.numerator.toNumber() / this.denominator.toNumber();
  }
}

const one: Decimal = new Wide(1);
const zeroDecimal: Decimal = new Wide(0);

export const zero: Exact = Exact.ofInteger(0);
export const unity: Exact = Exact.ofInteger(1);
export const hundred: Exact = Exact.ofInteger(100);

/** The quotient if it ends within the digits that its divisor makes possible, else null. */
function endingQuotient(numerator: Decimal, denominator: Decimal): Decimal | null {
  if (denominator.eq(one)) return numerator;
  // A denominator of k digits has at most 3.33 k factors of 2; each adds one decimal.
  const digits = numerator.precision() + 4 * denominator.precision() + 4;
  const quotient = new (Decimal.clone({ precision: digits, rounding: Decimal.ROUND_DOWN }))(
    numerator,
  ).div(denominator);
  const wide = new Wide(quotient);
  return wide.times(denominator).eq(numerator) ? wide : null;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
