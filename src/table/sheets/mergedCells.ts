import { error, type Issue } from '../../issue/index.ts';
import { addressOf } from '../Grid.ts';
import { footerTest } from '../units/footerRows.ts';
import type { Binding } from './headers.ts';
import type { Sheet } from './Sheet.ts';

/**
 * Values of several units in one merged cell: whose they are nobody knows, and those rows are doubtful.
 * A name or a level that is merged down several rows is that of all of them.
 */
export function withoutMergedValues(
  sheet: Sheet,
  binding: Binding,
): { readonly sheet: Sheet; readonly issues: readonly Issue[] } {
  const { inputs, long } = binding;
  const columns = new Set([...inputs.values(), ...(long === null ? [] : [long.value])]);
  const firstData = sheet.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const isFooter = footerTest(binding);
  const footers = new Set(
    sheet.merges.length === 0 ? [] : sheet.rows.filter(isFooter).map(({ row }) => row),
  );
  const shared = sheet.merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow >= firstData &&
      !footers.has(firstRow) &&
      (lastRow > firstRow || lastColumn > firstColumn) &&
      [...columns].some((column) => column >= firstColumn && column <= lastColumn),
  );
  if (shared.length === 0) return { sheet, issues: [] };
  const issues = shared.map(({ firstRow, firstColumn, address }) => {
    const column = sheet.header[firstColumn] ?? '';
    const at = { ...sheet.at, row: firstRow, column, cell: addressOf(firstColumn, firstRow) };
    return error('merged-cells', at, { range: address });
  });
  const last = sheet.rows.at(-1)?.row ?? 0;
  const rowsIn = new Set<number>();
  for (const { firstRow, lastRow } of shared) {
    for (let row = firstRow; row <= Math.min(lastRow, last); row += 1) rowsIn.add(row);
  }
  const rows = sheet.rows.map((record) =>
    record.state === 'whole' && rowsIn.has(record.row)
      ? { ...record, state: 'doubtful' as const }
      : record,
  );
  return { sheet: { ...sheet, rows }, issues };
}
