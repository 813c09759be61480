import { boundsOf, type Run, storedValues, type Values } from './columnValues.ts';
import { Exact } from './Exact.ts';
import { decimalPlaces } from './rounding.ts';
import { formatExact } from './text.ts';

/**
 * Scaled integers stay below this, so that a product, a quotient cut to a whole number or a sum of
 * two of them is the true one in a double: 2^51, a quarter of what a double holds.
 */
export const scaledLimit = 2 ** 51;

/** The largest scale: 10 to its power is exact in a double, and so is a product with it. */
export const scaleLimit = 15;

/**
 * Numbers of all rows, in one of two forms; NaN says nothing of a row.
 *
 * - `isExact`: the value / 10 ** scale is the number, to the last digit.
 * - else: the value is within `error` of the number (and `scale` is 0).
 *
 * `low` and `high` bound the values.
 */
export type NumberSource = {
  readonly kind: 'number';
  readonly isExact: boolean;
  readonly scale: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
  /** The most digits that numerator and denominator of a number that has a value have together. */
  readonly digits: number;
  readonly run: Run;
};

/** Numbers that are known to the last digit, also those of rows that hold NaN. */
export type NumberColumn = NumberSource &
  Values & {
    /** The number of a row to the last digit; only for rows that have one. */
    readonly exactAt: (row: number) => Exact;
  };

export const powersOfTen: readonly number[] = Array.from({ length: 23 }, (_, k) =>
  Number(`1e${k}`),
);

/** Whether a number has few enough digits that sums and products of such numbers pass no limit. */
export function isShort(value: Exact): boolean {
  if (value.small !== null) return true;
  const { numerator, denominator } = value;
  const digits = numerator.precision(true) + numerator.decimalPlaces();
  return digits <= shortDigits && denominator.precision(true) <= shortDigits;
}

const shortDigits = 60;

/** How many digits numerator and denominator have together. */
export function digitsOf(value: Exact): number {
  const { numerator, denominator } = value;
  return numerator.precision(true) + numerator.decimalPlaces() + denominator.precision(true);
}

/** The most digits that scaled integers of a size have, as {@link digitsOf} counts them. */
export function digitsOfScaled(size: number, scale: number): number {
  return Math.ceil(Math.log10(size + 1)) + scale + 1;
}

/** The number that a scaled integer stands for. */
export function exactOfScaled(value: number, scale: number): Exact {
  return Exact.ofDecimal(`${value}e-${scale}`);
}

/** The number of a row as text, padded with zeros to so many places. */
export function textAt(column: NumberColumn, row: number, places = 0): string {
  const value = column.values()[row] ?? Number.NaN;
  return column.isExact && !Number.isNaN(value)
    ? formatScaled(value, column.scale, places)
    : formatExact(column.exactAt(row), places);
}

/** A scaled integer as decimal text; as `formatExact`, without the detour. */
export function formatScaled(value: number, scale: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const decimals = digits.slice(point).replace(/0+$/, '').padEnd(places, '0');
  const whole = `${value < 0 ? '-' : ''}${digits.slice(0, point)}`;
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** The scaled integer of a number, or NaN where it does not fit. */
export function scaledOf(value: Exact, scale: number): number {
  const { small } = value;
  if (small !== null) {
    const scaled = small.whole * (powersOfTen[scale - small.scale] ?? Number.NaN);
    return Math.abs(scaled) <= scaledLimit ? scaled : Number.NaN;
  }
  if (!value.isDecimal || value.numerator.decimalPlaces() > scale) return Number.NaN;
  if (value.numerator.e + scale > 15) return Number.NaN;
  // A whole number of at most 16 digits: its text is read back to that number.
  const scaled = Number(`${value.numerator.toFixed()}e${scale}`);
  return Math.abs(scaled) <= scaledLimit ? scaled : Number.NaN;
}

/**
 * A column of scaled integers.
 *
 * @param values  whole numbers within 2^51; NaN where `others` has the row, or nothing has
 * @param others  rows whose number does not fit
 */
export function scaledColumn(
  values: Float64Array,
  scale: number,
  others: ReadonlyMap<number, Exact> = new Map(),
): NumberColumn {
  const { low, high } = boundsOf(values);
  return {
    kind: 'number',
    isExact: true,
    scale,
    error: 0,
    low,
    high,
    digits: digitsOfScaled(Math.max(-low, high), scale),
    ...storedValues(values),
    exactAt: (row) => others.get(row) ?? exactOfScaled(values[row] ?? Number.NaN, scale),
  };
}

/** A column of the numbers of all rows; null where a row has none. */
export function columnOf(numbers: ReadonlyArray<Exact | null>): NumberColumn {
  let places = 0;
  let digits = 0;
  for (const number of numbers) {
    if (number === null || !number.isDecimal) continue;
    places = Math.max(places, decimalPlaces(number));
    digits = Math.max(digits, number.numerator.e + 1);
  }
  const scale = Math.max(0, Math.min(places, scaleLimit - Math.max(digits, 1)));
  const values = new Float64Array(numbers.length);
  const others = new Map<number, Exact>();
  numbers.forEach((number, row) => {
    const scaled = number === null ? Number.NaN : scaledOf(number, scale);
    values[row] = scaled;
    if (number !== null && Number.isNaN(scaled)) others.set(row, number);
  });
  return scaledColumn(values, scale, others);
}
