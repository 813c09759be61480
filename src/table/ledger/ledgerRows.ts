import { addIssues, error, type Issue, isError, note, warning } from '../../issue/index.ts';
import type { Ledger, RuleSet } from '../../ruleset/index.ts';
import { emptyCounts, sumOfAccounts } from '../CellAccount.ts';
import type { FilePlace, Grid, GridRow } from '../Grid.ts';
import { findHeader, otherHeader, rowsSearched } from '../sheets/findHeader.ts';
import { bindHeaders, type HeaderNames, headerNames } from '../sheets/headers.ts';
import { fitted, notesOf, textsOf, tooManyColumns } from '../sheets/layout.ts';
import { levelHeaders } from '../sheets/levelHeaders.ts';
import { withoutMergedValues } from '../sheets/mergedCells.ts';
import { misspeltColumns } from '../sheets/misspeltColumns.ts';
import type { Header } from '../sheets/Sheet.ts';
import { totalTest } from '../units/totalRows.ts';
import { unitFinder } from '../units/units.ts';
import { derivedInputs, fieldsReadBy, isDayReadBy } from './derivedInputs.ts';
import { type RecordGatherer, recordGatherer } from './gatherRecords.ts';
import { isUntouched, type LedgerSheet } from './LedgerSheet.ts';
import type { RecordCorrection } from './recordCorrections.ts';

/** How a ledger is read. */
export type LedgerRules = {
  readonly ruleSet: RuleSet;
  readonly ledger: Ledger;
  /** The day as of which it counts. */
  readonly asOf: string;
  /** To records of whatever file. */
  readonly corrections: readonly RecordCorrection[];
};

/** The rows of a ledger as they come; its header is among the first of them. */
export type LedgerRows = {
  readonly take: (row: GridRow) => void;
  readonly report: (issue: Issue) => void;
  /** null where nothing could be read, which an issue says. */
  readonly finish: () => LedgerRead;
};

export type LedgerRead = {
  readonly sheet: LedgerSheet | null;
  readonly issues: readonly Issue[];
};

/** So many records are looked at together. */
const batchLength = 4_096;

/** Reads a ledger row by row: no more than some thousand rows are kept. */
export function ledgerRows(rules: LedgerRules, at: FilePlace, isAligned: boolean): LedgerRows {
  const names = headerNames(rules.ledger.fields, levelHeaders(rules.ruleSet));
  const dependsOnPeriod =
    rules.ledger.asOf === null && isDayReadBy(derivedInputs(rules.ruleSet, rules.ledger.id));
  const issues: Issue[] = [];
  let waiting: GridRow[] = [];
  let opened: Opened | null = null;
  let isRefused = false;
  const counts = emptyCounts();

  const flush = (): void => {
    if (opened === null || isRefused) return;
    const { gatherer, width } = opened;
    const misfits: Issue[] = [];
    const rows = waiting.map((record) => fitted(record, width, at, misfits));
    for (const issue of misfits) gatherer.report(issue);
    rows.forEach(({ cells }, i) => {
      const more = (waiting[i]?.cells.length ?? 0) - cells.length;
      // A note below the records may have fewer cells than they have.
      counts[more < 0 ? 'footer' : 'behind-last'] += more;
    });
    gatherer.take(rows);
    waiting = [];
  };

  const open = (): void => {
    const found = openLedger(waiting, rules, names, at, isAligned);
    addIssues(issues, found.issues);
    opened = found.opened;
    isRefused = opened === null;
    if (opened === null) return;
    const { above, lines } = opened.header;
    waiting.slice(0, above + lines).forEach(({ cells }, i) => {
      counts[i < above ? 'above-header' : 'header'] += cells.length;
    });
    waiting = waiting.slice(above + lines);
  };

  return {
    take(row) {
      if (isRefused) return;
      waiting.push(row);
      if (opened === null && waiting.length > rowsSearched + 1) open();
      if (waiting.length >= batchLength) flush();
    },
    report: (issue) => issues.push(issue),
    finish() {
      if (opened === null && !isRefused) open();
      flush();
      if (opened === null) return { sheet: null, issues };
      const gathered = opened.gatherer.finish();
      const sheet: LedgerSheet = {
        ...gathered,
        asOf: dependsOnPeriod ? rules.asOf : null,
        isWhole: gathered.isWhole && !issues.some(isError),
        account: sumOfAccounts([gathered.account, counts]),
      };
      const noted = isUntouched(sheet) ? [note('no-records', at)] : [];
      return { sheet, issues: [...issues, ...gathered.issues, ...noted] };
    },
  };
}

type Opened = {
  readonly header: Header;
  readonly width: number;
  readonly gatherer: RecordGatherer;
};

/** Finds the header among the first rows of a ledger. */
function openLedger(
  rows: readonly GridRow[],
  { ruleSet, ledger, asOf, corrections }: LedgerRules,
  names: HeaderNames,
  at: FilePlace,
  isAligned: boolean,
): { readonly opened: Opened | null; readonly issues: readonly Issue[] } {
  const refuse = (...issues: readonly Issue[]) => ({ opened: null, issues });
  const [first] = rows;
  if (first === undefined) return refuse(error('empty-file', at));
  const header = findHeader(rows, names);
  if (header === null) return refuse(error('no-unit-column', { ...at, row: first.row }));
  const other = otherHeader(rows, header, names);
  if (other !== null) {
    const data = { first: String(other), second: String(header.row) };
    return refuse(error('two-headers', { ...at, row: other }, data));
  }
  const texts = textsOf(header, isAligned);
  const tooMany = tooManyColumns(texts, { ...at, row: header.row });
  if (tooMany !== null) return refuse(tooMany);
  const rest = rows.slice(header.above + header.lines);
  const bound = bindHeaders({ at, header: texts, headerRow: header.row, rows: rest }, names);
  const inputs = derivedInputs(ruleSet, ledger.id);
  const absent = [...fieldsReadBy(inputs)].flatMap((id) =>
    bound.bound.has(id) ? [] : (ledger.fields.get(id) ?? []),
  );
  const misspelt = misspeltColumns(bound.issues, absent);
  const told = bound.issues.map((issue) => ofLedger(misspelt.errors.get(issue) ?? issue));
  const binding = { ...bound, issues: told };
  const levels = ruleSet.levels.map(({ title }) => title);
  const needsLevel = binding.level === null && ruleSet.register === null && levels.length > 1;
  if (needsLevel) return refuse(error('no-level-column', { ...at, row: header.row }, { levels }));
  const gatherer = recordGatherer({
    ruleSet,
    ledger,
    inputs,
    misspelt: misspelt.inputs,
    at,
    header: texts,
    headerRow: header.row,
    lines: { row: header.row, lines: header.lines },
    binding,
    asOf,
    find: unitFinder(ruleSet),
    isTotal: totalTest(ruleSet.register),
    corrections,
  });
  const opened = { header, width: texts.length, gatherer };
  return { opened, issues: notesOf(header, { at, rows }) };
}

/** A ledger may have columns that nobody asks for; one that is nearly a field that is missing is an error. */
function ofLedger(issue: Issue): Issue {
  if (issue.code !== 'unknown-column') return issue;
  const { at, data } = issue;
  if (isError(issue)) return error('unknown-field', at, data);
  return data['nearest'] === undefined
    ? note('unknown-field', at)
    : warning('unknown-field', at, data);
}

/** A ledger whose rows are all there. */
export function ledgerOfGrid(grid: Grid, rules: LedgerRules): LedgerRead {
  const taken = ledgerRows(rules, grid.at, grid.isAligned);
  const { rows, issues } = withoutMergedNumbers(grid, rules);
  for (const issue of [...grid.issues, ...issues]) taken.report(issue);
  for (const row of rows) taken.take(row);
  return taken.finish();
}

/**
 * A number that is merged over several records would be added for each of them; a date or a text is that of
 * all of them.
 */
function withoutMergedNumbers(
  { at, rows, merges, isAligned }: Grid,
  { ruleSet, ledger }: LedgerRules,
): { readonly rows: readonly GridRow[]; readonly issues: readonly Issue[] } {
  const names = headerNames(ledger.fields, levelHeaders(ruleSet));
  const header = merges.length === 0 ? null : findHeader(rows, names);
  if (header === null) return { rows, issues: [] };
  const first = header.above + header.lines;
  const texts = textsOf(header, isAligned);
  const rest = rows.slice(first);
  const read = fieldsReadBy(derivedInputs(ruleSet, ledger.id));
  const sheet = { at, header: texts, headerRow: header.row, rows: rest, issues: [], merges };
  const binding = bindHeaders(sheet, names);
  const isNumber = (id: string): boolean =>
    read.has(id) && ['number', 'integer'].includes(ledger.fields.get(id)?.type ?? '');
  const inputs = new Map([...binding.inputs].filter(([id]) => isNumber(id)));
  const found = withoutMergedValues(sheet, { ...binding, inputs });
  return {
    rows: [...rows.slice(0, first), ...found.sheet.rows],
    issues: found.issues.map((issue) => ({ ...issue, code: 'merged-records' })),
  };
}
