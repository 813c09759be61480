import type { Issue } from '../issue/index.ts';
import type { Column } from '../logic/index.ts';
import type { Gathered } from './Gathered.ts';
import type { CellPlace, Grid, RecordPlaces, TextFormat } from './Grid.ts';
import type { LedgerSheet } from './ledger/LedgerSheet.ts';
import type { RecordCorrection } from './ledger/recordCorrections.ts';
import type { Source } from './Source.ts';
import type { Encoding } from './text/decode.ts';
import type { Unit } from './units/Unit.ts';

export type { CellPlace } from './Grid.ts';
export type { Unit } from './units/Unit.ts';

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
  /** The records of a ledger that a unit's value of an input was taken from; null: it is a cell. */
  readonly recordsOf: (row: number, input: string) => readonly RecordPlaces[] | null;
};

/** All that was read from the files, and all that is wrong with them. */
export type Data = {
  /** In the order of the rule set's levels; only levels that have units. */
  readonly tables: readonly Table[];
  readonly files: readonly string[];
  /** What each sheet was taken for, in the order of the files. */
  readonly sources: readonly Source[];
  /**
   * The last day of the period that they were read for, where values taken from ledgers depend on it: no
   * other period can be assessed with them. null: they do not.
   */
  readonly asOf: string | null;
  /** Of the units and their values by input, whatever the formatting and order of the files. */
  readonly hash: string;
  readonly issues: readonly Issue[];
  /** What they were built of, for {@link correctData}; null: they were not read from files. */
  readonly gathered: Gathered | null;
};

/** A file as it comes: its name for messages, and its text or bytes. */
export type TextFile = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Of bytes; default: what they look like. */
  readonly encoding?: Encoding;
} & Stated;

/** What somebody says that a file is. */
type Stated = {
  /** `wide`, `long` or the id of a ledger; default: what it looks like. */
  readonly as?: string;
};

/** A workbook that was read; see {@link readWorkbook}. */
export type Workbook = {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** Hidden sheets, which are only counted. */
  readonly left?: readonly Grid[];
  /** What was left out of it. */
  readonly issues: readonly Issue[];
} & Stated;

/** A ledger that was read in pieces; see {@link ledgerReader}. */
export type LedgerFile = {
  readonly name: string;
  /** The id of the ledger. */
  readonly ledger: string;
  /** null: nothing could be read. */
  readonly read: LedgerSheet | null;
  readonly issues: readonly Issue[];
  readonly format: TextFormat | null;
  /** That were made to its records. */
  readonly corrections: readonly RecordCorrection[];
};

/** What data are read from. */
export type DataFile = TextFile | Workbook | LedgerFile;
