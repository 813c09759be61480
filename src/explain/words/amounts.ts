import { Exact, formatExact, hundred, round, roundingToPlaces } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import type { Value } from '../../logic/index.ts';
import { isRatio, measureOf } from './measures.ts';
import type { Speech } from './Speech.ts';
import { literalOf } from './written.ts';

/** How many decimals a number that does not end is shown with. */
const shownPlaces = 4;

/** A number with the measure of what it bounds: 95%, 3天; of a ratio, in per cent. */
export function amount(value: Exact, of: Json, speech: Speech): string {
  if (isRatio(of, speech)) return percent(value, speech);
  const measure = measureOf(of, speech);
  // 为0 needs no measure, but 0% is how a rate is written.
  if (measure === null || (value.isZero && measure !== '%')) return formatExact(value);
  return speech.phrases.common.amount(formatExact(value), measure);
}

export function percent(value: Exact, { phrases }: Speech): string {
  return phrases.common.amount(formatExact(value.times(hundred)), '%');
}

/** A literal bound with its measure; anything else as a number in words. */
export function boundText(bound: Json, of: Json, speech: Speech): string {
  const literal = literalOf(bound);
  return literal === null ? speech.number(bound, speech).text : amount(literal, of, speech);
}

/** A value as it is shown behind a title: with its measure, a quotient that does not end cut short. */
export function valueText(
  value: Value,
  measure: string | null,
  { phrases }: Pick<Speech, 'phrases'>,
): string {
  const { truth, nothing, amount: measured, about } = phrases.common;
  if (typeof value === 'boolean') return truth(value);
  if (typeof value === 'string') return value;
  if (value === null) return nothing;
  if (!(value instanceof Exact)) return '…';
  const isShort = value.isDecimal && formatExact(value).length <= 16;
  const text = isShort
    ? formatExact(value)
    : about(formatExact(round(value, roundingToPlaces(shownPlaces))));
  return measure === null ? text : measured(text, measure);
}

/** What a part of the rule gives for the unit, with its measure; null where there is no unit or no number. */
export function resultText(json: Json, speech: Speech): string | null {
  const outcome = speech.figures?.evaluate(json);
  if (outcome?.kind !== 'value' || !(outcome.value instanceof Exact)) return null;
  return isRatio(json, speech)
    ? valueText(outcome.value.times(hundred), '%', speech)
    : valueText(outcome.value, measureOf(json, speech), speech);
}
