/** What the directory of a ZIP file says of its parts. */
export type ZipDirectory = {
  /** How many bytes they are unpacked; beyond any limit where it does not say it plainly. */
  readonly unpacked: number;
  /** Whether two parts have one name. */
  readonly hasTwins: boolean;
};

const endOfDirectory = 0x06_05_4b_50;
const entryOfDirectory = 0x02_01_4b_50;

export function zipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Behind it there is at most a comment of 65,535 bytes.
  const first = Math.max(0, bytes.length - 22 - 65_535);
  let end = bytes.length - 22;
  while (end >= first && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < first) return { unpacked: 0, hasTwins: false };
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  let count = 0;
  while (at + 46 <= end && view.getUint32(at, true) === entryOfDirectory) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    // Case does not tell parts of a workbook apart.
    names.add(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).toLowerCase());
    unpacked += view.getUint32(at + 24, true);
    count += 1;
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { unpacked, hasTwins: names.size < count };
}
