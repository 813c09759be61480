/** What else is taken for the comma of CSV: by spreadsheets of other countries, by hand, by copying. */
const others = [';', '\t', '，', '；', '|'];

/**
 * What seems to separate the cells of a text instead of commas: the header has none, and the first row has
 * no less of something else than the header; null where the text is as it should be.
 */
export function otherSeparator(text: string): string | null {
  const [header = '', row = ''] = firstLines(text);
  if (header.includes(',')) return null;
  const [most] = others
    .map((separator) => ({ separator, count: countOf(separator, header) }))
    .filter(({ separator, count }) => count > 0 && countOf(separator, row) >= count)
    .sort((a, b) => b.count - a.count);
  return most?.separator ?? null;
}

/** The first two lines that are not blank. */
function firstLines(text: string): readonly string[] {
  const lines = text.slice(0, 100_000).split('\n', 100);
  return lines.filter((line) => line.trim() !== '').slice(0, 2);
}

function countOf(separator: string, line: string): number {
  return line.split(separator).length - 1;
}
