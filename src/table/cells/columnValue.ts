import type { Column, Value } from '../../logic/index.ts';
import { cellState } from '../../logic/index.ts';
import type { InputColumn } from '../Data.ts';

/** What a column has in a row that has a value. */
export function valueAt(column: Column, row: number): Value {
  switch (column.kind) {
    case 'number':
      return column.exactAt(row);
    case 'boolean':
      return column.values[row] === 1;
    case 'text':
      return column.texts[column.codes[row] ?? -1] ?? null;
  }
}

/** A column of texts without gaps. */
export function textColumn(values: readonly string[]): InputColumn {
  const codes = new Map<string, number>();
  const column = Int32Array.from(values, (value) => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
  return {
    column: { kind: 'text', texts: [...codes.keys()], codes: column },
    state: new Uint8Array(values.length).fill(cellState.present),
  };
}
