import { error, type Issue } from '../../issue/index.ts';
import { type Ledger, lastDayOf } from '../../ruleset/index.ts';

/** The day as of which a ledger counts: its own, or the last of the period assessed. */
export function asOfDay({ asOf }: Ledger, period: string): string {
  return asOf ?? lastDayOf(period) ?? period;
}

/**
 * What is wrong where ledgers were read for one period and are used for another.
 *
 * @param asOf  the last day of the first; null: what was read does not depend on it
 */
export function otherPeriod(asOf: string | null, period: string): Issue | null {
  const wanted = lastDayOf(period);
  return asOf === null || wanted === null || wanted === asOf
    ? null
    : error('read-for-other-period', {}, { found: asOf, wanted, period });
}
