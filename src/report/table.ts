import stringWidth from 'fast-string-width';

/** A column of a table for a terminal. */
export type TextColumn = {
  readonly title: string;
  /** decimal: numbers, one under the other by their points. */
  readonly align: 'left' | 'right' | 'decimal';
  readonly cells: readonly string[];
  /** Columns are left out from the highest number down until the table fits; 0 always stays. */
  readonly leaveOut: number;
};

/** A table as lines, and the titles of the columns that did not fit. */
export type TextTable = { readonly lines: readonly string[]; readonly leftOut: readonly string[] };

const gap = '  ';

/**
 * Sets a table in columns, Chinese characters being two wide.
 *
 * @param width  of the terminal; null: as wide as it gets
 */
export function formatTable(columns: readonly TextColumn[], width: number | null): TextTable {
  const blocks = columns.map((column) => ({ ...column, lines: linesOf(column) }));
  const kept = fitting(blocks, width);
  const count = blocks[0]?.lines.length ?? 0;
  const lines = Array.from({ length: count }, (_, i) =>
    kept
      .map(({ lines: cells }) => cells[i] ?? '')
      .join(gap)
      .trimEnd(),
  );
  const leftOut = blocks.filter((block) => !kept.includes(block)).map(({ title }) => title);
  return { lines, leftOut };
}

type Block = TextColumn & { readonly lines: readonly string[] };

function fitting(blocks: readonly Block[], width: number | null): readonly Block[] {
  if (width === null) return blocks;
  let kept = blocks;
  for (;;) {
    const total = kept.reduce((sum, { lines }) => sum + gap.length + widthOf(lines[0] ?? ''), 0);
    const weakest = Math.max(...kept.map(({ leaveOut }) => leaveOut));
    if (total - gap.length <= width || weakest <= 0) return kept;
    kept = kept.filter(({ leaveOut }) => leaveOut < weakest);
  }
}

/** The title, a rule and the cells, all equally wide. */
function linesOf({ title, align, cells }: TextColumn): readonly string[] {
  const values = align === 'decimal' ? alignedByPoint(cells) : cells;
  const widths = values.map(widthOf);
  const width = widths.reduce((most, found) => Math.max(most, found), widthOf(title));
  const pad = (text: string, used: number): string => {
    const space = ' '.repeat(width - used);
    return align === 'left' ? text + space : space + text;
  };
  return [
    pad(title, widthOf(title)),
    '-'.repeat(width),
    ...values.map((value, i) => pad(value, widths[i] ?? 0)),
  ];
}

const decimal = /^[-+]?\d+(\.\d+)?$/;

/** Adds the spaces behind numbers that have fewer decimal places than others. */
function alignedByPoint(cells: readonly string[]): readonly string[] {
  const fractions = cells.map((cell) => decimal.exec(cell)?.[1]?.length ?? 0);
  const longest = fractions.reduce((most, found) => Math.max(most, found), 0);
  return cells.map((cell, i) =>
    decimal.test(cell) ? cell + ' '.repeat(longest - (fractions[i] ?? 0)) : cell,
  );
}

/** Columns that a text takes up in a terminal. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** What a line must not begin with, and goes with the character before. */
const piece = /[!-~]+ *|[^!-~][，。、；：？！）》」』”’…—]*/gu;

/**
 * A text in lines no wider than a width, broken at spaces and between Chinese characters; a word that
 * is wider than a line is broken where the line ends.
 */
export function wrapText(text: string, width: number | null): readonly string[] {
  if (width === null || widthOf(text) <= width) return [text];
  const isTooWide = (part: string): boolean => widthOf(part.trimEnd()) > width;
  const parts = [...text.matchAll(piece)].flatMap(([part]) => (isTooWide(part) ? [...part] : part));
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && isTooWide(line + part)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

/** As {@link wrapText}, the lines after the first being indented. */
export function wrapIndented(
  text: string,
  width: number | null,
  indent: number,
): readonly string[] {
  if (width === null || widthOf(text) <= width) return [text];
  const [first = ''] = wrapText(text, width);
  const rest = text.slice(first.length).trimStart();
  const room = Math.max(20, width - indent);
  return [first, ...wrapText(rest, room).map((line) => ' '.repeat(indent) + line)];
}
