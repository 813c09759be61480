/** Rows whose percentages seem to be written as fractions of 1, and rows where they are not. */
export type MixedPercents =
  /** Most are like `usual`; the odd ones are about a hundredth of them. */
  | { readonly kind: 'few-fractions'; readonly usual: number; readonly odd: readonly number[] }
  /** Most are fractions: which are written as they should be, nobody can tell. */
  | {
      readonly kind: 'most-fractions';
      readonly below: readonly number[];
      readonly above: readonly number[];
    }
  /** There is nothing above 1. */
  | { readonly kind: 'all-fractions'; readonly below: readonly number[] };

/** How far beyond the others a value may be, a hundred times as large or small, to be one of them. */
const reach = 1.5;

/** Of fewer values that are 1 at the most nothing is said. */
const fewest = 3;

/**
 * 0.95 among percentages like 95, or 95 among those like 0.95, where the hundredfold (or hundredth) is
 * about what the others are. From 1 to 1.5, 0, and below, nothing can be told.
 *
 * @param values  percentages by row, to some digits; NaN for rows that do not count
 * @param goesToHundred  whether values near 100 are to be expected: of a column without any that is told
 * @returns null where all seem to be percentages
 */
export function mixedPercents(values: Float64Array, goesToHundred: boolean): MixedPercents | null {
  const fractions = rowsOf(values, (value) => value > 0 && value < 1);
  const full = rowsOf(values, (value) => value > reach);
  const [firstFull] = full;
  if (firstFull === undefined) return goesToHundred ? allBelow(values) : null;
  if (fractions.length === 0) return null;
  const at = (row: number): number => values[row] ?? Number.NaN;
  if (full.length >= fractions.length) {
    const highest = full.reduce((most, row) => Math.max(most, at(row)), 0);
    const odd = fractions.filter((row) => at(row) * 100 <= highest * reach);
    return { kind: 'few-fractions', usual: firstFull, odd };
  }
  const lowest = fractions.reduce((least, row) => Math.min(least, at(row)), 1);
  const above = full.filter((row) => at(row) >= (lowest / reach) * 100);
  return { kind: 'most-fractions', below: fractions, above };
}

/** All from 0 to 1, and not all 0. */
function allBelow(values: Float64Array): MixedPercents | null {
  const known = rowsOf(values, (value) => !Number.isNaN(value));
  const below = rowsOf(values, (value) => value >= 0 && value <= 1);
  const isSome = values.some((value) => value > 0);
  return known.length >= fewest && below.length === known.length && isSome
    ? { kind: 'all-fractions', below: rowsOf(values, (value) => value > 0 && value <= 1) }
    : null;
}

function rowsOf(values: Float64Array, isWanted: (value: number) => boolean): readonly number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (isWanted(value)) rows.push(row);
  });
  return rows;
}
