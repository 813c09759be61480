import {
  add,
  compare,
  divide,
  type Fraction,
  fractionOf,
  multiply,
  roundTo,
  subtract,
} from '../../decimal/fraction.ts';

/**
 * The operators of JSON logic that random rule sets use, on fractions of whole numbers, straight from
 * `docs/operators.md`. It shares nothing with `src`.
 */
export type Value = Fraction | boolean | string;

export type Reading =
  | { readonly kind: 'value'; readonly value: Value }
  /** `assumed`: what the input says that a gap reads as. */
  | { readonly kind: 'missing'; readonly assumed: Value | null }
  | { readonly kind: 'not-applicable' };

/** What a rule sees of one unit. */
export type Scope = {
  readonly read: (name: string) => Reading;
  /** The values of a rule over the units of the pool that have one. */
  readonly pool: (rule: unknown) => readonly Fraction[];
};

/** Thrown where a rule meets what does not apply: it spreads through the whole rule. */
export class NotApplicable extends Error {}

export const whole = (value: number): Fraction => fractionOf(String(value));
export const nothing: Fraction = whole(0);
export const lower = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const higher = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, nothing);

/** A number as rule sets write it: 15, "0.15" or "15%". */
export function written(value: unknown): Fraction {
  const text = String(value);
  return text.endsWith('%') ? divide(fractionOf(text.slice(0, -1)), whole(100)) : fractionOf(text);
}

/** Operator and arguments; null where the rule is a literal. */
export function partsOf(rule: unknown): readonly [string, readonly unknown[]] | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry] = Object.entries(rule);
  if (entry === undefined) return null;
  const [operator, args] = entry;
  return [operator, Array.isArray(args) ? args : [args]];
}

/** The value of a rule for a unit; {@link NotApplicable} is thrown where it does not apply. */
export function evaluate(rule: unknown, scope: Scope): Value {
  const parts = partsOf(rule);
  if (parts === null) {
    if (typeof rule === 'boolean' || typeof rule === 'string') return rule;
    return written(rule);
  }
  const [operator, args] = parts;
  const special = specials[operator];
  if (special !== undefined) return special(args, scope);
  const calculate = calculations[operator];
  if (calculate === undefined) throw new Error(`the oracle has no operator ${operator}`);
  return calculate(args.map((arg) => numberOf(arg, scope)));
}

function numberOf(rule: unknown, scope: Scope): Fraction {
  const value = evaluate(rule, scope);
  if (typeof value === 'object') return value;
  // A literal with more digits than JSON keeps is written as text.
  if (typeof value === 'string') return written(value);
  throw new Error(`the oracle wanted a number, not ${JSON.stringify(rule)}`);
}

export function isTrue(rule: unknown, scope: Scope): boolean {
  const value = evaluate(rule, scope);
  return typeof value === 'object' ? value.top !== 0n : value !== false && value !== '';
}

const clamp = (x: Fraction, low: Fraction, high: Fraction): Fraction => lower(higher(x, low), high);

const isOrdered =
  (holds: (order: number) => boolean) =>
  (values: readonly Fraction[]): boolean =>
    values.every((value, i) => i === 0 || holds(compare(values[i - 1] ?? value, value)));

const at = (values: readonly Fraction[], i: number): Fraction => {
  const value = values[i];
  if (value === undefined) throw new Error('too few arguments');
  return value;
};

/** Operators that need all of their arguments, as numbers. */
const calculations: Readonly<Record<string, (values: readonly Fraction[]) => Value>> = {
  '+': sum,
  '*': (values) => values.reduce(multiply),
  '-': (values) => values.reduce(subtract),
  '/': (values) => values.reduce(divide),
  min: (values) => values.reduce(lower),
  max: (values) => values.reduce(higher),
  '<': isOrdered((order) => order < 0),
  '<=': isOrdered((order) => order <= 0),
  '>': isOrdered((order) => order > 0),
  '>=': isOrdered((order) => order >= 0),
  clamp: (values) => clamp(at(values, 0), at(values, 1), at(values, 2)),
  deduct: ([full = nothing, ...off]) => higher(nothing, subtract(full, sum(off))),
  proportion: (values) => {
    const [x, target, full] = [at(values, 0), at(values, 1), at(values, 2)];
    return clamp(multiply(divide(x, target), full), nothing, full);
  },
};

/** The numbers of `{"present": […]}`: those that are neither missing nor not applicable. */
function presentIn(list: unknown, scope: Scope): readonly Fraction[] {
  const [, names = []] = partsOf(list) ?? [];
  return names.flatMap((name) => {
    const reading = scope.read(String(name));
    return reading.kind === 'value' && typeof reading.value === 'object' ? [reading.value] : [];
  });
}

/** Operators that look at their arguments before, or instead of, evaluating them. */
const specials: Readonly<Record<string, (args: readonly unknown[], scope: Scope) => Value>> = {
  var([name, fallback], scope) {
    const reading = scope.read(String(name));
    if (reading.kind === 'value') return reading.value;
    if (reading.kind === 'not-applicable') throw new NotApplicable();
    if (fallback !== undefined) return evaluate(fallback, scope);
    if (reading.assumed === null) throw new Error(`${String(name)} is missing`);
    return reading.assumed;
  },
  if([condition, yes, no], scope) {
    return evaluate(isTrue(condition, scope) ? yes : no, scope);
  },
  and: (args, scope) => args.every((arg) => isTrue(arg, scope)),
  or: (args, scope) => args.some((arg) => isTrue(arg, scope)),
  '!': ([arg], scope) => !isTrue(arg, scope),
  '==': ([left, right], scope) => {
    const [a, b] = [evaluate(left, scope), evaluate(right, scope)];
    return typeof a === 'object' && typeof b === 'object' ? compare(a, b) === 0 : a === b;
  },
  not_applicable() {
    throw new NotApplicable();
  },
  tiers([x, table, otherwise], scope) {
    const value = numberOf(x, scope);
    const rows: readonly unknown[] = Array.isArray(table) ? table : [];
    const reached = rows.find((row) => Array.isArray(row) && compare(value, written(row[0])) >= 0);
    return evaluate(Array.isArray(reached) ? reached[1] : otherwise, scope);
  },
  round([x, places], scope) {
    const step = divide(whole(1), whole(10 ** Number(places)));
    return roundTo(numberOf(x, scope), step, 'half-up');
  },
  mean([list], scope) {
    const values = presentIn(list, scope);
    return divide(sum(values), whole(values.length));
  },
  count: ([list], scope) => whole(presentIn(list, scope).length),
  pool_min: ([rule], scope) => scope.pool(rule).reduce(lower),
  pool_max: ([rule], scope) => scope.pool(rule).reduce(higher),
  pool_sum: ([rule], scope) => sum(scope.pool(rule)),
  pool_count: ([rule], scope) => whole(scope.pool(rule).length),
  pool_mean: ([rule], scope) => divide(sum(scope.pool(rule)), whole(scope.pool(rule).length)),
  pool_rank([rule, first = 'highest'], scope) {
    const mine = numberOf(rule, scope);
    const better = scope.pool(rule).filter((other) => {
      const order = compare(other, mine);
      return first === 'highest' ? order > 0 : order < 0;
    });
    return whole(1 + better.length);
  },
};

/** The names that a rule reads without saying itself what their gaps do. */
export function strictNames(rule: unknown): readonly string[] {
  const parts = partsOf(rule);
  if (parts === null) return Array.isArray(rule) ? rule.flatMap(strictNames) : [];
  const [operator, args] = parts;
  if (operator === 'var' && args.length === 1) return [String(args[0])];
  return args.flatMap(strictNames);
}
