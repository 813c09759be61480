/** What separates cells: as in CSV, in CSV of other countries, and as copied from a spreadsheet. */
const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** What else is taken for a comma by hand. */
const others = ['，', '；', '|'];

/** So many lines are looked at. */
const linesSearched = 20;

/** What separates the cells of a text; or what seems to and cannot be read, or cannot be told apart. */
export type Separation =
  | { readonly kind: 'separator'; readonly separator: Separator; readonly text: string }
  | { readonly kind: 'wrong' | 'ambiguous'; readonly found: readonly string[] };

/**
 * Finds the separator of a text: what stands in most of its first lines, outside quotes; of two that do,
 * the one of which every line has as many. A first line `sep=;`, which Excel understands, says it; in
 * quotes too, which another program puts there when it saves the file.
 */
export function separatorOf(text: string): Separation {
  const stated = /^("?)sep=(.)\1\n/i.exec(text);
  const known = separators.find((separator) => separator === stated?.[2]);
  if (stated !== null && known !== undefined) {
    // An empty line in its place: rows keep their numbers.
    return { kind: 'separator', separator: known, text: text.slice(stated[0].length - 1) };
  }
  const lines = firstLines(text);
  const counts = separators.map((separator) => ({ separator, ...countIn(lines, separator) }));
  const most = counts.reduce((high, { having }) => Math.max(high, having), 0);
  const often = counts.filter(({ having }) => having === most);
  const even = often.filter(({ isEven }) => isEven);
  const [first, ...rivals] = even.length > 0 ? even : often;
  if (most > 0 && first !== undefined) {
    return rivals.length === 0
      ? { kind: 'separator', separator: first.separator, text }
      : { kind: 'ambiguous', found: [first, ...rivals].map(({ separator }) => separator) };
  }
  const [meant] = others
    .map((other) => ({ other, ...countIn(lines, other) }))
    .filter(({ having }) => having > 0)
    .sort((a, b) => b.having - a.having);
  if (meant === undefined) return { kind: 'separator', separator: ',', text };
  return { kind: 'wrong', found: [meant.other] };
}

/** The first lines that are not blank, without what stands in quotes. */
function firstLines(text: string): readonly string[] {
  return text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '""')
    .split('\n', 5 * linesSearched)
    .filter((line) => line.trim() !== '')
    .slice(0, linesSearched);
}

/** How many lines have a separator, and whether they have it equally often; none where one of several has. */
function countIn(
  lines: readonly string[],
  separator: string,
): { readonly having: number; readonly isEven: boolean } {
  const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
  const having = counts.length === 1 && lines.length > 1 ? 0 : counts.length;
  return { having, isEven: counts.every((count) => count === counts[0]) };
}
