/** The bytes of each character of two in GB18030, from the decoder: there is no encoder. */
export const bytesOf = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== '\uFFFD')
      bytesOf.set(character, [lead, trail]);
  }
}

/** A text of ASCII and of characters of two bytes, as Excel in China saves it. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((c) => bytesOf.get(c) ?? [c.charCodeAt(0)]));
}
