import type { AssessingOptions, CompareFormat } from '../settings.ts';
import type { DrawTexts } from './drawOptions.ts';

/** The formats of answers. */
export type WhatifFormat = CompareFormat;

/** The options of `rank whatif`. */
export type WhatifOptions = AssessingOptions &
  DrawTexts & {
    readonly format?: WhatifFormat;
    /** A folder for pictures. */
    readonly plots?: string;
  };
