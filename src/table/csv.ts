import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { error, type Issue, type Result } from '../issue/index.ts';
import type { TextFile } from './Data.ts';
import { type Grid, type GridRow, isBlank } from './Grid.ts';
import { otherSeparator } from './separator.ts';
import { textInUtf8, withLineFeeds } from './utf8.ts';

/** The most bytes, or characters, of a file: a little less than an engine's longest text. */
const sizeLimit = 500_000_000;

/** After so many rows with unmatched quotes the rest of a file is not looked at. */
const quoteProblemLimit = 20;

/** Reads CSV (commas, quotes as in RFC 4180) in UTF-8, with or without a byte order mark. */
export function readCsv({ name, content }: TextFile): Result<Grid> {
  const refuse = (issue: Issue): Result<Grid> => ({ ok: false, issues: [issue] });
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
  const rows = records.map((record): GridRow => {
    if (!record.cells.some(hasNul)) return record;
    issues.push(error('nul-character', { file: name, row: record.row }));
    return { ...record, state: 'broken' };
  });
  return {
    ok: true,
    value: { at: { file: name }, rows, issues, merges: [], isAligned: false },
    issues: [],
  };
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
  readonly records: readonly GridRow[];
  readonly problems: ReadonlyArray<{ readonly row: number; readonly reason: string }>;
};

/**
 * All rows that are not blank. Behind a row whose quotes do not match, reading goes on with the next
 * line, so that what is wrong there is said in the same pass; such rows are doubtful.
 */
function parseRecords(text: string): Parsed {
  const records: GridRow[] = [];
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
