import type { Json } from '../../hash/contentHash.ts';
import { dayNumber } from '../../logic/index.ts';
import { boundText } from './amounts.ts';
import { alone, type Clause, type SayTrue, said } from './Clause.ts';
import { isNeverNegative } from './measures.ts';
import { namesText } from './nameWords.ts';
import type { Comparison } from './phrases/ConditionPhrases.ts';
import type { Speech } from './Speech.ts';
import { isList, literalOf, namesIn, operationNamed, variableIn } from './written.ts';

/** Words for one thing compared with another. */

const none: Json = null;

/** Comparisons and their opposites; strict ones are said as the others. */
const opposites: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
};
const flipped: Readonly<Record<Comparison, Comparison>> = {
  ...{ '>=': '<=', '<=': '>=', '>': '<', '<': '>' },
  ...{ '==': '==', '!=': '!=' },
};
export const comparisonOf: ReadonlyMap<string, Comparison> = new Map([
  ...(['>=', '>', '<', '<=', '==', '!='] as const).map((name) => [name, name] as const),
  ['===', '=='],
  ['!==', '!='],
]);

export function comparing(comparison: Comparison): SayTrue {
  return ([a = none, b = none, c], isTrue, speech) => {
    if (c !== undefined) return between(comparison, [a, b, c], isTrue, speech);
    const isTurned = isFixed(a) && !isFixed(b);
    const [left, right] = isTurned ? [b, a] : [a, b];
    const straight = isTurned ? flipped[comparison] : comparison;
    const wanted = isTrue ? straight : opposites[straight];
    return idiom(left, wanted, right, speech) ?? compared(left, wanted, right, speech);
  };
}

function compared(left: Json, comparison: Comparison, right: Json, speech: Speech): Clause {
  const { compared: usual, dated, notBelow } = speech.phrases.conditions;
  const isDated = isDay(left, speech) || isDay(right, speech);
  const words = isDated ? dated : usual;
  const bound = fixedText(right, left, speech);
  return {
    subject: speech.number(left, speech).text,
    predicate:
      !isDated && isReaching(comparison, right) ? notBelow(bound) : words[comparison](bound),
  };
}

/** 达到90%, but 不低于上年: another number is nothing to reach. */
function isReaching(comparison: Comparison, bound: Json): boolean {
  return comparison === '>=' && typeof bound === 'object' && bound !== null;
}

/** A bound as it is said: text in quotes even where it is a number, if a text is compared. */
export function fixedText(bound: Json, of: Json, speech: Speech): string {
  const { quote } = speech.phrases.common;
  const variable = variableIn(of);
  const isText = variable !== null && speech.names(variable.name)?.type === 'text';
  if (typeof bound !== 'string') return boundText(bound, of, speech);
  if (dayNumber(bound) !== null) return bound;
  return isText ? quote(bound) : boundText(bound, of, speech);
}

/** Nothing reported, all of them 0, fewer than three reported: said more simply than as they are written. */
function idiom(left: Json, comparison: Comparison, right: Json, speech: Speech): Clause | null {
  const { conditions } = speech.phrases;
  const bound = literalOf(right);
  if (bound === null) return null;
  const counted = operationNamed(left, 'count')?.args[0];
  const present = counted === undefined ? null : operationNamed(counted, 'present');
  if (present !== null) {
    const names = namesText(namesIn(present.args), speech);
    if (bound.isZero && comparison === '==') return alone(conditions.noneReported(names));
    const amount = `${literalText(right, speech)}${conditions.items}`;
    const predicate =
      comparison === '<' ? conditions.fewer(amount) : conditions.compared[comparison](amount);
    return { subject: conditions.reportedOf(names), predicate };
  }
  const greatest = operationNamed(left, 'max');
  const isAllZero = greatest !== null && bound.isZero && comparison === '==';
  if (!isAllZero || !greatest.args.every((arg) => isNeverNegative(arg, speech))) return null;
  const names = greatest.args.map((arg) => speech.number(arg, speech).text);
  return alone(conditions.allZero(names.join(speech.phrases.common.enumeration)));
}

const literalText = (json: Json, speech: Speech): string => speech.number(json, speech).text;

function between(
  comparison: Comparison,
  [low, of, high]: readonly [Json, Json, Json],
  isTrue: boolean,
  speech: Speech,
): Clause {
  const { between: inside, within, not } = speech.phrases.conditions;
  const words = comparison === '<' ? inside : within;
  const bounds = [fixedText(low, of, speech), fixedText(high, of, speech)] as const;
  const clause = { subject: speech.number(of, speech).text, predicate: words(...bounds) };
  return isTrue ? clause : alone(not(said(clause, speech)));
}

/** Literals, and what is the same for all units: bounds, not subjects. */
function isFixed(json: Json): boolean {
  return literalOf(json) !== null || typeof json !== 'object' || json === null || isList(json);
}

function isDay(json: Json, speech: Speech): boolean {
  if (typeof json === 'string') return dayNumber(json) !== null;
  const variable = variableIn(json);
  if (variable === null || speech.isBody) return false;
  return variable.name === 'as_of' || speech.names(variable.name)?.type === 'date';
}
