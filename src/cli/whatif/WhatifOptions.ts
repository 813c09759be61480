import type { Issue } from '../../issue/index.ts';
import { type AssessingOptions, chosen } from '../settings.ts';
import type { DrawTexts } from './drawOptions.ts';

export const whatifFormats = ['text', 'json', 'csv', 'md'] as const;
export type WhatifFormat = (typeof whatifFormats)[number];

/** The options of `rank whatif`. */
export type WhatifOptions = Omit<AssessingOptions, 'list'> &
  DrawTexts & {
    readonly format?: WhatifFormat;
    readonly list?: readonly string[];
    /** A folder for pictures. */
    readonly plots?: string;
  };

export function whatifFormatOf(options: WhatifOptions): WhatifFormat | Issue {
  return chosen(options, whatifFormats, 'text');
}
