import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { error, type Issue, type Result } from '../issue/index.ts';
import type { DataFile } from './Data.ts';
import { otherSeparator } from './separator.ts';
import { textInUtf8, withLineFeeds } from './utf8.ts';

/** A file as cells of text; row 1 is the first line. */
export type Sheet = {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly SheetRow[];
  readonly issues: readonly Issue[];
};

export type SheetRow = {
  /** The line on which the row begins. */
  readonly row: number;
  readonly cells: readonly string[];
  /**
   * whole: a cell for each header. doubtful: as whole, but behind a row whose quotes do not match.
   * broken: its cells cannot be told apart.
   */
  readonly state: 'whole' | 'doubtful' | 'broken';
};

/** The most columns that a table may have. */
export const columnLimit = 10_000;

/** The most bytes, or characters, of a file: a little less than an engine's longest text. */
const sizeLimit = 500_000_000;

/** After so many rows with unmatched quotes the rest of a file is not looked at. */
const quoteProblemLimit = 20;

/** Reads CSV (commas, quotes as in RFC 4180) in UTF-8, with or without a byte order mark. */
export function readCsv({ name, content }: DataFile): Result<Sheet> {
  const refuse = (issue: Issue): Result<Sheet> => ({ ok: false, issues: [issue] });
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    const data = { found: 'content', wanted: 'string | bytes' };
    return refuse(error('wrong-type', { file: name }, data));
  }
  if (content.length > sizeLimit) {
    const data = { limit: `${sizeLimit / 1_000_000} MB` };
    return refuse(error('document-too-large', { file: name }, data));
  }
  const text = textOf(content);
  if (typeof text === 'number') {
    return refuse(error('not-utf8', { file: name, row: text }, { format: 'csv' }));
  }
  const separator = otherSeparator(text);
  if (separator !== null) {
    return refuse(error('wrong-separator', { file: name }, { found: separator }));
  }
  const { records, problems } = parseRecords(text);
  const issues = problems.map(({ row, reason }) =>
    error('not-csv', { file: name, row }, { reason }),
  );
  const [header, ...rest] = records;
  if (header === undefined || header.row > (problems[0]?.row ?? header.row)) {
    return issues.length > 0 ? { ok: false, issues } : refuse(error('empty-file', { file: name }));
  }
  if (header.cells.some(hasNul))
    return refuse(error('nul-character', { file: name, row: header.row }));
  const headers = header.cells.slice(0, header.cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  const width = headers.length;
  if (width > columnLimit) {
    const data = { found: String(width), wanted: String(columnLimit) };
    return refuse(error('too-many-columns', { file: name, row: header.row }, data));
  }
  if (rest.length === 0 && issues.length === 0) return refuse(error('no-rows', { file: name }));
  const rows = rest.map((record): SheetRow => {
    const cells = trimmedTo(record.cells, width);
    if (cells.some(hasNul)) {
      issues.push(error('nul-character', { file: name, row: record.row }));
      return { ...record, cells, state: 'broken' };
    }
    if (cells.length === width) return { ...record, cells };
    const data = { found: String(record.cells.length), wanted: String(width) };
    issues.push(error('wrong-field-count', { file: name, row: record.row }, data));
    return { ...record, cells, state: 'broken' };
  });
  const sheet = { file: name, header: headers, headerRow: header.row, rows, issues };
  return { ok: true, value: sheet, issues: [] };
}

/** The text with line feeds alone; or the first row that is not text in UTF-8. */
function textOf(content: string | Uint8Array): string | number {
  const text = typeof content === 'string' ? content : textInUtf8(content);
  if (typeof text === 'number') return text;
  return withLineFeeds(text.replace(/^\uFEFF/, ''));
}

/** Spreadsheets write none; UTF-16 read as UTF-8 and damaged files have them. */
function hasNul(cell: string): boolean {
  return cell.includes('\0');
}

type Parsed = {
  readonly records: readonly SheetRow[];
  readonly problems: ReadonlyArray<{ readonly row: number; readonly reason: string }>;
};

/**
 * All rows that are not blank. Behind a row whose quotes do not match, reading goes on with the next
 * line, so that what is wrong there is said in the same pass; such rows are doubtful.
 */
function parseRecords(text: string): Parsed {
  const records: SheetRow[] = [];
  const problems: { row: number; reason: string }[] = [];
  let line: Line = { row: 1, offset: 0 };
  while (line.offset < text.length && problems.length < quoteProblemLimit) {
    const state = problems.length > 0 ? 'doubtful' : 'whole';
    const { row, reason } = parseFrom(text, line, (record) => records.push({ ...record, state }));
    if (reason === null) break;
    line = nextLine(text, line, (at) => at.row >= row && text[at.offset] !== '\n');
    problems.push({ row: line.row, reason });
    line = nextLine(text, line, ({ row: next }) => next > line.row);
  }
  return { records, problems };
}

type Line = { readonly row: number; readonly offset: number };

function nextLine(text: string, from: Line, isFound: (line: Line) => boolean): Line {
  let line = from;
  while (line.offset < text.length && !isFound(line)) {
    const end = text.indexOf('\n', line.offset);
    line = { row: line.row + 1, offset: end < 0 ? text.length : end + 1 };
  }
  return line;
}

/** @returns the row behind the last whole one, and why reading stopped there; null at the end */
function parseFrom(
  text: string,
  from: Line,
  visit: (record: { readonly row: number; readonly cells: readonly string[] }) => void,
): { readonly row: number; readonly reason: string | null } {
  let row = from.row;
  try {
    parse(text.slice(from.offset), {
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: { readonly lines: number }) => {
        const last = from.row + lines - 1;
        row = last + 1;
        if (!cells.every(isBlank)) visit({ row: last - lineBreaksIn(cells), cells });
        return null;
      },
    });
    return { row, reason: null };
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return { row, reason: thrown.code };
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0),
    0,
  );
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** Spreadsheets write separators behind the last cell: empty cells too many mean nothing. */
function trimmedTo(cells: readonly string[], length: number): readonly string[] {
  return cells.slice(length).every(isBlank) ? cells.slice(0, length) : cells;
}
