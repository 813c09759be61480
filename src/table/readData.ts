import { contentHash, type Json } from '../hash/contentHash.ts';
import { addIssues, error, type Issue, isError, warning } from '../issue/index.ts';
import {
  type Input,
  type Level,
  periodIssues,
  type RuleSet,
  unknownLevels,
} from '../ruleset/index.ts';
import { accountContext, sourceOf } from './account.ts';
import { buildTable, type LevelRows } from './buildTable.ts';
import { textsOf } from './cells/columnTexts.ts';
import { type Collection, collectRows, inputsIn } from './collectRows.ts';
import type { Data, DataFile, Table } from './Data.ts';
import { addDerived } from './ledger/addDerived.ts';
import { shortened } from './missingColumns.ts';
import type { Source } from './Source.ts';
import type { BoundSheet } from './sheets/BoundSheet.ts';
import { bindSheets } from './sheets/bindSheets.ts';
import { misspeltColumns } from './sheets/misspeltColumns.ts';
import type { UnitRow } from './UnitRow.ts';
import { namedApart } from './units/namedApart.ts';
import { checkParents } from './units/parents.ts';
import { totalTest } from './units/totalRows.ts';
import { unitFinder } from './units/units.ts';

/** How data are read. */
export type ReadOptions = {
  /** Ids of the levels wanted; rows of others are left out. Default: all. */
  readonly levels?: readonly string[];
  /**
   * Why further files could not be had: as with a file of which nothing can be read, what the others
   * lack may stand there, so nothing is said of it and there are no tables.
   */
  readonly unread?: readonly Issue[];
  /** The period assessed: ledgers count as of its last day. Default: as the rule set says. */
  readonly period?: string;
};

/**
 * Reads data files for a rule set.
 *
 * A unit may stand in several files, each with other inputs. Rows may come in any order, columns too.
 * Where the rule set has ledgers, a file of records is one of those.
 *
 * @returns the tables and every issue in one pass; data with errors are for {@link assess} to refuse
 */
export function readData(
  ruleSet: RuleSet,
  files: readonly DataFile[],
  {
    levels = ruleSet.levels.map(({ id }) => id),
    unread = [],
    period = ruleSet.period,
  }: ReadOptions = {},
): Data {
  const noPeriod = periodIssues(period);
  const issues: Issue[] = [...unread, ...unknownLevels(ruleSet, levels), ...noPeriod];
  const bound = bindSheets(files, ruleSet, period, issues);
  const { sheets } = bound;
  const isComplete = unread.length === 0 && noPeriod.length === 0 && bound.isComplete;
  const wanted = levelsNeeded(ruleSet, levels);
  const collection: Collection = { rows: new Map(), repeated: [], bound: new Map(), issues };
  const find = unitFinder(ruleSet);
  const isTotal = totalTest(ruleSet.register);
  const fates = sheets.map((sheet) => ({
    bound: sheet,
    fates: collectRows(sheet, find, isTotal, collection),
  }));
  addDerived(bound.ledgers, ruleSet, collection);
  if (ruleSet.register === null) addIssues(issues, namedApart(collection.rows.values()));
  if (isComplete && ruleSet.register === null) {
    addIssues(issues, checkParents(wanted, [...collection.rows.values()]));
  }
  const levelsRead = wanted.flatMap((level) => levelRowsOf(level, collection) ?? []);
  const absent = isComplete ? absentInputs(levelsRead, sheets, ruleSet) : [];
  const misspelt = misspeltColumns(issues, absent);
  const built = levelsRead.map((level) =>
    buildTable(level, ruleSet, { isComplete, misspelt: misspelt.inputs }),
  );
  for (const table of built) addIssues(issues, table.issues);
  const read = built.map(({ table }) => table);
  const tables = isComplete ? read : [];
  if (built.length === 0 && !issues.some(isError)) issues.push(error('no-units', {}));
  const levelsTold = isComplete ? wanted : levelsRead.map(({ level }) => level);
  addIssues(issues, unitsLeftOut(ruleSet, levelsTold, collection));
  const isOnlySheet = sheets.length === 1 && bound.ledgers.length === 0 && sheets[0]?.long === null;
  const context = accountContext(read, issues, isOnlySheet);
  const sources = [...fates.map((sheet) => sourceOf(sheet, context)), ...bound.sources];
  return {
    tables,
    files: files.map(({ name }) => name),
    sources: inFileOrder(sources, files),
    asOf: bound.ledgers.find(({ asOf }) => asOf !== null)?.asOf ?? null,
    hash: contentHash(tables.map(contentOf)),
    issues: inOrder(shortened(issues.map((issue) => misspelt.errors.get(issue) ?? issue)), files),
  };
}

function inFileOrder(sources: readonly Source[], files: readonly DataFile[]): readonly Source[] {
  const names = files.map(({ name }) => name);
  return [...sources].sort((a, b) => names.indexOf(a.at.file) - names.indexOf(b.at.file));
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

/** What was read of a level; null: nothing. */
function levelRowsOf(level: Level, { rows: all, repeated, bound }: Collection): LevelRows | null {
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
  sheets: readonly BoundSheet[],
  { inputs }: RuleSet,
): readonly Input[] {
  const bound = new Set([
    ...sheets.flatMap((sheet) => [...inputsIn(sheet)]),
    ...levels.flatMap((level) => [...level.bound]),
  ]);
  const read = new Set(levels.flatMap(({ level }) => level.inputs));
  return [...inputs.values()].filter(
    ({ id, earlier }) => read.has(id) && earlier === null && !bound.has(id),
  );
}

function unitsLeftOut(
  ruleSet: RuleSet,
  levels: readonly Level[],
  { rows, issues }: Collection,
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
