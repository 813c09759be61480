import type { CellAccount } from './CellAccount.ts';
import type { FilePlace, TextFormat } from './Grid.ts';

/** What a sheet, or a file of text, was taken for. */
export type Source = {
  readonly at: FilePlace;
  /** Of text with separators; null: a workbook. */
  readonly format: TextFormat | null;
  /** A row for each unit, for each value of a unit, for each record; null: it could not be read. */
  readonly shape: 'wide' | 'long' | 'ledger' | null;
  /** The id of the ledger. */
  readonly ledger: string | null;
  /** The first line of its header, and how many it has; null where none was found. */
  readonly header: { readonly row: number; readonly lines: 1 | 2 } | null;
  readonly columns: readonly SourceColumn[];
  /** Rows of units, values or records that were read. */
  readonly rows: number;
  /** Rows of totals that were left out. */
  readonly totals: number;
  /** What became of each of its cells. */
  readonly account: CellAccount;
};

/** A column, and what it is: of the unit, an input (or field of the ledger) by its id, or nothing known. */
export type SourceColumn = {
  readonly header: string;
  readonly meaning:
    | { readonly kind: 'code' | 'name' | 'level' | 'parent' | 'input-name' | 'value' | 'unknown' }
    | { readonly kind: 'input'; readonly id: string };
};
