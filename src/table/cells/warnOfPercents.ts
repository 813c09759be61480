import { formatExact, hundred, type NumberColumn } from '../../decimal/index.ts';
import { type Issue, type Place, warning } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { placeOfCell, type UnitRow } from '../UnitRow.ts';
import { mixedPercents } from './mixedPercents.ts';

/** So many cells are named in a warning. */
const namedLimit = 5;

/**
 * 95 and 0.95 in one column of percentages, or nothing but fractions. Rows of which nothing is certain do
 * not count, nor does what no cell says.
 */
export function warnOfPercents(
  { id, high }: Input,
  column: NumberColumn,
  isRead: Uint8Array,
  rows: readonly UnitRow[],
): readonly Issue[] {
  const cellOf = (row: number) => rows[row]?.cells.cellOf(id);
  // Who wrote the sign has said that it is a percentage.
  const isSigned = (row: number): boolean => /[%％]/.test(cellOf(row)?.text ?? '%');
  const named = (some: readonly number[]): readonly string[] => {
    const shown = some
      .slice(0, namedLimit)
      .map((row) => `${rows[row]?.unit.name ?? ''} ${cellOf(row)?.text ?? ''}`);
    return some.length > namedLimit ? [...shown, '…'] : shown;
  };
  const mixed = mixedPercents(
    valuesOf(column, isRead, rows),
    high !== null && high.compare(hundred) >= 0,
  );
  switch (mixed?.kind) {
    case 'few-fractions': {
      const odd = mixed.odd.filter((row) => !isSigned(row));
      const first = cellOf(odd[0] ?? -1);
      if (first === undefined) return [];
      const usual = cellOf(mixed.usual)?.text ?? '';
      const data = { usual, count: String(odd.length), cells: named(odd) };
      return [warning('percent-mixed', placeOfCell(first), data)];
    }
    case 'most-fractions': {
      const [below, above] = [mixed.below, mixed.above].map((some) =>
        some.filter((row) => !isSigned(row)),
      );
      const at = placeOfColumn(above?.[0]);
      if (below === undefined || above === undefined || below.length === 0 || at === null)
        return [];
      const counts = { belowCount: String(below.length), aboveCount: String(above.length) };
      const data = { below: named(below), above: named(above), ...counts };
      return [warning('percent-unclear', at, data)];
    }
    case 'all-fractions': {
      const below = mixed.below.filter((row) => !isSigned(row));
      const at = placeOfColumn(below[0]);
      if (at === null || below.length < mixed.below.length) return [];
      return [warning('percent-fractions', at, { cells: named(below) })];
    }
    default:
      return [];
  }

  function placeOfColumn(row = -1): Place | null {
    const cell = cellOf(row);
    if (cell === undefined) return null;
    return { ...cell.at.of, row: cell.at.headerRow, column: cell.column };
  }
}

function valuesOf(
  column: NumberColumn,
  isRead: Uint8Array,
  rows: readonly UnitRow[],
): Float64Array {
  return Float64Array.from(column.values(), (value, row) => {
    if (isRead[row] === 0 || rows[row]?.isUnreadable === true) return Number.NaN;
    if (Number.isNaN(value)) return Number(formatExact(column.exactAt(row)));
    return value / 10 ** column.scale;
  });
}
