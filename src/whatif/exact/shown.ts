import { Exact, formatExact } from '../../decimal/index.ts';
import type { Level } from '../../ruleset/index.ts';
import { ceilingOf, floorOf, type Ratio } from './Ratio.ts';
import { onScale, type WholeWeights } from './wholeWeights.ts';

const places = 6;

/** A share of the sum as a weight of the rule set, cut upwards or downwards to six decimals. */
export function shownShare(share: Ratio, weights: WholeWeights, isUpwards: boolean): string {
  const [top, bottom] = onScale(share, weights).toFraction();
  const millionths = { top: top * 10n ** BigInt(places), bottom };
  const cut = isUpwards ? ceilingOf(millionths) : floorOf(millionths);
  return formatExact(Exact.ofFraction(cut, 1n, places));
}

/** A total in steps of rounding, with the decimals that it is published with. */
export function shownTotal(steps: number, { total: { rounding } }: Level): string {
  return formatExact(Exact.ofInteger(steps).times(rounding.step), rounding.places);
}
