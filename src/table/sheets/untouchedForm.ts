import type { RuleSet } from '../../ruleset/index.ts';
import { emptyCounts } from '../CellAccount.ts';
import type { Grid } from '../Grid.ts';
import type { Source } from '../Source.ts';
import { findHeader } from './findHeader.ts';
import { bindHeaders, type HeaderNames } from './headers.ts';
import { sourceColumns } from './sourceColumns.ts';

/**
 * A table without rows that is no error: where a ledger can stand for each of its columns, nobody has to fill
 * in both. null where it is none.
 */
export function untouchedForm(grid: Grid, names: HeaderNames, ruleSet: RuleSet): Source | null {
  const { at, rows, issues, format } = grid;
  const header = findHeader(rows, names);
  if (header === null || issues.length > 0) return null;
  if (rows.length > header.above + header.lines) return null;
  const { texts, row, lines } = header;
  const binding = bindHeaders({ at, header: texts, headerRow: row, rows: [] }, names);
  const bound = [...binding.inputs.keys()];
  const isDerived = (id: string): boolean => (ruleSet.inputs.get(id)?.derived ?? null) !== null;
  if (binding.issues.length > 0 || bound.length === 0 || !bound.every(isDerived)) return null;
  const account = emptyCounts();
  rows.forEach(({ cells }, i) => {
    account[i < header.above ? 'above-header' : 'header'] += cells.length;
  });
  const columns = sourceColumns(texts, binding);
  return {
    at,
    format,
    shape: 'wide',
    ledger: null,
    header: { row, lines },
    columns,
    rows: 0,
    totals: 0,
    account,
  };
}
