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
  return JSON.stringify(inOrder(json));
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function inOrder(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) {
    return json.some((item) => typeof item === 'object') ? json.map(inOrder) : json;
  }
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(value)]));
}

/** `sha256:` and the hash of the content, whatever its formatting and the order of its keys. */
export function contentHash(json: Json): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(json))))}`;
}
