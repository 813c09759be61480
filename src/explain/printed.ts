import { decimalPlaces, type Exact, round, roundingToPlaces } from '../decimal/index.ts';

/** So many decimals of a part are printed. */
const places = 4;

/**
 * A part of a sum as it is printed: what has more decimals is cut, and whoever adds up counts the rest as
 * rounding, so that the parts as they are read add up to the last digit.
 */
export function printed(value: Exact): Exact {
  const isShort = value.isDecimal && decimalPlaces(value) <= places;
  return isShort ? value : round(value, roundingToPlaces(places));
}
