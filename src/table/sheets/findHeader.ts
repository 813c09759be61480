import { parseDecimal } from '../../decimal/index.ts';
import { type GridRow, isBlank } from '../Grid.ts';
import type { HeaderNames } from './headers.ts';
import type { Header } from './Sheet.ts';

/** So far down a header is looked for. */
export const rowsSearched = 20;

/**
 * The header among the first rows: what names units, and of such rows the one that names most inputs;
 * titles may stand above it, and it may have two lines, groups above columns, if that names more. null
 * where no row names units.
 */
export function findHeader(rows: readonly GridRow[], names: HeaderNames): Header | null {
  return headersIn(rows, names).reduce<Candidate | null>(
    (best, one) => (best === null || isBetter(one, best) ? one : best),
    null,
  );
}

/**
 * The row of a header above the one that is taken, with data below it: two tables in one sheet, or a header
 * repeated. What stands between them must not be left out as if it were a title. null where there is none.
 */
export function otherHeader(
  rows: readonly GridRow[],
  header: Header,
  names: HeaderNames,
): number | null {
  const isRow = ({ texts }: Header): boolean => texts.filter((text) => !isBlank(text)).length > 1;
  // A single cell is a title: 县（市、区）.
  const rivals = headersIn(rows.slice(0, header.above), names).filter(isRow);
  const other = rivals.find(({ above, lines, named }) => {
    const between = rows.slice(above + lines, header.above);
    const hasNumbers = between.some(({ cells }) => cells.some((cell) => isNumber(cell)));
    return between.length > 0 && (named > 1 || hasNumbers);
  });
  return other?.row ?? null;
}

/** What the best header names: how many inputs, and whether a column of them and one of values. */
export function namedIn(
  rows: readonly GridRow[],
  names: HeaderNames,
): { readonly inputs: number; readonly isLong: boolean } {
  const header = findHeader(rows, names);
  const named = new Set(header?.texts.flatMap((text) => names.targetOf(text) ?? []));
  return {
    inputs: [...named].filter((target) => target.startsWith('input:')).length,
    isLong: named.has('unit:input') && named.has('unit:value'),
  };
}

/** A row that names units, and how many things it names in all. */
type Candidate = Header & { readonly named: number };

function isBetter(one: Candidate, best: Candidate): boolean {
  return one.named > best.named || (one.named === best.named && one.lines < best.lines);
}

function headersIn(rows: readonly GridRow[], names: HeaderNames): readonly Candidate[] {
  const candidates = rows.slice(0, rowsSearched).flatMap((row, above): readonly Header[] => {
    if (row.state === 'broken') return [];
    const next = rows[above + 1];
    const one: Header = { texts: row.cells, row: row.row, above, lines: 1 };
    if (next === undefined || !isSecondLine(next, row, names)) return [one];
    return [one, { ...one, texts: joinedLines(row.cells, next.cells, names), lines: 2 }];
  });
  return candidates.flatMap((header) => {
    const named = new Set(header.texts.flatMap((text) => names.targetOf(text) ?? []));
    const hasUnits = ['unit:code', 'unit:name', 'unit:above'].some((target) => named.has(target));
    return hasUnits ? [{ ...header, named: named.size }] : [];
  });
}

function isNumber(cell: string): boolean {
  return parseDecimal(cell.trim()) !== null;
}

/** Whether a row continues the header above it: it names no unit, and has texts and no number. */
function isSecondLine(row: GridRow, above: GridRow, names: HeaderNames): boolean {
  if (row.state === 'broken') return false;
  const isOfUnit = (text: string): boolean => names.targetOf(text)?.startsWith('unit:') === true;
  return (
    row.cells.every((cell, i) => {
      const upper = above.cells[i] ?? '';
      // Merged cells say the same twice.
      return !isOfUnit(upper) || isBlank(cell) || cell === upper;
    }) &&
    row.cells.some((cell) => !isBlank(cell)) &&
    !row.cells.some(isNumber)
  );
}

/** Two lines as one: a group stands above the first of its columns, or above each. */
function joinedLines(
  upper: readonly string[],
  lower: readonly string[],
  names: HeaderNames,
): readonly string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [own, below] = [upper[i]?.trim() ?? '', lower[i]?.trim() ?? ''];
    if (own !== '') group = own;
    if (below === '' || below === own) return own;
    const whole = `${group} ${below}`.trim();
    return [whole, below, own].find((text) => names.targetOf(text) !== undefined) ?? whole;
  });
}
