import type { TextColumn } from '../table.ts';

/** A part of a document that is set as text for a terminal or as Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly TextColumn[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] };

/** A line, and what belongs to it. */
export type Item = { readonly text: string; readonly items: readonly Item[] };

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A table of rows; one without rows is left out. */
export function table<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<
    Pick<TextColumn, 'title' | 'align'> & {
      readonly leaveOut?: number;
      readonly cell: (row: Row) => string;
    }
  >,
): readonly Block[] {
  if (rows.length === 0) return [];
  const set = columns.map(({ title, align, leaveOut = 0, cell }) => ({
    title,
    align,
    leaveOut,
    cells: rows.map(cell),
  }));
  return [{ kind: 'table', columns: set }];
}

export function item(text: string, items: readonly Item[] = []): Item {
  return { text, items };
}
