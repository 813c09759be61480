import type { Issue } from '../../issue/index.ts';
import type { LedgerSheet } from '../ledger/LedgerSheet.ts';
import type { Source } from '../Source.ts';
import type { BoundSheet } from './BoundSheet.ts';

/** A sheet that was looked at, and what is wrong with it. */
export type Found = {
  readonly sheet?: BoundSheet;
  readonly ledger?: LedgerSheet;
  /** Of what is no table, and of ledgers. */
  readonly source?: Source;
  readonly issues: readonly Issue[];
};
