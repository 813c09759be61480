import {
  commonLogarithm,
  Exact,
  naturalLogarithm,
  parseDecimal,
  power,
  type RoundingMode,
  round,
  roundingToMultiple,
  squareRoot,
  unity,
  zero,
} from '../../decimal/index.ts';
import { dayNumber } from '../days.ts';
import { EvaluationProblem, NotApplicableSignal } from '../problem.ts';
import { isList, isTruthy, textOf, type Value } from '../Value.ts';

/** What the operators mean on exact values; called by json-logic-js with evaluated arguments. */

/** Reads a value as a number: true is 1, a text must be a decimal, nothing is not 0. */
export function numberOf(value: Value): Exact {
  if (value instanceof Exact) return value;
  if (typeof value === 'boolean') return value ? unity : zero;
  if (typeof value === 'string') {
    const parsed = parseDecimal(value);
    if (parsed === null) throw new EvaluationProblem('text-not-a-number', value);
    return parsed;
  }
  if (value === null) throw new EvaluationProblem('nothing-not-a-number');
  throw new EvaluationProblem('list-not-a-number', textOf(value));
}

export function listOf(value: Value): readonly Value[] {
  if (isList(value)) return value;
  throw new EvaluationProblem('not-comparable', textOf(value));
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return numberOf(a).compare(numberOf(b));
}

function isSame(a: Value, b: Value): boolean {
  return a instanceof Exact && b instanceof Exact ? a.equals(b) : a === b;
}

/** `==` of JavaScript, without its null-as-zero and empty-text-as-zero. */
function isLooselySame(a: Value, b: Value): boolean {
  if (a === null || b === null || isSame(a, b)) return isSame(a, b);
  if (isList(a) && isList(b)) return false;
  if (isList(a)) return isLooselySame(textOf(a), b);
  if (isList(b)) return isLooselySame(a, textOf(b));
  const [x, y] = [looseNumber(a), looseNumber(b)];
  return typeof a !== typeof b && x !== null && y !== null && x.equals(y);
}

function looseNumber(value: Value): Exact | null {
  if (value instanceof Exact) return value;
  if (typeof value === 'boolean') return value ? unity : zero;
  return typeof value === 'string' ? parseDecimal(value.trim()) : null;
}

function isIn(needle: Value, hay: Value): boolean {
  if (isList(hay)) return hay.some((item) => isSame(item, needle));
  return (
    typeof hay === 'string' && hay !== '' && hay.includes(needle === null ? 'null' : textOf(needle))
  );
}

/** As json-logic-js: a negative start counts from the end, a negative length leaves so much off. */
function substring(source: Value, start: Value, length: Value): string {
  const text = textOf(source);
  const from = wholeNumber(start);
  const rest = from < 0 ? text.slice(Math.max(text.length + from, 0)) : text.slice(from);
  if (length === null) return rest;
  const count = wholeNumber(length);
  return count < 0 ? rest.slice(0, Math.max(rest.length + count, 0)) : rest.slice(0, count);
}

function wholeNumber(value: Value): number {
  return numberOf(value).truncated().toApproximate();
}

const ascending = (a: Exact, b: Exact): number => a.compare(b);

function someNumbers(list: Value): readonly Exact[] {
  const numbers = listOf(list).map(numberOf);
  if (numbers.length === 0) throw new EvaluationProblem('no-values');
  return numbers;
}

function sum(numbers: readonly Exact[]): Exact {
  return numbers.reduce((total, number) => total.plus(number), zero);
}

function mean(numbers: readonly Exact[]): Exact {
  return sum(numbers).dividedBy(Exact.ofInteger(numbers.length));
}

function trimmedMean(list: Value, low: number, high: number): Exact {
  const sorted = [...someNumbers(list)].sort(ascending);
  const kept = sorted.slice(low, sorted.length - high);
  if (kept.length === 0 || sorted.length <= low + high) throw new EvaluationProblem('no-values');
  return mean(kept);
}

function median(list: Value): Exact {
  const sorted = [...someNumbers(list)].sort(ascending);
  const middle = Math.floor((sorted.length - 1) / 2);
  return mean(sorted.slice(middle, sorted.length - middle));
}

function extreme(sign: 1 | -1, values: readonly Value[]): Exact {
  return someNumbers(values).reduce((best, n) => (sign * n.compare(best) > 0 ? n : best));
}

const numeric =
  (operate: (a: Exact) => Exact) =>
  (a: Value): Exact =>
    operate(numberOf(a));

function dayOf(value: Value): number {
  const day = typeof value === 'string' ? dayNumber(value) : null;
  if (day === null) throw new EvaluationProblem('not-a-day', textOf(value));
  return day;
}

/** By the name of the operator in `Expr`. */
export const operations = {
  '+': (...values: Value[]): Value => sum(values.map(numberOf)),
  '*': (...values: Value[]): Value =>
    values.map(numberOf).reduce((product, number) => product.times(number), unity),
  '-': (a: Value, b: Value): Value => numberOf(a).minus(numberOf(b)),
  '/': (a: Value, b: Value): Value => numberOf(a).dividedBy(numberOf(b)),
  '%': (a: Value, b: Value): Value => numberOf(a).remainder(numberOf(b)),
  min: (...values: Value[]): Value => extreme(-1, values),
  max: (...values: Value[]): Value => extreme(1, values),
  power: (a: Value, b: Value): Value => power(numberOf(a), numberOf(b)),
  number: numeric((a) => a),
  abs: numeric((a) => a.absolute()),
  ln: numeric(naturalLogarithm),
  log10: numeric(commonLogarithm),
  sqrt: numeric(squareRoot),
  round: (value: Value, step: Exact, mode: RoundingMode): Value =>
    round(numberOf(value), roundingToMultiple(step, mode)),
  days_between: (from: Value, to: Value): Value => Exact.ofInteger(dayOf(to) - dayOf(from)),
  '==': isLooselySame,
  '===': isSame,
  '<': (a: Value, b: Value): Value => compare(a, b) < 0,
  '<=': (a: Value, b: Value): Value => compare(a, b) <= 0,
  '!': (a: Value): Value => !isTruthy(a),
  '!!': (a: Value): Value => isTruthy(a),
  in: isIn,
  cat: (...values: Value[]): Value => values.map(textOf).join(''),
  substr: (source: Value, start: Value, length: Value = null): Value =>
    substring(source, start, length),
  merge: (...values: Value[]): Value =>
    values.flatMap((value) => (isList(value) ? value : [value])),
  not_applicable: (): Value => {
    throw new NotApplicableSignal();
  },
  sum: (list: Value): Value => sum(listOf(list).map(numberOf)),
  mean: (list: Value): Value => mean(someNumbers(list)),
  median,
  trimmed_mean: (list: Value, low: Exact, high: Exact): Value =>
    trimmedMean(list, low.toApproximate(), high.toApproximate()),
  lowest: (list: Value): Value => extreme(-1, someNumbers(list)),
  highest: (list: Value): Value => extreme(1, someNumbers(list)),
  latest: (list: Value): Value => someNumbers(list).at(-1) ?? null,
  count: (list: Value): Value => Exact.ofInteger(listOf(list).length),
};
