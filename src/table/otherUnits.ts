import type { RuleSet } from '../ruleset/index.ts';
import { buildData } from './buildData.ts';
import type { Data } from './Data.ts';
import type { UnitRow } from './UnitRow.ts';

/**
 * The data without a unit, as if no file had it. A rule set with a register has to be without it too.
 *
 * @throws where the data were not read by {@link readData}
 */
export function withoutUnit(ruleSet: RuleSet, data: Data, code: string): Data {
  return withRows(ruleSet, data, (rows) => rows.delete(code));
}

/**
 * The data with one more unit that has all that another has, under its own code and name.
 *
 * @throws where the data were not read by {@link readData}
 */
export function withCopy(
  ruleSet: RuleSet,
  data: Data,
  code: string,
  copy: { readonly code: string; readonly name: string },
): Data {
  return withRows(ruleSet, data, (rows) => {
    const row = rows.get(code);
    if (row !== undefined) rows.set(copy.code, { ...row, unit: { ...row.unit, ...copy } });
  });
}

function withRows(
  ruleSet: RuleSet,
  data: Data,
  change: (rows: Map<string, UnitRow>) => void,
): Data {
  const { gathered } = data;
  if (gathered === null) throw new RangeError('data that were not read from files');
  const rows = new Map(gathered.rows);
  change(rows);
  const changed = { ...gathered, rows };
  const { tables, hash, issues } = buildData(changed, ruleSet);
  return { ...data, tables, hash, issues, gathered: changed };
}
