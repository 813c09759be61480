import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Milliseconds of a call; what others left in memory is cleared away first. */
export function timeOf(call: () => void): number {
  collectGarbage();
  const start = performance.now();
  call();
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low = Number.NaN, high = low] = [sorted[middle], sorted[sorted.length - 1 - middle]];
  return (low + high) / 2;
}
