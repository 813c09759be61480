import { greatestCommonDivisor } from '../../decimal/index.ts';

/** A fraction of whole numbers in lowest terms; the bottom is above 0. */
export type Ratio = { readonly top: bigint; readonly bottom: bigint };

/** @param bottom  not 0 */
export function ratio(top: bigint, bottom: bigint): Ratio {
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { top: top / divisor, bottom: bottom / divisor };
}

export const nothing: Ratio = { top: 0n, bottom: 1n };
export const whole: Ratio = { top: 1n, bottom: 1n };

/** Negative, zero or positive as the first is below, equal to or above the other. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return signOf(a.top * b.bottom - b.top * a.bottom);
}

export function signOf(value: bigint): number {
  return value < 0n ? -1 : Number(value > 0n);
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A fraction strictly between two others, with short numbers where these have short ones. */
export function between(a: Ratio, b: Ratio): Ratio {
  return ratio(a.top + b.top, a.bottom + b.bottom);
}

/** What is missing to the whole. */
export function rest({ top, bottom }: Ratio): Ratio {
  return { top: bottom - top, bottom };
}

export function floorOf({ top, bottom }: Ratio): bigint {
  const cut = top / bottom;
  return cut * bottom > top ? cut - 1n : cut;
}

export function ceilingOf({ top, bottom }: Ratio): bigint {
  return -floorOf({ top: -top, bottom });
}

/** The nearest double, or one beside it: to sort by before comparing exactly, never to decide. */
export function approximately({ top, bottom }: Ratio): number {
  return Number((top << 64n) / bottom) / 2 ** 64;
}
