import { contentHash, type Json } from '../hash/contentHash.ts';
import { error, type Issue, isError, warning } from '../issue/index.ts';
import type { Level, RuleSet } from '../ruleset/index.ts';
import { buildTable } from './buildTable.ts';
import { textsOf } from './columnTexts.ts';
import { readCsv, type Sheet } from './csv.ts';
import type { CellPlace, Data, DataFile, Table } from './Data.ts';
import { type Binding, bindHeaders } from './headers.ts';
import type { UnitRow } from './readColumn.ts';
import { isIssue, unitFinder } from './units.ts';

/**
 * Reads data files for a rule set.
 *
 * A unit may stand in several files, each with other inputs. Rows may come in any order, columns too.
 *
 * @param levels  ids of the levels wanted; rows of others are left out. Default: all
 * @returns the tables and every issue in one pass; data with errors are for {@link assess} to refuse
 */
export function readData(
  ruleSet: RuleSet,
  files: readonly DataFile[],
  levels: readonly string[] = ruleSet.levels.map(({ id }) => id),
): Data {
  const issues: Issue[] = [];
  const sheets = files.flatMap((file) => {
    const sheet = readCsv(file);
    issues.push(...(sheet.ok ? sheet.value.issues : sheet.issues));
    return sheet.ok ? [sheet.value] : [];
  });
  const wanted = levelsNeeded(ruleSet, levels);
  const rows = new Map<string, UnitRow>();
  const bound = new Set<string>();
  for (const sheet of sheets) {
    const binding = bindHeaders(sheet.file, sheet.header, ruleSet.inputs);
    issues.push(...binding.issues);
    if (binding.code === null && binding.name === null) {
      issues.push(error('no-unit-column', { file: sheet.file, row: 1 }));
      continue;
    }
    for (const input of binding.inputs.keys()) bound.add(input);
    collectRows(sheet, binding, ruleSet, rows, issues);
  }
  const tables = wanted.flatMap((level): readonly Table[] => {
    const units = [...rows.values()]
      .filter(({ unit }) => unit.level === level.id)
      .sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
    if (units.length === 0) return [];
    const built = buildTable(level, units, bound, ruleSet);
    issues.push(...built.issues);
    return [built.table];
  });
  if (tables.length === 0 && !issues.some(isError)) issues.push(error('no-units', {}));
  issues.push(...unitsLeftOut(ruleSet, wanted, tables));
  return {
    tables,
    files: files.map(({ name }) => name),
    hash: contentHash(tables.map(contentOf)),
    issues: inOrder(issues, files),
  };
}

/** The levels asked for and those that they roll up, in the order of the rule set. */
function levelsNeeded(ruleSet: RuleSet, wanted: readonly string[]): readonly Level[] {
  const needed = new Set(wanted);
  const below = (level: Level): readonly string[] =>
    level.root.children.flatMap(function levelsOf(node): readonly string[] {
      if (node.kind === 'rollup') return [node.level];
      return node.kind === 'group' ? node.children.flatMap(levelsOf) : [];
    });
  let size = 0;
  while (size < needed.size) {
    size = needed.size;
    for (const level of ruleSet.levels) {
      if (needed.has(level.id)) for (const id of below(level)) needed.add(id);
    }
  }
  return ruleSet.levels.filter(({ id }) => needed.has(id));
}

function collectRows(
  sheet: Sheet,
  binding: Binding,
  ruleSet: RuleSet,
  rows: Map<string, UnitRow>,
  issues: Issue[],
): void {
  const find = unitFinder(ruleSet);
  for (const { row, cells } of sheet.rows) {
    const cell = (index: number | null): string =>
      index === null ? '' : (cells[index] ?? '').trim();
    const at = { file: sheet.file, row };
    const unit = find(
      {
        code: cell(binding.code),
        name: cell(binding.name),
        level: cell(binding.level),
        parent: cell(binding.parent),
      },
      at,
    );
    if (isIssue(unit)) {
      issues.push(unit);
      continue;
    }
    const known = rows.get(unit.code);
    const named = { ...at, unit: { code: unit.code, name: unit.name } };
    const repeated = known?.places.find((place) => place.file === sheet.file);
    if (known !== undefined && repeated !== undefined) {
      issues.push(error('duplicate-unit', named, { first: `${repeated.file}:${repeated.row}` }));
      known.isUnreadable = true;
      continue;
    }
    const target: UnitRow = known ?? { unit, cells: new Map(), places: [], isUnreadable: false };
    rows.set(unit.code, target);
    target.places.push(at);
    addCells(target, binding, sheet, row, cells, issues);
  }
}

function addCells(
  target: UnitRow,
  binding: Binding,
  sheet: Sheet,
  row: number,
  cells: readonly string[],
  issues: Issue[],
): void {
  for (const [input, index] of binding.inputs) {
    const text = (cells[index] ?? '').trim();
    const place: CellPlace = { file: sheet.file, row, column: sheet.header[index] ?? input };
    const known = target.cells.get(input);
    if (known === undefined || known.text === '') {
      target.cells.set(input, { text, place });
    } else if (text !== '') {
      const { code, name } = target.unit;
      const first = `${known.place.file}:${known.place.row}`;
      issues.push(error('duplicate-unit', { ...place, unit: { code, name } }, { first }));
      target.isUnreadable = true;
    }
  }
}

function unitsLeftOut(
  ruleSet: RuleSet,
  levels: readonly Level[],
  tables: readonly Table[],
): readonly Issue[] {
  const present = new Set(tables.flatMap(({ units }) => units.map(({ code }) => code)));
  return levels.flatMap((level) => {
    const absent = (ruleSet.register ?? []).filter(
      (unit) => unit.level === level.id && !present.has(unit.code),
    );
    if (absent.length === 0) return [];
    const units = absent.map(({ code, name }) => `${name} ${code}`).join('、');
    return [
      warning('units-not-in-data', {}, { count: String(absent.length), level: level.title, units }),
    ];
  });
}

function contentOf(table: Table): Json {
  const inputs = [...table.inputs].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    level: table.level,
    units: table.units.map(({ code }) => code),
    inputs: Object.fromEntries(
      inputs.map(([id, column]) => [id, textsOf(column, table.isUnreadable)]),
    ),
  };
}

/** By file, row and column, whatever was found first; what is nowhere comes last. */
function inOrder(issues: readonly Issue[], files: readonly DataFile[]): readonly Issue[] {
  const names = files.map(({ name }) => name);
  const place = ({ at }: Issue): readonly number[] => [
    at.file === undefined ? files.length : names.indexOf(at.file),
    at.row ?? 0,
  ];
  return issues
    .map((issue) => ({ issue, key: place(issue) }))
    .sort((a, b) => (a.key[0] ?? 0) - (b.key[0] ?? 0) || (a.key[1] ?? 0) - (b.key[1] ?? 0))
    .map(({ issue }) => issue);
}
