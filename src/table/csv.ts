import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { error, type Issue, type Result } from '../issue/index.ts';
import type { DataFile } from './Data.ts';

/** A file as cells of text; row 1 is the first line. */
export type Sheet = {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<{ readonly row: number; readonly cells: readonly string[] }>;
  readonly issues: readonly Issue[];
};

/** The most columns that a table may have. */
export const columnLimit = 10_000;

/** Reads CSV (commas, quotes as in RFC 4180) in UTF-8, with or without a byte order mark. */
export function readCsv({ name, content }: DataFile): Result<Sheet> {
  const refuse = (issue: Issue): Result<Sheet> => ({ ok: false, issues: [issue] });
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : decode(content);
  if (text === null || text.includes('\0')) return refuse(error('not-utf8', { file: name }));
  const records = parseRecords(text, name);
  if (!records.ok) return records;
  const [header, ...rest] = records.value;
  if (header === undefined) return refuse(error('empty-file', { file: name }));
  const width = header.cells.length;
  if (width > columnLimit) {
    const data = { found: String(width), wanted: String(columnLimit) };
    return refuse(error('too-many-columns', { file: name, row: header.row }, data));
  }
  if (rest.length === 0) return refuse(error('no-rows', { file: name }));
  const issues: Issue[] = [];
  const rows = rest.flatMap((record) => {
    const cells = trimmedTo(record.cells, width);
    if (cells.length === width) return [{ row: record.row, cells }];
    const data = { found: String(record.cells.length), wanted: String(width) };
    issues.push(error('wrong-field-count', { file: name, row: record.row }, data));
    return [];
  });
  return { ok: true, value: { file: name, header: header.cells, rows, issues }, issues: [] };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type CsvRow = { readonly row: number; readonly cells: readonly string[] };

function parseRecords(text: string, file: string): Result<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }: { readonly lines: number }) => {
        rows.push({ row: lines, cells });
        return null;
      },
    });
    return { ok: true, value: rows, issues: [] };
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const row = thrown['lines'];
    const at = typeof row === 'number' ? { file, row } : { file };
    return { ok: false, issues: [error('not-csv', at, { reason: thrown.code })] };
  }
}

/** Spreadsheets write separators behind the last cell: empty cells too many mean nothing. */
function trimmedTo(cells: readonly string[], length: number): readonly string[] {
  const extra = cells.slice(length);
  return extra.every((cell) => cell.trim() === '') ? cells.slice(0, length) : cells;
}
