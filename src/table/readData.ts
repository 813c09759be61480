import { addIssues, type Issue, type IssueCode } from '../issue/index.ts';
import { type Level, periodIssues, type RuleSet, unknownLevels } from '../ruleset/index.ts';
import { accountContext, sourceOf } from './account.ts';
import { buildData } from './buildData.ts';
import { type Collection, collectRows, inputsIn } from './collectRows.ts';
import type { Data, DataFile } from './Data.ts';
import type { Gathered } from './Gathered.ts';
import { addDerived } from './ledger/addDerived.ts';
import type { LedgerSheet } from './ledger/LedgerSheet.ts';
import {
  correctionIssues,
  correctionKey,
  type RecordCorrection,
} from './ledger/recordCorrections.ts';
import type { Source } from './Source.ts';
import { bindSheets } from './sheets/bindSheets.ts';
import { namedApart } from './units/namedApart.ts';
import { checkParents } from './units/parents.ts';
import { totalTest } from './units/totalRows.ts';
import { unitFinder } from './units/units.ts';
import { addUnitsAbove } from './units/unitsAbove.ts';

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
  /** To records of ledgers; those of one that was read in pieces have to be given to its reader. */
  readonly corrections?: readonly RecordCorrection[];
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
    corrections = [],
  }: ReadOptions = {},
): Data {
  const noPeriod = periodIssues(period);
  const issues: Issue[] = [...unread, ...unknownLevels(ruleSet, levels), ...noPeriod];
  const bound = bindSheets(files, ruleSet, { period, corrections }, issues);
  const { sheets } = bound;
  const isComplete = unread.length === 0 && noPeriod.length === 0 && bound.isComplete;
  const told = wrongCorrections(corrections, files, bound.ledgers, ruleSet);
  // A ledger of which nothing could be read has no records to correct; that has been said.
  addIssues(issues, isComplete ? told : told.filter(({ code }) => !ofFiles.includes(code)));
  const wanted = levelsNeeded(ruleSet, levels);
  const collection: Collection = { rows: new Map(), repeated: [], bound: new Map(), issues };
  const find = unitFinder(ruleSet);
  const isTotal = totalTest(ruleSet.register);
  const fates = sheets.map((sheet) => ({
    bound: sheet,
    fates: collectRows(sheet, find, isTotal, collection),
  }));
  addDerived(bound.ledgers, ruleSet, collection);
  addUnitsAbove(wanted, ruleSet, collection.rows);
  if (ruleSet.register === null) addIssues(issues, namedApart(collection.rows.values()));
  if (isComplete && ruleSet.register === null) {
    addIssues(issues, checkParents(wanted, [...collection.rows.values()]));
  }
  const gathered: Gathered = {
    wanted,
    rows: collection.rows,
    repeated: collection.repeated,
    bound: collection.bound,
    boundInTables: new Set(sheets.flatMap((sheet) => [...inputsIn(sheet)])),
    issues,
    files: files.map(({ name }) => name),
    isComplete,
  };
  const built = buildData(gathered, ruleSet);
  const isOnlySheet = sheets.length === 1 && bound.ledgers.length === 0 && sheets[0]?.long === null;
  const context = accountContext(built.read, built.found, isOnlySheet);
  const sources = [...fates.map((sheet) => sourceOf(sheet, context)), ...bound.sources];
  const { tables, hash } = built;
  return {
    tables,
    files: gathered.files,
    sources: inFileOrder(sources, files),
    asOf: bound.ledgers.find(({ asOf }) => asOf !== null)?.asOf ?? null,
    hash,
    issues: built.issues,
    gathered,
  };
}

/** What is said of the files of corrections. */
const ofFiles: readonly IssueCode[] = ['correction-of-unknown-file', 'correction-of-no-ledger'];

/** What is wrong with the corrections given here, or to the readers of ledgers; each is told once. */
function wrongCorrections(
  given: readonly RecordCorrection[],
  files: readonly DataFile[],
  ledgers: readonly LedgerSheet[],
  ruleSet: RuleSet,
): readonly Issue[] {
  const known = new Set(given.map(correctionKey));
  const others = files
    .flatMap((file) => ('read' in file ? file.corrections : []))
    .filter((correction) => !known.has(correctionKey(correction)));
  const names = files.map(({ name }) => name);
  return correctionIssues([...given, ...others], ledgers, names, ruleSet);
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
