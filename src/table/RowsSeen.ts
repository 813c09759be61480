import { cellsHash } from '../hash/cellsHash.ts';

/** Rows as they come: what all of them are, and whether one has been there before. */
export type RowsSeen = {
  /** @returns an earlier row with the same cells; null: none, or among more than the limit it is not known */
  readonly add: (cells: readonly string[], row: number) => number | null;
  /** The same for the same rows, in whatever order. */
  readonly content: () => string;
};

/** Of so many rows it is remembered that they were there: 12 MB. */
export const rememberedRows = 500_000;

/** What the rows of a sheet are, in whatever order: the same for the same ones. */
export function contentOfRows(
  header: readonly string[],
  rows: ReadonlyArray<{ readonly cells: readonly string[]; readonly row: number }>,
): string {
  const seen = rowsSeen(header, -1, 0);
  for (const { cells, row } of rows) seen.add(cells, row);
  return seen.content();
}

/** @param without  a column that does not count */
export function rowsSeen(
  header: readonly string[],
  without: number,
  limit = rememberedRows,
): RowsSeen {
  const slots = hashSlots();
  let [count, low, high] = [0, 0, 0];
  return {
    add(cells, row) {
      const hash = cellsHash(cells, without);
      count += 1;
      low = (low + hash) % 0x1_0000_0000;
      high = (high + Math.floor(hash / 0x20_0000)) % 0x1_0000_0000;
      return count > limit ? null : slots.take(hash, row);
    },
    content: () => [cellsHash(header, without), count, low, high].join(' '),
  };
}

/** A table of hashes and rows that doubles when half full: a tenth of what a Map would take. */
function hashSlots(): { readonly take: (hash: number, row: number) => number | null } {
  let hashes = new Float64Array(1_024).fill(-1);
  let rows = new Uint32Array(1_024);
  let used = 0;
  const slotOf = (hash: number): number => {
    let slot = hash % hashes.length;
    while (hashes[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) % hashes.length;
    return slot;
  };
  const put = (hash: number, row: number): void => {
    const slot = slotOf(hash);
    hashes[slot] = hash;
    rows[slot] = row;
  };
  const grow = (): void => {
    const [oldHashes, oldRows] = [hashes, rows];
    hashes = new Float64Array(oldHashes.length * 2).fill(-1);
    rows = new Uint32Array(hashes.length);
    oldHashes.forEach((hash, slot) => {
      if (hash !== -1) put(hash, oldRows[slot] ?? 0);
    });
  };
  return {
    take(hash, row) {
      const slot = slotOf(hash);
      if (hashes[slot] === hash) return rows[slot] ?? null;
      put(hash, row);
      used += 1;
      if (used * 2 > hashes.length) grow();
      return null;
    },
  };
}
