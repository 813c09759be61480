import type { Json } from '../../hash/contentHash.ts';
import type { Speech } from './Speech.ts';
import { isList, itemsOf, literalOf, namesIn, operationOf, variableIn } from './written.ts';

/** Operators whose result has the measure of what they are taken of. */
const keeping: ReadonlySet<string> = new Set([
  ...['mean', 'median', 'lowest', 'highest', 'latest', 'sum', 'min', 'max', '+', 'abs'],
  ...['round', 'round_to', 'floor', 'ceil', 'trimmed_mean', 'clamp', 'log'],
  ...['pool_min', 'pool_max', 'pool_mean', 'pool_sum', 'pool_stdev'],
]);

/** What a part of a rule is counted in: the measure that all it is put together from have; null: none is known. */
export function measureOf(json: Json, speech: Speech): string | null {
  const variable = variableIn(json);
  if (variable !== null) return named(variable.name, speech);
  const operation = operationOf(json);
  if (operation === null) return isList(json) ? shared(json, speech) : null;
  const { name, args } = operation;
  if (name === 'present') {
    const measures = new Set(namesIn(args).map((one) => named(one, speech)));
    return measures.size === 1 ? ([...measures][0] ?? null) : null;
  }
  if (name === 'trimmed_mean' || name.startsWith('round')) return shared(args.slice(0, 1), speech);
  if (keeping.has(name)) return shared(itemsOf(args), speech);
  return ofDifference(name, args, speech);
}

function ofDifference(name: string, args: readonly Json[], speech: Speech): string | null {
  const { days, places, percentagePoints } = speech.phrases.common;
  if (name === '-' || name === 'excess') {
    const measure = shared(args, speech);
    return measure === '%' ? percentagePoints : measure;
  }
  if (name === '*') {
    const factors = args.filter((arg) => literalOf(arg) === null);
    const measure = factors.length === 1 ? shared(factors, speech) : null;
    return measure === '%' ? null : measure;
  }
  if (name === '/' || name === 'divide') return ofQuotient(args, speech);
  if (name === 'days_between') return days;
  if (name === 'pool_rank') return places;
  return name === 'percent_change' ? '%' : null;
}

/** 座/平方公里; a ratio of one measure has none. */
function ofQuotient([a = null, b = null]: readonly Json[], speech: Speech): string | null {
  const [part, whole] = [measureOf(a, speech), measureOf(b, speech)];
  return part === null || whole === null || part === whole ? null : `${part}/${whole}`;
}

function named(name: string, { names, isBody }: Speech): string | null {
  return isBody ? null : (names(name)?.measure ?? null);
}

/** The one measure of all that are no literals. */
function shared(parts: readonly Json[], speech: Speech): string | null {
  const measures = parts
    .filter((part) => literalOf(part) === null)
    .map((part) => measureOf(part, speech));
  const [first = null] = measures;
  return measures.every((measure) => measure === first) ? first : null;
}

/** Whether it is the quotient of two numbers of one measure, which is spoken of in per cent. */
export function isRatio(json: Json, speech: Speech): boolean {
  return ratioIn(json, speech) !== null;
}

/** The parts of a ratio. */
export function ratioIn(json: Json, speech: Speech): readonly [Json, Json] | null {
  const operation = operationOf(json);
  if (operation === null || !['/', 'divide'].includes(operation.name)) return null;
  const [part, whole] = operation.args;
  if (part === undefined || whole === undefined) return null;
  if (literalOf(part) !== null || literalOf(whole) !== null) return null;
  const measure = measureOf(part, speech);
  return measure !== null && measure === measureOf(whole, speech) ? [part, whole] : null;
}

/** Whether a name or literal is never below 0, so that what would be said of negative numbers can be left out. */
export function isNeverNegative(json: Json, { names, isBody }: Speech): boolean {
  const variable = isBody ? null : variableIn(json);
  const low = variable === null ? literalOf(json) : (names(variable.name)?.low ?? null);
  return low !== null && low.sign >= 0;
}

/** Whether it is a quotient or mean of what is never below 0. */
export function isNeverBelow(json: Json, speech: Speech): boolean {
  if (isNeverNegative(json, speech)) return true;
  const operation = operationOf(json);
  if (operation === null || !['/', '+', '*', 'mean', 'sum'].includes(operation.name)) return false;
  return itemsOf(operation.args).every((arg) => isNeverBelow(arg, speech));
}
