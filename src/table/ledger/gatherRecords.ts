import { error, type Issue, isError } from '../../issue/index.ts';
import { emptyCounts } from '../CellAccount.ts';
import type { GridRow } from '../Grid.ts';
import { sourceColumns } from '../sheets/sourceColumns.ts';
import type { UnitRow } from '../UnitRow.ts';
import { fieldsLookedAt } from './derivedInputs.ts';
import { equalRecords } from './equalRecords.ts';
import type { LedgerSheet, LedgerUnit } from './LedgerSheet.ts';
import type { LedgerSite } from './LedgerSite.ts';
import { oddDates } from './oddDates.ts';
import { readFields } from './readFields.ts';
import { recordColumns } from './recordColumns.ts';
import { recordIssues } from './recordIssues.ts';
import { recordRefuser } from './recordRefuser.ts';
import { recordRows } from './recordRows.ts';
import { refuseRepeated } from './repeatedRecords.ts';
import { takeRecords } from './takeRecords.ts';
import { unitHolders } from './unitHolders.ts';

/** Takes records as they come. */
export type RecordGatherer = {
  /** @param rows  as many cells as the header has; some thousands at a time */
  readonly take: (rows: readonly GridRow[]) => void;
  /** Takes what is wrong with a record; of many the first are told. */
  readonly report: (issue: Issue) => void;
  readonly finish: () => Omit<LedgerSheet, 'asOf'>;
};

/**
 * Takes the records of a ledger together by unit, some rows at a time: what is kept are the tallies of
 * each unit, and the rows that made them.
 *
 * A record that cannot be read makes its unit unreadable; of one whose unit is not known nobody knows
 * whose count it is missing from.
 */
export function recordGatherer(site: LedgerSite): RecordGatherer {
  const { ruleSet, ledger, at: of, binding } = site;
  const counts = emptyCounts();
  const found = recordIssues(of);
  const { report } = found;
  const missing = missingFields(site);
  const canBeTaken = missing.length === 0 && !binding.issues.some(isError);
  const repeated = equalRecords(of, site.header);
  const dates = oddDates(
    ledger,
    site.asOf,
    of,
    (field) => site.header[binding.inputs.get(field) ?? -1] ?? field,
  );
  const records = recordRows(site, counts, repeated, report);
  const holdersOf = unitHolders(site, report);
  let length = 0;

  const takeBatch = (rows: readonly UnitRow[]): void => {
    const isUnreadable = Uint8Array.from(rows, (row) => (row.isUnreadable ? 1 : 0));
    const issues: Issue[] = [];
    const isKeyless = new Uint8Array(rows.length);
    const columns = readFields(site, { ruleSet, rows, isUnreadable, issues }, isKeyless, counts);
    dates.look(columns, rows, isUnreadable);
    found.reportBatch(issues, length === rows.length);
    const holders = holdersOf.of(rows, isUnreadable);
    refuseRepeated(ledger, { rows, holders, columns, isKeyless, isUnreadable, report });
    if (canBeTaken) {
      const units = rows.map(({ unit }) => unit);
      const scope = recordColumns(columns, units, site.asOf);
      const refuse = recordRefuser(ledger.fields, rows, isUnreadable, report);
      const batch = { rows, holders, isUnreadable, columns, scope, refuse };
      for (const derived of site.inputs) takeRecords(derived, batch);
    }
    markUnreadable(holders, isUnreadable);
  };

  return {
    take(batch) {
      const rows = batch.flatMap((record) => records.recordOf(record) ?? []);
      length += rows.length;
      if (rows.length > 0) takeBatch(rows);
    },
    report,
    finish: () => ({
      ledger: ledger.id,
      at: of,
      units: holdersOf.units,
      records: length,
      isWhole: canBeTaken && records.isWhole(),
      issues: [
        ...binding.issues,
        ...missingIssues(missing, site),
        ...found.all(),
        ...records.unused(),
        ...repeated.issues(),
        ...dates.issues(),
        ...records.leftOut(),
      ],
      header: site.lines,
      columns: sourceColumns(site.header, binding),
      totals: records.totals(),
      account: counts,
      corrected: records.corrected(),
      content: repeated.content(),
    }),
  };
}

/** The fields that have to be there and have no column. */
function missingFields({ ledger, inputs, binding }: LedgerSite): readonly string[] {
  return [...fieldsLookedAt(ledger, inputs)].filter((field) => !binding.inputs.has(field));
}

function missingIssues(
  missing: readonly string[],
  { ledger, binding, misspelt, at, headerRow }: LedgerSite,
): readonly Issue[] {
  return missing.flatMap((id) => {
    if (binding.bound.has(id) || misspelt.has(id)) return [];
    const data = { title: ledger.fields.get(id)?.title ?? id, input: id };
    return [error('missing-field', { ...at, row: headerRow }, data)];
  });
}

function markUnreadable(holders: readonly LedgerUnit[], isUnreadable: Uint8Array): void {
  holders.forEach((holder, i) => {
    if (isUnreadable[i] === 1) holder.isUnreadable = true;
  });
}
