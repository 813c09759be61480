import { addIssues, error, type Issue } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { BoundSheet } from './collectRows.ts';
import { readCsv } from './csv.ts';
import type { DataFile } from './Data.ts';
import { findHeader } from './findHeader.ts';
import { type Binding, bindHeaders, headerNames } from './headers.ts';
import { layOut, type Sheet } from './layout.ts';

/** The files whose rows can be told apart, and the units that they are about. */
export function bindSheets(
  files: readonly DataFile[],
  ruleSet: RuleSet,
  issues: Issue[],
): readonly BoundSheet[] {
  const names = headerNames(ruleSet.inputs);
  return files.flatMap((file) => {
    const grid = readCsv(file);
    const read = grid.ok ? layOut(grid.value, findHeader(grid.value.rows, names)) : grid;
    if (!read.ok) {
      addIssues(issues, read.issues);
      return [];
    }
    const sheet = read.value;
    const binding = bindHeaders(sheet, names);
    const missing = missingColumns(sheet, binding, ruleSet);
    for (const some of [sheet.issues, binding.issues, missing]) addIssues(issues, some);
    return missing.length === 0 ? [{ sheet, binding }] : [];
  });
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
