import { error, type Issue, type Result } from '../issue/index.ts';
import { type Input, type Level, type RuleSet, withoutBlanks } from '../ruleset/index.ts';
import { buildData } from './buildData.ts';
import type { Data } from './Data.ts';
import type { Gathered } from './Gathered.ts';
import { nearestOf } from './nearestOf.ts';
import { type Cell, correctedCells, correctionPlace, type UnitRow } from './UnitRow.ts';
import { unitsCalled } from './units/unitsCalled.ts';

/** Another text for the cell of a unit (更正). */
export type Correction = {
  /** Its code, its name, or its usual short name. */
  readonly unit: string;
  /** The id of an input that its level has. */
  readonly input: string;
  /** As it would stand in a cell: empty is missing. */
  readonly value: string;
};

/**
 * The data with other cells, as if the files had them: a cell takes the place of what a column or the
 * records of a ledger say. What else is wrong with the row of a unit stays.
 *
 * @returns the data, with whatever is wrong in them now; or why the corrections are none, all of it
 * @throws where the data were not read by {@link readData}
 */
export function correctData(
  ruleSet: RuleSet,
  data: Data,
  corrections: readonly Correction[],
): Result<Data> {
  const { gathered } = data;
  if (gathered === null) throw new RangeError('data that were not read from files');
  const issues: Issue[] = [];
  const cells = new Map<UnitRow, Map<string, Cell>>();
  for (const correction of corrections) {
    const place = placeOf(correction, gathered, ruleSet);
    if ('code' in place) {
      issues.push(place);
      continue;
    }
    const { row, input } = place;
    const ofUnit = cells.get(row) ?? new Map<string, Cell>();
    cells.set(row, ofUnit);
    if (ofUnit.has(input.id)) issues.push(error('correction-twice', atOf(row, input)));
    ofUnit.set(input.id, cellOf(correction, input));
  }
  if (issues.length > 0) return { ok: false, issues };
  const corrected = withCells(gathered, cells);
  const { tables, hash, issues: told } = buildData(corrected, ruleSet);
  return {
    ok: true,
    value: { ...data, tables, hash, issues: told, gathered: corrected },
    issues: told,
  };
}

type Found = { readonly row: UnitRow; readonly input: Input };

/** The unit and the input that are meant, or why there are none. */
function placeOf(
  { unit, input: id }: Correction,
  gathered: Gathered,
  ruleSet: RuleSet,
): Found | Issue {
  const row = rowOf(unit, gathered, ruleSet);
  if ('severity' in row) return row;
  const level = gathered.wanted.find((candidate) => candidate.id === row.unit.level);
  const inputs = level === undefined ? [] : inputsOf(level, ruleSet);
  const input = inputs.find((candidate) => candidate.id === id);
  if (input !== undefined) return { row, input };
  const { code, name } = row.unit;
  const at = { ...correctionPlace, unit: { code, name } };
  const data = { found: id, level: level?.title ?? row.unit.level, ...nearestOf(id, inputs) };
  return error('correction-of-unknown-input', at, data);
}

/** Inputs of a level that have cells. */
function inputsOf(level: Level, { inputs }: RuleSet): readonly Input[] {
  return level.inputs.flatMap((id) => {
    const input = inputs.get(id);
    return input === undefined || input.earlier !== null ? [] : [input];
  });
}

function rowOf(text: string, { rows, wanted }: Gathered, ruleSet: RuleSet): UnitRow | Issue {
  const levels = new Set(wanted.map(({ id }) => id));
  const all = [...rows.values()].filter((row) => levels.has(row.unit.level));
  const units = all.map((row) => ({ ...row.unit, row }));
  const [called, ...others] = unitsCalled(ruleSet)(text, units);
  if (called !== undefined && others.length === 0) return called.row;
  if (called !== undefined) {
    const candidates = [called, ...others].map(({ name, code }) => `${name} ${code}`);
    return error('ambiguous-unit', correctionPlace, { found: text, candidates });
  }
  const named = units.map(({ code, name }) => ({ id: code, title: name }));
  const data = { found: text, ...nearestOf(text, named) };
  return error('correction-of-unknown-unit', correctionPlace, data);
}

function atOf({ unit: { code, name } }: UnitRow, input: Input): Issue['at'] {
  return { ...correctionPlace, column: input.title, unit: { code, name } };
}

function cellOf({ value }: Correction, input: Input): Cell {
  const at = { of: correctionPlace, row: 1, headerRow: 1 };
  return { text: withoutBlanks(value), at, column: input.title, index: -1, isCorrection: true };
}

/** What was gathered, with these cells, and their columns where there are none. */
function withCells(
  gathered: Gathered,
  cells: ReadonlyMap<UnitRow, ReadonlyMap<string, Cell>>,
): Gathered {
  const rows = new Map(gathered.rows);
  const bound = new Map(gathered.bound);
  for (const [row, ofUnit] of cells) {
    const { code, level } = row.unit;
    rows.set(code, { ...row, cells: correctedCells(row.cells, ofUnit) });
    bound.set(level, new Set([...(bound.get(level) ?? []), ...ofUnit.keys()]));
  }
  return { ...gathered, rows, bound };
}
