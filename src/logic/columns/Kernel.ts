import {
  decimalPlaces,
  digitLimit,
  digitsOf,
  digitsOfScaled,
  type Exact,
  type NumberSource,
  powersOfTen,
  scaledLimit,
  scaledOf,
  scaleLimit,
} from '../../decimal/index.ts';

/**
 * An operation planned for the columns at hand.
 *
 * A kernel may not know: NaN (or `unknown`) says that the reference evaluator must be asked for the
 * row. It is never wrong: what it does say is the exact value, or within `error` of it.
 */
export type NumberKernel = NumberSource & {
  /** Set for a number that is the same in every row. */
  readonly constant: Exact | null;
  /** Set for sums of numbers times constants; those who calculate on take them apart. */
  readonly linear: Linear | null;
  /** Set for quotients of exact numbers; rounding one goes back to them. */
  readonly ratio: Ratio | null;
};

/** The offset, and kernels times constants. */
export type Linear = {
  readonly terms: ReadonlyArray<{ readonly kernel: NumberKernel; readonly factor: Exact }>;
  readonly offset: Exact;
};

export type Ratio = { readonly top: NumberKernel; readonly bottom: NumberKernel };

/** 0 false, 1 true, 2 unknown. */
export type BooleanKernel = {
  readonly kind: 'boolean';
  readonly run: (start: number, count: number) => Uint8Array;
};

/** Texts as numbers that stand for them; -1 where there is none. */
export type TextKernel = {
  readonly kind: 'text';
  readonly texts: readonly string[];
  readonly run: (start: number, count: number) => Int32Array;
};

export type Kernel = NumberKernel | BooleanKernel | TextKernel;

export const unknown = 2;

/** Memory for the results of a kernel: of the length of the first chunk, used again by the others. */
export function numbers(): (count: number) => Float64Array {
  let out = new Float64Array(0);
  return (count) => {
    if (out.length < count) out = new Float64Array(count);
    return out;
  };
}

export function truths(): (count: number) => Uint8Array {
  let out = new Uint8Array(0);
  return (count) => {
    if (out.length < count) out = new Uint8Array(count);
    return out;
  };
}

/** The same number in every row. */
function repeated(value: number): NumberKernel['run'] {
  let out = new Float64Array(0);
  return (_, count) => {
    if (out.length < count) out = new Float64Array(count).fill(value);
    return out;
  };
}

/** More than the rounding of one double operation, relative to its result. */
export const relativeError = 2 ** -52;

/** Error bounds are themselves computed in doubles: this is more than they can be off. */
export const slack = 1 + 2 ** -30;

export const magnitude = (kernel: NumberKernel): number =>
  Math.max(Math.abs(kernel.low), Math.abs(kernel.high));

/** Written out: such objects are made by the thousand before the first row is read. */
export function exactKernel(
  scale: number,
  low: number,
  high: number,
  run: NumberKernel['run'],
): NumberKernel {
  return {
    kind: 'number',
    isExact: true,
    scale,
    error: 0,
    low,
    high,
    digits: digitsOfScaled(Math.max(Math.abs(low), Math.abs(high)), scale),
    run,
    constant: null,
    linear: null,
    ratio: null,
  };
}

/**
 * @param digits  the most that the exact numbers have on the way; where that may be too many, the
 *   reference evaluator must say so, and nothing is known here
 */
export function nearKernel(
  error: number,
  low: number,
  high: number,
  digits: number,
  run: NumberKernel['run'],
): NumberKernel {
  if (digits > digitLimit) return unknownNumber();
  return {
    kind: 'number',
    isExact: false,
    scale: 0,
    error: error * slack + 1e-300,
    low,
    high,
    digits,
    run,
    constant: null,
    linear: null,
    ratio: null,
  };
}

/** Knows nothing: every row that needs it goes to the reference evaluator. */
export function unknownNumber(): NumberKernel {
  return exactKernel(0, 0, 0, repeated(Number.NaN));
}

export function unknownBoolean(): BooleanKernel {
  const buffer = truths();
  return { kind: 'boolean', run: (_, count) => buffer(count).fill(unknown, 0, count) };
}

/** A number that is the same in every row, at a scale at least as large as asked for. */
export function constantKernel(value: Exact, scale = 0): NumberKernel {
  const own = value.isDecimal ? decimalPlaces(value) : scaleLimit + 1;
  const chosen = Math.max(own, scale);
  const scaled = chosen <= scaleLimit ? scaledOf(value, chosen) : Number.NaN;
  if (!Number.isNaN(scaled)) {
    return { ...exactKernel(chosen, scaled, scaled, repeated(scaled)), constant: value };
  }
  const near = value.toApproximate();
  if (!Number.isFinite(near)) return unknownNumber();
  const error = 4 * Math.abs(near) * relativeError;
  return { ...nearKernel(error, near, near, digitsOf(value), repeated(near)), constant: value };
}

/** The same numbers at another scale, or null where they would pass the limit. */
export function atScale(kernel: NumberKernel, scale: number): NumberKernel | null {
  if (!kernel.isExact || scale > scaleLimit) return null;
  if (kernel.scale === scale) return kernel;
  if (kernel.constant !== null) {
    const constant = constantKernel(kernel.constant, scale);
    return constant.isExact && constant.scale === scale ? constant : null;
  }
  const factor = powersOfTen[scale - kernel.scale] ?? Number.NaN;
  if (!(magnitude(kernel) * factor <= scaledLimit)) return null;
  const buffer = numbers();
  return exactKernel(scale, kernel.low * factor, kernel.high * factor, (start, count) => {
    const out = buffer(count);
    const values = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) out[i] = (values[i] as number) * factor;
    return out;
  });
}

/** The same numbers as doubles near them. */
export function asNear(kernel: NumberKernel): NumberKernel {
  if (!kernel.isExact) return kernel;
  const divisor = powersOfTen[kernel.scale] ?? Number.NaN;
  const [low, high] = [kernel.low / divisor, kernel.high / divisor];
  const error = Math.max(Math.abs(low), Math.abs(high)) * relativeError;
  if (kernel.constant !== null) {
    const near = nearKernel(error, low, high, kernel.digits, repeated(low));
    return { ...near, constant: kernel.constant };
  }
  const buffer = numbers();
  return nearKernel(error, low, high, kernel.digits, (start, count) => {
    const out = buffer(count);
    const values = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) out[i] = (values[i] as number) / divisor;
    return out;
  });
}

/** Kernels in one form: exact at one scale where all fit, else near. */
export function alike(kernels: readonly NumberKernel[]): readonly NumberKernel[] {
  const scale = Math.max(...kernels.map((kernel) => kernel.scale));
  const scaled = kernels.map((kernel) => atScale(kernel, scale));
  return scaled.every((kernel) => kernel !== null) ? scaled : kernels.map(asNear);
}

/** 0, 1 or NaN for false, true or unknown. */
export function numberOfBoolean(kernel: BooleanKernel): NumberKernel {
  const buffer = numbers();
  return exactKernel(0, 0, 1, (start, count) => {
    const out = buffer(count);
    const values = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) {
      out[i] = values[i] === unknown ? Number.NaN : (values[i] as number);
    }
    return out;
  });
}
