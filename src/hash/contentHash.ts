import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON as data: what a hash is taken of. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** JSON with keys in a fixed order and no white space: the same content, the same text. */
export function canonicalJson(json: Json): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (isList(json)) {
    return json.some(isContainer) ? `[${json.map(canonicalJson).join(',')}]` : JSON.stringify(json);
  }
  const members = Object.keys(json)
    .sort(byCodeUnits)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(json[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function isContainer(json: Json): boolean {
  return typeof json === 'object' && json !== null;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1);

/** `sha256:` and the hash of the content, whatever its formatting and the order of its keys. */
export function contentHash(json: Json): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(json))))}`;
}

/** The first 32-bit whole numbers of the hash of a text: a state for random numbers, for one. */
export function hashWords(text: string, count: number): readonly number[] {
  const bytes = sha256(utf8ToBytes(text));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, i) => view.getInt32(4 * i));
}
