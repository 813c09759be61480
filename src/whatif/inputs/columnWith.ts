import {
  Exact,
  type NumberColumn,
  scaledColumn,
  scaledOf,
  storedValues,
} from '../../decimal/index.ts';
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
  return { column: valuesWith(column, values), state: states };
}

function valuesWith(column: Column, values: RowValues): Column {
  switch (column.kind) {
    case 'number':
      return numbersWith(column, values);
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

function numbersWith(column: NumberColumn, values: RowValues): NumberColumn {
  const scaled = column.values().slice();
  const others = new Map<number, Exact>();
  for (const [row, value] of values) {
    const whole =
      value instanceof Exact && column.isExact ? scaledOf(value, column.scale) : Number.NaN;
    scaled[row] = whole;
    if (value instanceof Exact && Number.isNaN(whole)) others.set(row, value);
  }
  const changed = scaledColumn(scaled, column.scale, others);
  // What the column has beside its scaled numbers it alone knows.
  const exactAt = (row: number): Exact =>
    Number.isNaN(scaled[row] ?? Number.NaN)
      ? (others.get(row) ?? column.exactAt(row))
      : changed.exactAt(row);
  return column.isExact ? { ...changed, exactAt } : { ...column, ...storedValues(scaled), exactAt };
}
