import { columnOf, Exact, type NumberColumn, scaledColumn, scaledOf } from '../../decimal/index.ts';
import { type Column, cellState, type Value } from '../../logic/index.ts';
import type { InputColumn } from '../../table/index.ts';

/** The values of some rows; null is missing. */
export type RowValues = ReadonlyMap<number, Value>;

/** A column with other values in some rows. */
export function columnWith({ column, state }: InputColumn, values: RowValues): InputColumn {
  const states = state.slice();
  for (const [row, value] of values) {
    states[row] = value === null ? cellState.missing : cellState.present;
  }
  return { column: valuesWith(column, values, states), state: states };
}

function valuesWith(column: Column, values: RowValues, states: Uint8Array): Column {
  switch (column.kind) {
    case 'number':
      return numbersWith(column, values, states);
    case 'boolean': {
      const truths = column.values.slice();
      for (const [row, value] of values) truths[row] = value === true ? 1 : 0;
      return { ...column, values: truths };
    }
    case 'text': {
      const texts = [...column.texts];
      const codes = column.codes.slice();
      for (const [row, value] of values) codes[row] = codeIn(texts, value);
      return { ...column, texts, codes };
    }
  }
}

/** The place of a text; one that is not there yet is added. */
function codeIn(texts: string[], value: Value): number {
  if (typeof value !== 'string') return -1;
  const found = texts.indexOf(value);
  return found < 0 ? texts.push(value) - 1 : found;
}

function numbersWith(column: NumberColumn, values: RowValues, states: Uint8Array): NumberColumn {
  const numbers = [...values.values()].filter((value) => value instanceof Exact);
  const isOnScale = (value: Exact): boolean => !Number.isNaN(scaledOf(value, column.scale));
  if (!column.isExact || !numbers.every(isOnScale)) return rescaled(column, values, states);
  const scaled = column.values().slice();
  for (const [row, value] of values) {
    scaled[row] = value instanceof Exact ? scaledOf(value, column.scale) : Number.NaN;
  }
  const changed = scaledColumn(scaled, column.scale);
  // What the column has beside its scaled numbers it alone knows.
  const exactAt = (row: number): Exact =>
    Number.isNaN(scaled[row] ?? Number.NaN) ? column.exactAt(row) : changed.exactAt(row);
  return { ...changed, exactAt };
}

/** With another scale, for values that the old one has no place for. */
function rescaled(column: NumberColumn, values: RowValues, states: Uint8Array): NumberColumn {
  return columnOf(
    Array.from(states, (state, row): Exact | null => {
      const value = values.get(row);
      if (value instanceof Exact) return value;
      return value === undefined && state === cellState.present ? column.exactAt(row) : null;
    }),
  );
}
