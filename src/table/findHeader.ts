import { parseDecimal } from '../decimal/index.ts';
import { type GridRow, isBlank } from './Grid.ts';
import type { HeaderNames } from './headers.ts';
import type { Header } from './Sheet.ts';

/** So far down a header is looked for. */
const rowsSearched = 20;

/**
 * The header among the first rows: what names units, and of such rows the one that names most inputs;
 * titles may stand above it, and it may have two lines, groups above columns, if that names more. null
 * where no row names units.
 */
export function findHeader(rows: readonly GridRow[], names: HeaderNames): Header | null {
  const candidates = rows.slice(0, rowsSearched).flatMap((row, above): readonly Header[] => {
    if (row.state === 'broken') return [];
    const next = rows[above + 1];
    const one: Header = { texts: row.cells, row: row.row, above, lines: 1 };
    if (next === undefined || !isSecondLine(next, row, names)) return [one];
    return [one, { ...one, texts: joinedLines(row.cells, next.cells, names), lines: 2 }];
  });
  let best: Header | null = null;
  let most = 0;
  for (const header of candidates) {
    const named = new Set(header.texts.flatMap((text) => names.targetOf(text) ?? []));
    if (!named.has('unit:code') && !named.has('unit:name')) continue;
    const isSimpler = best !== null && header.lines < best.lines;
    if (named.size < most || (named.size === most && !isSimpler)) continue;
    best = header;
    most = named.size;
  }
  return best;
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
    row.cells.every((cell) => parseDecimal(cell.trim()) === null)
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
