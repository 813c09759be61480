import { Exact, formatExact, hundred, round, roundingToPlaces } from '../../decimal/index.ts';

/** How many decimals per cents have: the first number of them that does not make them 0 or 100. */
const places = [1, 2, 4] as const;

/**
 * A share of draws in per cent, with one decimal; with more where one would make it 0 or 100.
 *
 * @param share  decimal text from 0 to 1
 */
export function percentText(share: string): string {
  const percent = Exact.ofDecimal(share).times(hundred);
  const isEnd = (value: Exact): boolean => value.sign === 0 || value.equals(hundred);
  const rounded = places
    .map((count) => ({ count, value: round(percent, roundingToPlaces(count)) }))
    .find(({ value }) => !isEnd(value));
  return `${rounded === undefined ? formatExact(percent) : formatExact(rounded.value, rounded.count)}%`;
}

/** The least and the most that six decimals tell from never and always. */
const [almostNone, almostAll] = ['<0.0001%', '>99.9999%'];

/** As {@link percentText}, where somebody knows whether it is none or all: never 0 or 100 unless it is. */
export function certainPercent(share: string, { isNone, isAll }: Certainty): string {
  const text = percentText(share);
  if (text === '0%' && !isNone) return almostNone;
  return text === '100%' && !isAll ? almostAll : text;
}

type Certainty = { readonly isNone: boolean; readonly isAll: boolean };

/** A standard error in points of a hundred; below a tenth with two decimals. */
export function pointsText(error: string): string {
  const points = Exact.ofDecimal(error).times(hundred);
  const fine = round(points, roundingToPlaces(2));
  const places = fine.compare(Exact.ofDecimal('0.1')) < 0 ? 2 : 1;
  const rounded = round(points, roundingToPlaces(places));
  return rounded.sign === 0 && points.sign > 0 ? '<0.01' : formatExact(rounded, places);
}

/**
 * Below which a share is with a confidence of 95 %, where none of so many independent draws had it: the rule of
 * three. Two digits, rounded up.
 */
export function boundOfNone(draws: number): string {
  return `${upToTwoDigits(Math.min(100, 300 / draws))}%`;
}

/** The other end: above which it is where all had it. Rounded down. */
export function boundOfAll(draws: number): string {
  const missing = Exact.ofDecimal(upToTwoDigits(Math.min(100, 300 / draws)));
  return `${formatExact(hundred.minus(missing))}%`;
}

function upToTwoDigits(percent: number): string {
  const places = Math.max(0, 1 - Math.floor(Math.log10(percent)));
  const scale = 10 ** places;
  // A quotient such as 0.03 may be a hair above itself.
  const up = Math.ceil(percent * scale - 1e-9) / scale;
  return formatExact(Exact.ofDecimal(up.toFixed(places)));
}

/** A number of draws or units with separators: 100,000. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
