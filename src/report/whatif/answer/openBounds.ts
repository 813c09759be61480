import { Exact } from '../../../decimal/index.ts';

const millionth = Exact.ofDecimal('0.000001');

/** Weights are whole millionths of their sum: a least of one is none that somebody set. */
export function isOpenBelow(least: string, sum: Exact): boolean {
  return Exact.ofDecimal(least).equals(sum.times(millionth));
}

/**
 * Nor is what the others leave, if each has a millionth.
 *
 * @param count  of all weights
 */
export function isOpenAbove(most: string, sum: Exact, count: number): boolean {
  const others = sum.times(millionth).times(Exact.ofInteger(count - 1));
  return Exact.ofDecimal(most).equals(sum.minus(others));
}
