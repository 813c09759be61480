import { type Exact, formatExact, parseDecimal } from '../decimal/index.ts';
import type { Datum } from '../issue/index.ts';
import { readNumber, type Value } from '../logic/index.ts';
import type { Input } from './RuleSet.ts';
import type { DecimalText } from './RuleSetDocument.ts';

/** What decides which values an input can have. */
export type Takes = Pick<Input, 'type' | 'low' | 'high' | 'values' | 'measure'>;

/**
 * A value that a rule set writes down for an input, as a cell would be read.
 *
 * @returns undefined where the input cannot have it: no cell with it would be accepted
 */
export function inputValue(value: DecimalText | boolean, input: Takes): Value | undefined {
  switch (input.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'text': {
      const isListed = input.values === null || input.values.some((listed) => listed === value);
      return typeof value === 'string' && isListed ? value : undefined;
    }
    case 'number':
    case 'integer': {
      const number = typeof value === 'string' ? parseDecimal(value) : readNumber(value);
      return number !== null && isTaken(number, input) ? number : undefined;
    }
  }
}

function isTaken(number: Exact, { type, low, high }: Takes): boolean {
  if (type === 'integer' && !number.truncated().equals(number)) return false;
  return (low === null || number.compare(low) >= 0) && (high === null || number.compare(high) <= 0);
}

/** What an input takes, for the words of an issue. */
export function takenBy({ type, low, high, values, measure }: Takes): Datum {
  // Not as in cells, where it is 是 or 否.
  if (type === 'boolean') return type;
  const bound = (value: Exact | null): string | null =>
    value === null ? null : formatExact(value);
  return { type, low: bound(low), high: bound(high), measure, values, like: null };
}
