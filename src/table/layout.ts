import { error, type Issue, note, type Result } from '../issue/index.ts';
import { type Grid, type GridRow, isBlank } from './Grid.ts';
import type { Header, Sheet } from './Sheet.ts';

/** The most columns that a table may have. */
export const columnLimit = 10_000;

/**
 * The grid as a header and rows of as many cells.
 *
 * @param found  the header; null takes the first row for it, whatever it says
 */
export function layOut(grid: Grid, found: Header | null): Result<Sheet> {
  const { at } = grid;
  const refuse = (...issues: readonly Issue[]): Result<Sheet> => ({
    ok: false,
    issues: [...grid.issues, ...issues],
  });
  const [first] = grid.rows;
  if (first === undefined || first.state === 'doubtful') {
    return grid.issues.length > 0 ? refuse() : refuse(error('empty-file', at));
  }
  if (first.state === 'broken' && found === null) return refuse();
  const header = found ?? { texts: first.cells, row: first.row, above: 0, lines: 1 };
  const texts = grid.isAligned
    ? [...header.texts]
    : header.texts.slice(0, header.texts.findLastIndex((cell) => !isBlank(cell)) + 1);
  const width = texts.length;
  if (width > columnLimit) {
    const data = { found: String(width), wanted: String(columnLimit) };
    return refuse(error('too-many-columns', { ...at, row: header.row }, data));
  }
  const rest = grid.rows.slice(header.above + header.lines);
  if (rest.length === 0 && grid.issues.length === 0) return refuse(error('no-rows', at));
  const issues = [...grid.issues, ...notesOf(header, grid)];
  const rows = rest.map((record): GridRow => {
    if (record.state === 'broken') return record;
    const cells = trimmedTo(record.cells, width);
    if (cells.length === width) return { ...record, cells };
    const data = { found: String(record.cells.length), wanted: String(width) };
    issues.push(error('wrong-field-count', { ...at, row: record.row }, data));
    return { ...record, cells, state: 'broken' };
  });
  const sheet = { at, header: texts, headerRow: header.row, rows, issues, merges: grid.merges };
  return { ok: true, value: sheet, issues: [] };
}

/** What was taken for the header, where that is not plainly the first row. */
function notesOf({ row, above, lines }: Header, { at, rows }: Grid): readonly Issue[] {
  if (above === 0 && lines === 1) return [];
  const leftOut = rows.slice(0, above).map((line) => String(line.row));
  return [
    ...(above === 0 ? [] : [note('rows-above-header', { ...at, row }, { rows: leftOut })]),
    ...(lines === 1 ? [] : [note('two-line-header', { ...at, row })]),
  ];
}

/** Spreadsheets write separators behind the last cell: empty cells too many mean nothing. */
function trimmedTo(cells: readonly string[], length: number): readonly string[] {
  return cells.slice(length).every(isBlank) ? cells.slice(0, length) : cells;
}
