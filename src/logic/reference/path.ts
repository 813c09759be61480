import { Exact, parseDecimal } from '../../decimal/index.ts';
import { isList, textOf, type Value } from '../Value.ts';

/**
 * What stands at a dotted path; only own keys, items and lengths are ever seen.
 *
 * @returns undefined where nothing stands there
 */
export function lookUp(data: Value, path: Value): Value | undefined {
  if (path === null || path === '') return data;
  let here: Value | undefined = data;
  for (const key of textOf(path).split('.')) {
    if (here === undefined || here === null) return undefined;
    here = step(here, key);
  }
  return here;
}

function step(value: Value, key: string): Value | undefined {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' ? itemOf(value, key) : undefined;
  }
  if (value instanceof Exact) return undefined;
  if (isList(value)) return itemOf(value, key);
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function itemOf(items: string | readonly Value[], key: string): Value | undefined {
  if (key === 'length') return parseDecimal(String(items.length)) ?? undefined;
  return /^(0|[1-9]\d{0,9})$/.test(key) ? items[Number.parseInt(key, 10)] : undefined;
}
