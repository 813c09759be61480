import type { Issue } from '../../src/issue/index.ts';
import { csvOf, type Run, run, smallRuleSet } from '../support/assessment.ts';

/** Short ways to write the rule sets and the answers of these tests. */

export type Json = Record<string, unknown>;
export type Row = Record<string, string | number>;

/** An indicator whose points are its input of the same name. */
export const passThrough = (id: string, max: number | string = 100, more: Json = {}): Json => ({
  id,
  title: id,
  max,
  points: { var: id },
  ...more,
});

export const indicator = (id: string, points: unknown, max: number | string = 100): Json => ({
  id,
  title: id,
  max,
  points,
});

export const group = (id: string, children: readonly Json[], more: Json = {}): Json => ({
  id,
  title: id,
  children,
  ...more,
});

/** A level whose total is the input `x`, and what follows from it; `y` is there to be read. */
export const totalsOf = (level: Json, more: Json = {}): Json =>
  smallRuleSet({
    inputs: [{ id: 'x' }, { id: 'y', missing: 'exclude' }],
    level: { score: { children: [passThrough('x')] }, ...level },
    ...more,
  });

/** Units a, b, c … with these values of `x`. */
export const unitsWith = (values: readonly (string | number)[]): readonly Row[] =>
  values.map((x, i) => ({ code: 'abcdefghijklmnopqrst'[i] ?? '', x }));

/** Code, unit and rule of each issue: what an issue is about, without its words. */
export const aboutOf = (issues: readonly Issue[]): readonly (readonly string[])[] =>
  issues.map(({ code, severity, at }) => [
    severity,
    code,
    at.unit?.code ?? at.file ?? '',
    at.rule ?? at.column ?? '',
  ]);

export const errorsOf = (outcome: Run): readonly (readonly string[])[] =>
  aboutOf(outcome.issues).filter(([severity]) => severity === 'error');

export const warningsOf = (outcome: Run): readonly (readonly string[])[] =>
  aboutOf(outcome.issues).filter(([severity]) => severity === 'warning');

/** The units of each list, by its id. */
export const listsOf = (outcome: Run): Readonly<Record<string, readonly string[]>> =>
  outcome.ok ? Object.fromEntries(outcome.result.lists.map(({ id, units }) => [id, units])) : {};

/** One field of each unit, by its code. */
export function byCode<K extends keyof (Run & { ok: true })['result']['units'][number]>(
  outcome: Run,
  key: K,
): Readonly<Record<string, unknown>> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 1));
  return Object.fromEntries(outcome.result.units.map((unit) => [unit.code, unit[key]]));
}

export { csvOf, run, smallRuleSet };
