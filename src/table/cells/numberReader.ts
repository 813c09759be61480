import { columnBuilder, type Exact, type NumberColumn, scaledOf } from '../../decimal/index.ts';
import type { Issue } from '../../issue/index.ts';
import { type Input, inputValue, wantedValue } from '../../ruleset/index.ts';
import type { ColumnReader, Context, Refuse } from './ColumnReader.ts';
import { readCellNumber } from './cellNumber.ts';
import { isPercent } from './measure.ts';
import { warnOfPercents } from './warnOfPercents.ts';

/** Reads the numbers of an input: what is no number, out of range or no whole number is refused. */
export function numberReader(input: Input, refuse: Refuse, context: Context): ColumnReader {
  const { rows, issues } = context;
  const builder = columnBuilder(rows.length);
  const isRead = new Uint8Array(rows.length);
  const isComputed = new Uint8Array(rows.length);
  const wanted = wantedValue(input);
  return {
    readPlain(text, row) {
      const isPlain = builder.set(row, text);
      if (isPlain) isRead[row] = 1;
      return isPlain;
    },
    readOther(text, row) {
      const read = readCellNumber(text, input.measure);
      if ('value' in read) {
        builder.setExact(row, read.value);
        isRead[row] = 1;
      } else {
        const { code, data } = read.problem;
        refuse(code, row, { ...acceptable(data, input), wanted });
      }
    },
    takeExact(value, row) {
      builder.setExact(row, value);
      isRead[row] = 1;
      isComputed[row] = 1;
    },
    finish() {
      const column = builder.finish();
      const isInside = rangeTest(input, column);
      rows.forEach(({ cells }, row) => {
        if (isRead[row] === 0 || isInside(row)) return;
        const isWhole = input.type !== 'integer' || isInteger(column.exactAt(row));
        const code = isWhole ? 'out-of-range' : 'not-an-integer';
        refuse(code, row, { found: cells.textOf(input.id) ?? '', wanted });
        isRead[row] = 0;
      });
      const isWritten = isRead.map((read, row) => (isComputed[row] === 1 ? 0 : read));
      if (isPercent(input.measure)) issues.push(...warnOfPercents(input, column, isWritten, rows));
      return column;
    },
  };
}

/** What is suggested must be a value of the input. */
function acceptable({ suggested, ...data }: Issue['data'], input: Input): Issue['data'] {
  const isValue = typeof suggested === 'string' && inputValue(suggested, input) !== undefined;
  return isValue ? { ...data, suggested } : data;
}

/** Whether the number of a row is one that the input can have; by scaled integers where they do. */
function rangeTest({ low, high, type }: Input, column: NumberColumn): (row: number) => boolean {
  const bound = (value: Exact | null, open: number): number =>
    value === null ? open : scaledOf(value, column.scale);
  const bottom = bound(low, Number.NEGATIVE_INFINITY);
  const top = bound(high, Number.POSITIVE_INFINITY);
  const unit = type === 'integer' ? 10 ** column.scale : 1;
  const values = column.values();
  return (row) => {
    const value = values[row] ?? Number.NaN;
    if (value >= bottom && value <= top) return value % unit === 0;
    const exact = column.exactAt(row);
    const isInRange =
      (low === null || exact.compare(low) >= 0) && (high === null || exact.compare(high) <= 0);
    return isInRange && (type !== 'integer' || isInteger(exact));
  };
}

function isInteger(value: Exact): boolean {
  return value.truncated().equals(value);
}
