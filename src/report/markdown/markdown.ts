import { printable } from '../../issue/index.ts';

/**
 * Text that somebody else wrote, as Markdown that shows just this text, on one line: no cell, heading,
 * link, formula, comment or tag comes of it.
 */
export function plain(text: string): string {
  return printable(text.replace(/\s*[\n\r\t\u2028\u2029]\s*/g, ' ').trim())
    .replace(/[\\`*[\]<>|~#&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/@/g, '\\@');
}

export const bold = (text: string): string => (text === '' ? '' : `**${text}**`);

export type Column<Item> = {
  readonly title: string;
  /** Markdown that has been made of plain text. */
  readonly cell: (item: Item, index: number) => string;
  readonly align?: 'right';
};

/** A table; columns without anything in them are left out, and without items there is none. */
export function table<Item>(
  items: readonly Item[],
  columns: ReadonlyArray<Column<Item>>,
): readonly string[] {
  if (items.length === 0) return [];
  const filled = columns
    .map(({ title, cell, align }) => ({ title, align, cells: items.map(cell) }))
    .filter(({ cells }) => cells.some((text) => text !== ''));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(filled.map(({ title }) => title)),
    row(filled.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...items.map((_, i) => row(filled.map(({ cells }) => cells[i] ?? ''))),
  ];
}
