import { Exact, formatExact, parseDecimal } from '../decimal/index.ts';

/** A number of a rule: at most 15 digits, or text. A double with more has lost some already. */
export function readNumber(json: unknown): Exact | null {
  if (typeof json === 'string') return parseDecimal(json);
  if (typeof json !== 'number' || !Number.isFinite(json)) return null;
  const text = String(json);
  return significantDigits(text) > 15 && !Number.isSafeInteger(json) ? null : parseDecimal(text);
}

/** What an issue says of a number that is not read: as it was written, and as text if that would do. */
export function asFound(written: string): { readonly found: string; readonly text?: string } {
  const exact = parseDecimal(written);
  const found = written.slice(0, 100);
  return exact === null ? { found } : { found, text: formatExact(exact) };
}

/** How many digits of a written number a double has to keep: zeros at both ends do not count. */
export function significantDigits(written: string): number {
  const digits = written.replace(/[eE].*$/, '').replace(/[-.]/g, '');
  return digits.replace(/^0+/, '').replace(/0+$/, '').length;
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
