import type { Json } from '../../hash/contentHash.ts';
import { resultText } from './amounts.ts';
import { ratioIn } from './measures.ts';
import { held } from './Phrase.ts';
import type { Speech } from './Speech.ts';
import { operationOf, variableIn } from './written.ts';

/** A name alone is said before what follows; anything longer is 按…计. */
export function introduced(json: Json, speech: Speech): string {
  const subject = subjectOf(json, speech);
  return variableIn(json) === null ? speech.phrases.standards.by(subject) : subject;
}

/** What a standard is about: a ratio as 甲占乙的比例, and, for a unit, what it comes to. */
export function subjectOf(json: Json, speech: Speech): string {
  const { standards, common } = speech.phrases;
  const ratio = ratioIn(json, speech);
  const text =
    ratio === null
      ? speech.number(json, speech).text
      : standards.ratioName(...numbersOf(ratio, speech));
  const isShown = variableIn(json) !== null || text.endsWith(common.bracket('').slice(-1));
  const result = isShown ? null : resultText(json, speech);
  return result === null ? text : common.withValue(text, result);
}

/** Two parts as one says of them: a sum in brackets. */
export function numbersOf(
  [part, whole]: readonly [Json, Json],
  speech: Speech,
): readonly [string, string] {
  const text = (json: Json): string =>
    held(speech.number(json, speech), 'product', speech.phrases.common.bracket);
  return [text(part), text(whole)];
}

/** Whether a number is the same for the whole pool: a measure for all, and no whole to be part of. */
export function isOfPool(json: Json): boolean {
  return operationOf(json)?.name.startsWith('pool_') ?? false;
}
