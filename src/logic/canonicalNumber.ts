import { formatExact, parseDecimalOrPercent } from '../decimal/index.ts';
import type { Json } from '../hash/contentHash.ts';

/**
 * The one form of a number, for a hash: 100, "100", "100.0" and 1e2 are one content, and so are "15%" and
 * 0.15. The key cannot be an operator or a key of a document, so that no text is taken for a number.
 *
 * @returns the text itself where it is no number
 */
export function canonicalNumber(written: number | string): Json {
  const text = String(written);
  if (plain.test(text)) return { '#': text };
  const value = parseDecimalOrPercent(text);
  if (value === null) return written;
  return { '#': value.sign === 0 ? '0' : formatExact(value) };
}

/** What is in that form already, as nearly all numbers are: hashing is part of every start. */
const plain = /^(0|-?[1-9]\d{0,14}|-?(0|[1-9]\d{0,14})\.\d{0,14}[1-9])$/;
