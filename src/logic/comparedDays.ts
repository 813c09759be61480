import { Exact, formatExact } from '../decimal/index.ts';
import { dayMeant, dayNumber } from './days.ts';
import { childrenOf, type Expr } from './Expr.ts';
import type { Operator } from './operators/index.ts';
import type { WrongArgument } from './Parsing.ts';
import { show } from './readNumber.ts';
import { DATE, describeType, NULL, TEXT, type Type } from './Type.ts';

/** What the names of a rule are. */
type Types = ReadonlyMap<string, Type>;

/** What cannot be compared with a date, and where: the argument, or the item of a list in it. */
export type NoDay = WrongArgument & { readonly place: readonly number[] };

/** What is compared with each other. */
type Compared = { readonly place: readonly number[]; readonly expr: Expr };

/**
 * What a comparison has beside a date and is no day: `2021-6-30` would be compared as any text, and stand
 * behind every day of its year.
 */
export function comparedWithDays(
  { compares }: Operator,
  args: readonly Expr[],
  types: Types,
): readonly NoDay[] {
  if (compares === undefined) return [];
  const compared = args.flatMap((expr, i) => partsOf(expr, i, compares));
  const isDate = (value: Expr): boolean =>
    value.kind === 'variable' && typeOf(value, types) === DATE;
  const dates = compared.filter(({ expr }) => valuesOf(expr).some(isDate));
  if (dates.length === 0) return [];
  const accepted = dates.reduce((type, { expr }) => type | expr.type, DATE);
  return compared.flatMap(({ place, expr }) => {
    const wrong = valuesOf(expr).find((value) => !isComparable(value, accepted, types));
    return wrong === undefined ? [] : [{ place, ...described(wrong, place, types) }];
  });
}

/** An argument as it is; of what is searched, the items of a list, and a text that is a day. */
function partsOf(
  expr: Expr,
  index: number,
  compares: NonNullable<Operator['compares']>,
): readonly Compared[] {
  if (compares === 'arguments' || index === 0) return [{ place: [index], expr }];
  const isDay = expr.kind === 'literal' && dayMeant(String(expr.value)) !== null;
  if (expr.kind !== 'list') return isDay ? [{ place: [index], expr }] : [];
  return expr.items.map((item, i) => ({ place: [index, i], expr: item }));
}

/** What an expression may come out as. */
function valuesOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'variable') return [expr, ...childrenOf(expr).flatMap(valuesOf)];
  if (expr.kind !== 'call') return [expr];
  const { operator, args } = expr;
  if (operator === 'and' || operator === 'or') return args.flatMap(valuesOf);
  if (operator !== 'if') return [expr];
  return args.filter((_, i) => i % 2 === 1 || i === args.length - 1).flatMap(valuesOf);
}

/** Of a variable without its fallback. */
function typeOf(value: Expr, types: Types): Type {
  return value.kind === 'variable' ? (types.get(value.name) ?? value.type) : value.type;
}

/** @param accepted  the kinds of what it is compared with: a date may have something else for a gap */
function isComparable(value: Expr, accepted: Type, types: Types): boolean {
  const type = typeOf(value, types);
  if (value.kind === 'literal' && typeof value.value === 'string') {
    const isMeantForOne = type === TEXT && dayMeant(value.value) !== null;
    return !isMeantForOne && (type & accepted) !== 0;
  }
  if (value.kind === 'variable') return (type & accepted) !== 0;
  // A text that is put together may be a day; nothing and what does not apply say that they are none.
  return (type & ~NULL) === 0 || (type & (accepted | TEXT)) !== 0;
}

function described(value: Expr, [index = 0]: readonly number[], types: Types): WrongArgument {
  const wrong = { index, wanted: 'date' };
  if (value.kind !== 'literal') return { ...wrong, found: describeType(typeOf(value, types)) };
  const { value: found } = value;
  const text = found instanceof Exact ? formatExact(found) : found;
  return { ...wrong, found: show(text), ...dayToWrite(String(text)) };
}

/** What to write instead of a text that is meant for a day. */
export function dayToWrite(text: string): Pick<WrongArgument, 'suggested'> {
  const day = dayMeant(text);
  return day === null ? {} : { suggested: JSON.stringify(day) };
}

/** A difference of two dates, which is no number; null: it is something else. */
export function differenceOfDays(
  { name }: Operator,
  [from, to, ...more]: readonly unknown[],
  types: Types,
): WrongArgument | null {
  const isDifference = name === '-' && more.length === 0;
  if (!isDifference || !isDayJson(from, types) || !isDayJson(to, types)) return null;
  const suggested = show({ days_between: [to, from] });
  return { index: 0, wanted: 'number', found: describeType(DATE), suggested };
}

/** Whether a part of a rule is a day as it stands there, or the name of a date. */
function isDayJson(json: unknown, types: Types): boolean {
  if (typeof json === 'string') return dayNumber(json) !== null;
  if (typeof json !== 'object' || json === null || !('var' in json)) return false;
  const [name]: readonly unknown[] = Array.isArray(json.var) ? json.var : [json.var];
  return typeof name === 'string' && types.get(name) === DATE;
}
