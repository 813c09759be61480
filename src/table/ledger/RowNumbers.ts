/**
 * Rows of a file in rising order, each as its distance from the one before, in one byte where that is
 * below 128: a million of them take one or two megabytes.
 */
export type RowNumbers = {
  readonly add: (row: number) => void;
  readonly count: () => number;
  readonly all: () => readonly number[];
};

export function rowNumbers(): RowNumbers {
  let bytes = new Uint8Array(8);
  let length = 0;
  let count = 0;
  let last = 0;
  return {
    add(row) {
      let distance = row - last;
      last = row;
      count += 1;
      if (length + 8 > bytes.length) {
        const longer = new Uint8Array(Math.ceil(bytes.length * 1.5) + 8);
        longer.set(bytes);
        bytes = longer;
      }
      for (; distance >= 128; distance = Math.floor(distance / 128)) {
        bytes[length] = (distance % 128) + 128;
        length += 1;
      }
      bytes[length] = distance;
      length += 1;
    },
    count: () => count,
    all() {
      const rows: number[] = [];
      let row = 0;
      let [distance, factor] = [0, 1];
      for (const byte of bytes.subarray(0, length)) {
        distance += (byte % 128) * factor;
        factor *= 128;
        if (byte >= 128) continue;
        row += distance;
        rows.push(row);
        [distance, factor] = [0, 1];
      }
      return rows;
    },
  };
}
