import { formatExact } from '../../decimal/index.ts';
import { addIssues, error, type Issue } from '../../issue/index.ts';
import type { Input, RuleSet } from '../../ruleset/index.ts';
import { isPercent } from '../cells/measure.ts';
import { contradictionsOf, joined } from '../collectRows.ts';
import type { Unit } from '../Data.ts';
import type { RecordPlaces, RowPlace } from '../Grid.ts';
import type { Cell, Cells, DerivedValue, UnitRow } from '../UnitRow.ts';
import { type DerivedInput, derivedInputs } from './derivedInputs.ts';
import { isUntouched, type LedgerSheet, type LedgerUnit } from './LedgerSheet.ts';
import { repeatedOverFiles } from './repeatedRecords.ts';
import { countsNothing, emptyTally, mergedTallies, resultOfTally, type Tally } from './Tally.ts';

/** What the ledgers say of units, as rows that stand beside those of tables. */
export type DerivedRows = {
  readonly rows: readonly UnitRow[];
  readonly issues: readonly Issue[];
  /** Inputs that were taken from a ledger, by the level of their units. */
  readonly bound: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * Takes the inputs of units from the ledgers that there are; those that stand in several files are one. An
 * empty form of a ledger is none: that units have no records is not said by a header.
 *
 * @param known  the units that tables have: of them a ledger may have no record, nor of those of others
 */
export function derivedRows(
  sheets: readonly LedgerSheet[],
  known: readonly UnitRow[],
  ruleSet: RuleSet,
): DerivedRows {
  const issues: Issue[] = [];
  const rows: UnitRow[] = [];
  const bound = new Map<string, Set<string>>();
  const all = allUnits(sheets, known);
  for (const ledger of ruleSet.ledgers.values()) {
    const own = sheets.filter((sheet) => sheet.ledger === ledger.id && !isUntouched(sheet));
    const [first] = own;
    if (first === undefined) continue;
    const inputs = derivedInputs(ruleSet, ledger.id);
    const isWhole = own.every((sheet) => sheet.isWhole);
    for (const { input, levels } of inputs) {
      for (const level of levels) {
        bound.set(level, (bound.get(level) ?? new Set()).add(input.id));
      }
    }
    const place: RowPlace = { of: first.at, row: 1, headerRow: 1 };
    const units = unitsOf(own, all, issues);
    const repeated = repeatedOverFiles(units, ledger);
    addIssues(issues, repeated.issues);
    for (const { unit, parts, isContradicted } of units) {
      const ofLevel = inputs.filter(({ levels }) => levels.has(unit.level));
      if (ofLevel.length === 0) continue;
      const values = ofLevel.map((derived) => derivedValue(derived, unit, parts, place));
      for (const { issue } of values) if (issue !== null) issues.push(issue);
      const isUnreadable =
        !isWhole ||
        isContradicted ||
        repeated.units.has(unit.code) ||
        parts.some(({ holder }) => holder.isUnreadable) ||
        values.some(({ issue }) => issue !== null);
      const at = parts[0]?.holder.place ?? place;
      rows.push({ unit, cells: cellsOf(values, ruleSet), places: [at], isUnreadable });
    }
  }
  return { rows, issues, bound };
}

type Part = { readonly at: LedgerSheet['at']; readonly holder: LedgerUnit };
type UnitParts = {
  readonly unit: Unit;
  readonly parts: Part[];
  /** Whether records say something else of the unit than others, or than tables do. */
  isContradicted: boolean;
};

/** A unit, and where something was said of it first. */
type Said = Pick<UnitRow, 'unit' | 'places'>;

/** The units that tables have, or records of any ledger. */
function allUnits(
  sheets: readonly LedgerSheet[],
  known: readonly Said[],
): ReadonlyMap<string, Said> {
  const units = new Map(known.map((said) => [said.unit.code, said]));
  for (const { units: ofSheet } of sheets) {
    for (const { unit, place } of ofSheet.values()) {
      const said = units.get(unit.code);
      const places = said?.places ?? [place];
      units.set(unit.code, { unit: said === undefined ? unit : joined(said.unit, unit), places });
    }
  }
  return units;
}

/** All units, each with what the files of a ledger say of it. */
function unitsOf(
  sheets: readonly LedgerSheet[],
  all: ReadonlyMap<string, Said>,
  issues: Issue[],
): readonly UnitParts[] {
  const units = new Map(
    [...all].map(([code, { unit }]): [string, UnitParts] => [
      code,
      { unit, parts: [], isContradicted: false },
    ]),
  );
  for (const { at, units: ofSheet, columns } of sheets) {
    const header = columns.map((column) => column.header);
    const columnOf = (kind: string): number =>
      columns.findIndex(({ meaning }) => meaning.kind === kind);
    const binding = {
      name: columnOf('name'),
      level: columnOf('level'),
      parent: columnOf('parent'),
    };
    for (const holder of ofSheet.values()) {
      const { code } = holder.unit;
      const said = all.get(code);
      const found = units.get(code);
      if (said === undefined || found === undefined) continue;
      found.parts.push({ at, holder });
      const contradictions = contradictionsOf(
        said,
        { unit: holder.unit, places: [holder.place] },
        header,
        binding,
      );
      issues.push(...contradictions);
      if (contradictions.length > 0) found.isContradicted = true;
    }
  }
  return [...units.values()];
}

type Taken = {
  readonly input: Input;
  readonly value: DerivedValue;
  readonly cell: Cell;
  readonly issue: Issue | null;
};

/** What a unit's records in some files amount to; what is wrong with them together. */
export function derivedValue(
  { input, derived }: DerivedInput,
  unit: Unit,
  parts: readonly Part[],
  place: RowPlace,
): Taken {
  const { take } = derived;
  const tally = parts
    .map(({ holder }): Tally => holder.tallies.get(input.id) ?? emptyTally())
    .reduce((a, b) => mergedTallies(a, b, take), emptyTally());
  const isEmpty = parts.length === 0 && countsNothing(take);
  const result = isEmpty ? null : resultOfTally(tally, take, isPercent(input.measure));
  // A mean without the ends of two records is not that of none.
  const empty = tally.count > 0 ? null : derived.empty;
  const value = result === null ? emptyValue(empty) : knownValue(result);
  const records = (): readonly RecordPlaces[] =>
    parts.flatMap(({ at, holder }) => {
      const rows = holder.taken.get(input.id);
      return rows === undefined || rows.count() === 0 ? [] : [{ ...at, rows: rows.all() }];
    });
  const text = value.kind === 'value' ? formatExact(value.value) : '';
  const cell: Cell = { text, at: place, column: input.title, index: -1, records };
  return { input, value, cell, issue: tieIn(tally, input, unit, place) };
}

/** Two records of the latest day that say different things: neither is taken. */
function tieIn(
  { latest }: Tally,
  input: Input,
  { code, name }: Unit,
  { of }: RowPlace,
): Issue | null {
  if (latest === null || latest.other === null) return null;
  const [first, second] = [latest.value, latest.other].map((value) => formatExact(value)).sort();
  const data = { input: input.title, day: latest.day, first: first ?? '', second: second ?? '' };
  return error('latest-tied', { ...of, unit: { code, name } }, data);
}

function knownValue(value: Extract<DerivedValue, { kind: 'value' }>['value']): DerivedValue {
  return { kind: 'value', value };
}

function emptyValue(empty: DerivedInput['derived']['empty']): DerivedValue {
  if (empty === null) return { kind: 'missing' };
  return empty === 'not-applicable' ? { kind: 'not-applicable' } : knownValue(empty);
}

function cellsOf(values: readonly Taken[], { cells }: RuleSet): Cells {
  const byInput = new Map(values.map((taken) => [taken.input.id, taken]));
  const [notApplicable = '/'] = cells.notApplicable;
  return {
    inputs: () => byInput.keys(),
    textOf(input) {
      const taken = byInput.get(input);
      return taken?.value.kind === 'not-applicable' ? notApplicable : taken?.cell.text;
    },
    cellOf: (input) => byInput.get(input)?.cell,
    derivedOf: (input) => byInput.get(input)?.value,
  };
}
