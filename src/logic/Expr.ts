import type { Exact, RoundingMode } from '../decimal/index.ts';
import type { Type } from './Type.ts';
import type { Value } from './Value.ts';

/**
 * A rule, parsed once: the one source of every backend.
 *
 * Operators that can be put into others are put into them by the parser, so that a backend has only
 * these to know. Every expression has a value for every row, is not applicable there, or has one of
 * the problems in `problem.ts`; none loops.
 */
export type Expr =
  | Literal
  | Variable
  | Path
  | ListExpr
  | Call
  | Round
  | Fold
  | Iterate
  | Missing
  | Pool;

type Node<Kind extends string> = { readonly kind: Kind; readonly type: Type };

export type Literal = Node<'literal'> & { readonly value: Value };

/** An input or another name of the rule's scope. With a fallback, a gap reads as the fallback. */
export type Variable = Node<'variable'> & {
  readonly name: string;
  readonly fallback: Expr | null;
};

/** A path into an element of a list, or into the data of the compatibility mode. */
export type Path = Node<'path'> & { readonly path: Expr; readonly fallback: Expr | null };

export type ListExpr = Node<'list'> & { readonly items: readonly Expr[] };

/** Operators of one meaning in every backend; the comments say what they take. */
export type CallOperator =
  | '+' // two or more numbers, and so on for * min max
  | '*'
  | 'min'
  | 'max'
  | '-' // two numbers, and so on for / % power
  | '/'
  | '%'
  | 'power'
  | 'number' // one value read as a number
  | 'abs' // one number, and so on for ln log10 sqrt
  | 'ln'
  | 'log10'
  | 'sqrt'
  | 'days_between' // two texts that are days
  | '==' // two values, loosely as JavaScript
  | '===' // two values of one kind
  | '<' // two numbers or texts
  | '<='
  | '!' // one value
  | '!!'
  | 'if' // condition, value, condition, value, …, else; only what is needed is evaluated
  | 'and' // the first that is not truthy, or the last
  | 'or' // the first that is truthy, or the last
  | 'in' // needle, text or list
  | 'cat'
  | 'substr'
  | 'merge'
  | 'not_applicable';

export type Call = Node<'call'> & {
  readonly operator: CallOperator;
  readonly args: readonly Expr[];
};

/** Rounding to a multiple of a step. */
export type Round = Node<'round'> & {
  readonly value: Expr;
  readonly step: Exact;
  readonly mode: RoundingMode;
};

export type FoldOperator =
  | 'sum'
  | 'mean'
  | 'median'
  | 'trimmed_mean'
  | 'lowest'
  | 'highest'
  | 'latest'
  | 'count';

/** A list of numbers made into one. `dropLow` and `dropHigh` are for trimmed_mean. */
export type Fold = Node<'fold'> & {
  readonly operator: FoldOperator;
  readonly list: Expr;
  readonly dropLow: number;
  readonly dropHigh: number;
};

export type IterateOperator = 'map' | 'filter' | 'reduce' | 'all' | 'some' | 'none';

/** The body sees the element alone (for reduce: current and accumulator). */
export type Iterate = Node<'iterate'> & {
  readonly operator: IterateOperator;
  readonly list: Expr;
  readonly body: Expr;
  readonly initial: Expr | null;
};

/** The names that are missing, or (`present`) the values of those that are not. */
export type Missing = Node<'missing'> & {
  readonly operator: 'missing' | 'present';
  readonly names: Expr;
  /** For missing_some: an empty list where at least so many are there. */
  readonly enough: Expr | null;
  /** Whether names are paths into data (compatibility mode) or names of the scope. */
  readonly byPath: boolean;
};

export type PoolStatistic = 'min' | 'max' | 'mean' | 'sum' | 'stdev' | 'count' | 'rank';

/** A figure of the whole pool: `of` over all its units that have a value. */
export type Pool = Node<'pool'> & {
  readonly statistic: PoolStatistic;
  readonly of: Expr;
  /** For rank: which value is first. */
  readonly first: 'highest' | 'lowest';
};

/** The expressions directly inside, in the order in which they are evaluated. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'literal':
      return [];
    case 'variable':
      return expr.fallback === null ? [] : [expr.fallback];
    case 'path':
      return expr.fallback === null ? [expr.path] : [expr.path, expr.fallback];
    case 'list':
      return expr.items;
    case 'call':
      return expr.args;
    case 'round':
      return [expr.value];
    case 'fold':
      return [expr.list];
    case 'iterate':
      return expr.initial === null ? [expr.list, expr.body] : [expr.list, expr.body, expr.initial];
    case 'missing':
      return expr.enough === null ? [expr.names] : [expr.names, expr.enough];
    case 'pool':
      return [expr.of];
  }
}

/** The expression and all inside it, outside first. */
export function walk(expr: Expr): readonly Expr[] {
  const parts: Expr[] = [];
  const visit = (part: Expr): void => {
    parts.push(part);
    for (const child of childrenOf(part)) visit(child);
  };
  visit(expr);
  return parts;
}

/** Names whose gaps are not handled by the rule itself: those read without a fallback. */
export function strictVariables(expr: Expr): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of walk(expr)) {
    if (part.kind === 'variable' && part.fallback === null) names.add(part.name);
  }
  return names;
}

/** All names that the expression reads, tests for presence, or falls back from. */
export function variablesOf(expr: Expr): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of walk(expr)) {
    if (part.kind === 'variable') names.add(part.name);
    if (part.kind === 'missing' && part.names.kind === 'list') {
      for (const item of part.names.items) {
        if (item.kind === 'literal' && typeof item.value === 'string') names.add(item.value);
      }
    }
  }
  return names;
}
