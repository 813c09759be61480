import { addIssues, error, type Issue } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { BoundSheet } from './collectRows.ts';
import { readCsv } from './csv.ts';
import type { DataFile } from './Data.ts';
import { type Binding, bindHeaders } from './headers.ts';
import { layOut, type Sheet } from './layout.ts';

/** How far down a header is looked for, to say where it is. */
const rowsSearched = 5;

/** The files whose rows can be told apart, and the units that they are about. */
export function bindSheets(
  files: readonly DataFile[],
  ruleSet: RuleSet,
  issues: Issue[],
): readonly BoundSheet[] {
  return files.flatMap((file) => {
    const grid = readCsv(file);
    const read = grid.ok ? layOut(grid.value) : grid;
    if (!read.ok) {
      addIssues(issues, read.issues);
      return [];
    }
    const sheet = read.value;
    const binding = bindHeaders(sheet, ruleSet.inputs);
    const header = hasUnits(binding) ? null : headerBelow(sheet, ruleSet);
    if (header !== null) {
      // A title was taken for the header: what else seems wrong follows from that.
      const at = { ...sheet.at, row: sheet.headerRow };
      issues.push(error('no-unit-column', at, { header: String(header) }));
      return [];
    }
    const missing = missingColumns(sheet, binding, ruleSet);
    for (const some of [sheet.issues, binding.issues, missing]) addIssues(issues, some);
    return missing.length === 0 ? [{ sheet, binding }] : [];
  });
}

function hasUnits({ code, name }: Binding): boolean {
  return code !== null || name !== null;
}

/** The row that looks like a header, where the first row is none. */
function headerBelow(sheet: Sheet, { inputs }: RuleSet): number | null {
  const found = sheet.rows
    .slice(0, rowsSearched)
    .find(({ cells }) => hasUnits(bindHeaders({ ...sheet, header: cells, rows: [] }, inputs)));
  return found?.row ?? null;
}

/** What says of no row which unit it is about, or of which level the unit is. */
function missingColumns(
  { at, headerRow: row }: Sheet,
  binding: Binding,
  { register, levels }: RuleSet,
): readonly Issue[] {
  const noUnit = hasUnits(binding) ? [] : [error('no-unit-column', { ...at, row })];
  if (binding.level !== null || register !== null || levels.length === 1) return noUnit;
  const titles = levels.map(({ title }) => title);
  return [...noUnit, error('no-level-column', { ...at, row }, { levels: titles })];
}
