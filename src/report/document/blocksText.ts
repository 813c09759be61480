import { printable } from '../../issue/index.ts';
import { plainPaint } from '../TextStyle.ts';
import { formatTable, wrapText } from '../table.ts';
import type { TextOptions } from '../text.ts';
import type { Block, Item } from './Block.ts';

/** A document for a terminal. */
export function blocksText(blocks: readonly Block[], options: TextOptions = {}): string {
  const { width = null, paint = plainPaint } = options;
  const linesOf = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return wrapText(printable(block.text), width).map(paint.strong);
      case 'paragraph':
        return wrapText(printable(block.text), width);
      case 'table': {
        const columns = block.columns.map((column) => ({
          ...column,
          cells: column.cells.map(printable),
        }));
        const [head = '', ...rest] = formatTable(columns, width).lines;
        return [paint.strong(head), ...rest];
      }
      case 'items':
        return block.items.flatMap((item) => itemLines(item, 0, width));
    }
  };
  const parts = blocks.map((block) => linesOf(block).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

const step = 2;

function itemLines({ text, items }: Item, indent: number, width: number | null): readonly string[] {
  const room = width === null ? null : Math.max(20, width - indent);
  const own = wrapText(printable(text), room).map((line) => ' '.repeat(indent) + line);
  return [...own, ...items.flatMap((inner) => itemLines(inner, indent + step, width))];
}
