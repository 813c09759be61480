import { Exact, isShort, round, roundingToMultiple, unity, zero } from '../decimal/index.ts';
import type { Call, Expr } from './Expr.ts';

/** Bounds of a number, both included; null where a side is open. */
export type Range = { readonly low: Exact | null; readonly high: Exact | null };

/** Between what the numbers of a name lie. */
export type Ranges = (name: string) => Range;

const open: Range = { low: null, high: null };

/**
 * Between what the numbers of a rule lie, whatever its inputs.
 *
 * `min` and `max` bound a number, and within an `if` its conditions do: where x is above 10.5,
 * `10.5 / x` is at most 1.
 */
export function rangeOf(expr: Expr, ranges: Ranges): Range {
  switch (expr.kind) {
    case 'literal':
      return expr.value instanceof Exact ? only(expr.value) : open;
    case 'variable': {
      const read = ranges(expr.name);
      return expr.fallback === null ? read : either(read, rangeOf(expr.fallback, ranges));
    }
    case 'round': {
      const rounding = roundingToMultiple(expr.step, expr.mode);
      const { low, high } = rangeOf(expr.value, ranges);
      return { low: low && round(low, rounding), high: high && round(high, rounding) };
    }
    case 'call':
      return rangeOfCall(expr, ranges);
    default:
      return open;
  }
}

function rangeOfCall({ operator, args }: Call, ranges: Ranges): Range {
  if (operator === 'if') return rangeOfChoice(args, ranges);
  const parts = args.map((arg) => rangeOf(arg, ranges));
  const [first = open, second = open] = parts;
  switch (operator) {
    case '+':
      return parts.reduce((a, b) => short(sum(a, b)));
    case '-':
      return short(sum(first, product(second, only(unity.negated()))));
    case '*':
      return parts.reduce((a, b) => short(product(a, b)));
    case '/':
      return short(product(first, reciprocal(second)));
    case 'min':
      return parts.reduce(least);
    case 'max':
      return parts.reduce(most);
    case 'number':
      return first;
    default:
      return open;
  }
}

/** Every branch under its condition, and under the contrary of those before it. */
function rangeOfChoice([condition, value, ...rest]: readonly Expr[], ranges: Ranges): Range {
  if (condition === undefined) return open;
  if (value === undefined) return rangeOf(condition, ranges);
  return either(
    rangeOf(value, narrowed(ranges, condition, true)),
    rangeOfChoice(rest, narrowed(ranges, condition, false)),
  );
}

/** What it says of a name that its comparison with a constant is true, or is not. */
function narrowed(ranges: Ranges, condition: Expr, truth: boolean): Ranges {
  if (condition.kind !== 'call') return ranges;
  const { operator, args } = condition;
  const [a, b] = args;
  if (operator !== '<' && operator !== '<=') return ranges;
  const [name, bound] = a?.kind === 'variable' ? [a, b] : [b, a];
  if (name?.kind !== 'variable' || name.fallback !== null) return ranges;
  if (bound?.kind !== 'literal' || !(bound.value instanceof Exact)) return ranges;
  const isBelow = truth === (name === a);
  const limit = isBelow ? { ...open, high: bound.value } : { ...open, low: bound.value };
  return (other) => (other === name.name ? both(ranges(other), limit) : ranges(other));
}

type Bound = Exact | null;
type Pick = (a: Exact, b: Exact) => Exact;

const lower: Pick = (a, b) => (a.compare(b) <= 0 ? a : b);
const higher: Pick = (a, b) => (a.compare(b) >= 0 ? a : b);
const ifBoth = (a: Bound, b: Bound, pick: Pick): Bound => (a && b ? pick(a, b) : null);
const ifAny = (a: Bound, b: Bound, pick: Pick): Bound => (a && b ? pick(a, b) : (a ?? b));

/** Long bounds are given up: sums and products of them could grow without end. */
const short = ({ low, high }: Range): Range => ({
  low: low && isShort(low) ? low : null,
  high: high && isShort(high) ? high : null,
});
const only = (value: Exact): Range => ({ low: value, high: value });
const either = (a: Range, b: Range): Range => ({
  low: ifBoth(a.low, b.low, lower),
  high: ifBoth(a.high, b.high, higher),
});
const both = (a: Range, b: Range): Range => ({
  low: ifAny(a.low, b.low, higher),
  high: ifAny(a.high, b.high, lower),
});
const least = (a: Range, b: Range): Range => ({
  low: ifBoth(a.low, b.low, lower),
  high: ifAny(a.high, b.high, lower),
});
const most = (a: Range, b: Range): Range => ({
  low: ifAny(a.low, b.low, higher),
  high: ifBoth(a.high, b.high, higher),
});
const sum = (a: Range, b: Range): Range => ({
  low: ifBoth(a.low, b.low, (x, y) => x.plus(y)),
  high: ifBoth(a.high, b.high, (x, y) => x.plus(y)),
});

function product(a: Range, b: Range): Range {
  if (constantOf(a) !== null && constantOf(b) === null) return product(b, a);
  const factor = constantOf(b);
  const [low, high] = [a.low, a.high];
  if (factor !== null) {
    const [x, y] = [low?.times(factor) ?? null, high?.times(factor) ?? null];
    return factor.sign < 0 ? { low: y, high: x } : { low: x, high: y };
  }
  if (low === null || b.low === null || low.sign < 0 || b.low.sign < 0) return open;
  return { low: low.times(b.low), high: ifBoth(high, b.high, (x, y) => x.times(y)) };
}

function reciprocal(range: Range): Range {
  const divisor = constantOf(range);
  if (divisor !== null) return divisor.isZero ? open : only(unity.dividedBy(divisor));
  const { low, high } = range;
  // Below its own low, it is of a branch that is never taken.
  if (low === null || low.sign <= 0 || high?.sign === 0 || high?.sign === -1) return open;
  return { low: high === null ? zero : unity.dividedBy(high), high: unity.dividedBy(low) };
}

function constantOf({ low, high }: Range): Exact | null {
  return low?.equals(high ?? zero) === true && high !== null ? low : null;
}
