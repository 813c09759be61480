import {
  decimalPlaces,
  digitsOf,
  divisorOfSmall,
  Exact,
  isShort,
  powersOfTen,
  scaledLimit,
  scaledOf,
  scaleLimit,
  unity,
  zero,
} from '../../decimal/index.ts';
import {
  constantKernel,
  exactKernel,
  type Linear,
  magnitude,
  type NumberKernel,
  nearKernel,
  numbers,
  relativeError,
  unknownNumber,
} from './Kernel.ts';

/**
 * Sums, and products with constants: whatever a rule nests of them is one pass for each column.
 *
 * `x / 98.5 * 3` is x times 6/197 and nothing in between is rounded; `5 - 0.8 * x` is one loop.
 */

export function linearOf(kernel: NumberKernel): Linear {
  if (kernel.linear !== null) return kernel.linear;
  return kernel.constant === null
    ? { terms: [{ kernel, factor: unity }], offset: zero }
    : { terms: [], offset: kernel.constant };
}

export function sum(kernels: readonly NumberKernel[]): NumberKernel {
  return linear(added(kernels.map(short)));
}

/** Offsets are put together as long as they stay short; any other is a term of its own. */
export function added(parts: readonly Linear[]): Linear {
  let total = zero;
  const terms = parts.flatMap((part) => {
    const sum = total.plus(part.offset);
    if (!isShort(sum))
      return [...part.terms, { kernel: constantKernel(part.offset), factor: unity }];
    total = sum;
    return part.terms;
  });
  return { terms, offset: total };
}

export function difference(a: NumberKernel, b: NumberKernel): NumberKernel {
  return sum([a, linear(times(short(b), Exact.ofInteger(-1)))]);
}

/** The kernel times a constant; null where that has too many digits. */
export function multiple(kernel: NumberKernel, factor: Exact): NumberKernel | null {
  return isShort(factor) ? linear(times(short(kernel), factor)) : null;
}

/** Long constants are not taken together: products of them could grow without end. */
function short(kernel: NumberKernel): Linear {
  const form = linearOf(kernel);
  const isFine = isShort(form.offset) && form.terms.every(({ factor }) => isShort(factor));
  return isFine ? form : { terms: [{ kernel, factor: unity }], offset: zero };
}

export function times({ terms, offset }: Linear, by: Exact): Linear {
  return {
    terms: terms.map(({ kernel, factor }) => ({ kernel, factor: factor.times(by) })),
    offset: offset.times(by),
  };
}

function linear(form: Linear): NumberKernel {
  const { terms, offset } = form;
  const [first] = terms;
  if (first === undefined) return constantKernel(offset);
  if (terms.length === 1 && offset.isZero && first.factor.equals(unity)) return first.kernel;
  const exact = exactly(form);
  if (exact !== null) return { ...exact, linear: form };
  const near = nearly(form);
  return near.isExact ? near : { ...near, linear: form };
}

/** Exact where all is exact and no sum on the way can pass the limit. */
function exactly({ terms, offset }: Linear): NumberKernel | null {
  if (!terms.every(({ kernel, factor }) => kernel.isExact && factor.isDecimal)) return null;
  const scales = terms.map(({ kernel, factor }) => kernel.scale + decimalPlaces(factor));
  const scale = Math.max(decimalPlaces(offset), ...scales);
  if (scale > scaleLimit || !offset.isDecimal) return null;
  const weights = terms.map(({ kernel, factor }) => scaledOf(factor, scale - kernel.scale));
  return weighted(scale, terms, weights, scaledOf(offset, scale));
}

/**
 * As whole numbers over a divisor, where constants are fractions.
 *
 * @returns the whole numbers, at scale 0; null where they would pass the limit
 */
export function wholeOver({
  terms,
  offset,
}: Linear): { readonly whole: NumberKernel; readonly divisor: number } | null {
  if (!terms.every(({ kernel }) => kernel.isExact)) return null;
  const factors = terms.map(({ kernel, factor }) =>
    factor.times(Exact.ofDecimal(`1e-${kernel.scale}`)),
  );
  const divisor = [...factors, offset].map(denominatorOf).reduce(leastCommonMultiple);
  if (!(divisor <= scaledLimit)) return null;
  const wholeOf = (value: Exact): number => scaledOf(value.times(Exact.ofInteger(divisor)), 0);
  const whole = weighted(0, terms, factors.map(wholeOf), wholeOf(offset));
  return whole === null ? null : { whole, divisor };
}

/** Whole numbers times whole numbers. NaN is what does not fit. */
function weighted(
  scale: number,
  terms: Linear['terms'],
  weights: readonly number[],
  offset: number,
): NumberKernel | null {
  const parts = terms.map(({ kernel }, k) => ({ kernel, weight: weights[k] ?? Number.NaN }));
  const size = parts.reduce(
    (total, { kernel, weight }) => total + magnitude(kernel) * Math.abs(weight),
    Math.abs(offset),
  );
  if (!(size <= scaledLimit)) return null;
  const [low, high] = boundsOf(parts, offset);
  return exactKernel(scale, low, high, total(parts, offset));
}

/** Doubles: each constant, product and sum may be off by its own rounding. */
function nearly({ terms, offset }: Linear): NumberKernel {
  const parts = terms.map(({ kernel, factor }) => {
    const unit = kernel.isExact ? (powersOfTen[kernel.scale] ?? Number.NaN) : 1;
    return { kernel, weight: factor.toApproximate() / unit };
  });
  const start = offset.toApproximate();
  const size = parts.reduce(
    (most, { kernel, weight }) => most + magnitude(kernel) * Math.abs(weight),
    Math.abs(start),
  );
  const inherited = parts.reduce(
    (error, { kernel, weight }) => error + kernel.error * Math.abs(weight),
    0,
  );
  const [low, high] = boundsOf(parts, start);
  const error = 2 * inherited + (parts.length + 8) * size * relativeError;
  if (!Number.isFinite(size + error)) return unknownNumber();
  return nearKernel(error, low, high, digitsOfSum({ terms, offset }), total(parts, start));
}

/**
 * The most digits of such a sum, whatever the order in which it is taken. A sum of decimals is no
 * longer than the longest of them, give or take a carry; denominators multiply.
 */
function digitsOfSum({ terms, offset }: Linear): number {
  const parts = [
    ...terms.map(({ kernel, factor }) => ({
      isDecimal: kernel.isExact && factor.isDecimal,
      digits: kernel.digits + digitsOf(factor),
    })),
    { isDecimal: offset.isDecimal, digits: digitsOf(offset) },
  ];
  const decimals = parts.filter(({ isDecimal }) => isDecimal).map(({ digits }) => digits);
  const fractions = parts.filter(({ isDecimal }) => !isDecimal).map(({ digits }) => digits + 1);
  return fractions.reduce((sum, digits) => sum + digits, 2 * Math.max(0, ...decimals) + 20);
}

type Parts = ReadonlyArray<{ readonly kernel: NumberKernel; readonly weight: number }>;

/** In the order of {@link total}, so that roundings on the way are the same. */
function boundsOf(parts: Parts, offset: number): readonly [number, number] {
  let [low, high] = [offset, offset];
  for (const { kernel, weight } of parts) {
    const [a, b] = [kernel.low * weight, kernel.high * weight];
    low += Math.min(a, b);
    high += Math.max(a, b);
  }
  return [low, high];
}

function total(parts: Parts, offset: number): NumberKernel['run'] {
  const buffer = numbers();
  return (start, count) => {
    const out = buffer(count);
    if (parts.length === 0) out.fill(offset, 0, count);
    parts.forEach(({ kernel, weight }, k) => {
      const values = kernel.run(start, count);
      if (k === 0) setProducts(out, offset, values, weight, count);
      else addProducts(out, values, weight, count);
    });
    return out;
  };
}

function setProducts(
  out: Float64Array,
  offset: number,
  values: Float64Array,
  weight: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) out[i] = offset + (values[i] as number) * weight;
}

function addProducts(out: Float64Array, values: Float64Array, weight: number, count: number): void {
  for (let i = 0; i < count; i += 1) out[i] = (out[i] as number) + (values[i] as number) * weight;
}

/** The least number by which a fraction becomes whole; NaN where it is too large to say. */
function denominatorOf({ numerator, denominator }: Exact): number {
  const divisor = denominator.toNumber() * (powersOfTen[numerator.decimalPlaces()] ?? Number.NaN);
  return divisor <= scaledLimit ? divisor : Number.NaN;
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / divisorOfSmall(a, b)) * b;
}
