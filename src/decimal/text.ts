import { Exact, PlainDecimal } from './Exact.ts';

/** The most digits before and after the point that a number in a rule or a cell may have. */
export const writtenDigitLimit = 64;

const writtenDecimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a plain decimal such as `-12.50` or `1e-7`; nothing is trimmed, guessed or cut.
 *
 * @returns null where the text is not a decimal or has too many digits
 */
export function parseDecimal(text: string): Exact | null {
  if (text.length > 4 * writtenDigitLimit) return null;
  const parts = writtenDecimal.exec(text);
  if (parts === null) return null;
  const exponent = parts[4] === undefined ? 0 : Number.parseInt(parts[4], 10);
  const before = (parts[2] ?? '').replace(/^0+/, '').length + exponent;
  const after = (parts[3] ?? '').length - exponent;
  if (before > writtenDigitLimit || after > writtenDigitLimit) return null;
  return Exact.ofDecimal(text.startsWith('+') ? text.slice(1) : text);
}

/** As {@link parseDecimal}; a percent sign behind the number makes hundredths of it. */
export function parseDecimalOrPercent(text: string): Exact | null {
  if (!text.endsWith('%')) return parseDecimal(text);
  const value = parseDecimal(text.slice(0, -1));
  return value === null ? null : value.times(Exact.ofDecimal('0.01'));
}

/** How many significant digits are printed of a number that does not end. */
export const shownDigits = 34;

const Shown = PlainDecimal.clone({
  precision: shownDigits,
  rounding: PlainDecimal.ROUND_HALF_UP,
});

/**
 * Writes a number without exponent: a decimal in full, any other to 34 significant digits.
 *
 * @param places  decimals to pad to with zeros; never cuts
 */
export function formatExact(value: Exact, places = 0): string {
  if (!value.isDecimal) return new Shown(value.numerator).div(value.denominator).toFixed();
  return value.numerator.toFixed(Math.max(places, value.numerator.decimalPlaces()));
}
