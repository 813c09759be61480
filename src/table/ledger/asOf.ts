import { type Ledger, lastDayOf } from '../../ruleset/index.ts';

/** The day as of which a ledger counts: its own, or the last of the period assessed. */
export function asOfDay({ asOf }: Ledger, period: string): string {
  return asOf ?? lastDayOf(period) ?? period;
}
