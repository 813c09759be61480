import { error, type Issue } from '../issue/index.ts';
import { addressOf } from './Grid.ts';
import type { Binding } from './headers.ts';
import type { Sheet } from './Sheet.ts';

/**
 * Values of several units in one merged cell: whose they are nobody knows, and those rows are doubtful.
 * A name or a level that is merged down several rows is that of all of them.
 */
export function withoutMergedValues(
  sheet: Sheet,
  { inputs }: Binding,
): { readonly sheet: Sheet; readonly issues: readonly Issue[] } {
  const columns = new Set(inputs.values());
  const firstData = sheet.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const shared = sheet.merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow >= firstData &&
      (lastRow > firstRow || lastColumn > firstColumn) &&
      [...columns].some((column) => column >= firstColumn && column <= lastColumn),
  );
  if (shared.length === 0) return { sheet, issues: [] };
  const issues = shared.map(({ firstRow, firstColumn, address }) => {
    const column = sheet.header[firstColumn] ?? '';
    const at = { ...sheet.at, row: firstRow, column, cell: addressOf(firstColumn, firstRow) };
    return error('merged-cells', at, { range: address });
  });
  const isIn = (row: number): boolean =>
    shared.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  const rows = sheet.rows.map((record) =>
    record.state === 'whole' && isIn(record.row)
      ? { ...record, state: 'doubtful' as const }
      : record,
  );
  return { sheet: { ...sheet, rows }, issues };
}
