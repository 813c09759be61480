const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes begin as those of a workbook do: a ZIP file, or an older one. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return beginsWith(bytes, zip) || beginsWith(bytes, emptyZip) || isCompound(bytes);
}

/** Whether they begin as those of the older kind do (.xls), or of any kind with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return beginsWith(bytes, compound);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
