import { type Exact, roundingModes } from '../decimal/index.ts';
import type { Expr } from './Expr.ts';
import type { Arguments, Table } from './operators/index.ts';

/** An argument of an operator as parsed. */
export type Argument =
  | { readonly kind: 'expr'; readonly expr: Expr }
  | { readonly kind: 'exact'; readonly value: Exact }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'table'; readonly value: Table };

/** Arguments by position, for the operator to build from. */
export function argumentsOf(args: readonly Argument[]): Arguments {
  const bug = (index: number): never => {
    throw new Error(`operator table: argument ${index} is of another kind than its parameter`);
  };
  const expr = (index: number): Expr => {
    const arg = args[index];
    return arg?.kind === 'expr' ? arg.expr : bug(index);
  };
  const word = (index: number): string | null => {
    const arg = args[index];
    if (arg === undefined) return null;
    return arg.kind === 'word' ? arg.value : bug(index);
  };
  return {
    length: args.length,
    expr,
    rest: (index) => args.slice(index).map((_, i) => expr(index + i)),
    optional: (index) => (index < args.length ? expr(index) : null),
    exact(index) {
      const arg = args[index];
      return arg?.kind === 'exact' ? arg.value : bug(index);
    },
    whole(index) {
      const arg = args[index];
      return arg?.kind === 'whole' ? arg.value : bug(index);
    },
    table(index) {
      const arg = args[index];
      return arg?.kind === 'table' ? arg.value : bug(index);
    },
    mode: (index) => roundingModes.find((mode) => mode === word(index)) ?? 'half-up',
    first: (index) => (word(index) === 'lowest' ? 'lowest' : 'highest'),
  };
}
