import { contentHash, type Json } from '../hash/contentHash.ts';
import { addIssues, error, type Issue, isError, warning } from '../issue/index.ts';
import type { Input, Level, RuleSet } from '../ruleset/index.ts';
import { buildTable, type LevelRows } from './buildTable.ts';
import { textsOf } from './cells/columnTexts.ts';
import type { Table } from './Data.ts';
import type { Gathered } from './Gathered.ts';
import { shortened } from './missingColumns.ts';
import { misspeltColumns } from './sheets/misspeltColumns.ts';
import type { UnitRow } from './UnitRow.ts';

/** The tables of what was gathered, and all that is wrong. */
export type BuiltData = {
  /** None where not every file could be read. */
  readonly tables: readonly Table[];
  /** What was read all the same. */
  readonly read: readonly Table[];
  readonly hash: string;
  /** In the order of the files, each once. */
  readonly issues: readonly Issue[];
  /** As they were found. */
  readonly found: readonly Issue[];
};

/** Reads the cells of all units. */
export function buildData(gathered: Gathered, ruleSet: RuleSet): BuiltData {
  const { wanted, isComplete, boundInTables, files } = gathered;
  const issues = [...gathered.issues];
  const levelsRead = wanted.flatMap((level) => levelRowsOf(level, gathered) ?? []);
  const absent = isComplete ? absentInputs(levelsRead, boundInTables, ruleSet) : [];
  const misspelt = misspeltColumns(issues, absent);
  const built = levelsRead.map((level) =>
    buildTable(level, ruleSet, { isComplete, misspelt: misspelt.inputs }),
  );
  for (const table of built) addIssues(issues, table.issues);
  const read = built.map(({ table }) => table);
  const tables = isComplete ? read : [];
  if (built.length === 0 && !issues.some(isError)) issues.push(error('no-units', {}));
  const levelsTold = isComplete ? wanted : levelsRead.map(({ level }) => level);
  addIssues(issues, unitsLeftOut(ruleSet, levelsTold, { ...gathered, issues }));
  const told = shortened(issues.map((issue) => misspelt.errors.get(issue) ?? issue));
  return {
    tables,
    read,
    hash: contentHash(tables.map(contentOf)),
    issues: inOrder(told, files),
    found: issues,
  };
}

/** What was read of a level; null: nothing. */
function levelRowsOf(level: Level, { rows: all, repeated, bound }: Gathered): LevelRows | null {
  const ofLevel = ({ unit }: UnitRow): boolean => unit.level === level.id;
  const rows = [...all.values()]
    .filter(ofLevel)
    .sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
  return rows.length === 0
    ? null
    : {
        level,
        rows,
        repeated: repeated.filter(ofLevel),
        bound: bound.get(level.id) ?? new Set(),
      };
}

/** Inputs that a level with rows reads and that no file has a column for. */
function absentInputs(
  levels: readonly LevelRows[],
  boundInTables: ReadonlySet<string>,
  { inputs }: RuleSet,
): readonly Input[] {
  const bound = new Set([...boundInTables, ...levels.flatMap((level) => [...level.bound])]);
  const read = new Set(levels.flatMap(({ level }) => level.inputs));
  return [...inputs.values()].filter(
    ({ id, earlier }) => read.has(id) && earlier === null && !bound.has(id),
  );
}

function unitsLeftOut(
  ruleSet: RuleSet,
  levels: readonly Level[],
  { rows, issues }: Pick<Gathered, 'rows' | 'issues'>,
): readonly Issue[] {
  // What a row that names no unit is thought to mean may well be there under that name.
  const meant = new Set(
    issues.flatMap(({ code, data }) => (code === 'unknown-unit' ? (data['nearest'] ?? []) : [])),
  );
  return levels.flatMap((level) => {
    const absent = (ruleSet.register ?? []).filter(
      (unit) => unit.level === level.id && !rows.has(unit.code),
    );
    if (absent.length === 0) return [];
    const units = absent.map(({ code, name }) => `${name} ${code}`);
    const misnamed = units.filter((unit) => meant.has(unit));
    const data = { count: String(absent.length), level: level.title, units };
    const some = misnamed.length === 0 ? {} : { misnamed };
    return [warning('units-not-in-data', {}, { ...data, ...some })];
  });
}

function contentOf(table: Table): Json {
  const inputs = [...table.inputs].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    level: table.level,
    units: table.units.map(({ code }) => code),
    names: table.units.map(({ name }) => name),
    parents: table.units.map(({ parent }) => parent),
    inputs: Object.fromEntries(
      inputs.map(([id, column]) => [id, textsOf(column, table.isUnreadable)]),
    ),
  };
}

/** By file and row, whatever was found first; what is nowhere comes last. */
function inOrder(issues: readonly Issue[], names: readonly string[]): readonly Issue[] {
  const place = ({ at }: Issue): readonly number[] => [
    at.file === undefined ? names.length : names.indexOf(at.file),
    at.row ?? 0,
  ];
  return issues
    .map((issue) => ({ issue, key: place(issue) }))
    .sort((a, b) => (a.key[0] ?? 0) - (b.key[0] ?? 0) || (a.key[1] ?? 0) - (b.key[1] ?? 0))
    .map(({ issue }) => issue);
}
