import { type Exact, formatExact, parseDecimal } from '../decimal/index.ts';
import type { Datum, ValueWanted } from '../issue/index.ts';
import { dayNumber, readNumber, type Value } from '../logic/index.ts';
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
    case 'date':
      return typeof value === 'string' && dayNumber(value) !== null ? value : undefined;
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

/** What an input takes, for the words of an issue about a cell. */
export function wantedValue(takes: Takes): ValueWanted {
  const { type, low, high, values, measure } = takes;
  const bound = (value: Exact | null): string | null =>
    value === null ? null : formatExact(value);
  return { type, low: bound(low), high: bound(high), measure, values, like: exampleOf(takes) };
}

/** As {@link wantedValue}, of a value in a rule file: true and false, where cells have 是 and 否. */
export function takenBy(takes: Takes): Datum {
  return takes.type === 'boolean' ? takes.type : wantedValue(takes);
}

/** A number that the input takes: a usual one, or else a bound. */
function exampleOf(takes: Takes): string | null {
  const { type, low, high, measure } = takes;
  if (type !== 'number' && type !== 'integer') return null;
  const ofNumber = measure === '%' ? ['98.5', '0.985'] : ['12.5', '0.5'];
  const usual = type === 'integer' ? ['12', '1'] : ofNumber;
  const bounds = [high, low].flatMap((bound) => (bound === null ? [] : [formatExact(bound)]));
  const isExample = (text: string): boolean => {
    const number = parseDecimal(text);
    return number !== null && isTaken(number, takes);
  };
  return [...usual, ...bounds].find(isExample) ?? null;
}
