import { error, type Issue, type Result } from '../issue/index.ts';
import { type FilePlace, type Grid, type GridRow, isBlank } from './Grid.ts';

/** A grid whose header is known. */
export type Sheet = {
  readonly at: FilePlace;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** As many cells as the header has; broken where there are fewer, or more. */
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
};

/** The most columns that a table may have. */
export const columnLimit = 10_000;

/** The grid as a header and rows of as many cells. */
export function layOut(grid: Grid): Result<Sheet> {
  const { at, issues: found } = grid;
  const refuse = (...issues: readonly Issue[]): Result<Sheet> => ({
    ok: false,
    issues: [...found, ...issues],
  });
  const [header, ...rest] = grid.rows;
  if (header === undefined || header.state === 'doubtful') {
    return found.length > 0 ? refuse() : refuse(error('empty-file', at));
  }
  if (header.state === 'broken') return refuse();
  const headers = header.cells.slice(0, header.cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  const width = headers.length;
  if (width > columnLimit) {
    const data = { found: String(width), wanted: String(columnLimit) };
    return refuse(error('too-many-columns', { ...at, row: header.row }, data));
  }
  if (rest.length === 0 && found.length === 0) return refuse(error('no-rows', at));
  const issues = [...found];
  const rows = rest.map((record): GridRow => {
    if (record.state === 'broken') return record;
    const cells = trimmedTo(record.cells, width);
    if (cells.length === width) return { ...record, cells };
    const data = { found: String(record.cells.length), wanted: String(width) };
    issues.push(error('wrong-field-count', { ...at, row: record.row }, data));
    return { ...record, cells, state: 'broken' };
  });
  return {
    ok: true,
    value: { at, header: headers, headerRow: header.row, rows, issues },
    issues: [],
  };
}

/** Spreadsheets write separators behind the last cell: empty cells too many mean nothing. */
function trimmedTo(cells: readonly string[], length: number): readonly string[] {
  return cells.slice(length).every(isBlank) ? cells.slice(0, length) : cells;
}
