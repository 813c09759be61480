/** Rows whose percentage seems to be written otherwise than those of the others. */
export type Mixed = {
  /** A row that is written as most are. */
  readonly usual: number;
  readonly odd: readonly number[];
};

/** How far beyond the others a value may be, a hundred times as large or small, to be one of them. */
const reach = 1.5;

/**
 * 0.95 among percentages like 95, or 95 among those like 0.95, where the hundredfold (or hundredth) is
 * about what the others are. From 1 to 1.5, 0, and below, nothing can be told.
 *
 * @param values  percentages by row, to some digits; NaN for rows that do not count
 * @returns null where all seem to be written alike
 */
export function mixedPercents(values: Float64Array): Mixed | null {
  const fractions = rowsOf(values, (value) => value > 0 && value < 1);
  const full = rowsOf(values, (value) => value > reach);
  const [firstFraction] = fractions;
  const [firstFull] = full;
  if (firstFraction === undefined || firstFull === undefined) return null;
  const at = (row: number): number => values[row] ?? Number.NaN;
  if (full.length >= fractions.length) {
    const highest = full.reduce((most, row) => Math.max(most, at(row)), 0);
    const odd = fractions.filter((row) => at(row) * 100 <= highest * reach);
    return { usual: firstFull, odd };
  }
  const lowest = fractions.reduce((least, row) => Math.min(least, at(row)), 1);
  return {
    usual: firstFraction,
    odd: full.filter((row) => at(row) >= (lowest / reach) * 100),
  };
}

function rowsOf(values: Float64Array, isWanted: (value: number) => boolean): readonly number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (isWanted(value)) rows.push(row);
  });
  return rows;
}
