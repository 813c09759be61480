import { Exact, parseDecimal } from '../decimal/index.ts';

/** A number of a rule: at most 15 digits, or text. A double with more has lost some already. */
export function readNumber(json: unknown): Exact | null {
  if (typeof json === 'string') return parseDecimal(json);
  if (typeof json !== 'number' || !Number.isFinite(json)) return null;
  const text = String(json);
  const digits = text.replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length > 15 && !Number.isSafeInteger(json) ? null : parseDecimal(text);
}

/** A value of a rule, for a message; of what nests deeper than any argument does, its outside. */
export function show(value: unknown): string {
  if (value instanceof Exact) return value.numerator.toString();
  if (isDeeperThan(shownDepth, value)) return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
  return (text ?? String(value)).slice(0, 100);
}

const shownDepth = 10;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}
