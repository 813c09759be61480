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
  if (name === 'days_between') return days;
  if (name === 'pool_rank') return places;
  return name === 'percent_change' ? '%' : null;
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
