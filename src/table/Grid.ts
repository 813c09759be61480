import type { Issue, Place } from '../issue/index.ts';
import type { Encoding } from './text/encoding.ts';
import type { Separator } from './text/separator.ts';

/** A file, and in a workbook the sheet. */
export type FilePlace = Pick<Place, 'sheet'> & { readonly file: string };

/** A row of a sheet, and where that has its header. */
export type RowPlace = {
  readonly of: FilePlace;
  readonly row: number;
  readonly headerRow: number;
};

/** Where a unit's value of an input stands. */
export type CellPlace = FilePlace & Pick<Place, 'cell' | 'row'> & { readonly column: string };

/** Records of a ledger. */
export type RecordPlaces = FilePlace & { readonly rows: readonly number[] };

/** How text with separators is written. */
export type TextFormat = { readonly encoding: Encoding; readonly separator: Separator };

/** The cells of a sheet as texts, row by row; blank rows are not among them. */
export type Grid = {
  readonly at: FilePlace;
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
  /** Ranges of cells that are one cell in a workbook; each has the text of all. */
  readonly merges: readonly Merge[];
  /** Whether cells stand below their headers for certain: in a workbook, not in text with separators. */
  readonly isAligned: boolean;
  /** Of text with separators; null in a workbook. */
  readonly format: TextFormat | null;
};

/** Rows from 1, columns from 0. */
export type Merge = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly address: string;
};

export type GridRow = {
  /** The line on which the row begins, the first being 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /**
   * whole: as it was written. doubtful: as whole, but behind a row whose quotes do not match.
   * broken: its cells cannot be told apart.
   */
  readonly state: 'whole' | 'doubtful' | 'broken';
};

export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** The name of a cell in a spreadsheet: D57. */
export function addressOf(index: number, row: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
