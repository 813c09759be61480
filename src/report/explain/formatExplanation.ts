import type { Changes, Comparison, Explanation, ListExplanation } from '../../explain/index.ts';
import { formatBlocks } from '../document/formatBlocks.ts';
import type { TextOptions } from '../text.ts';
import { changeBlocks } from './changeBlocks.ts';
import { comparisonBlocks } from './comparisonBlocks.ts';
import { explanationBlocks } from './explanationBlocks.ts';
import { listBlocks } from './listBlocks.ts';

/** Text for a terminal, or Markdown. */
export type DocumentOptions = TextOptions & { readonly format?: 'text' | 'md' };

/** An explanation for a person to read. */
export function formatExplanation(
  explanation: Explanation,
  { format = 'text', ...options }: DocumentOptions = {},
): string {
  return formatBlocks(explanationBlocks(explanation, options.language ?? 'zh'), format, options);
}

/** A comparison of two units for a person to read. */
export function formatComparison(
  comparison: Comparison,
  { format = 'text', ...options }: DocumentOptions = {},
): string {
  return formatBlocks(comparisonBlocks(comparison, options.language ?? 'zh'), format, options);
}

/** Explained lists for a person to read. */
export function formatListExplanations(
  lists: readonly ListExplanation[],
  { format = 'text', ...options }: DocumentOptions = {},
): string {
  return formatBlocks(listBlocks(lists, options.language ?? 'zh'), format, options);
}

/** What corrections change, for a person to read; `corrections` as they were asked for. */
export function formatChanges(
  changes: Changes,
  corrections: readonly string[],
  { format = 'text', ...options }: DocumentOptions = {},
): string {
  return formatBlocks(
    changeBlocks(changes, corrections, options.language ?? 'zh'),
    format,
    options,
  );
}
