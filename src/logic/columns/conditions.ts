import {
  alike,
  type BooleanKernel,
  exactKernel,
  type Kernel,
  type NumberKernel,
  nearKernel,
  numberOfBoolean,
  numbers,
  relativeError,
  truths,
  unknown,
  unknownBoolean,
} from './Kernel.ts';

/**
 * Comparisons, truth and choice. What cannot be decided is unknown, and so is what hangs on it.
 *
 * Loops over rows take nothing apart by destructuring: until it is compiled, that makes objects.
 */

export type Comparison = '<' | '<=' | '==';

export function compared(
  operator: Comparison,
  first: NumberKernel,
  second: NumberKernel,
): BooleanKernel {
  const [a = first, b = second] = alike([first, second]);
  const buffer = truths();
  const compare = a.isExact ? exactComparison[operator] : nearComparison(operator, a, b);
  return {
    kind: 'boolean',
    run(start, count) {
      const out = buffer(count);
      compare(a.run(start, count), b.run(start, count), out, count);
      return out;
    },
  };
}

type Compare = (a: Float64Array, b: Float64Array, out: Uint8Array, count: number) => void;

const exactComparison: Readonly<Record<Comparison, Compare>> = {
  '<': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x < y ? 1 : x >= y ? 0 : unknown;
    }
  },
  '<=': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x <= y ? 1 : x > y ? 0 : unknown;
    }
  },
  '==': (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) {
      const x = a[i] as number;
      const y = b[i] as number;
      out[i] = x === y ? 1 : x < y || x > y ? 0 : unknown;
    }
  },
};

function nearComparison(operator: Comparison, first: NumberKernel, second: NumberKernel): Compare {
  const size = Math.max(
    Math.abs(first.low),
    Math.abs(first.high),
    Math.abs(second.low),
    Math.abs(second.high),
  );
  const doubt = first.error + second.error + 4 * size * relativeError;
  const below = operator === '==' ? 0 : 1;
  return (a, b, out, count) => {
    for (let i = 0; i < count; i += 1) {
      const gap = (a[i] as number) - (b[i] as number);
      out[i] = gap < -doubt ? below : gap > doubt ? 0 : unknown;
    }
  };
}

export function truthOf(kernel: Kernel): BooleanKernel {
  switch (kernel.kind) {
    case 'boolean':
      return kernel;
    case 'text':
      return unknownBoolean();
    case 'number': {
      const buffer = truths();
      const doubt = kernel.error;
      return {
        kind: 'boolean',
        run(start, count) {
          const out = buffer(count);
          const values = kernel.run(start, count);
          for (let i = 0; i < count; i += 1) {
            const size = Math.abs(values[i] as number);
            out[i] = size > doubt ? 1 : size === 0 && doubt === 0 ? 0 : unknown;
          }
          return out;
        },
      };
    }
  }
}

export function negated(kernel: BooleanKernel): BooleanKernel {
  const buffer = truths();
  return {
    kind: 'boolean',
    run(start, count) {
      const out = buffer(count);
      const values = kernel.run(start, count);
      for (let i = 0; i < count; i += 1)
        out[i] = values[i] === unknown ? unknown : 1 - (values[i] as number);
      return out;
    },
  };
}

/**
 * and, or: from the left, as they are evaluated. What is unknown on the left is unknown altogether,
 * for it may be a problem.
 */
export function connected(
  operator: 'and' | 'or',
  first: BooleanKernel,
  second: BooleanKernel,
): BooleanKernel {
  const buffer = truths();
  const passes = operator === 'and' ? 1 : 0;
  return {
    kind: 'boolean',
    run(start, count) {
      const out = buffer(count);
      const [a, b] = [first.run(start, count), second.run(start, count)];
      for (let i = 0; i < count; i += 1)
        out[i] = a[i] === passes ? (b[i] as number) : (a[i] as number);
      return out;
    },
  };
}

/** `if`: conditions and branches one for one, and the branch for the rest at the end. */
export function chosen(
  conditions: readonly BooleanKernel[],
  branches: readonly NumberKernel[],
): NumberKernel {
  const kernels = alike(branches);
  const low = Math.min(...kernels.map((kernel) => kernel.low));
  const high = Math.max(...kernels.map((kernel) => kernel.high));
  const error = Math.max(...kernels.map((kernel) => kernel.error));
  const digits = Math.max(...kernels.map((kernel) => kernel.digits));
  const buffer = numbers();
  const run = (start: number, count: number): Float64Array => {
    const out = buffer(count);
    const otherwise = (kernels.at(-1) as NumberKernel).run(start, count);
    for (let i = 0; i < count; i += 1) out[i] = otherwise[i] as number;
    for (let k = conditions.length - 1; k >= 0; k -= 1) {
      const condition = (conditions[k] as BooleanKernel).run(start, count);
      const branch = (kernels[k] as NumberKernel).run(start, count);
      for (let i = 0; i < count; i += 1) {
        const truth = condition[i];
        if (truth === 0) continue;
        out[i] = truth === 1 ? (branch[i] as number) : Number.NaN;
      }
    }
    return out;
  };
  const [first] = kernels;
  return first?.isExact
    ? exactKernel(first.scale, low, high, run)
    : nearKernel(error, low, high, digits, run);
}

/** Choice between conditions. */
export function chosenTruth(
  conditions: readonly BooleanKernel[],
  branches: readonly BooleanKernel[],
): BooleanKernel {
  const number = chosen(conditions, branches.map(numberOfBoolean));
  const buffer = truths();
  return {
    kind: 'boolean',
    run(start, count) {
      const out = buffer(count);
      const values = number.run(start, count);
      for (let i = 0; i < count; i += 1) {
        const value = values[i] as number;
        out[i] = Number.isNaN(value) ? unknown : value;
      }
      return out;
    },
  };
}
