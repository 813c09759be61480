import { decimalPlaces, powersOfTen, scaledLimit, scaleLimit, unity } from '../../decimal/index.ts';
import {
  alike,
  asNear,
  constantKernel,
  exactKernel,
  magnitude,
  type NumberKernel,
  nearKernel,
  numbers,
  relativeError,
  unknownNumber,
} from './Kernel.ts';

/**
 * Sums, products, quotients, extremes. Exact where the result stays within the limit of scaled
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

export function sum(first: NumberKernel, second: NumberKernel): NumberKernel {
  const [a = first, b = second] = alike([first, second]);
  const [low, high] = [a.low + b.low, a.high + b.high];
  return linear(a, b, low, high, (x, y, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = (x[i] as number) + (y[i] as number);
  });
}

export function difference(first: NumberKernel, second: NumberKernel): NumberKernel {
  const [a = first, b = second] = alike([first, second]);
  const [low, high] = [a.low - b.high, a.high - b.low];
  return linear(a, b, low, high, (x, y, out, count) => {
    for (let i = 0; i < count; i += 1) out[i] = (x[i] as number) - (y[i] as number);
  });
}

function linear(
  a: NumberKernel,
  b: NumberKernel,
  low: number,
  high: number,
  loop: Loop,
): NumberKernel {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (a.isExact && size <= scaledLimit) return exactKernel(a.scale, low, high, pair(a, b, loop));
  const [x, y] = [asNear(a), asNear(b)];
  const unit = a.isExact ? (powersOfTen[a.scale] ?? 1) : 1;
  const error = x.error + y.error + (size / unit) * relativeError;
  return nearKernel(error, low / unit, high / unit, pair(x, y, loop));
}

const multiply: Loop = (x, y, out, count) => {
  for (let i = 0; i < count; i += 1) out[i] = (x[i] as number) * (y[i] as number);
};

export function product(a: NumberKernel, b: NumberKernel): NumberKernel {
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
  return nearKernel(error, low, high, pair(x, y, multiply));
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
    const reciprocal = unity.dividedBy(b.constant);
    if (reciprocal.isDecimal && decimalPlaces(reciprocal) <= 6) {
      return product(a, constantKernel(reciprocal));
    }
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
  return nearKernel(error, isPositive ? 0 : -most * 2, most * 2, pair(x, y, divide));
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
  const loop: Loop =
    kind === 'min'
      ? (x, y, out, count) => {
          for (let i = 0; i < count; i += 1) out[i] = Math.min(x[i] as number, y[i] as number);
        }
      : (x, y, out, count) => {
          for (let i = 0; i < count; i += 1) out[i] = Math.max(x[i] as number, y[i] as number);
        };
  const [low, high] = [choose(a.low, b.low), choose(a.high, b.high)];
  return a.isExact
    ? exactKernel(a.scale, low, high, pair(a, b, loop))
    : nearKernel(Math.max(a.error, b.error), low, high, pair(a, b, loop));
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
    : nearKernel(kernel.error, 0, high, run);
}

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
  return nearKernel(error, 0, high, (start, count) => {
    const out = buffer(count);
    const input = values.run(start, count);
    for (let i = 0; i < count; i += 1) out[i] = (input[i] as number) ** constant;
    return out;
  });
}
