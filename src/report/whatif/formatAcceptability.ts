import { checkLanguage } from '../../issue/index.ts';
import type { Acceptability } from '../../whatif/acceptability/index.ts';
import { formatBlocks } from '../document/formatBlocks.ts';
import { jsonText } from '../json.ts';
import type { TextOptions } from '../text.ts';
import { acceptabilityBlocks } from './acceptabilityBlocks.ts';
import { acceptabilityCsv } from './acceptabilityCsv.ts';

/** Text for a terminal, Markdown, a table for a spreadsheet, or all of it as JSON. */
export type WhatIfOptions = TextOptions & {
  readonly format?: 'text' | 'md' | 'csv' | 'json';
  /** Of the rules and data, below the heading of a text: it says too where they are made up. */
  readonly title?: string;
};

/**
 * How often each unit would be on each list under other weights: for a report, a spreadsheet or a program.
 *
 * The same bytes for the same result; JSON is of no language.
 *
 * @throws RangeError for another language
 */
export function formatAcceptability(
  result: Acceptability,
  { format = 'text', title, ...options }: WhatIfOptions = {},
): string {
  const { language = 'zh' } = options;
  checkLanguage(language);
  switch (format) {
    case 'json':
      return jsonText(result);
    case 'csv':
      return acceptabilityCsv(result, language);
    default:
      return formatBlocks(acceptabilityBlocks(result, language, title), format, options);
  }
}
