import { Exact, formatExact } from '../decimal/index.ts';

/** What an expression evaluates to. There is no float, no NaN and no undefined. */
export type Value = Exact | boolean | string | null | readonly Value[] | ValueRecord;

/** A record without prototype: only its own keys are ever seen. */
export type ValueRecord = { readonly [key: string]: Value };

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** As json-logic-js: false, null, 0, empty text and the empty list are not truthy. */
export function isTruthy(value: Value): boolean {
  if (value instanceof Exact) return !value.isZero;
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}

/** The text of a value as JavaScript would join it; numbers without exponent. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Exact) return formatExact(value);
  if (isList(value)) return value.map(textOf).join(',');
  return typeof value === 'object' ? '[object Object]' : String(value);
}
