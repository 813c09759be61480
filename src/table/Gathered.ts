import type { Issue } from '../issue/index.ts';
import type { Level } from '../ruleset/index.ts';
import type { UnitRow } from './UnitRow.ts';

/**
 * What the files say of units, before their cells are read: what data are built of, and built of again
 * where a cell is corrected. The tables hold on to the same rows.
 */
export type Gathered = {
  /** The levels asked for, and those that they roll up. */
  readonly wanted: readonly Level[];
  /** By code. */
  readonly rows: ReadonlyMap<string, UnitRow>;
  /** What stands in a second place: checked only. */
  readonly repeated: readonly UnitRow[];
  /** Inputs that some file has a column for, by the level of its units. */
  readonly bound: ReadonlyMap<string, ReadonlySet<string>>;
  /** Inputs that a table has something of, whatever the level of its units. */
  readonly boundInTables: ReadonlySet<string>;
  /** What was found until then. */
  readonly issues: readonly Issue[];
  readonly files: readonly string[];
  /** Whether something can be read of every file. */
  readonly isComplete: boolean;
};
