import { bytesOf } from './gbk.ts';

/** Characters of four bytes stand one behind the other: by number, 126 and 10 in turn. */
function fourBytes(position: number): readonly [number, number, number, number] {
  return [
    0x81 + Math.floor(position / 12_600),
    0x30 + (Math.floor(position / 1_260) % 10),
    0x81 + (Math.floor(position / 10) % 126),
    0x30 + (position % 10),
  ];
}

/** Below U+10000 they are those that are left over by two bytes: again from the decoder. */
const positions = new Map<string, number>();
const all = Array.from({ length: 39_420 }, (_, position) => fourBytes(position)).flat();
for (const character of new TextDecoder('gb18030').decode(Uint8Array.from(all))) {
  positions.set(character, positions.size);
}

/** Any text without halves of surrogate pairs in GB18030. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap(bytesOfCharacter));
}

function bytesOfCharacter(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const two = bytesOf.get(character);
  if (two !== undefined) return two;
  return fourBytes(code < 0x10000 ? (positions.get(character) ?? 0) : 189_000 + code - 0x10000);
}
