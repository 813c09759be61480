import { error, type Issue, note, type Place, type Result } from '../../issue/index.ts';
import { type FilePlace, type Grid, type GridRow, isBlank } from '../Grid.ts';
import { isFooterText } from '../units/footerRows.ts';
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
  const texts = textsOf(header, grid.isAligned);
  const tooMany = tooManyColumns(texts, { ...at, row: header.row });
  if (tooMany !== null) return refuse(tooMany);
  const rest = grid.rows.slice(header.above + header.lines);
  if (rest.length === 0 && grid.issues.length === 0) return refuse(error('no-rows', at));
  const issues = [...grid.issues, ...notesOf(header, grid)];
  const rows = rest.map((record) => fitted(record, texts.length, at, issues));
  const sheet = { at, header: texts, headerRow: header.row, rows, issues, merges: grid.merges };
  return { ok: true, value: sheet, issues: [] };
}

/** The columns of a header: what stands behind the last of them says nothing. */
export function textsOf({ texts }: Header, isAligned: boolean): readonly string[] {
  if (isAligned) return texts;
  return texts.slice(0, texts.findLastIndex((cell) => !isBlank(cell)) + 1);
}

export function tooManyColumns({ length }: readonly string[], at: Place): Issue | null {
  if (length <= columnLimit) return null;
  const data = { found: String(length), wanted: String(columnLimit) };
  return error('too-many-columns', at, data);
}

/** The row with as many cells as the header has; broken, with an issue, where it has not. */
export function fitted(record: GridRow, width: number, at: FilePlace, issues: Issue[]): GridRow {
  if (record.state === 'broken' || record.cells.length === width) return record;
  const cells = trimmedTo(record.cells, width);
  if (cells.length === width) return { ...record, cells };
  const isFooter =
    cells.length < width && cells.every((cell) => isBlank(cell) || isFooterText(cell));
  if (isFooter) {
    const blanks = Array.from({ length: width - cells.length }, () => '');
    return { ...record, cells: [...cells, ...blanks] };
  }
  const data = { found: String(record.cells.length), wanted: String(width) };
  issues.push(error('wrong-field-count', { ...at, row: record.row }, data));
  return { ...record, cells, state: 'broken' };
}

/** What was taken for the header, where that is not plainly the first row. */
export function notesOf(
  { row, above, lines }: Header,
  { at, rows }: Pick<Grid, 'at' | 'rows'>,
): readonly Issue[] {
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
