import { type ZipPart, zipParts } from './zipDirectory.ts';

/**
 * Whether a sheet has a cell twice: which of the two is meant nobody knows, and programs differ in which they
 * read. A spreadsheet writes cells by row and column; only where a sheet has them otherwise is it
 * remembered which there were.
 *
 * @param bytes  of a workbook that can be unpacked
 */
export async function hasCellTwice(bytes: Uint8Array): Promise<boolean> {
  const sheets = zipParts(bytes).filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  for (const sheet of sheets) {
    if (!(await isInOrder(sheet)) && (await hasTwins(sheet))) return true;
  }
  return false;
}

async function isInOrder(sheet: ZipPart): Promise<boolean> {
  let last = -1;
  for await (const keys of cellKeys(sheet)) {
    for (const key of keys) {
      if (key <= last) return false;
      last = key;
    }
  }
  return true;
}

async function hasTwins(sheet: ZipPart): Promise<boolean> {
  const seen = new Set<number>();
  for await (const keys of cellKeys(sheet)) {
    for (const key of keys) {
      if (seen.has(key)) return true;
      seen.add(key);
    }
  }
  return false;
}

/** A cell that says where it stands: its letters and its row. */
const cellAt = /<(?:\w+:)?c\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/gi;

/** More than a sheet has columns, so that keys go by row, then by column. */
const columnsBelow = 20_000;

/** Row and column of each cell as one number, some cells at a time. */
async function* cellKeys(sheet: ZipPart): AsyncGenerator<readonly number[], void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of unpacked(sheet)) {
    const text = rest + decoder.decode(bytes, { stream: true });
    // A tag may go on in the next piece.
    const end = text.lastIndexOf('<');
    rest = text.slice(end);
    yield keysIn(text.slice(0, end));
  }
  yield keysIn(rest);
}

function keysIn(text: string): readonly number[] {
  return [...text.matchAll(cellAt)].map(
    ([, letters = '', row]) => Number(row) * columnsBelow + columnOf(letters),
  );
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

async function* unpacked({ packed, isDeflated }: ZipPart): AsyncGenerator<Uint8Array, void> {
  const stream = new Blob([packed.slice()]).stream();
  const reader = (
    isDeflated ? stream.pipeThrough(new DecompressionStream('deflate-raw')) : stream
  ).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
