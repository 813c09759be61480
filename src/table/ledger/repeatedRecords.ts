import { error, type Issue } from '../../issue/index.ts';
import { cellState } from '../../logic/index.ts';
import type { Ledger } from '../../ruleset/index.ts';
import { columnTextAt } from '../cells/columnTexts.ts';
import type { InputColumn } from '../Data.ts';
import type { FilePlace } from '../Grid.ts';
import { rowText, type UnitRow } from '../UnitRow.ts';
import type { Unit } from '../units/Unit.ts';
import { issueLimit } from './issueLimit.ts';
import type { LedgerUnit } from './LedgerSheet.ts';
import { placeOfField } from './recordRefuser.ts';

/** Some records of a ledger, and whose they are. */
type Records = {
  readonly rows: readonly UnitRow[];
  readonly holders: readonly LedgerUnit[];
  readonly columns: ReadonlyMap<string, InputColumn>;
  /** 1 for records of which a field that tells them apart cannot be read. */
  readonly isKeyless: Uint8Array;
  /** Set to 1 for these, and for records that are refused. */
  readonly isUnreadable: Uint8Array;
  readonly report: (issue: Issue) => void;
};

/**
 * Refuses records of a unit that are there already, by the fields that tell them apart. Which of two counts
 * nobody knows. A record to which one of the fields does not apply is compared with none.
 */
export function refuseRepeated(ledger: Ledger, records: Records): void {
  const { rows, holders, columns, isKeyless, isUnreadable, report } = records;
  if (ledger.unique.length === 0) return;
  const read = ledger.unique.flatMap((id) => columns.get(id) ?? []);
  isKeyless.forEach((is, i) => {
    if (is === 1) isUnreadable[i] = 1;
  });
  if (read.length < ledger.unique.length) return;
  rows.forEach((record, i) => {
    const {
      unit,
      places: [{ of, row }],
    } = record;
    const holder = holders[i];
    if (holder === undefined || isKeyless[i] === 1) return;
    const gap = read.findIndex(({ state }) => state[i] !== cellState.present);
    if (gap >= 0) {
      if (read[gap]?.state[i] !== cellState.missing) return;
      const fields = titlesOf(ledger);
      const at = placeOfField(record, ledger.unique[gap] ?? '');
      report(error('record-not-told-apart', at, { field: fields[gap] ?? '', fields }));
      isUnreadable[i] = 1;
      return;
    }
    const key = JSON.stringify(read.map(({ column }) => columnTextAt(column, i)));
    const first = holder.keys.get(key);
    if (first === undefined) {
      holder.keys.set(key, row);
      return;
    }
    report(repeated(ledger, unit, key, { of, row: first }, { of, row }));
    isUnreadable[i] = 1;
  });
}

type RecordPlace = { readonly of: FilePlace; readonly row: number };

function repeated(
  ledger: Ledger,
  { code, name }: Unit,
  key: string,
  a: RecordPlace,
  b: RecordPlace,
): Issue {
  const values: readonly unknown[] = JSON.parse(key);
  const titles = titlesOf(ledger);
  const data = {
    first: rowText(a),
    values: titles.map((title, i) => `${title} ${String(values[i])}`),
  };
  return error('record-twice', { ...b.of, row: b.row, unit: { code, name } }, data);
}

function titlesOf({ unique, fields }: Ledger): readonly string[] {
  return unique.map((id) => fields.get(id)?.title ?? id);
}

/** A unit, and what the files of a ledger say of it. */
type UnitParts = {
  readonly unit: Unit;
  readonly parts: ReadonlyArray<{ readonly at: FilePlace; readonly holder: LedgerUnit }>;
};

/** Records of a unit in one file of a ledger that another file has already, and the codes of such units. */
export function repeatedOverFiles(
  units: readonly UnitParts[],
  ledger: Ledger,
): { readonly issues: readonly Issue[]; readonly units: ReadonlySet<string> } {
  const issues: Issue[] = [];
  const codes = new Set<string>();
  /** By file and sheet. */
  const counts = new Map<FilePlace, number>();
  for (const parts of units) {
    for (const { at, issue } of repeatsIn(parts, ledger)) {
      codes.add(parts.unit.code);
      const count = (counts.get(at) ?? 0) + 1;
      counts.set(at, count);
      if (count <= issueLimit) issues.push(issue());
    }
  }
  for (const [at, count] of counts) {
    if (count <= issueLimit) continue;
    issues.push(error('further-issues', at, { count: String(count - issueLimit) }));
  }
  return { issues, units: codes };
}

function* repeatsIn(
  { unit, parts }: UnitParts,
  ledger: Ledger,
): Generator<{ readonly at: FilePlace; readonly issue: () => Issue }> {
  for (const [i, { at, holder }] of parts.entries()) {
    const before = parts.slice(0, i);
    if (before.length === 0) continue;
    for (const [key, row] of holder.keys) {
      const first = before.find((part) => part.holder.keys.has(key));
      if (first === undefined) continue;
      const there = { of: first.at, row: first.holder.keys.get(key) ?? 0 };
      yield { at, issue: () => repeated(ledger, unit, key, there, { of: at, row }) };
    }
  }
}
