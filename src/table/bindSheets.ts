import { addIssues, error, type Issue, note } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { BoundSheet } from './collectRows.ts';
import { readCsv } from './csv.ts';
import type { DataFile } from './Data.ts';
import { findHeader, otherHeader } from './findHeader.ts';
import type { Grid } from './Grid.ts';
import { type Binding, bindHeaders, type HeaderNames, headerNames } from './headers.ts';
import { layOut } from './layout.ts';
import { readLong } from './longTable.ts';
import { withoutMergedValues } from './mergedCells.ts';
import type { Sheet } from './Sheet.ts';

/** What a file has: null where nothing of it can be read. */
export type BoundFile = readonly BoundSheet[] | null;

/** The sheets whose rows can be told apart, and the units that they are about, file by file. */
export function bindSheets(
  files: readonly DataFile[],
  ruleSet: RuleSet,
  issues: Issue[],
): readonly BoundFile[] {
  const names = headerNames(ruleSet.inputs);
  return files.map((file) => {
    const grids = gridsOf(file, names, issues);
    const sheets = grids?.map((grid) => bindSheet(grid, names, ruleSet, issues)) ?? [];
    const bound = sheets.flatMap((sheet) => sheet ?? []);
    return grids === null || bound.length < sheets.length ? null : bound;
  });
}

/** The grids of a file; of a workbook those that name units, and all where none does. */
function gridsOf(file: DataFile, names: HeaderNames, issues: Issue[]): readonly Grid[] | null {
  if (!('grids' in file)) {
    const grid = readCsv(file);
    if (!grid.ok) addIssues(issues, grid.issues);
    return grid.ok ? [grid.value] : null;
  }
  addIssues(issues, file.issues);
  const withUnits = file.grids.filter(({ rows }) => findHeader(rows, names) !== null);
  const filled = file.grids.filter(({ rows }) => rows.length > 0);
  if (withUnits.length === 0) return filled.length > 0 ? filled : file.grids.slice(0, 1);
  for (const grid of filled) {
    if (!withUnits.includes(grid)) issues.push(note('sheet-left-out', grid.at));
  }
  return withUnits;
}

function bindSheet(
  grid: Grid,
  names: HeaderNames,
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
  const binding = bindHeaders(read.value, names);
  const { sheet, issues: merged } = withoutMergedValues(read.value, binding);
  const missing = missingColumns(sheet, binding, ruleSet);
  const long = readLong(sheet, binding, names);
  const isNoTable = missing.some(({ code }) => code === 'no-unit-column');
  // What seems wrong with the rows below a header that is none follows from that.
  const found = isNoTable
    ? [grid.issues, binding.issues, missing]
    : [sheet.issues, binding.issues, merged, long?.issues ?? [], missing];
  for (const some of found) addIssues(issues, some);
  return missing.length === 0 ? { sheet, binding, long } : null;
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
