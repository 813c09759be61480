/** What the directory of a ZIP file says of its parts. */
export type ZipDirectory = {
  /** How many bytes they are unpacked; beyond any limit where it does not say it plainly. */
  readonly unpacked: number;
  /** Whether two parts have one name. */
  readonly hasTwins: boolean;
};

/** A part, as it is packed. */
export type ZipPart = {
  readonly name: string;
  readonly unpacked: number;
  readonly isDeflated: boolean;
  /** Its bytes; none where the directory points nowhere. */
  readonly packed: Uint8Array;
};

const endOfDirectory = 0x06_05_4b_50;
const entryOfDirectory = 0x02_01_4b_50;
const deflated = 8;

export function zipDirectory(bytes: Uint8Array): ZipDirectory {
  const parts = zipParts(bytes);
  // Case does not tell parts of a workbook apart.
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  return {
    unpacked: parts.reduce((sum, { unpacked }) => sum + unpacked, 0),
    hasTwins: names.size < parts.length,
  };
}

/** The parts that the directory names, in its order. */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Behind it there is at most a comment of 65,535 bytes.
  const first = Math.max(0, bytes.length - 22 - 65_535);
  let end = bytes.length - 22;
  while (end >= first && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  const parts: ZipPart[] = [];
  if (end < first) return parts;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === entryOfDirectory) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const size = view.getUint32(at + 20, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      unpacked: view.getUint32(at + 24, true),
      isDeflated: view.getUint16(at + 10, true) === deflated,
      packed: packedAt(view.getUint32(at + 42, true), size, bytes, view),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The bytes behind the header of a part. */
function packedAt(at: number, size: number, bytes: Uint8Array, view: DataView): Uint8Array {
  if (at + 30 > bytes.length) return new Uint8Array(0);
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(begin, begin + size);
}
