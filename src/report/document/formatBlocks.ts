import type { TextOptions } from '../text.ts';
import type { Block } from './Block.ts';
import { blocksMarkdown } from './blocksMarkdown.ts';
import { blocksText } from './blocksText.ts';

/** A document as text for a terminal, or as Markdown. */
export function formatBlocks(
  blocks: readonly Block[],
  format: 'text' | 'md',
  options: TextOptions = {},
): string {
  return format === 'md' ? blocksMarkdown(blocks) : blocksText(blocks, options);
}
