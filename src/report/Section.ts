import { printable } from '../issue/index.ts';
import type { TextColumn } from './table.ts';

/** A table in which a row may be followed by texts. */
export type Section = {
  readonly heading: string;
  readonly columns: readonly TextColumn[];
  readonly notes: ReadonlyArray<readonly string[]>;
};

/** A column of texts, one for each item. */
export function left<Item>(
  title: string,
  items: readonly Item[],
  cell: (item: Item) => string,
): TextColumn {
  return { title, align: 'left', cells: items.map((item) => printable(cell(item))), leaveOut: 0 };
}
