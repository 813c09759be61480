import { addIssues, error, type Issue, note } from '../../issue/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import { unreadSource } from '../account.ts';
import type { DataFile } from '../Data.ts';
import type { Grid } from '../Grid.ts';
import { asOfDay, otherPeriod } from '../ledger/asOf.ts';
import type { LedgerSheet } from '../ledger/LedgerSheet.ts';
import { ledgerOfGrid } from '../ledger/ledgerRows.ts';
import { ledgerSource } from '../ledger/ledgerSource.ts';
import type { RecordCorrection } from '../ledger/recordCorrections.ts';
import type { Source } from '../Source.ts';
import { readCsv } from '../text/csv.ts';
import type { BoundSheet } from './BoundSheet.ts';
import type { Found } from './Found.ts';
import { findHeader, namedIn, otherHeader } from './findHeader.ts';
import { type Binding, bindHeaders, type HeaderNames } from './headers.ts';
import { layOut } from './layout.ts';
import { readLong } from './longTable.ts';
import { withoutMergedValues } from './mergedCells.ts';
import type { Sheet } from './Sheet.ts';
import { withoutCopies } from './sameContent.ts';
import { type AllNames, allNames, shapeOf } from './shape.ts';
import { untouchedForm } from './untouchedForm.ts';

/** What the files have. */
export type BoundFiles = {
  /** The tables whose rows can be told apart, and the units that they are about. */
  readonly sheets: readonly BoundSheet[];
  readonly ledgers: readonly LedgerSheet[];
  /** Of what is no table, and of ledgers. */
  readonly sources: readonly Source[];
  /** Whether something can be read of every file. */
  readonly isComplete: boolean;
};

/** How ledgers are read. */
export type ReadSettings = {
  readonly period: string;
  readonly corrections: readonly RecordCorrection[];
};

/** Looks at the files one by one: which sheets they have, and what those are. */
export function bindSheets(
  files: readonly DataFile[],
  ruleSet: RuleSet,
  { period, corrections }: ReadSettings,
  issues: Issue[],
): BoundFiles {
  const names = allNames(ruleSet);
  const found = files.map((file): readonly Found[] => {
    if ('read' in file) {
      const { read, issues: told } = file;
      if (read === null) return [{ issues: told }];
      const other = otherPeriod(read.asOf, period);
      if (other !== null) return [{ issues: [...told, { ...other, at: read.at }] }];
      return [{ ledger: read, source: ledgerSource(read, file.format), issues: told }];
    }
    const grids = gridsOf(file, names, issues);
    if (grids === null) return [{ issues: [] }];
    const bound = grids.taken.map((grid): Found => {
      const own: Issue[] = [];
      const read = bindGrid(grid, {
        ruleSet,
        names,
        period,
        corrections,
        stated: file.as,
        issues: own,
      });
      return { ...read, issues: own };
    });
    const leftOut = (grid: Grid): Source => unreadSource(grid, 'other-sheet');
    const left = grids.left.map(leftOut);
    const hidden = 'grids' in file ? (file.left ?? []) : [];
    const unread = [...left, ...hidden.filter(({ rows }) => rows.length > 0).map(leftOut)];
    return [...bound, ...unread.map((source) => ({ source, issues: [] }))];
  });
  const all = withoutCopies(found.flat());
  for (const { issues: told } of all) addIssues(issues, told);
  const isRead = ({ sheet, ledger, source }: Found): boolean =>
    sheet !== undefined ||
    ledger !== undefined ||
    (source !== undefined &&
      (source.header !== null || source.account['other-sheet'] + source.account.duplicate > 0));
  return {
    sheets: all.flatMap(({ sheet }) => sheet ?? []),
    ledgers: all.flatMap(({ ledger }) => ledger ?? []),
    sources: all.flatMap(({ source }) => source ?? []),
    isComplete: all.every(isRead),
  };
}

type Grids = { readonly taken: readonly Grid[]; readonly left: readonly Grid[] };

/** The grids of a file; of a workbook those that name inputs, else units, and all where none does. */
export function gridsOf(
  file: Exclude<DataFile, { readonly read: unknown }>,
  names: AllNames,
  issues: Issue[],
): Grids | null {
  if (!('grids' in file)) {
    const grid = readCsv(file);
    if (!grid.ok) addIssues(issues, grid.issues);
    return grid.ok ? { taken: [grid.value], left: [] } : null;
  }
  addIssues(issues, file.issues);
  const kinds = [names.ofInputs, ...names.ofLedgers.values()];
  const filled = file.grids.filter(({ rows }) => rows.length > 0);
  const naming = filled.filter(({ rows }) =>
    kinds.some((kind) => {
      const { inputs, isLong } = namedIn(rows, kind);
      return inputs > 0 || isLong;
    }),
  );
  const withUnits =
    naming.length > 0
      ? naming
      : filled.filter(({ rows }) => kinds.some((kind) => findHeader(rows, kind) !== null));
  if (withUnits.length === 0) {
    return { taken: filled.length > 0 ? filled : file.grids.slice(0, 1), left: [] };
  }
  const left = filled.filter((grid) => !withUnits.includes(grid));
  for (const grid of left) issues.push(note('sheet-left-out', grid.at));
  return { taken: withUnits, left };
}

/** A grid, and what else is known of how to read it. */
type Site = {
  readonly ruleSet: RuleSet;
  readonly names: AllNames;
  readonly period: string;
  readonly corrections: readonly RecordCorrection[];
  /** What somebody says that it is. */
  readonly stated: string | undefined;
  readonly issues: Issue[];
};

function bindGrid(grid: Grid, site: Site): Omit<Found, 'issues'> {
  const { ruleSet, names, period, corrections, stated, issues } = site;
  const shape = shapeOf(grid, names, stated);
  if ('severity' in shape) {
    issues.push(shape);
    return { source: unreadSource(grid, 'not-a-table') };
  }
  const ledger = shape.kind === 'ledger' ? ruleSet.ledgers.get(shape.ledger) : undefined;
  if (ledger !== undefined) {
    const read = ledgerOfGrid(grid, {
      ruleSet,
      ledger,
      asOf: asOfDay(ledger, period),
      corrections,
    });
    addIssues(issues, read.issues);
    return read.sheet === null
      ? { source: unreadSource(grid, 'not-a-table') }
      : { ledger: read.sheet, source: ledgerSource(read.sheet, grid.format) };
  }
  const untouched = untouchedForm(grid, names.ofInputs, ruleSet);
  if (untouched !== null) {
    issues.push(note('no-rows', grid.at));
    return { source: untouched };
  }
  const long = shape.kind === 'table' ? shape.long : null;
  const sheet = bindSheet(grid, names.ofInputs, long, ruleSet, issues);
  return sheet === null ? { source: unreadSource(grid, 'not-a-table') } : { sheet };
}

function bindSheet(
  grid: Grid,
  names: HeaderNames,
  isLong: boolean | null,
  ruleSet: RuleSet,
  issues: Issue[],
): BoundSheet | null {
  const header = findHeader(grid.rows, names);
  const other = header === null ? null : otherHeader(grid.rows, header, names);
  if (header !== null && other !== null) {
    const data = { first: String(other), second: String(header.row) };
    issues.push(error('two-headers', { ...grid.at, row: other }, data));
    return null;
  }
  const read = layOut(grid, header);
  if (!read.ok) {
    addIssues(issues, read.issues);
    return null;
  }
  const binding = bindHeaders(read.value, names, isLong);
  const { sheet, issues: merged } = withoutMergedValues(read.value, binding);
  const missing = missingColumns(sheet, binding, ruleSet);
  const long = readLong(sheet, binding, names);
  const isNoTable = missing.some(({ code }) => code === 'no-unit-column');
  // What seems wrong with the rows below a header that is none follows from that.
  const isNoHeader = isNoTable && binding.bound.size === 0;
  const found = isNoTable
    ? [grid.issues, isNoHeader ? [] : binding.issues, missing]
    : [sheet.issues, binding.issues, merged, long?.issues ?? [], missing];
  for (const some of found) addIssues(issues, some);
  return missing.length === 0 && header !== null ? { grid, header, sheet, binding, long } : null;
}

/** What says of no row which unit it is about, or of which level the unit is. */
function missingColumns(
  { at, headerRow: row }: Sheet,
  binding: Binding,
  { register, levels }: RuleSet,
): readonly Issue[] {
  const hasUnits = binding.code !== null || binding.name !== null;
  const noUnit = hasUnits ? [] : [error('no-unit-column', { ...at, row })];
  if (binding.level !== null || register !== null || levels.length === 1) return noUnit;
  const titles = levels.map(({ title }) => title);
  return [...noUnit, error('no-level-column', { ...at, row }, { levels: titles })];
}
