import {
  ArithmeticProblem,
  digitLimit,
  Exact,
  type Fraction,
  greatestCommonDivisor,
  leastCommonMultiple,
  PlainDecimal,
  unity,
  zero,
} from './Exact.ts';

type Decimal = Exact['numerator'];

/**
 * Powers, roots and logarithms.
 *
 * A result that is a fraction of moderate length is exact. Any other is cut after 40 significant
 * digits, but not before the 32nd decimal, and where the last digit would then be 0 or 5 it is made 1
 * or 6: such a number is never a tie and never a rounded value itself, so that rounding it to fewer
 * digits gives the digits of the true value.
 *
 * @source semantics, "Numbers" 2
 */
export const irrationalDigits = 40;

/** Two more than a rule may round to. */
const carriedPlaces = 32;

/** How many significant digits are carried of a number whose first digit is at 10^exponent. */
const digitsFrom = (exponent: number): number =>
  Math.max(irrationalDigits, exponent + 1 + carriedPlaces);

/** Roots up to this degree, and powers up to so many digits in full, are taken in whole numbers. */
const degreeLimit = 200;
const fullDigitLimit = 20_000;

/** Longer numbers are not looked at for being whole powers. */
const exactDigitLimit = 1_000;

/** Digits beyond those carried that are tried until the last one is certain. */
const spareDigits = [20, 80, 200, 440] as const;

/** ln(1 + x) is as near to x as x to 0: for the shortest x there can be. */
const spareDigitsOfLogarithms = [...spareDigits, digitLimit + 100];

type Context = typeof PlainDecimal;
const contextOf = (precision: number): Context =>
  PlainDecimal.clone({ precision, rounding: PlainDecimal.ROUND_DOWN });

/** A number that is no short decimal, from as many digits of it as are needed. */
function carried(
  compute: (context: Context) => Decimal,
  digits: number,
  spares: readonly number[],
): Exact {
  for (const spare of spares) {
    const context = contextOf(digits + spare);
    const value = computed(compute, context);
    const cut = value.toSignificantDigits(digits, PlainDecimal.ROUND_DOWN);
    // What is behind the cut is certain unless it is all zeros or all nines up to the last digits.
    const unit = new context(10).pow(value.e - context.precision + 1 + 12);
    const low = value.minus(unit).toSignificantDigits(digits, PlainDecimal.ROUND_DOWN);
    const high = value.plus(unit).toSignificantDigits(digits, PlainDecimal.ROUND_DOWN);
    if (low.eq(cut) && high.eq(cut)) return Exact.ofDecimal(withStickyDigit(cut, digits));
  }
  // Zeros or nines as far as one can see: a number made for it, and no digit of it is certain.
  throw new ArithmeticProblem('number-too-long');
}

/** decimal.js knows 1,025 digits of ln 10. */
function computed(compute: (context: Context) => Decimal, context: Context): Decimal {
  try {
    return compute(context);
  } catch (thrown) {
    if (thrown instanceof Error && /precision limit/i.test(thrown.message)) {
      throw new ArithmeticProblem('number-too-long');
    }
    throw thrown;
  }
}

function withStickyDigit(cut: Decimal, digits: number): string {
  const [mantissa = '', exponent = '0'] = cut.toExponential(digits - 1).split('e');
  const last = mantissa.at(-1) ?? '';
  const sticky = last === '0' || last === '5' ? String(Number(last) + 1) : last;
  return `${mantissa.slice(0, -1)}${sticky}e${exponent}`;
}

/** A decimal in full, any other number to the digits of the context. */
const asDecimal = (value: Exact, context: Context): Decimal =>
  value.isDecimal
    ? new context(value.numerator)
    : new context(value.numerator).div(value.denominator);

/** The natural logarithm. Throws no-real-result at and below 0. */
export function naturalLogarithm(value: Exact): Exact {
  if (value.sign <= 0) throw new ArithmeticProblem('no-real-result');
  if (value.equals(unity)) return zero;
  return carriedLogarithm((context) => asDecimal(value, widened(context, value)).ln());
}

/** The logarithm to base 10. Throws no-real-result at and below 0. */
export function commonLogarithm(value: Exact): Exact {
  if (value.sign <= 0) throw new ArithmeticProblem('no-real-result');
  const { numerator } = value;
  if (value.isDecimal && numerator.eq(`1e${numerator.e}`)) return Exact.ofInteger(numerator.e);
  return carriedLogarithm((context) => {
    const wider = widened(context, value);
    return asDecimal(value, wider).ln().div(new wider(10).ln());
  });
}

function carriedLogarithm(compute: (context: Context) => Decimal): Exact {
  return carried(compute, irrationalDigits, spareDigitsOfLogarithms);
}

/**
 * More digits for what is lost on the way: a few, and for a fraction as many as its denominator has,
 * for it may be so near to 1.
 */
function widened(context: Context, ...values: readonly Exact[]): Context {
  const digits = values.map((value) => (value.isDecimal ? 0 : value.denominator.precision(true)));
  return contextOf(context.precision + 24 + Math.max(0, ...digits));
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
  const exponents = exponent.absolute().toFraction();
  const [top, bottom] = exponent.sign < 0 ? inverse(base.toFraction()) : base.toFraction();
  const times = timesInFull(exponents, [top, bottom]);
  if (times === null) return realPower(base, exponent);
  return root(top ** times, bottom ** times, Number(exponents[1]));
}

const inverse = ([top, bottom]: Fraction): Fraction => [bottom, top];

/** How many times to multiply, if the product can be written in full and the root be taken, else null. */
function timesInFull([times, degree]: Fraction, [top, bottom]: Fraction): bigint | null {
  const digits = lengthOf(top) + lengthOf(bottom);
  const isShort = degree <= degreeLimit && times * BigInt(digits) <= fullDigitLimit;
  return isShort ? times : null;
}

const lengthOf = (value: bigint): number => value.toString().length;

/** The n-th root of a fraction above 0: exact where it is a fraction itself, else cut. */
function root(top: bigint, bottom: bigint, degree: number): Exact {
  return exactRoot(top, bottom, degree) ?? cutRoot(top, bottom, degree);
}

/** The n-th root where it is a fraction that is short enough, else null. */
function exactRoot(top: bigint, bottom: bigint, degree: number): Exact | null {
  if (lengthOf(top) + lengthOf(bottom) > exactDigitLimit) return null;
  const divisor = greatestCommonDivisor(top, bottom);
  const [above, below] = [wholeRoot(top / divisor, degree), wholeRoot(bottom / divisor, degree)];
  const isExact =
    above ** BigInt(degree) * divisor === top && below ** BigInt(degree) * divisor === bottom;
  return isExact ? unlessTooLong(() => Exact.ofFraction(above, below, 0)) : null;
}

/** The n-th root to the digits that are carried; in full where it ends before them. */
function cutRoot(top: bigint, bottom: bigint, degree: number): Exact {
  const n = BigInt(degree);
  const exponent = Math.floor((lengthOf(top) - lengthOf(bottom)) / degree);
  if (Math.abs(exponent) > 1_000) throw new ArithmeticProblem('number-too-long');
  // The first digit is at most one place beside this.
  const places = digitsFrom(exponent) + 1 - exponent;
  const scaled = top * 10n ** (n * BigInt(places));
  const whole = wholeRoot(scaled / bottom, degree);
  const value = new PlainDecimal(`${whole}e${-places}`);
  const digits = digitsFrom(value.e);
  const cut = value.toSignificantDigits(digits, PlainDecimal.ROUND_DOWN);
  const isEnded = cut.eq(value) && whole ** n * bottom === scaled;
  return Exact.ofDecimal(isEnded ? cut.toFixed() : withStickyDigit(cut, digits));
}

function unlessTooLong(compute: () => Exact): Exact | null {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof ArithmeticProblem && thrown.code === 'number-too-long') return null;
    throw thrown;
  }
}

/** The whole part of the n-th root of a whole number above 0 (Newton's method, from above). */
function wholeRoot(value: bigint, degree: number): bigint {
  if (degree === 1) return value;
  const n = BigInt(degree);
  const step = (root: bigint): bigint => ((n - 1n) * root + value / root ** (n - 1n)) / n;
  // From anywhere, the first step leads to the root or above it.
  let root = step(guessedRoot(value, degree));
  for (;;) {
    const next = step(root);
    if (next >= root) return root;
    root = next;
  }
}

/** Right to the digits of a double. */
function guessedRoot(value: bigint, degree: number): bigint {
  const bits = value.toString(2).length;
  const shift = Math.max(bits - 53, 0);
  const logarithm = (Math.log2(Number(value >> BigInt(shift))) + shift) / degree;
  if (logarithm < 52) return BigInt(Math.round(2 ** logarithm));
  const whole = Math.floor(logarithm) - 52;
  return BigInt(Math.round(2 ** (logarithm - whole))) << BigInt(whole);
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
  const shares = weights.map((weight) => weight.dividedBy(total));
  return (
    meanInFull(values, shares) ??
    meanOfFactors(values, shares) ??
    meanOfLogarithms(values, weights, total)
  );
}

/** The root of the product, if it can be written in full; else null. */
function meanInFull(values: readonly Exact[], shares: readonly Exact[]): Exact | null {
  const fractions = shares.map((share) => share.toFraction());
  const degree = fractions.reduce((least, [, bottom]) => leastCommonMultiple(least, bottom), 1n);
  if (degree > degreeLimit) return null;
  let [top, bottom] = [1n, 1n];
  let digits = 0;
  for (const [i, value] of values.entries()) {
    const [above, below] = value.toFraction();
    const [part, whole] = fractions[i] ?? [0n, 1n];
    const times = (part * degree) / whole;
    digits += Number(times) * (lengthOf(above) + lengthOf(below));
    if (digits > fullDigitLimit) return null;
    top *= above ** times;
    bottom *= below ** times;
  }
  return root(top, bottom, Number(degree));
}

type Factor = { readonly base: bigint; readonly exponent: Exact };

/**
 * The mean where it is a fraction, whatever the weights are: logarithms would show zeros or nines without an end.
 *
 * Of factors without a common divisor, the product is a fraction only where each power of them is one.
 */
function meanOfFactors(values: readonly Exact[], shares: readonly Exact[]): Exact | null {
  const parts = values.flatMap((value, i): readonly Factor[] => {
    const [top, bottom] = value.toFraction();
    const share = shares[i] ?? zero;
    return [
      { base: top, exponent: share },
      { base: bottom, exponent: share.negated() },
    ];
  });
  let [above, below] = [1n, 1n];
  for (const { base, exponent } of withoutCommonDivisors(parts)) {
    const [times, degree] = exponent.toFraction();
    // A root of so high a degree is less than 2.
    if (degree > BigInt(base.toString(2).length)) return null;
    const found = wholeRoot(base, Number(degree));
    if (found ** degree !== base) return null;
    if (times > 0n) above *= found ** times;
    else below *= found ** -times;
  }
  return unlessTooLong(() => Exact.ofFraction(above, below, 0));
}

/** The same product, of factors of which no two have a common divisor, and none is 1 or to the power of 0. */
function withoutCommonDivisors(parts: readonly Factor[]): readonly Factor[] {
  const open = [...parts];
  const found: Factor[] = [];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { base, exponent } = part;
    if (base === 1n) continue;
    const at = found.findIndex((factor) => greatestCommonDivisor(factor.base, base) > 1n);
    const [other] = at < 0 ? [] : found.splice(at, 1);
    if (other === undefined) {
      found.push(part);
      continue;
    }
    const divisor = greatestCommonDivisor(other.base, base);
    open.push(
      { base: divisor, exponent: exponent.plus(other.exponent) },
      { base: base / divisor, exponent },
      { base: other.base / divisor, exponent: other.exponent },
    );
  }
  return found.filter(({ exponent }) => !exponent.isZero);
}

function meanOfLogarithms(
  values: readonly Exact[],
  weights: readonly Exact[],
  total: Exact,
): Exact {
  const logarithm = (context: Context): Decimal => {
    const wider = widened(context, ...values, ...weights, total);
    const parts = values.map((value, i) =>
      asDecimal(value, wider)
        .ln()
        .times(asDecimal(weights[i] ?? zero, wider)),
    );
    const sum = parts.reduce((a, b) => a.plus(b), new wider(0));
    return sum.div(asDecimal(total, wider));
  };
  return exponentialOf(logarithm);
}

function realPower(base: Exact, exponent: Exact): Exact {
  return exponentialOf((context) => {
    const wider = widened(context, base, exponent);
    return new wider(asDecimal(base, wider).ln()).times(asDecimal(exponent, wider));
  });
}

/** e to the power of a number that is known to any digits and is not 0. */
function exponentialOf(logarithm: (context: Context) => Decimal): Exact {
  const estimate = computed(logarithm, contextOf(20));
  const exponent = estimate.div(Math.LN10).toNumber();
  if (!(Math.abs(exponent) < 1_000)) throw new ArithmeticProblem('number-too-long');
  // So near to 1 that only zeros or nines would be carried.
  if (estimate.e < -2 * irrationalDigits) {
    const beside = estimate.isNegative() ? `0.${'9'.repeat(irrationalDigits)}` : '1';
    return Exact.ofDecimal(withStickyDigit(new PlainDecimal(beside), irrationalDigits));
  }
  const digits = digitsFrom(Math.floor(exponent) + 1);
  return carried((context) => logarithm(context).exp(), digits, spareDigits);
}
