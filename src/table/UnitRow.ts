import type { CellPlace, Unit } from './Data.ts';
import { addressOf, type FilePlace } from './Grid.ts';

/** A row of a sheet, and where that has its header. */
export type RowPlace = {
  readonly of: FilePlace;
  readonly row: number;
  readonly headerRow: number;
};

/** A cell: what stands in it, and the row and column in which it stands. */
export type Cell = {
  readonly text: string;
  readonly at: RowPlace;
  /** The header of its column, and the place of that, the first being 0. */
  readonly column: string;
  readonly index: number;
};

export function placeOfCell({ at: { of, row }, column, index }: Cell): CellPlace {
  return {
    ...of,
    row,
    column,
    ...(of.sheet === undefined ? {} : { cell: addressOf(index, row) }),
  };
}

/** A row in words: `counties.csv:57`, `counties.xlsx 表1!57`. */
export function rowText({ of: { file, sheet }, row }: RowPlace): string {
  return sheet === undefined ? `${file}:${row}` : `${file} ${sheet}!${row}`;
}

/**
 * The cells of a unit by input; an input has none where no file has its column, or where its row is
 * broken. Made when asked for: most are only looked at for their text.
 */
export type Cells = {
  readonly inputs: () => Iterable<string>;
  readonly textOf: (input: string) => string | undefined;
  readonly cellOf: (input: string) => Cell | undefined;
  /** Of joined cells, those that have the input. */
  readonly holderOf?: (input: string) => Cells | undefined;
};

export const noCells: Cells = {
  inputs: () => [],
  textOf: () => undefined,
  cellOf: () => undefined,
};

/** Those of one row: the first with what the others lack or leave empty. */
export function joinedCells(first: Cells, second: Cells): Cells {
  // Which of them has an input is settled once: asked each time, many joins would cost their product.
  const holders = new Map<string, Cells>();
  for (const part of [first, second]) {
    for (const input of part.inputs()) {
      const known = holders.get(input)?.textOf(input) ?? '';
      if (known === '') holders.set(input, part.holderOf?.(input) ?? part);
    }
  }
  return {
    inputs: () => holders.keys(),
    textOf: (input) => holders.get(input)?.textOf(input),
    cellOf: (input) => holders.get(input)?.cellOf(input),
    holderOf: (input) => holders.get(input),
  };
}

/** Those of some inputs alone. */
export function someCells(cells: Cells, inputs: ReadonlySet<string>): Cells {
  return {
    inputs: () => inputs,
    textOf: (input) => (inputs.has(input) ? cells.textOf(input) : undefined),
    cellOf: (input) => (inputs.has(input) ? cells.cellOf(input) : undefined),
  };
}

/** What the files say of a unit. */
export type UnitRow = {
  unit: Unit;
  cells: Cells;
  readonly places: [RowPlace, ...RowPlace[]];
  isUnreadable: boolean;
};
