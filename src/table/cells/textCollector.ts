import type { TextColumn } from '../../logic/index.ts';

/** Puts a column of texts together: each different text is stored once. */
export type TextCollector = {
  readonly add: (text: string, row: number) => void;
  /** Whether a text has been added to some row. */
  readonly has: (text: string) => boolean;
  readonly finish: () => TextColumn;
};

export function textCollector(length: number): TextCollector {
  const codes = new Int32Array(length).fill(-1);
  const texts = new Map<string, number>();
  return {
    add(text, row) {
      const code = texts.get(text) ?? texts.size;
      texts.set(text, code);
      codes[row] = code;
    },
    has: (text) => texts.has(text),
    finish: () => ({ kind: 'text', texts: [...texts.keys()], codes }),
  };
}
