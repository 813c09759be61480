import { Decimal } from 'decimal.js';
import { ArithmeticProblem, Exact, unity, zero } from './Exact.ts';

/**
 * Powers, roots and logarithms.
 *
 * A result that is a fraction is exact. Any other is cut after 40 significant digits, and where the
 * last digit would then be 0 or 5 it is made 1 or 6: such a number is never a tie and never a
 * rounded value itself, so that rounding it to fewer digits gives the digits of the true value.
 *
 * @source semantics, "Numbers" 2
 */
export const irrationalDigits = 40;

/** Exact powers are taken up to this exponent, and roots up to this degree. */
const exactDegreeLimit = 64;

/** Precisions tried until the digits are certain. */
const precisions = [60, 120, 240, 480] as const;

type WithPrecision = (context: typeof Decimal) => Decimal;

function carried(compute: WithPrecision): Exact {
  for (const precision of precisions) {
    const context = Decimal.clone({ precision, rounding: Decimal.ROUND_DOWN });
    const value = compute(context);
    const cut = value.toSignificantDigits(irrationalDigits, Decimal.ROUND_DOWN);
    // What is behind the cut is certain unless it is all zeros or all nines up to the last digits.
    const unit = new context(10).pow(value.e - precision + 1 + 12);
    const low = value.minus(unit).toSignificantDigits(irrationalDigits, Decimal.ROUND_DOWN);
    const high = value.plus(unit).toSignificantDigits(irrationalDigits, Decimal.ROUND_DOWN);
    if (low.eq(cut) && high.eq(cut)) return Exact.ofDecimal(withStickyDigit(cut));
  }
  // Zeros or nines as far as one can see: the true value is the short decimal itself.
  const context = Decimal.clone({ precision: 480, rounding: Decimal.ROUND_DOWN });
  const nearest = compute(context).toSignificantDigits(irrationalDigits, Decimal.ROUND_HALF_UP);
  return Exact.ofDecimal(nearest.toString());
}

function withStickyDigit(cut: Decimal): string {
  const lastPlace = irrationalDigits - 1 - cut.e;
  const unit = Decimal.clone({ precision: irrationalDigits })
    .pow(10, -lastPlace)
    .times(cut.isNegative() ? -1 : 1);
  const digits = cut.abs().toExponential(irrationalDigits - 1);
  const last = digits.slice(0, digits.indexOf('e')).at(-1);
  const sticky =
    last === '0' || last === '5' ? new (Decimal.clone({ precision: 60 }))(cut).plus(unit) : cut;
  return sticky.toString();
}

/** A decimal in full, any other number to the digits of the context. */
const asDecimal = (value: Exact, context: typeof Decimal): Decimal =>
  value.isDecimal
    ? new context(value.numerator)
    : new context(value.numerator).div(value.denominator);

/** The natural logarithm. Throws no-real-result at and below 0. */
export function naturalLogarithm(value: Exact): Exact {
  if (value.sign <= 0) throw new ArithmeticProblem('no-real-result');
  if (value.equals(unity)) return zero;
  return carried((context) => new context(asDecimal(value, widened(context, value)).ln()));
}

/** The logarithm to base 10. Throws no-real-result at and below 0. */
export function commonLogarithm(value: Exact): Exact {
  if (value.sign <= 0) throw new ArithmeticProblem('no-real-result');
  const { numerator } = value;
  if (value.isDecimal && new Decimal(10).pow(numerator.e).eq(numerator)) {
    return Exact.ofInteger(numerator.e);
  }
  return carried((context) => {
    const wider = widened(context, value);
    return new context(asDecimal(value, wider).ln().div(new wider(10).ln()));
  });
}

/**
 * More digits for what is lost on the way: a few, and for a fraction as many as its denominator has,
 * for it may be so near to 1.
 */
function widened(context: typeof Decimal, ...values: readonly Exact[]): typeof Decimal {
  const digits = values.map((value) => (value.isDecimal ? 0 : value.denominator.precision(true)));
  return Decimal.clone({ precision: context.precision + 24 + Math.max(0, ...digits) });
}

/** The square root. Throws no-real-result below 0. */
export function squareRoot(value: Exact): Exact {
  return power(value, Exact.ofDecimal('0.5'));
}

/**
 * `base` to any real exponent.
 *
 * @throws no-real-result for a base below 0 with an exponent that is not whole, and for 0 to a
 *   power below 0; number-too-long
 */
export function power(base: Exact, exponent: Exact): Exact {
  if (exponent.isZero || base.equals(unity)) return unity;
  if (base.isZero) {
    if (exponent.sign < 0) throw new ArithmeticProblem('division-by-zero');
    return zero;
  }
  const isWhole = exponent.truncated().equals(exponent);
  if (base.sign < 0) {
    if (!isWhole) throw new ArithmeticProblem('no-real-result');
    const size = power(base.negated(), exponent);
    return exponent.remainder(Exact.ofInteger(2)).isZero ? size : size.negated();
  }
  return exactPower(base, exponent) ?? realPower(base, exponent);
}

/** The power where it is a fraction of moderate size, else null. */
function exactPower(base: Exact, exponent: Exact): Exact | null {
  const [times, degree] = asFraction(exponent.absolute());
  if (times > exactDegreeLimit || degree > exactDegreeLimit) return null;
  const root = exactRoot(base, degree);
  if (root === null) return null;
  let result = unity;
  for (let i = 0; i < times; i += 1) result = result.times(root);
  return exponent.sign < 0 ? unity.dividedBy(result) : result;
}

/** Numerator and denominator as small whole numbers; Infinity where they are not small. */
function asFraction(value: Exact): readonly [number, number] {
  const [top, bottom] = value.numerator.isInteger()
    ? [value.numerator, value.denominator]
    : wholeFraction(value);
  const limit = exactDegreeLimit;
  return [
    top.gt(limit) ? Number.POSITIVE_INFINITY : top.toNumber(),
    bottom.gt(limit) ? Number.POSITIVE_INFINITY : bottom.toNumber(),
  ];
}

function wholeFraction(value: Exact): readonly [Decimal, Decimal] {
  const [top, bottom] = value.numerator.toFraction();
  return [top as Decimal, bottom as Decimal];
}

/** The n-th root where numerator and denominator are both n-th powers, else null. */
function exactRoot(value: Exact, degree: number): Exact | null {
  if (degree === 1) return value;
  const shift = new Decimal(10).pow(degree * Math.ceil(value.numerator.decimalPlaces() / degree));
  const scaled = Decimal.clone({ precision: 4000 });
  const top = wholeRoot(BigInt(new scaled(value.numerator).times(shift).toFixed()), degree);
  const bottom = wholeRoot(BigInt(new scaled(value.denominator).times(shift).toFixed()), degree);
  if (top === null || bottom === null) return null;
  return Exact.ofDecimal(top.toString()).dividedBy(Exact.ofDecimal(bottom.toString()));
}

/** The n-th root of a whole number above 0 where it is whole, else null (Newton's method from above). */
function wholeRoot(value: bigint, degree: number): bigint | null {
  const n = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / degree) + 1);
  for (;;) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n;
    if (next >= root) break;
    root = next;
  }
  return root ** n === value ? root : null;
}

/**
 * The weighted geometric mean of numbers from 0 on.
 *
 * @param weights  one above 0 for each value; they need not add up to 1
 * @throws no-real-result for a value below 0
 */
export function geometricMean(values: readonly Exact[], weights: readonly Exact[]): Exact {
  if (values.some((value) => value.sign < 0)) throw new ArithmeticProblem('no-real-result');
  if (values.some((value) => value.isZero)) return zero;
  const first = values[0];
  if (first === undefined) throw new ArithmeticProblem('no-real-result');
  if (values.every((value) => value.equals(first))) return first;
  const total = weights.reduce((sum, weight) => sum.plus(weight), zero);
  const exact = exactGeometricMean(values, weights, total);
  if (exact !== null) return exact;
  return carried((context) => {
    const wider = widened(context, ...values);
    const logarithms = values.map((value, i) =>
      asDecimal(value, wider)
        .ln()
        .times(asDecimal(weights[i] ?? zero, wider)),
    );
    const sum = logarithms.reduce((a, b) => a.plus(b));
    return new context(sum.div(asDecimal(total, wider)).exp());
  });
}

/** Where the weights are whole shares of a small total: the root of the product, if it is a fraction. */
function exactGeometricMean(
  values: readonly Exact[],
  weights: readonly Exact[],
  total: Exact,
): Exact | null {
  const shares = weights.map((weight) => asFraction(weight.dividedBy(total)));
  const degree = shares.reduce((least, [, bottom]) => leastCommonMultiple(least, bottom), 1);
  if (!(degree <= exactDegreeLimit)) return null;
  let product = unity;
  values.forEach((value, i) => {
    const [top, bottom] = shares[i] ?? [0, 1];
    for (let k = 0; k < (top * degree) / bottom; k += 1) product = product.times(value);
  });
  return exactRoot(product, degree);
}

function leastCommonMultiple(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.POSITIVE_INFINITY;
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

function realPower(base: Exact, exponent: Exact): Exact {
  const size = Math.abs(exponent.toApproximate() * Math.log10(base.toApproximate()));
  if (!(size < 1_000)) throw new ArithmeticProblem('number-too-long');
  return carried((context) => {
    const wider = widened(context, base, exponent);
    const logarithm = asDecimal(base, wider).ln().times(asDecimal(exponent, wider));
    return new context(logarithm.exp());
  });
}
