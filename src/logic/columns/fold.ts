import { scaledLimit } from '../../decimal/index.ts';
import type { FoldOperator } from '../Expr.ts';
import { quotient } from './arithmetic.ts';
import {
  alike,
  exactKernel,
  magnitude,
  type NumberKernel,
  numbers,
  unknownNumber,
} from './Kernel.ts';

/** A number that a row may lack. */
export type Optional = {
  readonly kernel: NumberKernel;
  readonly isPresent: (row: number) => boolean;
};

/**
 * Sums, means and counts of those numbers that are present in a row. Where nothing is left it is not
 * known: the reference evaluator says what that means.
 *
 * @param dropped  how many of the lowest and highest a trimmed mean leaves out, none or one each
 */
export function folded(
  operator: FoldOperator,
  items: readonly Optional[],
  dropped: { readonly low: number; readonly high: number },
): NumberKernel {
  const kernels = alike(items.map(({ kernel }) => kernel));
  const [first] = kernels;
  if (first === undefined || !first.isExact || dropped.low > 1 || dropped.high > 1)
    return unknownNumber();
  const size = Math.max(...kernels.map(magnitude)) * items.length;
  if (!(size <= scaledLimit)) return unknownNumber();
  const count = counted(items, 0);
  switch (operator) {
    case 'count':
      return count;
    case 'sum':
      return summed(items, kernels, size, { low: 0, high: 0 });
    case 'mean':
      return quotient(summed(items, kernels, size, { low: 0, high: 0 }), count);
    case 'trimmed_mean':
      return quotient(
        summed(items, kernels, size, dropped),
        counted(items, dropped.low + dropped.high),
      );
    case 'lowest':
    case 'highest':
    case 'latest':
      return picked(operator, items, kernels);
    case 'median':
      return unknownNumber();
  }
}

/** How many are present, less those dropped; 0 where no number is left. */
function counted(items: readonly Optional[], dropped: number): NumberKernel {
  const buffer = numbers();
  return exactKernel(0, 0, items.length, (start, count) => {
    const out = buffer(count);
    for (let i = 0; i < count; i += 1) {
      const present = items.reduce((sum, { isPresent }) => sum + (isPresent(start + i) ? 1 : 0), 0);
      out[i] = Math.max(0, present - dropped);
    }
    return out;
  });
}

function summed(
  items: readonly Optional[],
  kernels: readonly NumberKernel[],
  size: number,
  dropped: { readonly low: number; readonly high: number },
): NumberKernel {
  const buffer = numbers();
  return exactKernel(kernels[0]?.scale ?? 0, -size, size, (start, count) => {
    const out = buffer(count);
    const columns = kernels.map((kernel) => kernel.run(start, count));
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      let lowest = Number.POSITIVE_INFINITY;
      let highest = Number.NEGATIVE_INFINITY;
      items.forEach(({ isPresent }, k) => {
        if (!isPresent(start + i)) return;
        const value = columns[k]?.[i] ?? Number.NaN;
        sum += value;
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      });
      const rest = sum - (dropped.low === 1 ? lowest : 0) - (dropped.high === 1 ? highest : 0);
      out[i] = Number.isFinite(rest) ? rest : Number.NaN;
    }
    return out;
  });
}

/** What is best so far and the next; an unknown one makes the pick unknown, for it may be the best. */
const picks = {
  lowest: { start: Number.POSITIVE_INFINITY, next: Math.min },
  highest: { start: Number.NEGATIVE_INFINITY, next: Math.max },
  latest: {
    start: Number.POSITIVE_INFINITY,
    next: (best: number, value: number): number => (Number.isNaN(best) ? best : value),
  },
} as const;

function picked(
  operator: keyof typeof picks,
  items: readonly Optional[],
  kernels: readonly NumberKernel[],
): NumberKernel {
  const buffer = numbers();
  const { start: first, next } = picks[operator];
  const low = Math.min(...kernels.map((kernel) => kernel.low));
  const high = Math.max(...kernels.map((kernel) => kernel.high));
  return exactKernel(kernels[0]?.scale ?? 0, low, high, (start, count) => {
    const out = buffer(count);
    const columns = kernels.map((kernel) => kernel.run(start, count));
    for (let i = 0; i < count; i += 1) {
      let best: number = first;
      items.forEach(({ isPresent }, k) => {
        if (isPresent(start + i)) best = next(best, columns[k]?.[i] ?? Number.NaN);
      });
      out[i] = Number.isFinite(best) ? best : Number.NaN;
    }
    return out;
  });
}
