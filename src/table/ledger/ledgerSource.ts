import type { TextFormat } from '../Grid.ts';
import type { Source } from '../Source.ts';
import type { LedgerSheet } from './LedgerSheet.ts';

/** What the sheet of a ledger was taken for. */
export function ledgerSource(sheet: LedgerSheet, format: TextFormat | null): Source {
  const { at, ledger, header, columns, records, totals, account } = sheet;
  return { at, format, shape: 'ledger', ledger, header, columns, rows: records, totals, account };
}
