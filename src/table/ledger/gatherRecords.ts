import { error, type Issue, isError, warning } from '../../issue/index.ts';
import { cellState } from '../../logic/index.ts';
import type { Ledger, RuleSet } from '../../ruleset/index.ts';
import { type CellCounts, emptyCounts } from '../CellAccount.ts';
import type { Context } from '../cells/ColumnReader.ts';
import { readColumn } from '../cells/readColumn.ts';
import { contradictionsOf, joined } from '../collectRows.ts';
import type { InputColumn, Unit } from '../Data.ts';
import { type FilePlace, type GridRow, isBlank, type RowPlace } from '../Grid.ts';
import type { Source } from '../Source.ts';
import type { Binding } from '../sheets/headers.ts';
import { sourceColumns } from '../sheets/sourceColumns.ts';
import { cellsOfRow, type UnitRow } from '../UnitRow.ts';
import { footerTest, noteOfFooters } from '../units/footerRows.ts';
import { isTotalRow, noteOfTotals } from '../units/totalRows.ts';
import { cellsOfUnit, isIssue, rememberingFinder, type UnitFinder } from '../units/units.ts';
import { type DerivedInput, fieldsLookedAt } from './derivedInputs.ts';
import { equalRecords } from './equalRecords.ts';
import { issueLimit } from './issueLimit.ts';
import type { LedgerSheet, LedgerUnit } from './LedgerSheet.ts';
import { oddDates } from './oddDates.ts';
import { recordColumns } from './recordColumns.ts';
import { type RecordCorrection, recordCorrector } from './recordCorrections.ts';
import { recordRefuser } from './recordRefuser.ts';
import { refuseRepeated } from './repeatedRecords.ts';
import { takeRecords } from './takeRecords.ts';

/** A ledger in a file, whose columns are known. */
export type LedgerSite = {
  readonly ruleSet: RuleSet;
  readonly ledger: Ledger;
  readonly inputs: readonly DerivedInput[];
  /** Fields whose column is there under a name that is no field's: said already. */
  readonly misspelt: ReadonlySet<string>;
  readonly at: FilePlace;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly lines: Source['header'];
  readonly binding: Binding;
  readonly asOf: string;
  readonly find: UnitFinder;
  readonly isTotal: (code: string, name: string) => boolean;
  readonly corrections: readonly RecordCorrection[];
};

/** Takes records as they come. */
export type RecordGatherer = {
  /** @param rows  as many cells as the header has; some thousands at a time */
  readonly take: (rows: readonly GridRow[]) => void;
  /** Takes what is wrong with a record; of many the first are told. */
  readonly report: (issue: Issue) => void;
  readonly finish: () => Omit<LedgerSheet, 'asOf'>;
};

/** So many units are named whose records are not used. */
const unitsShown = 5;

/**
 * Takes the records of a ledger together by unit, some rows at a time: what is kept are the tallies of
 * each unit, and the rows that made them.
 *
 * A record that cannot be read makes its unit unreadable; of one whose unit is not known nobody knows
 * whose count it is missing from.
 */
export function recordGatherer(site: LedgerSite): RecordGatherer {
  const { ledger, at: of, headerRow, binding } = site;
  const units = new Map<string, LedgerUnit>();
  const issues: Issue[] = [...binding.issues];
  const counts = emptyCounts();
  const totals: number[] = [];
  const footers: number[] = [];
  const isFooter = footerTest(binding);
  const left = { count: 0, row: null as number | null, units: new Set<string>() };
  let problems = 0;
  let records = 0;
  const missing = [...fieldsLookedAt(ledger, site.inputs)].filter(
    (field) => !binding.inputs.has(field),
  );
  for (const id of missing) {
    if (binding.bound.has(id) || site.misspelt.has(id)) continue;
    const data = { title: ledger.fields.get(id)?.title ?? id, input: id };
    issues.push(error('missing-field', { ...of, row: headerRow }, data));
  }
  const canBeTaken = missing.length === 0 && !binding.issues.some(isError);
  let isWhole = canBeTaken;
  const report = (issue: Issue): void => {
    problems += 1;
    if (problems <= issueLimit) issues.push(issue);
  };
  const find = rememberingFinder(site.find);
  const warned = new Set<string>();
  const corrector = recordCorrector(site.corrections, of, binding.inputs);
  const repeated = equalRecords(of, site.header);
  const dates = oddDates(
    ledger,
    site.asOf,
    of,
    (field) => site.header[binding.inputs.get(field) ?? -1] ?? field,
  );

  const recordOf = (record: GridRow): UnitRow | null => {
    const named = cellsOfUnit(record, binding);
    const { cells, row, state } = record;
    if (state === 'broken') {
      counts['broken-row'] += cells.length;
      isWhole = false;
      return null;
    }
    if (isTotalRow(record, named, site.isTotal)) {
      counts.total += cells.length;
      totals.push(row);
      return null;
    }
    if (isFooter(record)) {
      counts.footer += cells.length;
      footers.push(row);
      return null;
    }
    const found = find(named, { ...of, row });
    if (isIssue(found)) {
      counts['unknown-unit'] += cells.length;
      isWhole = false;
      report(found);
      return null;
    }
    const corrected = corrector.correct(row, cells);
    repeated.look(corrected, row);
    if (!site.inputs.some(({ levels }) => levels.has(found.level))) {
      counts['other-level'] += cells.length;
      left.count += 1;
      left.row ??= row;
      if (left.units.size <= unitsShown) left.units.add(found.name);
      return null;
    }
    const place = { of, row, headerRow };
    return {
      unit: found,
      cells: cellsOfRow(corrected, binding.inputs, site.header, place),
      places: [place],
      isUnreadable: state !== 'whole',
    };
  };

  return {
    take(batch) {
      const rows = batch.flatMap((record) => recordOf(record) ?? []);
      records += rows.length;
      if (rows.length === 0) return;
      const isUnreadable = Uint8Array.from(rows, (row) => (row.isUnreadable ? 1 : 0));
      const found: Issue[] = [];
      const context: Context = { ruleSet: site.ruleSet, rows, isUnreadable, issues: found };
      const isKeyless = new Uint8Array(rows.length);
      const columns = readFields(site, context, isKeyless, counts);
      dates.look(columns, rows, isUnreadable);
      for (const issue of found) {
        // What all records have is not known of the last few alone.
        if (issue.code === 'percent-fractions' && records > rows.length) continue;
        // What is said of a whole column is said of its first rows.
        const key = isError(issue) ? '' : `${issue.code} ${issue.at.column ?? ''}`;
        if (key === '' || !warned.has(key)) report(issue);
        if (key !== '') warned.add(key);
      }
      const holders = rows.map(({ unit, places }, i) => {
        const holder = holderOf(units, unit, places[0]);
        if (holder.unit === unit) return holder;
        const before: Pick<UnitRow, 'unit' | 'places'> = {
          unit: holder.unit,
          places: [holder.place],
        };
        const contradictions = contradictionsOf(before, { unit, places }, site.header, binding);
        for (const issue of contradictions) report(issue);
        if (contradictions.length > 0) isUnreadable[i] = 1;
        else holder.unit = joined(holder.unit, unit);
        return holder;
      });
      refuseRepeated(ledger, { rows, holders, columns, isKeyless, isUnreadable, report });
      if (canBeTaken) {
        const scope = recordColumns(
          columns,
          rows.map(({ unit }) => unit),
          site.asOf,
        );
        const refuse = recordRefuser(ledger.fields, rows, isUnreadable, report);
        for (const derived of site.inputs) {
          takeRecords(derived, { rows, holders, isUnreadable, columns, scope, refuse });
        }
      }
      holders.forEach((holder, i) => {
        if (isUnreadable[i] === 1) holder.isUnreadable = true;
      });
    },
    report,
    finish() {
      if (problems > issueLimit) {
        const count = String(problems - issueLimit);
        issues.push(error('further-issues', of, { count }));
      }
      if (left.row !== null) {
        const units = [...left.units].map((name, i) => (i < unitsShown ? name : '…'));
        const data = { count: String(left.count), units };
        issues.push(warning('records-not-used', { ...of, row: left.row }, data));
      }
      const noted = [...noteOfTotals(of, totals), ...noteOfFooters(of, footers)];
      return {
        ledger: ledger.id,
        at: of,
        units,
        records,
        isWhole,
        issues: [...issues, ...repeated.issues(), ...dates.issues(), ...noted],
        header: site.lines,
        columns: sourceColumns(site.header, binding),
        totals: totals.length,
        account: counts,
        corrected: corrector.met(),
        content: repeated.content(),
      };
    },
  };
}

function holderOf(units: Map<string, LedgerUnit>, unit: Unit, place: RowPlace): LedgerUnit {
  const known = units.get(unit.code);
  if (known !== undefined) {
    known.records += 1;
    return known;
  }
  const holder: LedgerUnit = {
    unit,
    place,
    records: 1,
    isUnreadable: false,
    tallies: new Map(),
    taken: new Map(),
    keys: new Map(),
  };
  units.set(unit.code, holder);
  return holder;
}

/**
 * The columns of the fields that are looked at; what became of every cell is counted.
 *
 * @param isKeyless  set to 1 for a record of which a field that tells it apart cannot be read
 */
function readFields(
  { ledger, inputs, binding, header }: LedgerSite,
  context: Context,
  isKeyless: Uint8Array,
  counts: CellCounts,
): ReadonlyMap<string, InputColumn> {
  const read = fieldsLookedAt(ledger, inputs);
  const columns = new Map<string, InputColumn>();
  const { length } = context.rows;
  for (const [id, field] of ledger.fields) {
    if (!binding.inputs.has(id)) continue;
    if (!read.has(id)) {
      counts['unread-field'] += length;
      continue;
    }
    const before = context.issues.filter(isError).length;
    const isKey = ledger.unique.includes(id);
    const column = readColumn(
      field,
      false,
      isKey ? { ...context, isUnreadable: isKeyless } : context,
    );
    const refused = context.issues.filter(isError).length - before;
    columns.set(id, column);
    countStates(column.state, refused, counts);
  }
  const ofUnit = [binding.code, binding.name, binding.level, binding.parent].filter(
    (index) => index !== null,
  ).length;
  counts.unit += ofUnit * length;
  const others = header.length - ofUnit - binding.inputs.size;
  const blank = header.filter(isBlank).length;
  counts['no-header'] += blank * length;
  counts['unknown-column'] += (others - blank) * length;
  return columns;
}

function countStates(state: Uint8Array, refused: number, counts: CellCounts): void {
  let [missing, notApplicable] = [0, 0];
  for (const cell of state) {
    if (cell === cellState.missing) missing += 1;
    else if (cell === cellState.notApplicable) notApplicable += 1;
  }
  counts.missing += missing;
  counts['not-applicable'] += notApplicable;
  counts.refused += refused;
  counts.value += state.length - missing - notApplicable - refused;
}
