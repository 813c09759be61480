import { Exact } from '../../decimal/index.ts';
import type { ProblemCode } from '../problem.ts';
import type { Outcome } from '../reference/evaluate.ts';

/** Rows that have no value, and why. */
export type Exceptions = {
  readonly notApplicable: readonly number[];
  readonly problems: ReadonlyArray<{
    readonly row: number;
    readonly code: ProblemCode;
    readonly found: string;
  }>;
};

export type Evaluated<C> = Exceptions & {
  readonly column: C;
  /** How many rows columns could not decide. */
  readonly asked: number;
};

/** The outcome of a row to the last digit. */
export type Ask = (row: number) => Outcome;

/**
 * Asks for rows that columns could not decide.
 *
 * @param accept  takes the outcome of a row; false where it is none that can be taken
 */
export function settle(
  rows: readonly number[],
  ask: Ask,
  accept: (row: number, outcome: Outcome) => boolean,
): Exceptions {
  const notApplicable: number[] = [];
  const problems: { row: number; code: ProblemCode; found: string }[] = [];
  for (const row of rows) {
    const outcome = ask(row);
    if (accept(row, outcome)) continue;
    if (outcome.kind === 'not-applicable') notApplicable.push(row);
    else if (outcome.kind === 'problem')
      problems.push({ row, code: outcome.code, found: outcome.found });
    else problems.push({ row, code: 'result-not-a-number', found: '' });
  }
  return { notApplicable, problems };
}

export function numberOfOutcome(outcome: Outcome): Exact | null {
  if (outcome.kind !== 'value') return null;
  if (typeof outcome.value === 'boolean') return Exact.ofInteger(outcome.value ? 1 : 0);
  return outcome.value instanceof Exact ? outcome.value : null;
}
