import { formatExact } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import { resultText } from './amounts.ts';
import { calculations } from './calculations.ts';
import { listWords } from './listWords.ts';
import { nameWithFallback } from './nameWords.ts';
import { atom, type Phrase } from './Phrase.ts';
import type { Speak, Speech } from './Speech.ts';
import { isList, literalOf, operationOf, variableIn } from './written.ts';

/** Operators that are words for numbers, lists and texts. */
export const numberOperators: ReadonlyMap<string, Speak> = new Map([
  ...Object.entries(calculations),
  ...Object.entries(listWords),
]);

/** Behind these stands what they give for the unit: it can be seen nowhere else. */
const shown: ReadonlySet<string> = new Set([
  ...['mean', 'median', 'lowest', 'highest', 'latest', 'trimmed_mean', 'count', 'days_between'],
  ...['pool_min', 'pool_max', 'pool_mean', 'pool_sum', 'pool_stdev', 'pool_count', 'pool_rank'],
]);

/** A part of a rule as a number, a list or a text in words. */
export function numberWords(json: Json, speech: Speech): Phrase {
  const { quote, truth, nothing, withValue, enumeration } = speech.phrases.common;
  const literal = literalOf(json);
  if (literal !== null) return atom(formatExact(literal));
  if (typeof json === 'string') return atom(json === '' ? nothing : quote(json));
  if (typeof json === 'boolean') return atom(truth(json));
  if (json === null || typeof json === 'number') return atom(nothing);
  if (isList(json)) {
    const items = json.map((item) => numberWords(item, speech).text);
    return atom(items.length === 0 ? nothing : items.join(enumeration));
  }
  const operation = operationOf(json);
  if (operation === null) return atom(nothing);
  const { name, args } = operation;
  if (name === 'var') return atom(variableText(json, speech));
  const phrase = numberOperators.get(name)?.(args, speech) ?? truthWords(json, speech);
  const result = shown.has(name) ? resultText(json, speech) : null;
  return result === null ? phrase : atom(withValue(phrase.text, result));
}

/** A condition where a number is wanted counts as 1 or 0. */
function truthWords(json: Json, speech: Speech): Phrase {
  return atom(speech.phrases.numbers.truthOf(speech.condition(json, speech)));
}

function variableText(json: Json, speech: Speech): string {
  const { name, fallback } = variableIn(json) ?? { name: '', fallback: undefined };
  const { item, itemPart, accumulator } = speech.phrases.numbers;
  if (!speech.isBody) return nameWithFallback(name, fallback, speech);
  if (name === 'accumulator') return accumulator;
  return name === '' || name === 'current' ? item : itemPart(name);
}
