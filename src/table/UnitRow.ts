import type { Exact } from '../decimal/index.ts';
import { withoutBlanks } from '../ruleset/index.ts';
import {
  addressOf,
  type CellPlace,
  type FilePlace,
  type RecordPlaces,
  type RowPlace,
} from './Grid.ts';
import type { Unit } from './units/Unit.ts';

/** A cell: what stands in it, and the row and column in which it stands. */
export type Cell = {
  readonly text: string;
  readonly at: RowPlace;
  /** The header of its column, and the place of that, the first being 0. */
  readonly column: string;
  readonly index: number;
  /** Set where it stands in no file: somebody has corrected it. */
  readonly isCorrection?: true;
  /** Set where it is no cell of its own, but what records of a ledger amount to. */
  readonly records?: () => readonly RecordPlaces[];
};

/** A value that was taken from records, or why there is none. */
export type DerivedValue =
  | { readonly kind: 'value'; readonly value: Exact }
  | { readonly kind: 'missing' | 'not-applicable' };

/** Where corrections stand. */
export const correctionPlace: FilePlace = { file: 'correction' };

export function placeOfCell({ at, column, index, records, isCorrection }: Cell): CellPlace {
  if (isCorrection === true) return { ...correctionPlace, column };
  const { of, row } = at;
  if (records !== undefined) return { ...of, column };
  return {
    ...of,
    row,
    column,
    ...(of.sheet === undefined ? {} : { cell: addressOf(index, row) }),
  };
}

/** A row in words: `counties.csv:57`, `counties.xlsx 表1!57`. */
export function rowText({ of: { file, sheet }, row }: Pick<RowPlace, 'of' | 'row'>): string {
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
  /** Of inputs that were taken from a ledger. */
  readonly derivedOf?: (input: string) => DerivedValue | undefined;
  /** Of joined cells, those that have the input. */
  readonly holderOf?: (input: string) => Cells | undefined;
};

export const noCells: Cells = {
  inputs: () => [],
  textOf: () => undefined,
  cellOf: () => undefined,
};

/** Those of a row that has one cell for each input. */
export function cellsOfRow(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  header: readonly string[],
  at: RowPlace,
): Cells {
  const textAt = (index: number): string => withoutBlanks(cells[index] ?? '');
  return {
    inputs: () => columns.keys(),
    textOf(input) {
      const index = columns.get(input);
      return index === undefined ? undefined : textAt(index);
    },
    cellOf(input) {
      const index = columns.get(input);
      if (index === undefined) return undefined;
      return { text: textAt(index), at, column: header[index] ?? input, index };
    },
  };
}

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
    derivedOf: (input) => holders.get(input)?.derivedOf?.(input),
    holderOf: (input) => holders.get(input),
  };
}

/** Those of a unit with other texts in place of what some inputs have. */
export function correctedCells(cells: Cells, cellOf: ReadonlyMap<string, Cell>): Cells {
  return {
    inputs: () => new Set([...cells.inputs(), ...cellOf.keys()]),
    textOf: (input) => cellOf.get(input)?.text ?? cells.textOf(input),
    cellOf: (input) => cellOf.get(input) ?? cells.cellOf(input),
    derivedOf: (input) => (cellOf.has(input) ? undefined : cells.derivedOf?.(input)),
  };
}

/** Those of some inputs alone. */
export function someCells(cells: Cells, inputs: ReadonlySet<string>): Cells {
  return {
    inputs: () => inputs,
    textOf: (input) => (inputs.has(input) ? cells.textOf(input) : undefined),
    cellOf: (input) => (inputs.has(input) ? cells.cellOf(input) : undefined),
    derivedOf: (input) => (inputs.has(input) ? cells.derivedOf?.(input) : undefined),
  };
}

/** What the files say of a unit. */
export type UnitRow = {
  unit: Unit;
  cells: Cells;
  readonly places: [RowPlace, ...RowPlace[]];
  isUnreadable: boolean;
};
