import type { WhatifOptions } from './WhatifOptions.ts';

/** The level, the lists and the weights that a question is about, as the library takes them. */
export function whereAsked({
  level: [level] = [],
  list,
  node,
}: Pick<WhatifOptions, 'level' | 'list' | 'node'>): {
  readonly level?: string;
  readonly lists?: readonly string[];
  readonly node?: string;
} {
  return {
    ...(level === undefined ? {} : { level }),
    ...(list === undefined ? {} : { lists: [list] }),
    ...(node === undefined ? {} : { node }),
  };
}
