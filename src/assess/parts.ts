import { ArithmeticProblem, type Exact, type NumberSource } from '../decimal/index.ts';
import {
  type Begun,
  beginNumbers,
  type ColumnScope,
  type Expr,
  evaluateNumbersAsking,
  type Outcome,
} from '../logic/index.ts';
import type { About } from './About.ts';
import { reportProblems, withExceptions } from './points.ts';
import type { RuleContext } from './RuleContext.ts';
import { type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** A row to the last digit, where columns cannot tell; null is not applicable. */
export type Compute = (row: number) => Exact | null;

/** What nodes make together, before they are finished: the score of their group. */
export function beginParts(
  expr: Expr,
  parts: readonly NumberSource[],
  compute: Compute,
  { isIn, allScored }: RuleContext,
): Begun {
  const named = new Map(parts.map((source, i) => [String(i), { source, state: allScored }]));
  return beginNumbers(expr, scopeOf(named), isIn, (row) => outcomeOf(() => compute(row)));
}

/**
 * What parts with scores make together: the total.
 *
 * @param state  of each row: `failed` where a part has failed, not applicable where it needs that part
 */
export function scoreParts(
  expr: Expr,
  parts: ReadonlyMap<string, ScoreColumn>,
  state: Uint8Array,
  about: About,
  compute: Compute,
  context: RuleContext,
): ScoreColumn {
  const scope = scopeOf(
    new Map([...parts].map(([id, part]) => [id, { source: part.column, state: part.state }])),
  );
  const ask = (row: number): Outcome => outcomeOf(() => compute(row));
  const evaluated = evaluateNumbersAsking(expr, scope, scoredRows(state, context), ask);
  reportProblems(evaluated, about, [], context);
  return { column: evaluated.column, state: withExceptions(state, evaluated) };
}

/** The rows that have a score: 1. */
export function scoredRows(state: Uint8Array, { allScored, isIn }: RuleContext): Uint8Array {
  if (state === allScored) return isIn;
  return state.map((found) => (found === scoreState.scored ? 1 : 0));
}

type Part = { readonly source: NumberSource; readonly state: Uint8Array };

function scopeOf(parts: ReadonlyMap<string, Part>): ColumnScope {
  const part = (id: string): Part => {
    const found = parts.get(id);
    if (found === undefined) throw new Error(`there is no part ${id}`);
    return found;
  };
  return {
    column: (id) => part(id).source,
    state: (id) => part(id).state,
    pool() {
      throw new Error('parts have no figures of a pool');
    },
  };
}

/** Exact arithmetic as an outcome: what has no answer is a problem with a code, not an exception. */
export function outcomeOf(compute: () => Exact | null): Outcome {
  try {
    const value = compute();
    return value === null ? { kind: 'not-applicable' } : { kind: 'value', value };
  } catch (thrown) {
    if (!(thrown instanceof ArithmeticProblem)) throw thrown;
    return { kind: 'problem', code: thrown.code, found: '' };
  }
}
