import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { error, type Issue, note, type Result } from '../issue/index.ts';
import type { TextFile } from './Data.ts';
import { asText, type Decoded, decode } from './decode.ts';
import { type Encoding, encodingNamed, encodings } from './encoding.ts';
import { type Grid, type GridRow, isBlank } from './Grid.ts';
import { type Separator, separatorOf } from './separator.ts';

/** The most bytes, or characters, of a file: a little less than an engine's longest text. */
const sizeLimit = 500_000_000;

/** After so many rows with unmatched quotes the rest of a file is not looked at. */
const quoteProblemLimit = 20;

/** Reads text with separators, quoted as in RFC 4180: see {@link decode} and {@link separatorOf}. */
export function readCsv({ name, content, encoding: stated }: TextFile): Result<Grid> {
  const refuse = (issue: Issue): Result<Grid> => ({ ok: false, issues: [issue] });
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    const data = { found: 'content', wanted: 'string | bytes' };
    return refuse(error('wrong-type', { file: name }, data));
  }
  if (content.length > sizeLimit) {
    const data = { limit: `${sizeLimit / 1_000_000} MB` };
    return refuse(error('document-too-large', { file: name }, data));
  }
  const encoding = stated === undefined ? undefined : encodingNamed(String(stated));
  if (encoding === null) {
    const data = { found: String(stated), wanted: encodings };
    return refuse(error('unknown-encoding-name', { file: name }, data));
  }
  const decoded = decodedOf(content, encoding);
  if (decoded.kind !== 'text') {
    const at = 'row' in decoded ? { file: name, row: decoded.row } : { file: name };
    const likely = 'likely' in decoded ? { likely: decoded.likely } : {};
    return refuse(
      error(decoded.kind, at, encoding === undefined ? likely : { stated: String(stated) }),
    );
  }
  const separation = separatorOf(decoded.text);
  if (separation.kind !== 'separator') {
    const code = separation.kind === 'wrong' ? 'wrong-separator' : 'ambiguous-separator';
    return refuse(error(code, { file: name }, { found: separation.found.join(' | ') }));
  }
  const { records, problems } = parseRecords(separation.text, separation.separator);
  const issues = problems.map(({ row, reason }) =>
    error('not-csv', { file: name, row }, { reason }),
  );
  const rows = records.map((record): GridRow => {
    if (!record.cells.some(hasNul)) return record;
    issues.push(error('nul-character', { file: name, row: record.row }));
    return { ...record, state: 'broken' };
  });
  if (decoded.encoding === 'gb18030' && encoding === undefined) {
    issues.push(note('encoding-found', { file: name }));
  }
  return {
    ok: true,
    value: { at: { file: name }, rows, issues, merges: [], isAligned: false },
    issues: [],
  };
}

function decodedOf(content: string | Uint8Array, encoding: Encoding | undefined): Decoded {
  if (typeof content !== 'string') return decode(content, encoding);
  return asText(content, 'utf-8');
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
function parseRecords(text: string, separator: Separator): Parsed {
  const records: GridRow[] = [];
  const problems: { row: number; reason: string }[] = [];
  let line: Line = { row: 1, offset: 0 };
  while (line.offset < text.length && problems.length < quoteProblemLimit) {
    const state = problems.length > 0 ? 'doubtful' : 'whole';
    const { row, reason } = parseFrom(text, separator, line, (record) =>
      records.push({ ...record, state }),
    );
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
  separator: Separator,
  from: Line,
  visit: (record: { readonly row: number; readonly cells: readonly string[] }) => void,
): { readonly row: number; readonly reason: string | null } {
  let row = from.row;
  try {
    parse(text.slice(from.offset), {
      delimiter: separator,
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
