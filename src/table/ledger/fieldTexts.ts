import { type RuleSet, withoutBlanks } from '../../ruleset/index.ts';
import type { DataFile } from '../Data.ts';
import { gridsOf } from '../sheets/bindSheets.ts';
import { findHeader } from '../sheets/findHeader.ts';
import { bindHeaders } from '../sheets/headers.ts';
import { textsOf } from '../sheets/layout.ts';
import { allNames, shapeOf } from '../sheets/shape.ts';

/**
 * The different texts that the records of a ledger have in a field, in the order of code units; of files
 * that are there whole.
 */
export function fieldTexts(
  ruleSet: RuleSet,
  files: readonly DataFile[],
  ledger: string,
  field: string,
): readonly string[] {
  const names = allNames(ruleSet);
  const ofLedger = names.ofLedgers.get(ledger);
  const texts = new Set<string>();
  for (const file of files) {
    if ('read' in file || ofLedger === undefined) continue;
    for (const grid of gridsOf(file, names, [])?.taken ?? []) {
      const shape = shapeOf(grid, names, file.as);
      const header = findHeader(grid.rows, ofLedger);
      if ('severity' in shape || shape.kind !== 'ledger' || header === null) continue;
      if (shape.ledger !== ledger) continue;
      const rows = grid.rows.slice(header.above + header.lines);
      const found = textsOf(header, grid.isAligned);
      const sheet = { at: grid.at, header: found, headerRow: header.row, rows };
      const index = bindHeaders(sheet, ofLedger).inputs.get(field);
      if (index === undefined) continue;
      for (const { cells } of rows) texts.add(withoutBlanks(cells[index] ?? ''));
    }
  }
  const isGap = (text: string): boolean =>
    ruleSet.cells.missing.has(text) || ruleSet.cells.notApplicable.has(text) || text === '';
  return [...texts].filter((text) => !isGap(text)).sort((a, b) => (a < b ? -1 : 1));
}
