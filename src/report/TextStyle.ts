import type { Words } from './words.ts';

/** How parts of a text stand out; nothing is said by colour alone. */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly alarm: (text: string) => string;
};

/** What every part of a text is set with. */
export type TextStyle = {
  readonly words: Words;
  /** Columns of the terminal; null: as wide as it gets. */
  readonly width: number | null;
  readonly paint: Paint;
};

/** Text without colours. */
export const plainPaint: Paint = {
  strong: (text) => text,
  quiet: (text) => text,
  alarm: (text) => text,
};
