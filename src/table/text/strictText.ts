import type { Encoding } from './encoding.ts';
import { withLineFeeds } from './utf8.ts';

/** The text without its byte order mark; null where a byte does not fit. */
export function strictText(encoding: Encoding, bytes: Uint8Array): string | null {
  return decoded(encoding, bytes, false);
}

/** The text in front of a character that the end cuts off; null where that is not what is wrong. */
export function textCutOff(encoding: Encoding, bytes: Uint8Array): string | null {
  // To a stream, an unfinished character at the end is no mistake: more may come.
  return strictText(encoding, bytes) === null ? decoded(encoding, bytes, true) : null;
}

/** The first row in which a byte does not fit. */
export function firstRowWrong(encoding: Encoding, bytes: Uint8Array): number {
  const [before = ''] = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1);
  return lastRowOf(before);
}

export function lastRowOf(text: string): number {
  return withLineFeeds(text).split('\n').length;
}

function decoded(encoding: Encoding, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}
