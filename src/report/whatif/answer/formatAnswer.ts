import { checkLanguage, type Language } from '../../../issue/index.ts';
import type { Block } from '../../document/Block.ts';
import { formatBlocks } from '../../document/formatBlocks.ts';
import { jsonText } from '../../json.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';

/** What a result is as a document and as a table for a spreadsheet. */
export type AnswerForms<Found> = {
  readonly blocks: (found: Found, language: Language) => readonly Block[];
  readonly csv: (found: Found, language: Language) => string;
};

/**
 * A writer of results: text for a terminal, Markdown, a table for a spreadsheet, or all of it as JSON.
 *
 * It throws a RangeError for another language.
 */
export function answerFormat<Found extends object>({ blocks, csv }: AnswerForms<Found>) {
  return (found: Found, { format = 'text', ...options }: WhatIfOptions = {}): string => {
    const { language = 'zh' } = options;
    checkLanguage(language);
    switch (format) {
      case 'json':
        return jsonText(found);
      case 'csv':
        return csv(found, language);
      default:
        return formatBlocks(blocks(found, language), format, options);
    }
  };
}
