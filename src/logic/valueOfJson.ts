import { Exact, parseDecimal } from '../decimal/index.ts';
import type { Value } from './Value.ts';

/**
 * Plain JSON as a value: numbers become the decimals that they are written as, records lose their
 * prototype, and what JSON cannot hold (undefined, NaN, functions) is nothing.
 */
export function valueOfJson(json: unknown): Value {
  if (json instanceof Exact) return json;
  if (typeof json === 'number') return Number.isFinite(json) ? parseDecimal(String(json)) : null;
  if (typeof json === 'string' || typeof json === 'boolean') return json;
  if (Array.isArray(json)) return json.map(valueOfJson);
  if (typeof json !== 'object' || json === null) return null;
  const record: Record<string, Value> = Object.create(null);
  for (const [key, value] of Object.entries(json)) record[key] = valueOfJson(value);
  return record;
}
