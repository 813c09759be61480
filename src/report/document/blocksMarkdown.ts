import type { Block, Item } from './Block.ts';
import { markdownText } from './markdownText.ts';

/** A document as Markdown; texts of rule sets and data cannot become markup. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
    case 'paragraph':
      return markdownText(block.text);
    case 'table': {
      const { columns } = block;
      const rows = Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, i) =>
        columns.map(({ cells }) => cells[i] ?? ''),
      );
      const marks = columns.map(({ align }) => (align === 'left' ? '---' : '---:'));
      const lines = [columns.map(({ title }) => title), ...rows].map((cells) =>
        rowOf(cells.map(markdownText)),
      );
      const [head = '', ...rest] = lines;
      return [head, rowOf(marks), ...rest].join('\n');
    }
    case 'items':
      return block.items.flatMap((item) => itemLines(item, 0)).join('\n');
  }
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function itemLines({ text, items }: Item, depth: number): readonly string[] {
  return [
    `${'  '.repeat(depth)}- ${markdownText(text)}`,
    ...items.flatMap((inner) => itemLines(inner, depth + 1)),
  ];
}
