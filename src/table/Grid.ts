import type { Issue, Place } from '../issue/index.ts';

/** A file, and in a workbook the sheet. */
export type FilePlace = Pick<Place, 'sheet'> & { readonly file: string };

/** The cells of a sheet as texts, row by row; blank rows are not among them. */
export type Grid = {
  readonly at: FilePlace;
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
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
