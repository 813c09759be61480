import { Exact, parseDecimal } from '../decimal/index.ts';

/** A number of a rule: at most 15 digits, or text. A double with more has lost some already. */
export function readNumber(json: unknown): Exact | null {
  if (typeof json === 'string') return parseDecimal(json);
  if (typeof json !== 'number' || !Number.isFinite(json)) return null;
  const text = String(json);
  const digits = text.replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length > 15 && !Number.isSafeInteger(json) ? null : parseDecimal(text);
}

/** A value of a rule, for a message. */
export function show(value: unknown): string {
  if (value instanceof Exact) return value.numerator.toString();
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}
