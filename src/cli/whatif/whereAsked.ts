import type { WhatifOptions } from './WhatifOptions.ts';

/** The level and the lists that a question is about, as the library takes them. */
export function whereAsked({ level: [level] = [], list }: Pick<WhatifOptions, 'level' | 'list'>): {
  readonly level?: string;
  readonly lists?: readonly string[];
} {
  return {
    ...(level === undefined ? {} : { level }),
    ...(list === undefined ? {} : { lists: [list] }),
  };
}
