import { strictText } from './strictText.ts';

/** So much of a file is looked at: an even number, for characters have two bytes or four. */
const bytesSearched = 20_000;

/**
 * Which UTF-16 bytes without a mark look like; null where they look like none. Every other byte of a
 * table's digits, separators and line breaks is then NUL, and no character is.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const part = bytes.subarray(0, Math.min(bytes.length & ~1, bytesSearched));
  if (!part.includes(0)) return null;
  const [little, big] = [asciiShare('utf-16le', part), asciiShare('utf-16be', part)];
  if (Math.max(little, big) === 0) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** How much of the text is ASCII; 0 where it is no table in this encoding. */
function asciiShare(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): number {
  // The end of the part may divide a pair.
  const text = strictText(encoding, bytes) ?? strictText(encoding, bytes.subarray(0, -2));
  if (text === null || text === '' || control.test(text)) return 0;
  const share = text.replace(/[^\t-~]/g, '').length / text.length;
  // UTF-8 with a stray NUL has not so much of it, and hardly a line break.
  return share >= (/[\n\r]/.test(text) ? 0.1 : 0.5) ? share : 0;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has, a NUL among them
const control = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f]/;
