import fc from 'fast-check';
import { expect } from 'vitest';
import { Exact, formatExact, type NumberColumn, readAll } from '../../../src/decimal/index.ts';
import {
  type Begun,
  beginRule,
  type Evaluated,
  type Expr,
  evaluateConditions,
  evaluateNumbers,
  isTruthy,
  type Outcome,
  type RuleColumns,
  referenceEvaluator,
} from '../../../src/logic/index.ts';
import {
  absolute,
  compare,
  fractionOf,
  fractionOfDouble,
  fractionOfExact,
  subtract,
} from '../../decimal/fraction.ts';
import { data, hostileData, type Kinds } from './dataArbitrary.ts';
import { kinds, numericRule } from './ruleArbitrary.ts';
import { type Input, type Known, known, parsed, ruleColumns, scopeOf } from './ruleColumns.ts';

/** The law of the two evaluators: columns give what the reference gives, digit for digit. */

export const scope = scopeOf(kinds);
/** What the reference evaluator says of each row. */
export function outcomesOf(expr: Expr, columns: RuleColumns): readonly Outcome[] {
  const evaluate = referenceEvaluator(expr);
  return Array.from({ length: columns.length }, (_, row) => evaluate(columns.row(row)));
}

export type Wanted = Exact | 'not-applicable' | string;

/** The number that a rule gives, or why it gives none. */
export function numberOf(outcome: Outcome): Wanted {
  if (outcome.kind === 'not-applicable') return outcome.kind;
  if (outcome.kind === 'problem') return outcome.code;
  if (typeof outcome.value === 'boolean') return Exact.ofInteger(outcome.value ? 1 : 0);
  return outcome.value instanceof Exact ? outcome.value : 'result-not-a-number';
}

function exceptionsOf<C>({ notApplicable, problems }: Evaluated<C>): Map<number, string> {
  return new Map([
    ...notApplicable.map((row) => [row, 'not-applicable'] as const),
    ...problems.map(({ row, code }) => [row, code] as const),
  ]);
}

/** Where the evaluated column says something else than the reference; empty where nowhere. */
export function differences(
  evaluated: Evaluated<NumberColumn>,
  wanted: readonly (Wanted | null)[],
): readonly string[] {
  const { column } = evaluated;
  const exceptions = exceptionsOf(evaluated);
  const found: string[] = [];
  wanted.forEach((value, row) => {
    const held = column.values()[row] ?? 0;
    const exception = exceptions.get(row) ?? null;
    const say = (what: unknown): number => found.push(`row ${row}: ${what}, not ${show(value)}`);
    if (!(value instanceof Exact)) {
      if (exception !== value || !Number.isNaN(held)) say(exception ?? held);
      return;
    }
    if (exception !== null) say(exception);
    else if (!column.exactAt(row).equals(value)) say(show(column.exactAt(row)));
    else if (!Number.isNaN(held) && !isHeld(column, held, value)) say(held);
  });
  return found;
}

const show = (value: Wanted | null): string =>
  value instanceof Exact ? formatExact(value) : String(value);

/** Whether a column holds a number: all of it, or a double within the error; and within its bounds. */
function isHeld(column: NumberColumn, held: number, value: Exact): boolean {
  const { low, high, scale, error } = column;
  if (held < low || held > high) return false;
  const number = fractionOfExact(value);
  if (column.isExact) {
    return Number.isInteger(held) && compare(fractionOf(`${held}e-${scale}`), number) === 0;
  }
  // What is beyond doubles is within an infinite error, and decides nothing.
  if (!Number.isFinite(error)) return scale === 0;
  const gap = absolute(subtract(fractionOfDouble(held), number));
  return scale === 0 && compare(gap, fractionOfDouble(error)) <= 0;
}

export type Case = {
  readonly inputs: Readonly<Record<string, Input>>;
  /** What `score` is; null for the number 7. */
  readonly scoreRule: unknown;
  readonly arePoolsNear: boolean;
};

export const caseOf = (rows: number, given: Kinds = hostileData): fc.Arbitrary<Case> =>
  fc.record({
    inputs: data(rows, given),
    scoreRule: fc.option(numericRule, { freq: 2 }),
    arePoolsNear: fc.boolean(),
  });

/** The columns of a case; `score` is what another rule gave, as the scores of a rule set are. */
export function columnsOf({ inputs, scoreRule, arePoolsNear }: Case, rows: number): RuleColumns {
  const all = new Map<string, Known>(
    Object.entries(inputs).map(([name, input]) => [name, known(input)]),
  );
  all.set('score', known({ kind: 'number', cells: Array(rows).fill(Exact.ofInteger(7)) }));
  const before = ruleColumns(all, rows, arePoolsNear);
  if (scoreRule === null) return before;
  const wanted = new Uint8Array(rows).fill(1);
  const evaluated = evaluateNumbers(parsed(scoreRule, scope), before, wanted);
  const state = new Uint8Array(rows);
  for (const row of exceptionsOf(evaluated).keys()) state[row] = 2;
  const withScore = new Map(all).set('score', { column: evaluated.column, state, assumed: null });
  return ruleColumns(withScore, rows, arePoolsNear);
}

/** Holds the columns of a rule for numbers against the reference; every so many rows are not wanted. */
export function expectSameNumbers(rule: unknown, columns: RuleColumns, mask = 0): void {
  const expr = parsed(rule, scope);
  const isWanted = Uint8Array.from({ length: columns.length }, (_, row) =>
    mask % (row + 7) === 3 ? 0 : 1,
  );
  const outcomes = outcomesOf(expr, columns);
  const wanted = outcomes.map((outcome, row) => (isWanted[row] === 1 ? numberOf(outcome) : null));
  expect(differences(evaluateNumbers(expr, columns, isWanted), wanted)).toEqual([]);
  expect(differences(unkept(beginRule(expr, columns, isWanted), isWanted), wanted)).toEqual([]);
}

/** A column that is never stored: rows are computed again each time that they are looked at. */
function unkept({ source, finish }: Begun, isWanted: Uint8Array): Evaluated<NumberColumn> {
  source.run(0, Math.min(3, isWanted.length));
  const evaluated = finish(isWanted);
  const values = readAll(evaluated.column.run, isWanted.length);
  return { ...evaluated, column: { ...evaluated.column, values: () => values } };
}

/** Holds the columns of a condition against the reference. */
export function expectSameTruths(rule: unknown, columns: RuleColumns): void {
  const expr = parsed(rule, scope);
  const isWanted = new Uint8Array(columns.length).fill(1);
  const evaluated = evaluateConditions(expr, columns, isWanted);
  const exceptions = exceptionsOf(evaluated);
  const found = Array.from(evaluated.column, (truth, row) => exceptions.get(row) ?? truth);
  const wanted = outcomesOf(expr, columns).map((outcome) => {
    if (outcome.kind === 'value') return isTruthy(outcome.value) ? 1 : 0;
    return outcome.kind === 'problem' ? outcome.code : outcome.kind;
  });
  expect(found).toEqual(wanted);
}
