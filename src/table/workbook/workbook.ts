import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import { Exact, formatExact, hundred, parseDecimal } from '../../decimal/index.ts';
import { error, type Issue, type IssueCode, note, type Result } from '../../issue/index.ts';
import type { Workbook } from '../Data.ts';
import { addressOf, type Grid, type GridRow, isBlank, type Merge } from '../Grid.ts';
import { withLineFeeds } from '../text/utf8.ts';
import { hasCellTwice } from './cellsTwice.ts';
import { isCompound } from './isWorkbook.ts';
import { shownBy } from './numberFormat.ts';
import { zipDirectory } from './zipDirectory.ts';

/** Which sheets of a workbook to read; without names all that are not hidden. */
export type WorkbookOptions = { readonly sheets?: readonly string[] };

/** The most bytes that the parts of a workbook may be when unpacked. */
export const unpackedLimit = 500_000_000;

/**
 * Reads a workbook (.xlsx) into grids of texts: what a cell shows, not how it is stored. A number is
 * the 15 digits that a spreadsheet works with; one that is shown in per cent has its sign; a formula is
 * its result; an error is its text (#DIV/0!).
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  { sheets: wanted }: WorkbookOptions = {},
): Promise<Result<Workbook>> {
  const refuse = (code: IssueCode, data: Issue['data'] = {}): Result<Workbook> => ({
    ok: false,
    issues: [error(code, { file: name }, data)],
  });
  if (isCompound(bytes)) return refuse(isEncrypted(bytes) ? 'workbook-encrypted' : 'old-workbook');
  const { unpacked, hasTwins } = zipDirectory(bytes);
  if (unpacked > unpackedLimit) {
    return refuse('workbook-too-large', { limit: `${unpackedLimit / 1_000_000} MB` });
  }
  // Which of the two is meant nobody knows; a spreadsheet takes such a file for damaged.
  if (hasTwins) return refuse('not-a-workbook');
  const { readXlsx } = await import('hucre/xlsx');
  const hidden: string[] = [];
  const known: string[] = [];
  const isWanted = ({ name: sheet, hidden: isHidden, veryHidden }: SheetState): boolean => {
    known.push(sheet);
    if (wanted !== undefined) return wanted.includes(sheet);
    if (isHidden !== true && veryHidden !== true) return true;
    hidden.push(sheet);
    return false;
  };
  const workbook = await readXlsx(bytes, { readStyles: true, sheets: isWanted }).catch(codeOf);
  if (typeof workbook === 'string') return refuse(workbook);
  const unknown = (wanted ?? []).filter((sheet) => !known.includes(sheet));
  if (unknown.length > 0) return refuse('unknown-sheet', { found: unknown, wanted: known });
  if (workbook.sheets.length === 0 && hidden.length > 0) {
    return refuse('all-sheets-hidden', { sheets: hidden });
  }
  if (!workbook.sheets.every(mergesFit)) return refuse('not-a-workbook');
  // What the reader could unpack is looked at again; what another cannot unpack is not for it to say.
  if (await hasCellTwice(bytes).catch(() => false)) return refuse('not-a-workbook');
  const grids = workbook.sheets.map((sheet) => gridOf(name, sheet));
  const isLeftOut = hidden.length > 0;
  // Hidden sheets are only counted: one that cannot be read is no reason to refuse the others.
  const others = isLeftOut
    ? await readXlsx(bytes, { sheets: (sheet: SheetState) => hidden.includes(sheet.name) }).catch(
        codeOf,
      )
    : null;
  const unread = others === null || typeof others === 'string' ? [] : others.sheets;
  const left = unread.filter(mergesFit).map((sheet) => gridOf(name, sheet));
  const issues = isLeftOut
    ? [note('hidden-sheet-left-out', { file: name }, { sheets: hidden })]
    : [];
  return { ok: true, value: { name, grids, left, issues }, issues: [] };
}

/** Whatever stops the reader, the file is to blame. It says in words alone that a sheet has too many cells. */
function codeOf(thrown: unknown): 'sheet-too-large' | 'not-a-workbook' {
  return /cells\W+over the \d+ limit/.test(String(thrown)) ? 'sheet-too-large' : 'not-a-workbook';
}

/** A sheet, before it is read. */
type SheetState = {
  readonly name: string;
  readonly hidden?: boolean;
  readonly veryHidden?: boolean;
};

/** Whether a compound file holds a workbook with a password: by the name of its stream, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 10_000_000));
  return text.includes([...'EncryptedPackage'].join('\0'));
}

function gridOf(file: string, { name, rows, cells, merges = [] }: Sheet): Grid {
  const width = widthOf(rows);
  const texts = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => textOf(row[c] ?? null, cells?.get(`${r},${c}`))),
  );
  const merged = merges.filter(
    ({ startRow, startCol }) => texts[startRow]?.[startCol] !== undefined,
  );
  for (const merge of merged) fill(texts, merge);
  const gridRows = texts.flatMap((row, r): readonly GridRow[] =>
    row.every(isBlank) ? [] : [{ row: r + 1, cells: row, state: 'whole' }],
  );
  const at = { file, sheet: name };
  return {
    at,
    rows: gridRows,
    issues: [],
    merges: merged.map(mergeOf),
    isAligned: true,
    format: null,
  };
}

/** Merged ranges do not overlap: more cells than there are would be filled again and again. */
function mergesFit({ rows, merges = [] }: Sheet): boolean {
  const width = widthOf(rows);
  const merged = merges.reduce((sum, { startRow, startCol, endRow, endCol }) => {
    const down = Math.max(0, Math.min(endRow + 1, rows.length) - startRow);
    return sum + down * Math.max(0, Math.min(endCol + 1, width) - startCol);
  }, 0);
  return merged <= rows.length * width;
}

function widthOf(rows: Sheet['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** All cells of a merged range show what the first has. */
function fill(texts: string[][], { startRow, startCol, endRow, endCol }: MergeRange): void {
  const text = texts[startRow]?.[startCol] ?? '';
  for (let r = startRow; r <= endRow && r < texts.length; r += 1) {
    const row = texts[r];
    for (let c = startCol; row !== undefined && c <= endCol && c < row.length; c += 1)
      row[c] = text;
  }
}

function mergeOf({ startRow, startCol, endRow, endCol }: MergeRange): Merge {
  return {
    firstRow: startRow + 1,
    lastRow: endRow + 1,
    firstColumn: startCol,
    lastColumn: endCol,
    address: `${addressOf(startCol, startRow + 1)}:${addressOf(endCol, endRow + 1)}`,
  };
}

/** Whether a formula takes something from another workbook: `[1]Sheet1!A1`, `'C:\[b.xlsx]Sheet1'!A1`. */
function refersElsewhere(formula: string): boolean {
  // Behind the brackets of a column of a table, Table1[列]+表2!A1, something is calculated.
  return /\[[^\]]+\][^\]!+\-*/,()&=<>^]*!/u.test(formula);
}

/**
 * What a cell shows. A formula that nobody has computed is shown itself, and no number; so is one that
 * takes something from another workbook, for what was stored of that may be out of date.
 */
function textOf(value: CellValue, cell: Cell | undefined): string {
  const isOpen = value === null || refersElsewhere(cell?.formula ?? '');
  if (cell?.formula !== undefined && isOpen) return `=${cell.formula}`;
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'number') return withLineFeeds(String(value));
  const format = cell?.style?.numFmt ?? '';
  const { isPercent, smallerBy, behind } = shownBy(format, value);
  if (isPercent) return percentText(value);
  if (smallerBy === 0) return `${numberText(value)}${behind}`;
  // 123456 shown as 12.3 and nothing behind it: nobody knows which of them is meant.
  return behind === ''
    ? `${numberText(value)}（${format}）`
    : `${smallerText(value, smallerBy)}${behind}`;
}

/** To the 15 digits that a spreadsheet shows at the most: what comes behind is noise of its arithmetic. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function smallerText(value: number, places: number): string {
  const exact = parseDecimal(numberText(value));
  if (exact === null) return String(value);
  return formatExact(exact.times(Exact.ofDecimal(`1e-${places}`)));
}

function percentText(value: number): string {
  const exact = parseDecimal(numberText(value));
  return exact instanceof Exact ? `${formatExact(exact.times(hundred))}%` : String(value);
}

function dateText(value: Date): string {
  // As a spreadsheet shows a number that is beyond its days.
  if (Number.isNaN(value.getTime())) return '########';
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
