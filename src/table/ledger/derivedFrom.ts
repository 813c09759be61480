import type { Issue } from '../../issue/index.ts';
import type { Ledger } from '../../ruleset/index.ts';
import type { InputColumn } from '../Data.ts';
import type { DerivedValue } from '../UnitRow.ts';
import { noCells, type UnitRow } from '../UnitRow.ts';
import type { DerivedInput } from './derivedInputs.ts';
import { derivedValue } from './derivedRows.ts';
import type { LedgerUnit } from './LedgerSheet.ts';
import { recordColumns } from './recordColumns.ts';
import { recordRefuser } from './recordRefuser.ts';
import { takeRecords } from './takeRecords.ts';

/**
 * What some records of one unit amount to, by themselves.
 *
 * @param ledger  whose records they are
 * @param columns  the fields of the records
 * @param count  how many records there are
 */
export function derivedFrom(
  derived: DerivedInput,
  ledger: Ledger,
  columns: ReadonlyMap<string, InputColumn>,
  count: number,
  asOf: string,
): { readonly value: DerivedValue; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const level = 'example';
  const unit = { code: 'example', name: 'example', level, parent: null };
  const place = { of: { file: '' }, row: 1, headerRow: 1 };
  const rows = Array.from(
    { length: count },
    (): UnitRow => ({
      unit,
      cells: noCells,
      places: [place],
      isUnreadable: false,
    }),
  );
  const holder: LedgerUnit = {
    unit,
    place,
    records: count,
    isUnreadable: false,
    tallies: new Map(),
    taken: new Map(),
    keys: new Map(),
  };
  const isUnreadable = new Uint8Array(count);
  const units = rows.map(() => unit);
  takeRecords(
    { ...derived, levels: new Set([level]) },
    {
      rows,
      holders: rows.map(() => holder),
      isUnreadable,
      columns,
      scope: recordColumns(columns, units, asOf),
      refuse: recordRefuser(ledger.fields, rows, isUnreadable, (issue) => issues.push(issue)),
    },
  );
  const parts = count === 0 ? [] : [{ at: place.of, holder }];
  const { value, issue } = derivedValue(derived, unit, parts, place);
  return { value, issues: issue === null ? issues : [...issues, issue] };
}
