import { type Issue, warning } from '../../issue/index.ts';
import { columnKey } from '../../ruleset/index.ts';
import type { FilePlace } from '../Grid.ts';
import { rowsSeen } from '../RowsSeen.ts';

/** Looks for records that are in a ledger twice. */
export type EqualRecords = {
  readonly look: (cells: readonly string[], row: number) => void;
  readonly issues: () => readonly Issue[];
  /** The same for the same records, in whatever order. */
  readonly content: () => string;
};

/** What a column of running numbers is called: it tells no two records apart. */
const runningNumbers = new Set(['序号', 'no', 'no.', '#']);

/** So many of them are named. */
const namedLimit = 10;

/**
 * Records that are the same in every cell, read or not, are hardly two; one that differs in a column
 * that no rule reads may well be another.
 */
export function equalRecords(at: FilePlace, header: readonly string[]): EqualRecords {
  const numbers = header.findIndex((text) => runningNumbers.has(columnKey(text)));
  const seen = rowsSeen(header, numbers);
  const named: string[] = [];
  let [count, firstRow] = [0, 0];
  return {
    look(cells, row) {
      const before = seen.add(cells, row);
      if (before === null) return;
      count += 1;
      if (count === 1) firstRow = row;
      if (count <= namedLimit) named.push(`${row} = ${before}`);
    },
    issues() {
      if (count === 0) return [];
      const rows = count > namedLimit ? [...named, '…'] : named;
      const data = { count: String(count), rows };
      return [warning('records-repeated', { ...at, row: firstRow }, data)];
    },
    content: seen.content,
  };
}
