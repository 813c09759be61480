import { Exact, formatExact, round, roundingToPlaces } from '../../../decimal/index.ts';
import type { Language } from '../../../issue/index.ts';
import { answerWords } from './answerWords.ts';

const places = 4;
const rounding = roundingToPlaces(places);

/** A value of an input for a person: a mean that does not end has four places. */
export function valueShown(value: string | boolean, language: Language): string {
  if (typeof value === 'boolean') return answerWords[language].yesOrNo(value);
  return isLong(value) ? formatExact(round(Exact.ofDecimal(value), rounding)) : value;
}

/** A change with its sign, in as many places. */
export function changeShown(by: string, language: Language): string {
  const [sign = ''] = /^[-+]?/.exec(by) ?? [];
  return `${sign}${valueShown(by.slice(sign.length), language)}`;
}

/** Whether a value is shown with fewer places than it has. */
export function isLong(value: string | boolean): boolean {
  return (
    typeof value === 'string' && isNumber(value) && (value.split('.')[1]?.length ?? 0) > places
  );
}

export function isNumber(text: string): boolean {
  return /^[-+]?\d+(\.\d+)?$/.test(text);
}
