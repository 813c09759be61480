import type { Exact, RoundingMode } from '../../decimal/index.ts';
import type { Expr, Missing, PoolStatistic } from '../Expr.ts';

/**
 * What an argument is: an expression of a kind, or something that must stand there literally so that
 * it can be checked before there are data.
 */
export type Parameter =
  | 'number'
  | 'numbers'
  | 'list'
  | 'any'
  | 'day'
  | 'body'
  | 'literalNumber'
  | 'count'
  | 'places'
  | 'mode'
  | 'first'
  | 'name'
  | 'names'
  | 'tiersDown'
  | 'tiersUp'
  | 'points';

/** Rows of a literal table: `[bound, result]`. */
export type Table = ReadonlyArray<readonly [Exact, Exact]>;

/** Arguments as parsed, by position. Asking for another kind than the parameter's is a bug. */
export type Arguments = {
  readonly length: number;
  expr(index: number): Expr;
  /** All expressions from this position on. */
  rest(index: number): readonly Expr[];
  optional(index: number): Expr | null;
  exact(index: number): Exact;
  whole(index: number): number;
  table(index: number): Table;
  mode(index: number): RoundingMode;
  first(index: number): 'highest' | 'lowest';
};

/** What a name means depends on where the rule stands: these ask the parser. */
export type Scope = {
  variable(name: Expr, fallback: Expr | null): Expr;
  missing(operator: Missing['operator'], names: readonly Expr[], enough: Expr | null): Expr;
  pool(statistic: PoolStatistic, of: Expr, first?: 'highest' | 'lowest'): Expr;
};

/** One operator of the language: its schema, its documentation and its meaning. */
export type Operator = {
  readonly name: string;
  readonly family: 'standard' | 'added';
  readonly parameters: readonly Parameter[];
  /** Repeats after the parameters. */
  readonly rest?: Parameter;
  /** How many arguments at least; default: as many as parameters. */
  readonly least?: number;
  /** Whether it compares its arguments with each other, or the first with the items of the second. */
  readonly compares?: 'arguments' | 'items';
  /** What it does, in a sentence. */
  readonly description: string;
  /** What it is in terms of other operators, where it can be put so. */
  readonly definition?: string;
  readonly example: string;
  readonly build: (args: Arguments, scope: Scope) => Expr;
};
