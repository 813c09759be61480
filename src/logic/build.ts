import { Exact, unity, zero } from '../decimal/index.ts';
import { dayNumber } from './days.ts';
import type { Call, CallOperator, Expr, Fold, FoldOperator, Literal } from './Expr.ts';
import { ANY, BOOLEAN, DATE, LIST, NEVER, NULL, NUMBER, TEXT, type Type } from './Type.ts';
import { isList, type Value } from './Value.ts';

/** Expressions put together from others: what operators are defined with. */

function typeOfValue(value: Value): Type {
  if (value instanceof Exact) return NUMBER;
  if (value === null) return NULL;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'string') return dayNumber(value) === null ? TEXT : DATE;
  return isList(value) ? LIST : ANY;
}

/** A value as an expression, of the type that it has. */
export function literal(value: Value): Literal {
  return { kind: 'literal', value, type: typeOfValue(value) };
}

function typeOfCall(operator: CallOperator, args: readonly Expr[]): Type {
  switch (operator) {
    case '==':
    case '===':
    case '<':
    case '<=':
    case '!':
    case '!!':
    case 'in':
      return BOOLEAN;
    case 'cat':
    case 'substr':
      return TEXT;
    case 'merge':
      return LIST;
    case 'not_applicable':
      return NEVER;
    case 'if':
      return args.reduce(
        (type, arg, i) => (i % 2 === 1 || i === args.length - 1 ? type | arg.type : type),
        NEVER,
      );
    case 'and':
    case 'or':
      return args.reduce((type, arg) => type | arg.type, NEVER);
    default:
      return NUMBER;
  }
}

/** A call with the type that follows from its arguments; it is not checked that the operator takes them. */
export function call(operator: CallOperator, ...args: readonly Expr[]): Call {
  return { kind: 'call', operator, args, type: typeOfCall(operator, args) };
}

/** A sum or product; of one number, that number. */
export function chain(operator: '+' | '*' | 'min' | 'max', args: readonly Expr[]): Expr {
  const [first, ...rest] = args;
  return first !== undefined && rest.length === 0 ? call('number', first) : call(operator, ...args);
}

export const plus = (...args: readonly Expr[]): Expr => call('+', ...args);
export const minus = (a: Expr, b: Expr): Expr => call('-', a, b);
export const times = (...args: readonly Expr[]): Expr => call('*', ...args);
export const over = (a: Expr, b: Expr): Expr => call('/', a, b);
export const least = (...args: readonly Expr[]): Expr => call('min', ...args);
export const most = (...args: readonly Expr[]): Expr => call('max', ...args);
/** Only the branch that is chosen is evaluated. */
export const when = (condition: Expr, then: Expr, otherwise: Expr): Expr =>
  call('if', condition, then, otherwise);
export const isAtLeast = (a: Expr, b: Expr): Expr => call('<=', b, a);
export const isAtMost = (a: Expr, b: Expr): Expr => call('<=', a, b);
export const isBelow = (a: Expr, b: Expr): Expr => call('<', a, b);
export const isZero = (a: Expr): Expr => call('==', a, literal(zero));

/** The number, or the bound that it is beyond; `high` where the bounds cross. */
export const clamp = (x: Expr, low: Expr, high: Expr): Expr => least(most(x, low), high);

/** A quotient, or `otherwise` where the divisor is 0. */
export const overOr = (a: Expr, b: Expr, otherwise: Expr): Expr =>
  when(isZero(b), otherwise, over(a, b));

/** The straight line through two points. */
export function line(
  x: Expr,
  [x1, y1]: readonly [Exact, Exact],
  [x2, y2]: readonly [Exact, Exact],
): Expr {
  const rise = literal(y2.minus(y1));
  return plus(literal(y1), over(times(minus(x, literal(x1)), rise), literal(x2.minus(x1))));
}

/**
 * A list of numbers made into one. A list whose items are known is put into arithmetic, which every
 * backend does by column.
 */
export function fold(operator: FoldOperator, list: Expr, dropLow = 0, dropHigh = 0): Expr {
  const kept: Fold = { kind: 'fold', operator, list, dropLow, dropHigh, type: NUMBER };
  if (list.kind !== 'list' || list.items.length === 0) return kept;
  if (list.items.some((item) => (item.type & (LIST | TEXT | DATE | NULL)) !== 0)) return kept;
  const { items } = list;
  const count = Exact.ofInteger(items.length);
  switch (operator) {
    case 'sum':
      return chain('+', items);
    case 'mean':
      return over(chain('+', items), literal(count));
    case 'lowest':
      return chain('min', items);
    case 'highest':
      return chain('max', items);
    case 'count':
      return kept;
    case 'latest':
      return call('number', items.at(-1) ?? literal(null));
    case 'median':
      return kept;
    case 'trimmed_mean': {
      if (dropLow > 1 || dropHigh > 1 || items.length <= dropLow + dropHigh) return kept;
      const dropped = [
        ...(dropLow === 1 ? [chain('min', items)] : []),
        ...(dropHigh === 1 ? [chain('max', items)] : []),
      ];
      const sum = dropped.reduce((rest, part) => minus(rest, part), chain('+', items));
      return over(sum, literal(Exact.ofInteger(items.length - dropLow - dropHigh)));
    }
  }
}

export const one: Expr = literal(unity);
export const nought: Expr = literal(zero);
