import type { CellPlace, Unit } from './Data.ts';

export type Cell = { readonly text: string; readonly place: CellPlace };

/** A row of a file, and where that file has its header. */
export type RowPlace = { readonly file: string; readonly row: number; readonly headerRow: number };

/** What the files say of a unit. */
export type UnitRow = {
  unit: Unit;
  /** By input; an input has none where no file has its column, or where its row is broken. */
  readonly cells: Map<string, Cell>;
  readonly places: [RowPlace, ...RowPlace[]];
  isUnreadable: boolean;
};
