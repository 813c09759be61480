import { powersOfTen, scaledLimit, scaleLimit, unity } from '../../decimal/index.ts';
import {
  alike,
  asNear,
  exactKernel,
  magnitude,
  type NumberKernel,
  nearKernel,
  numbers,
  relativeError,
  unknownNumber,
} from './Kernel.ts';
import { multiple } from './linear.ts';

/**
 * Products, quotients, extremes, powers. Exact where the result stays within the limit of scaled
 * integers; else a double with a bound on its error. Array reads are within bounds by construction,
 * which the compiler cannot see: hence `as number`.
 */

type Loop = (a: Float64Array, b: Float64Array, out: Float64Array, count: number) => void;

function pair(a: NumberKernel, b: NumberKernel, loop: Loop): NumberKernel['run'] {
  const buffer = numbers();
  return (start, count) => {
    const out = buffer(count);
    loop(a.run(start, count), b.run(start, count), out, count);
    return out;
  };
}

const multiply: Loop = (x, y, out, count) => {
  for (let i = 0; i < count; i += 1) out[i] = (x[i] as number) * (y[i] as number);
};

export function product(a: NumberKernel, b: NumberKernel): NumberKernel {
  const constant = a.constant ?? b.constant;
  const scaled = constant === null ? null : multiple(constant === a.constant ? b : a, constant);
  if (scaled !== null) return scaled;
  if (
    a.isExact &&
    b.isExact &&
    a.scale + b.scale <= scaleLimit &&
    magnitude(a) * magnitude(b) <= scaledLimit
  ) {
    const [low, high] = productBounds(a, b);
    return exactKernel(a.scale + b.scale, low, high, pair(a, b, multiply));
  }
  const [x, y] = [asNear(a), asNear(b)];
  const [low, high] = productBounds(x, y);
  const [m, n] = [magnitude(x), magnitude(y)];
  const error = m * y.error + n * x.error + x.error * y.error + m * n * relativeError;
  return nearKernel(error, low, high, a.digits + b.digits, pair(x, y, multiply));
}

function productBounds(a: NumberKernel, b: NumberKernel): readonly [number, number] {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return [Math.min(...corners), Math.max(...corners)];
}

const divide: Loop = (x, y, out, count) => {
  for (let i = 0; i < count; i += 1) {
    const divisor = y[i] as number;
    out[i] = divisor === 0 ? Number.NaN : (x[i] as number) / divisor;
  }
};

export function quotient(a: NumberKernel, b: NumberKernel): NumberKernel {
  if (b.constant !== null && !b.constant.isZero) {
    const scaled = multiple(a, unity.dividedBy(b.constant));
    if (scaled !== null) return scaled;
  }
  const [x, y] = [asNear(a), asNear(b)];
  // An exact divisor that is not 0 is at least one unit of its scale away from it.
  const least = b.isExact
    ? leastSize(b) / (powersOfTen[b.scale] ?? Number.NaN)
    : leastSize(y) - y.error;
  if (!(least > 0)) return unknownNumber();
  const most = (magnitude(x) + x.error) / least;
  const sure = least * (1 - 2 ** -40);
  const error = (x.error + most * y.error) / sure + most * relativeError;
  const isPositive = x.low >= 0 && y.low >= 0;
  const low = isPositive ? 0 : -most * 2;
  const near = nearKernel(error, low, most * 2, a.digits + b.digits, pair(x, y, divide));
  return a.isExact && b.isExact && !near.isExact ? { ...near, ratio: { top: a, bottom: b } } : near;
}

/** The least size of what is not 0; 0 where a near value may be anything around 0. */
function leastSize(kernel: NumberKernel): number {
  if (kernel.low > 0) return kernel.low;
  if (kernel.high < 0) return -kernel.high;
  return kernel.isExact ? 1 : 0;
}

export function extreme(
  kind: 'min' | 'max',
  first: NumberKernel,
  second: NumberKernel,
): NumberKernel {
  const [a = first, b = second] = alike([first, second]);
  const choose = kind === 'min' ? Math.min : Math.max;
  const [low, high] = [choose(a.low, b.low), choose(a.high, b.high)];
  const bound = a.constant !== null ? a : b.constant !== null ? b : null;
  const run =
    bound === null
      ? pair(a, b, extremeOfTwo[kind])
      : bounded(bound === a ? b : a, bound.low, boundedBy[kind]);
  return a.isExact
    ? exactKernel(a.scale, low, high, run)
    : nearKernel(Math.max(a.error, b.error), low, high, Math.max(a.digits, b.digits), run);
}

const extremeOfTwo: Readonly<Record<'min' | 'max', Loop>> = {
  min: (x, y, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Math.min(x[i] as number, y[i] as number);
  },
  max: (x, y, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = Math.max(x[i] as number, y[i] as number);
  },
};

type BoundLoop = (x: Float64Array, bound: number, out: Float64Array, count: number) => void;

/** What is not known is not beyond the bound: it stays. */
const boundedBy: Readonly<Record<'min' | 'max', BoundLoop>> = {
  min: (x, bound, out, count) => {
    for (let i = 0; i < count; i += 1) {
      const value = x[i] as number;
      out[i] = value > bound ? bound : value;
    }
  },
  max: (x, bound, out, count) => {
    for (let i = 0; i < count; i += 1) {
      const value = x[i] as number;
      out[i] = value < bound ? bound : value;
    }
  },
};

function bounded(kernel: NumberKernel, bound: number, loop: BoundLoop): NumberKernel['run'] {
  const buffer = numbers();
  return (start, count) => {
    const out = buffer(count);
    loop(kernel.run(start, count), bound, out, count);
    return out;
  };
}

/** The remainder with the sign of the first: exact on scaled integers, unknown on others. */
export function remainder(first: NumberKernel, second: NumberKernel): NumberKernel {
  const [a = first, b = second] = alike([first, second]);
  if (!a.isExact) return unknownNumber();
  const size = magnitude(a);
  return exactKernel(
    a.scale,
    -size,
    size,
    pair(a, b, (x, y, out, count) => {
      for (let i = 0; i < count; i += 1) out[i] = (x[i] as number) % (y[i] as number);
    }),
  );
}

export function absolute(kernel: NumberKernel): NumberKernel {
  const buffer = numbers();
  const run = (start: number, count: number): Float64Array => {
    const out = buffer(count);
    const values = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) out[i] = Math.abs(values[i] as number);
    return out;
  };
  const high = magnitude(kernel);
  return kernel.isExact
    ? exactKernel(kernel.scale, 0, high, run)
    : nearKernel(kernel.error, 0, high, kernel.digits, run);
}

/** More than irrational numbers are carried to. */
const carriedDigits = 100;

/** Far more than any engine's power function is off by, relative to its result. */
const powerError = 1e-12;

/** A constant power above 0 of exact numbers from 0 on; others are unknown. */
export function power(base: NumberKernel, exponent: NumberKernel): NumberKernel {
  const constant = exponent.constant?.toApproximate() ?? Number.NaN;
  if (!base.isExact || base.low < 0 || !(constant > 0 && constant <= 8)) return unknownNumber();
  const values = asNear(base);
  const high = values.high ** constant * 1.001;
  if (!Number.isFinite(high)) return unknownNumber();
  const buffer = numbers();
  // Near 0 a power below 1 is steep: what is not 0 is at least one unit of the scale.
  const least = base.low > 0 ? values.low : 1 / (powersOfTen[base.scale] ?? Number.NaN);
  const steepness = Math.max(
    constant * least ** (constant - 1),
    constant * values.high ** (constant - 1),
  );
  const error = high * powerError + steepness * values.error;
  // A power is the exact one, or carried to so many digits.
  const digits = Math.max(Math.ceil(constant) * base.digits, 2 * carriedDigits);
  return nearKernel(error, 0, high, digits, (start, count) => {
    const out = buffer(count);
    const input = values.run(start, count);
    for (let i = 0; i < count; i += 1) out[i] = (input[i] as number) ** constant;
    return out;
  });
}
