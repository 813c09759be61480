import type { EdgeShare, ListedShare } from './Acceptability.ts';

/** Shares that differ by less are a coin toss. */
const tossUp = 0.05;

/** @param units  of a list, the most frequent first */
export function edgeOfShares(units: readonly ListedShare[]): EdgeShare | null {
  const last = units.findLast(({ isOn }) => isOn);
  const next = units.find(({ isOn }) => !isOn);
  if (last === undefined || next === undefined) return null;
  // Shares have six decimals: the difference of two is read as text soon enough.
  const difference = Math.abs(Number(last.share) - Number(next.share));
  return { last, next, isTossUp: difference < tossUp };
}
