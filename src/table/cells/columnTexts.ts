import { textAt } from '../../decimal/index.ts';
import { type Column, cellState } from '../../logic/index.ts';
import type { InputColumn } from '../Data.ts';

/**
 * The content of a column as text, for the hash: null is missing, `[]` not applicable.
 *
 * @param isUnreadable  rows to leave out: they are not ranked
 */
export function textsOf(
  { column, state }: InputColumn,
  isUnreadable: Uint8Array,
): ReadonlyArray<string | boolean | null | readonly []> {
  return Array.from(state, (cell, row) => {
    if (cell === cellState.missing || isUnreadable[row] === 1) return null;
    return cell === cellState.notApplicable ? [] : columnTextAt(column, row);
  });
}

/** What a column has in a row that has a value, as text. */
export function columnTextAt(column: Column, row: number): string | boolean | null {
  switch (column.kind) {
    case 'number':
      return textAt(column, row);
    case 'boolean':
      return column.values[row] === 1;
    case 'text':
      return column.texts[column.codes[row] ?? -1] ?? null;
  }
}
