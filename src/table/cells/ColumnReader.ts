import type { Exact } from '../../decimal/index.ts';
import type { Issue } from '../../issue/index.ts';
import type { Column } from '../../logic/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import type { UnitRow } from '../UnitRow.ts';

/** The units of a level while their cells are read. */
export type Context = {
  readonly ruleSet: RuleSet;
  readonly rows: readonly UnitRow[];
  /** Set to 1 for a unit with a cell that cannot be read. */
  readonly isUnreadable: Uint8Array;
  readonly issues: Issue[];
};

/** Refuses the cell of a row. */
export type Refuse = (code: Issue['code'], row: number, data: Issue['data']) => void;

/** A column that is filled cell by cell. */
export type ColumnReader = {
  /** Reads what is written as the rules would write it; false, and nothing is done, where it is not. */
  readonly readPlain: (text: string, row: number) => boolean;
  /** Reads what else has a value, or refuses it. */
  readonly readOther: (text: string, row: number) => void;
  /** Takes a number that is in no cell; of columns of numbers. */
  readonly takeExact?: (value: Exact, row: number) => void;
  readonly finish: () => Column;
};
