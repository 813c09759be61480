import type { Issue } from '../../issue/index.ts';
import type { CellAccount } from '../CellAccount.ts';
import type { FilePlace, RowPlace } from '../Grid.ts';
import type { Source, SourceColumn } from '../Source.ts';
import type { Unit } from '../units/Unit.ts';
import type { RowNumbers } from './RowNumbers.ts';
import type { Tally } from './Tally.ts';

/** What the records of one file say of a unit. */
export type LedgerUnit = {
  unit: Unit;
  /** Its first record. */
  readonly place: RowPlace;
  records: number;
  /** Whether one of its records could not be read. */
  isUnreadable: boolean;
  /** By input. */
  readonly tallies: Map<string, Tally>;
  /** The records that were taken, by input. */
  readonly taken: Map<string, RowNumbers>;
  /** The rows of its records by what tells them apart; empty where the ledger does not ask. */
  readonly keys: Map<string, number>;
};

/** The records of a sheet, taken together by unit. */
export type LedgerSheet = {
  readonly ledger: string;
  readonly at: FilePlace;
  /** The last day of the period that it was read for; null: its values do not depend on that. */
  readonly asOf: string | null;
  readonly units: ReadonlyMap<string, LedgerUnit>;
  readonly records: number;
  /** Whether it is known of every record whose it is. */
  readonly isWhole: boolean;
  readonly issues: readonly Issue[];
  readonly header: Source['header'];
  readonly columns: readonly SourceColumn[];
  /** Rows of totals that were left out. */
  readonly totals: number;
  readonly account: CellAccount;
  /** The corrections whose record is in it, by `correctionKey`. */
  readonly corrected: ReadonlySet<string>;
  /** The same for files with the same records. */
  readonly content: string;
};

/** Whether it is an empty form: a header, no record, and nothing that could not be read. */
export function isUntouched({ records, account, isWhole }: LedgerSheet): boolean {
  return isWhole && records === 0 && account['other-level'] === 0;
}
