/** Milliseconds of a call in a row of calls: the first clears away what others left in memory. */
export function timeOf(call: () => void): number {
  call();
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
