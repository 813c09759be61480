import type { RoundingMode } from '../../decimal/index.ts';

/**
 * A quotient of whole numbers, rounded to a whole one. Exact: twice the sum of both stays below 2^53.
 *
 * @param top  may be below 0
 * @param bottom  above 0
 */
export function rounded(top: number, bottom: number, mode: RoundingMode): number {
  const size = top < 0 ? -top : top;
  let whole = Math.floor(size / bottom);
  // The division is rounded itself, and may have reached the next whole number.
  let rest = size - whole * bottom;
  if (rest < 0) {
    whole -= 1;
    rest += bottom;
  }
  if (rest !== 0 && isAway(whole % 2 === 1, 2 * rest - bottom, mode)) whole += 1;
  return top < 0 ? -whole : whole;
}

/**
 * The same half up, of a quotient that is not below 0: what nearly all rules ask for, and soon done.
 *
 * @param inverse  of the bottom, by {@link inverseOf}: it is multiplied with, for a division takes longer
 */
export function roundedHalfUp(top: number, bottom: number, inverse: number): number {
  const twice = 2 * top + bottom;
  const whole = Math.floor(twice * inverse);
  // The product is rounded: it may have reached the next whole number, or fallen short of its own.
  const rest = twice - 2 * bottom * whole;
  if (rest < 0) return whole - 1;
  return rest >= 2 * bottom ? whole + 1 : whole;
}

export function inverseOf(bottom: number): number {
  return 1 / (2 * bottom);
}

/** The same for whole numbers of any size. */
export function roundedBig(top: bigint, bottom: bigint, mode: RoundingMode): number {
  const size = top < 0n ? -top : top;
  const [whole, rest] = [size / bottom, size % bottom];
  const overHalf = 2n * rest - bottom;
  const isUp = rest !== 0n && isAway(whole % 2n === 1n, overHalf > 0n ? 1 : -(overHalf < 0n), mode);
  const result = Number(isUp ? whole + 1n : whole);
  return top < 0n ? -result : result;
}

/** @param overHalf  above, at or below 0 as the rest is to half a step */
function isAway(isOdd: boolean, overHalf: number, mode: RoundingMode): boolean {
  switch (mode) {
    case 'half-up':
      return overHalf >= 0;
    case 'half-even':
      return overHalf > 0 || (overHalf === 0 && isOdd);
    case 'up':
      return true;
    case 'down':
      return false;
  }
}
