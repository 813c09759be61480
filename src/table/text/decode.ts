import type { Encoding } from './encoding.ts';
import { firstRowWrong, lastRowOf, strictText, textCutOff } from './strictText.ts';
import { withLineFeeds } from './utf8.ts';
import { unmarkedUtf16 } from './utf16.ts';

export type { Encoding } from './encoding.ts';

/** The text of bytes with line feeds alone; or why they have none, and the first row to blame. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | {
      readonly kind: 'unknown-encoding' | 'mixed-encodings' | 'other-encoding' | 'cut-off';
      readonly row: number;
    }
  | { readonly kind: 'utf16-without-mark'; readonly likely: Encoding }
  | { readonly kind: 'ambiguous-encoding' | 'not-text' | 'markup-file' };

/**
 * Decodes a text file strictly: by its byte order mark, or as UTF-8, or as GB18030. What is none of
 * these in every byte is not read.
 *
 * GB18030 is believed where nearly all of its characters are those of daily use: bytes of other
 * encodings (Big5, Shift-JIS, Latin-1), or of two encodings in one file, do not look so.
 *
 * @param forced  the encoding that somebody has stated: no other is tried
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded {
  if (isPdf(bytes)) return { kind: 'not-text' };
  const marked = markOf(bytes);
  if (forced !== undefined && marked !== null && forced !== marked) {
    return { kind: 'other-encoding', row: 1 };
  }
  const stated = forced ?? marked;
  if (stated !== null) {
    const text = strictText(stated, bytes);
    if (text !== null) return asText(text, stated);
    const cut = textCutOff(stated, bytes);
    // In an encoding that is not the file's own, the end may fit as little.
    const isOther = forced !== undefined && isWhole(bytes);
    if (cut !== null && !isOther) return { kind: 'cut-off', row: lastRowOf(cut) };
    const kind = forced === undefined ? 'unknown-encoding' : 'other-encoding';
    return { kind, row: firstRowWrong(stated, bytes) };
  }
  const likely = unmarkedUtf16(bytes);
  if (likely !== null) return { kind: 'utf16-without-mark', likely };
  const utf8 = strictText('utf-8', bytes);
  if (utf8 !== null) {
    // The two bytes of 山 in GBK are a letter in UTF-8. Chinese in UTF-8 does not look like GBK.
    const isEither = bytes.some((byte) => byte >= 0x80) && inGb18030(bytes) !== null;
    return isEither ? { kind: 'ambiguous-encoding' } : asText(utf8, 'utf-8');
  }
  if (looksBinary(bytes)) return { kind: 'not-text' };
  const text = inGb18030(bytes);
  const cut = text === null ? cutOff(bytes) : null;
  if (cut !== null) return { kind: 'cut-off', row: lastRowOf(cut) };
  const row = firstRowWrong('utf-8', bytes);
  const mixed = firstLineInUtf8(bytes);
  if (mixed !== null) {
    const isOther = inGb18030(lineOf(bytes, row)) !== null;
    return isOther
      ? { kind: 'mixed-encodings', row: Math.max(mixed, row) }
      : { kind: 'unknown-encoding', row };
  }
  return text === null ? { kind: 'unknown-encoding', row } : asText(text, 'gb18030');
}

function isWhole(bytes: Uint8Array): boolean {
  return ['text', 'ambiguous-encoding'].includes(decode(bytes).kind);
}

/** The text in front of a character that the end cuts off, in UTF-8 or as GB18030 is believed. */
function cutOff(bytes: Uint8Array): string | null {
  const utf8 = textCutOff('utf-8', bytes);
  // A single byte behind ASCII may be a letter of Latin-1 as well.
  if (utf8 !== null) return isAscii(utf8) && bytes.length - utf8.length === 1 ? null : utf8;
  const text = inGb18030(bytes, textCutOff);
  return text === null || isAscii(text) ? null : text;
}

function isAscii(text: string): boolean {
  return !/[^ -~\s]/.test(text);
}

/** The text in GB18030; null where it is hardly meant. */
function inGb18030(bytes: Uint8Array, read: typeof strictText = strictText): string | null {
  const text = isDailyUse(bytes) ? read('gb18030', bytes) : null;
  return text === null || /[\uE000-\uF8FF]/u.test(text) ? null : text;
}

/** A text without its mark, and with line feeds alone. */
export function asText(written: string, encoding: Encoding): Decoded {
  // A mark too many is none of the text either.
  const text = withLineFeeds(written.replace(/^\uFEFF/, ''));
  return markup.test(text.slice(0, 1_000))
    ? { kind: 'markup-file' }
    : { kind: 'text', text, encoding };
}

/** How tables begin that are web pages or XML, whatever they are called: many systems export such. */
const markup = /^\s*(?:<!--|<(?:!doctype|html|head|body|meta|table|\?xml)\b|mime-version:)/i;

/** The encoding that a byte order mark says; null: there is none. */
export function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Much of a PDF is text, and none of it a table. */
function isPdf(bytes: Uint8Array): boolean {
  return [...'%PDF-'].every((character, i) => bytes[i] === character.charCodeAt(0));
}

/** Whether bytes have what no text has: controls other than tabs, breaks and an end of file. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 4_096)
    .some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte));
}

/** Of the characters of two bytes so many must be of GB 2312, the ones of daily use. */
const dailyShare = 0.9;

function isDailyUse(bytes: Uint8Array): boolean {
  let all = 0;
  let daily = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] as number;
    // What the end cuts off is nothing yet.
    if (lead < 0x80 || i + 1 === bytes.length) continue;
    const trail = bytes[i + 1] ?? 0;
    all += 1;
    if (lead === 0x80) continue;
    i += 1;
    // Four bytes, the second a digit.
    if (trail < 0x40) i += 2;
    else if (trail >= 0xa1 && isDailyLead(lead)) daily += 1;
  }
  return daily >= dailyShare * all;
}

/** The first bytes of punctuation, of letters in full width, and of the characters of GB 2312. */
function isDailyLead(lead: number): boolean {
  return lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xf7);
}

/** The first line that is Chinese in UTF-8, in a file that is not; null where there is none. */
function firstLineInUtf8(bytes: Uint8Array): number | null {
  let row = 1;
  for (const line of linesOf(bytes)) {
    if (/\p{Script=Han}/u.test(strictText('utf-8', line) ?? '')) return row;
    row += 1;
  }
  return null;
}

function lineOf(bytes: Uint8Array, row: number): Uint8Array {
  let at = 1;
  for (const line of linesOf(bytes)) {
    if (at === row) return line;
    at += 1;
  }
  return bytes.subarray(0, 0);
}

/** In UTF-8 and in GB18030 a line break is never a part of another character. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  const lineBreak = bytes.includes(0x0a) ? 0x0a : 0x0d;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineBreak, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    yield line;
    start += line.length + 1;
  }
}
