import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Issue, IssueCode } from '../../issue/index.ts';
import { type GridRow, isBlank } from '../Grid.ts';
import type { Separator } from './separator.ts';

/** Reads text with separators as it comes, in pieces of any length. */
export type CsvReader = {
  readonly push: (text: string) => void;
  /** Ends the text. */
  readonly finish: () => void;
};

/** The most characters of a row. */
export const rowLimit = 10_000_000;

/** After so many rows that cannot be read the rest of a file is not looked at. */
const problemLimit = 20;

/** So many characters are parsed at a time: whole rows. */
const blockLength = 1_000_000;

/**
 * Reads text with separators, quoted as in RFC 4180, row by row; blank rows are left out.
 *
 * Behind a row whose quotes do not match, reading goes on with the next line, so that what is wrong
 * there is said in the same pass; such rows are doubtful.
 *
 * @param visit  takes each row
 * @param refuse  takes what is wrong with a row
 */
export function csvReader(
  separator: Separator,
  visit: (row: GridRow) => void,
  refuse: (code: IssueCode, row: number, data: Issue['data']) => void,
): CsvReader {
  let rest = '';
  /** What came behind the rest and has not been looked at. */
  let waiting = '';
  let row = 1;
  let problems = 0;
  let state: GridRow['state'] = 'whole';
  let isStopped = false;

  const refuseRow = (code: IssueCode, at: number, data: Issue['data'] = {}): void => {
    refuse(code, at, data);
    problems += 1;
    if (problems < problemLimit) return;
    refuse('reading-stopped', at, { count: String(problemLimit) });
    isStopped = true;
  };

  const visitRow = (record: GridRow): void => {
    if (isStopped || record.cells.every(isBlank)) return;
    const isDamaged = record.cells.some(hasNul);
    visit(isDamaged ? { ...record, state: 'broken' } : record);
    if (isDamaged) refuseRow('nul-character', record.row);
  };

  /** Parses a block of whole rows; where one is wrong, up to that, and the line behind it is next. */
  const readRows = (block: string): number => {
    const stop = parseRows(block, separator, row, (record) => visitRow({ ...record, state }));
    if (stop === null) {
      row += lineBreaksIn(block);
      return block.length;
    }
    return skipLine(block, lineAt(block, { row, offset: 0 }, stop.row), stop.reason);
  };

  /** Tells what is wrong with a line, and goes on behind it. */
  const skipLine = (text: string, line: Line, reason: string): number => {
    state = 'doubtful';
    refuseRow('not-csv', line.row, { reason });
    const end = text.indexOf('\n', line.offset);
    const written = text.slice(line.offset, end < 0 ? text.length : end);
    if (!isBlank(written)) {
      // Its cells cannot be told apart: that there are so many is all that is known.
      const cells = Array.from({ length: written.split(separator).length }, () => '');
      visit({ row: line.row, cells, state: 'broken' });
    }
    row = line.row + 1;
    return end < 0 ? text.length : end + 1;
  };

  const take = (isLast: boolean): void => {
    rest += waiting;
    waiting = '';
    let from = 0;
    while (!isStopped && from < rest.length) {
      const { end, open } = rowsIn(rest, from, separator);
      if (end > from) {
        from += readRows(rest.slice(from, end));
        continue;
      }
      const isTooLong = rest.length - from > rowLimit;
      if (open !== null && (isLast || isTooLong)) {
        const line = lineAt(rest, { row, offset: from }, row);
        from = skipLine(rest, line, 'CSV_QUOTE_NOT_CLOSED');
        continue;
      }
      if (isTooLong) {
        refuse('row-too-long', row, { limit: String(rowLimit) });
        isStopped = true;
      } else if (isLast) {
        from += readRows(rest.slice(from));
        continue;
      }
      break;
    }
    rest = isStopped ? '' : rest.slice(from);
  };

  return {
    push(text) {
      for (let at = 0; at < text.length && !isStopped; at += blockLength) {
        waiting += text.slice(at, at + blockLength);
        // A row that is not whole is looked at again once there is twice as much of it.
        const isDue = waiting.length >= Math.min(rest.length, blockLength);
        if (isDue || rest.length + waiting.length > rowLimit) take(false);
      }
    },
    finish: () => take(true),
  };
}

/** Spreadsheets write none; UTF-16 read as UTF-8 and damaged files have them. */
function hasNul(cell: string): boolean {
  return cell.includes('\0');
}

/** Where the whole rows of a text end, and where the quote stands that is not closed behind them. */
type Rows = { readonly end: number; readonly open: number | null };

/** @param from  the beginning of a row */
function rowsIn(text: string, from: number, separator: Separator): Rows {
  const isOpening = (quote: number): boolean => {
    const before = text[quote - 1];
    return quote === from || before === separator || before === '\n';
  };
  let end = from;
  /** Takes a part outside quotes, in which a row may end. */
  const leave = (start: number, stop: number): void => {
    const last = text.slice(start, stop).lastIndexOf('\n');
    if (last >= 0) end = start + last + 1;
  };
  let outside = from;
  for (let quote = text.indexOf('"', from); quote >= 0; ) {
    if (!isOpening(quote)) {
      quote = text.indexOf('"', quote + 1);
      continue;
    }
    leave(outside, quote);
    const closing = closingQuote(text, quote + 1);
    if (closing === null) return { end, open: quote };
    outside = closing + 1;
    quote = text.indexOf('"', outside);
  }
  leave(outside, text.length);
  return { end, open: null };
}

/** The quote that ends a cell: of two in a row the first only stands for one. */
function closingQuote(text: string, from: number): number | null {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? null : at;
}

type Line = { readonly row: number; readonly offset: number };

/** The line of a row; the last where there are not so many. */
function lineAt(text: string, from: Line, row: number): Line {
  let line = from;
  while (line.row < row || text[line.offset] === '\n') {
    const end = text.indexOf('\n', line.offset);
    if (end < 0 || end + 1 >= text.length) break;
    line = { row: line.row + 1, offset: end + 1 };
  }
  return line;
}

type Record = { readonly row: number; readonly cells: readonly string[] };

type Stop = { readonly row: number; readonly reason: string };

/** @returns the row behind the last whole one, and why reading stopped there; null at the end */
function parseRows(
  text: string,
  separator: Separator,
  firstRow: number,
  visit: (record: Record) => void,
): Stop | null {
  const options = { delimiter: separator, record_delimiter: '\n', relax_column_count: true };
  // For each row that is not as long as the first the parser makes an error, which takes it 100 times as
  // long as the row itself: of blank lines there can be millions.
  if (hasBlankLine(text)) return parseUntilWrong(text, options, firstRow, visit);
  try {
    const records: string[][] = parse(text, options);
    let row = firstRow;
    for (const cells of records) {
      visit({ row, cells });
      row += 1 + breaksIn(cells);
    }
    return null;
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return parseUntilWrong(text, options, firstRow, visit);
  }
}

function hasBlankLine(text: string): boolean {
  return text.startsWith('\n') || text.includes('\n\n');
}

/**
 * As {@link parseRows}, where one of the rows may be wrong or blank: being told of each takes half as long
 * again.
 */
function parseUntilWrong(
  text: string,
  options: object,
  firstRow: number,
  visit: (record: Record) => void,
): Stop | null {
  let row = firstRow;
  try {
    parse(text, {
      ...options,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: { readonly lines: number }) => {
        const last = firstRow + lines - 1;
        row = last + 1;
        visit({ row: last - breaksIn(cells), cells });
        return null;
      },
    });
    return null;
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    return { row, reason: thrown.code };
  }
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += lineBreaksIn(cell);
  return count;
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
