import {
  decimalPlaces,
  Exact,
  hundred,
  round,
  roundingToPlaces,
  unity,
} from '../../decimal/index.ts';
import { stepOf } from '../../explain/index.ts';
import { cellState } from '../../logic/index.ts';
import type { Input } from '../../ruleset/index.ts';
import type { InputColumn } from '../../table/index.ts';
import type { Random } from './random.ts';

/** A value as it might have been. */
export type Redraw = (value: Exact, row: number, random: Random) => Exact;

/** So many places within half a unit are told apart. */
const parts = 1_000;

/** Anywhere within half a unit of the last place, and within the range: the middle of one of a thousand parts. */
export function withinRounding(input: Input, { column }: InputColumn): Redraw {
  const { low, high } = input;
  // Every draw asks for the same bounds.
  const bounds = new Map<number, { readonly least: Exact; readonly halfPart: Exact }>();
  const boundsOf = (value: Exact) => {
    const half = stepOf(input, value, column).times(oneHalf);
    const [from, to] = [value.minus(half), value.plus(half)];
    const least = low !== null && from.compare(low) < 0 ? low : from;
    const most = high !== null && to.compare(high) > 0 ? high : to;
    return { least, halfPart: most.minus(least).dividedBy(Exact.ofInteger(2 * parts)) };
  };
  return (value, row, random) => {
    const known = bounds.get(row) ?? boundsOf(value);
    bounds.set(row, known);
    const { least, halfPart } = known;
    return least.plus(halfPart.times(Exact.ofInteger(2 * random.below(parts) + 1)));
  };
}

const oneHalf = Exact.ofDecimal('0.5');

/**
 * What as many sites would show again, at the rate that was found: each fits or not by itself. Rates are
 * rounded to the places of the column, as they would be reported.
 *
 * @param sitesAt  how many sites a unit has; null: not known
 */
export function withinSampling(
  input: Input,
  { column }: InputColumn,
  sitesAt: (row: number) => number | null,
): Redraw {
  const whole = wholeOf(input);
  return (value, row, random) => {
    const sites = sitesAt(row);
    if (sites === null || sites < 1) return value;
    const [part, all] = value.dividedBy(whole ?? Exact.ofInteger(sites)).toFraction();
    if (part < 0n || part > all) return value;
    let fitting = 0;
    for (let site = 0; site < sites; site += 1) fitting += random.happens(part, all) ? 1 : 0;
    if (whole === null) return Exact.ofInteger(fitting);
    const rate = whole.times(Exact.ofInteger(fitting)).dividedBy(Exact.ofInteger(sites));
    return round(rate, roundingToPlaces(decimalPlaces(stepOf(input, value, column))));
  };
}

/** What a share of all sites is in an input; null: it counts them. undefined: it is no share at all. */
export function sharedWhole({ type, measure, low, high }: Input): Exact | null | undefined {
  if (type === 'integer') return null;
  if (type !== 'number') return undefined;
  if (measure === '%') return hundred;
  const isUpToOne = low?.isZero === true && high?.equals(unity) === true;
  return isUpToOne ? unity : undefined;
}

const wholeOf = (input: Input): Exact | null => sharedWhole(input) ?? null;

/**
 * The values of a column that are there, each drawn again; units are drawn in the order of their codes.
 *
 * @returns null where one is beyond the range of the input: no cell could hold it
 */
export function redrawn(
  input: Input,
  { column, state }: InputColumn,
  redraw: Redraw,
  random: Random,
): ReadonlyMap<number, Exact> | null {
  const values = new Map<number, Exact>();
  if (column.kind !== 'number') return values;
  state.forEach((cell, row) => {
    if (cell === cellState.present) values.set(row, redraw(column.exactAt(row), row, random));
  });
  return [...values.values()].every((value) => isWithinRange(value, input)) ? values : null;
}

/** More sites may be found than an input has room for: its range is of what was thought possible. */
function isWithinRange(value: Exact, { low, high }: Input): boolean {
  const isTooLow = low !== null && value.compare(low) < 0;
  return !isTooLow && (high === null || value.compare(high) <= 0);
}
