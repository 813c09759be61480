import { addIssues, error, type Issue, isError } from '../issue/index.ts';
import { withoutBlanks } from '../ruleset/index.ts';
import type { Unit } from './Data.ts';
import type { GridRow } from './Grid.ts';
import { longUnits } from './longUnits.ts';
import type { BoundSheet, RowFate } from './sheets/BoundSheet.ts';
import type { Binding } from './sheets/headers.ts';
import {
  type Cells,
  cellsOfRow,
  joinedCells,
  noCells,
  rowText,
  someCells,
  type UnitRow,
} from './UnitRow.ts';
import { footerTest, noteOfFooters } from './units/footerRows.ts';
import { isTotalRow, noteOfTotals } from './units/totalRows.ts';
import {
  cellsOfUnit,
  isIssue,
  rememberingFinder,
  type UnitCells,
  type UnitFinder,
} from './units/units.ts';

/** The rows of all files, put together by unit. */
export type Collection = {
  /** By code. */
  readonly rows: Map<string, UnitRow>;
  /** What stands in a second place: looked at for problems, and not used. */
  readonly repeated: UnitRow[];
  /** Inputs that some file has a column for, by the level of its units. */
  readonly bound: Map<string, Set<string>>;
  readonly issues: Issue[];
};

/**
 * Adds the rows of a file to those of the files before.
 *
 * @returns what became of each
 */
export function collectRows(
  from: BoundSheet,
  find: UnitFinder,
  isTotal: (code: string, name: string) => boolean,
  collection: Collection,
): readonly RowFate[] {
  const fates: RowFate[] = [];
  const { header } = from.sheet;
  const findAgain = rememberingFinder(find);
  const long = from.long === null ? null : longUnits();
  const again: UnitRow[] = [];
  const keptAs = keptFates();
  const firstRows = new Map<string, UnitRow>();
  const levels = new Set<string>();
  const totals: number[] = [];
  const footers: number[] = [];
  const isFooter = footerTest(from.binding);
  for (const record of from.sheet.rows) {
    const named = cellsOfUnit(record, from.binding);
    if (record.state !== 'broken' && isTotalRow(record, named, isTotal)) {
      totals.push(record.row);
      fates.push({ kind: 'total' });
      continue;
    }
    if (record.state !== 'broken' && isFooter(record)) {
      footers.push(record.row);
      fates.push({ kind: 'footer' });
      continue;
    }
    const row = unitRowOf(record, named, from, findAgain);
    if (isIssue(row)) {
      // Which unit a broken row is about is anybody's guess; that it is broken has been said.
      if (record.state !== 'broken') collection.issues.push(row);
      fates.push({ kind: record.state === 'broken' ? 'broken-row' : 'unknown-unit' });
      continue;
    }
    levels.add(row.unit.level);
    const { code, level } = row.unit;
    const first = long === null ? firstRows.get(code) : undefined;
    if (record.state === 'broken') fates.push({ kind: 'broken-row' });
    else fates.push(first === undefined ? keptAs(code, level) : duplicate);
    if (long !== null) {
      if (!long.take(row)) again.push(row);
    } else if (first === undefined) {
      addRow(row, header, from.binding, collection);
      firstRows.set(code, row);
    } else refuseRow(row, first, collection);
  }
  for (const row of [...(long?.units() ?? []), ...again]) {
    addRow(row, header, from.binding, collection);
  }
  addIssues(collection.issues, noteOfTotals(from.sheet.at, totals));
  addIssues(collection.issues, noteOfFooters(from.sheet.at, footers));
  for (const level of levels) {
    const bound = collection.bound.get(level) ?? [];
    collection.bound.set(level, new Set([...bound, ...inputsIn(from)]));
  }
  return fates;
}

const duplicate: RowFate = { kind: 'duplicate' };

/** The fate of all rows of a unit is one. */
function keptFates(): (code: string, level: string) => RowFate {
  const known = new Map<string, RowFate>();
  return (code, level) => {
    const fate = known.get(code) ?? { kind: 'kept', code, level };
    known.set(code, fate);
    return fate;
  };
}

/** The inputs that a sheet has something of. */
export function inputsIn({ binding, long }: BoundSheet): Iterable<string> {
  return long === null ? binding.bound : long.inputOf.values();
}

/** The row as what it says of its unit, if its unit is known. */
function unitRowOf(
  { row, cells, state }: GridRow,
  named: UnitCells,
  { sheet: { at: of, header, headerRow }, binding, long }: BoundSheet,
  find: UnitFinder,
): UnitRow | Issue {
  const textAt = (index: number | null): string =>
    index === null ? '' : withoutBlanks(cells[index] ?? '');
  const unit = find(named, { ...of, row });
  if (isIssue(unit)) return unit;
  const at = { of, row, headerRow };
  const inputNamed = binding.long === null ? '' : textAt(binding.long.input);
  const only = long?.inputOf.get(inputNamed);
  const columns =
    binding.long === null
      ? binding.inputs
      : new Map(only === undefined ? [] : [[only, binding.long.value]]);
  // In a long table the text that names the input stands for the header.
  const headers = binding.long === null ? header : header.map(() => inputNamed);
  const read = cellsOfRow(cells, columns, headers, at);
  const isUnreadable = state !== 'whole' || binding.issues.some(isError);
  return { unit, cells: state === 'broken' ? noCells : read, places: [at], isUnreadable };
}

/** A second row of a unit in one file: neither of them counts. */
function refuseRow(row: UnitRow, first: UnitRow, { rows, repeated, issues }: Collection): void {
  const { code, name } = row.unit;
  const [{ of, row: second }] = row.places;
  const at = { ...of, row: second, unit: { code, name } };
  issues.push(error('duplicate-unit', at, { first: [rowText(first.places[0])] }));
  repeated.push({ ...row, isUnreadable: true });
  const known = rows.get(code);
  if (known !== undefined) known.isUnreadable = true;
}

/** The first row of a unit in a file, or what a ledger says of it, joined to what other files say of it. */
export function addRow(
  row: UnitRow,
  header: readonly string[],
  binding: Pick<Binding, 'name' | 'level' | 'parent'>,
  { rows, repeated, issues }: Pick<Collection, 'rows' | 'repeated' | 'issues'>,
  tellTwice: TellTwice = saidTwice,
): void {
  const known = rows.get(row.unit.code);
  if (known === undefined) {
    rows.set(row.unit.code, row);
    return;
  }
  const contradictions = contradictionsOf(known, row, header, binding);
  const hasText = (cells: Cells, input: string): boolean => (cells.textOf(input) ?? '') !== '';
  const isTwice = (input: string): boolean =>
    hasText(known.cells, input) && hasText(row.cells, input);
  const twice = new Set([...row.cells.inputs()].filter(isTwice));
  known.unit = joined(known.unit, row.unit);
  known.places.push(...row.places);
  if (row.isUnreadable || contradictions.length + twice.size > 0) known.isUnreadable = true;
  issues.push(...contradictions);
  if (twice.size > 0) {
    addIssues(issues, tellTwice(known, row, twice));
    repeated.push({ ...row, cells: someCells(row.cells, twice), isUnreadable: true });
  }
  known.cells = joinedCells(known.cells, row.cells);
}

/** Says of a row that some of its values stand in files before. */
export type TellTwice = (
  known: UnitRow,
  row: UnitRow,
  twice: ReadonlySet<string>,
) => readonly Issue[];

/** One error for a row, however many of its values stand in files before: the columns, unless all do. */
function saidTwice(known: UnitRow, row: UnitRow, twice: ReadonlySet<string>): readonly Issue[] {
  const { code, name } = known.unit;
  const [{ of, row: line }] = row.places;
  const filled = [...row.cells.inputs()].filter((input) => row.cells.textOf(input) !== '');
  const placesBefore = [...twice].flatMap((input) => {
    const cell = known.cells.cellOf(input);
    return cell === undefined ? [] : [rowText(cell.at)];
  });
  const columns = [...twice].flatMap((input) => row.cells.cellOf(input)?.column ?? []);
  const at = { ...of, row: line, unit: { code, name } };
  const some = twice.size < filled.length ? { columns } : {};
  return [error('duplicate-unit', at, { first: [...new Set(placesBefore)], ...some })];
}

/** A name that is the code and a parent that is null have not been given. */
export function joined(one: Unit, other: Unit): Unit {
  const name = one.name === one.code ? other.name : one.name;
  return { ...one, name, parent: one.parent ?? other.parent };
}

/** What a row says otherwise of a unit than one before. */
export function contradictionsOf(
  { unit: before, places: [earlier] }: Pick<UnitRow, 'unit' | 'places'>,
  { unit, places: [{ of, row }] }: Pick<UnitRow, 'unit' | 'places'>,
  header: readonly string[] = [],
  binding: Pick<Binding, 'name' | 'level' | 'parent'> = { name: null, level: null, parent: null },
): readonly Issue[] {
  const [one, other] = [joined(before, unit), joined(unit, before)];
  return (['name', 'level', 'parent'] as const)
    .filter((key) => one[key] !== other[key])
    .map((key) => {
      const column = header[binding[key] ?? -1] ?? key;
      const at = { ...of, row, column, unit: { code: unit.code, name: before.name } };
      const data = { found: `${unit[key]}`, before: `${before[key]}` };
      return error('unit-contradicted', at, { ...data, first: rowText(earlier) });
    });
}
