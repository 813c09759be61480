import { Exact, parseDecimal } from '../decimal/index.ts';
import type { Issue } from '../issue/Issue.ts';
import type { IssueCode } from '../issue/wording.ts';
import { pointerInside } from './Parsing.ts';
import { asFound } from './readNumber.ts';
import type { Value } from './Value.ts';

/** How deep data may nest. */
export const dataDepthLimit = 200;

/** Says what is wrong at a JSON pointer. */
export type Refuse = (code: IssueCode, pointer: string, data: Issue['data']) => unknown;

/**
 * Plain JSON as a value: numbers become the decimals that they are written as, records lose their
 * prototype, and what JSON cannot hold (undefined, NaN, functions) is nothing. What is too deep or too
 * long a number is refused, and is nothing too.
 */
export function valueOfJson(json: unknown, pointer: string, refuse: Refuse, depth = 0): Value {
  if (json instanceof Exact) return json;
  if (typeof json === 'number') return valueOfNumber(json, pointer, refuse);
  if (typeof json === 'string' || typeof json === 'boolean') return json;
  if (typeof json !== 'object' || json === null) return null;
  if (depth === dataDepthLimit) {
    refuse('document-too-deep', pointer, { limit: String(dataDepthLimit) });
    return null;
  }
  const inner = (value: unknown, key: string | number): Value =>
    valueOfJson(value, pointerInside(pointer, key), refuse, depth + 1);
  if (Array.isArray(json)) return json.map(inner);
  const record: Record<string, Value> = Object.create(null);
  for (const [key, value] of Object.entries(json)) record[key] = inner(value, key);
  return record;
}

function valueOfNumber(number: number, pointer: string, refuse: Refuse): Value {
  if (!Number.isFinite(number)) return null;
  const value = parseDecimal(String(number));
  if (value === null) refuse('literal-too-precise', pointer, asFound(String(number)));
  return value;
}
