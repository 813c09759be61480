import type { Issue, Place } from '../issue/index.ts';
import type { Column } from '../logic/index.ts';
import type { Encoding } from './decode.ts';
import type { FilePlace, Grid } from './Grid.ts';

/** A unit (被考核单位) that the data have. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
};

/** Where a unit's value of an input stands. */
export type CellPlace = FilePlace &
  Pick<Place, 'cell'> & { readonly row: number; readonly column: string };

/** A column of an input: its values, and which rows have none. */
export type InputColumn = {
  readonly column: Column;
  /** `cellState` of each row. */
  readonly state: Uint8Array;
};

/** The units of one level, by code, and their inputs. */
export type Table = {
  readonly level: string;
  readonly units: readonly Unit[];
  readonly inputs: ReadonlyMap<string, InputColumn>;
  /** 1 for units whose data have an error: they cannot be ranked. */
  readonly isUnreadable: Uint8Array;
  readonly placeOf: (row: number, input: string) => CellPlace | null;
};

/** All that was read from the files, and all that is wrong with them. */
export type Data = {
  /** In the order of the rule set's levels; only levels that have units. */
  readonly tables: readonly Table[];
  readonly files: readonly string[];
  /** Of the units and their values by input, whatever the formatting and order of the files. */
  readonly hash: string;
  readonly issues: readonly Issue[];
};

/** A file as it comes: its name for messages, and its text or bytes. */
export type TextFile = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Of bytes; default: what they look like. */
  readonly encoding?: Encoding;
};

/** A workbook that was read; see {@link readWorkbook}. */
export type Workbook = {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** What was left out of it. */
  readonly issues: readonly Issue[];
};

/** What data are read from. */
export type DataFile = TextFile | Workbook;
