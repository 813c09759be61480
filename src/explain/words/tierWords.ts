import { type Exact, formatExact } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import { isTruthy } from '../../logic/index.ts';
import type { Award } from './Award.ts';
import { amount } from './amounts.ts';
import type { SayPoints, Speech } from './Speech.ts';
import { introduced, subjectOf } from './subjects.ts';
import { literalOf, tableIn, variableIn } from './written.ts';

const none: Json = null;

function pointsText(points: Exact, { kind }: Award, { phrases }: Speech): string {
  return phrases.standards.award[kind](points.isZero ? null : formatExact(points));
}

/** Which row a unit is in; null where there is no unit, or that cannot be said. -1 is none of them. */
function rowTaken(
  x: Json,
  rows: ReadonlyArray<readonly [Exact, Exact]>,
  operator: '>=' | '<=',
  { figures }: Speech,
): number | null {
  if (figures === null) return null;
  for (const [i, [bound]] of rows.entries()) {
    const outcome = figures.evaluate({ [operator]: [x, formatExact(bound)] });
    if (outcome.kind !== 'value') return null;
    if (isTruthy(outcome.value)) return i;
  }
  return -1;
}

type Rows = ReturnType<typeof tableIn>;

/** A table whose rows are tried one by one: how all of it is said, and how the row that a unit is in. */
type Tiers = {
  readonly operator: '>=' | '<=';
  readonly all: (x: Json, subject: string, rows: Rows, otherwise: string, of: Said) => string;
  readonly taken: (
    subject: string,
    bound: string | null,
    beside: string | null,
    points: string,
    of: Said,
  ) => string;
};

type Said = { readonly award: Award; readonly speech: Speech };

/** 覆盖率95%以上得2分，90%以上得1.5分，其余不得分 */
const fromTheTop: Tiers = {
  operator: '>=',
  all: (x, subject, rows, otherwise, { award, speech }) =>
    speech.phrases.standards.tiers(
      subject,
      rows.map(([from, points]) => [amount(from, x, speech), pointsText(points, award, speech)]),
      otherwise,
    ),
  taken: (subject, bound, beside, points, { speech }) =>
    speech.phrases.standards.tierTaken(subject, bound, beside, points),
};

/** 为0得1分，2处以内得0.5分，其余不得分 */
const fromTheBottom: Tiers = {
  operator: '<=',
  all: (x, subject, rows, otherwise, { award, speech }) =>
    speech.phrases.standards.tiersAtMost(
      subject,
      rows.map(([to, points]) => [
        amount(to, x, speech),
        pointsText(points, award, speech),
        isLowest(x, to, speech),
      ]),
      otherwise,
    ),
  taken: (subject, bound, beside, points, { speech }) =>
    speech.phrases.standards.tierAtMostTaken(subject, bound, beside, points),
};

function inTiers({ operator, all, taken: sayTaken }: Tiers): SayPoints {
  return ([x = none, table, otherwise = none], award, speech) => {
    const rows = tableIn(table);
    const of = { award, speech };
    const taken = rowTaken(x, rows, operator, speech);
    if (taken === null) {
      const subject = introduced(x, speech);
      return all(x, subject, rows, speech.standard(otherwise, award, speech), of);
    }
    const bound = (at: number): string | null => {
      const row = rows[at];
      return row === undefined ? null : amount(row[0], x, speech);
    };
    const subject = subjectOf(x, speech);
    const beside = taken === -1 ? bound(rows.length - 1) : bound(taken - 1);
    const points = rows[taken]?.[1];
    const text =
      points === undefined
        ? speech.standard(otherwise, award, speech)
        : pointsText(points, award, speech);
    return sayTaken(subject, bound(taken), beside, text, of);
  };
}

/** Whether nothing is below a bound: 0处以内 is 为0. */
function isLowest(x: Json, bound: Exact, { names }: Speech): boolean {
  const variable = variableIn(x);
  const low = variable === null ? null : (names(variable.name)?.low ?? null);
  return low?.equals(bound) ?? false;
}

/** Straight lines between points; of a unit, the line that it is on. */
function interpolated(
  [x = none, table]: readonly Json[],
  award: Award,
  speech: Speech,
): string | null {
  const { standards } = speech.phrases;
  const rows = tableIn(table);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const pair = ([at, points]: readonly [Exact, Exact]) =>
    [amount(at, x, speech), pointsText(points, award, speech)] as const;
  const taken = rowTaken(x, rows, '<=', speech);
  const subject = taken === null ? introduced(x, speech) : subjectOf(x, speech);
  if (taken === null) {
    return standards.interpolate(subject, pair(first), rows.slice(1, -1).map(pair), pair(last));
  }
  if (taken === 0) return standards.tierAtMostTaken(subject, pair(first)[0], null, pair(first)[1]);
  if (taken === -1) return standards.tierTaken(subject, pair(last)[0], null, pair(last)[1]);
  const [from, to] = [rows[taken - 1] ?? first, rows[taken] ?? last];
  return standards.onLine(subject, pair(from)[0], pair(to)[0], lineText(x, from, to, speech));
}

/** y1＋（x－x1）÷（x2－x1）×（y2－y1）, as `number` would put it. */
function lineText(
  x: Json,
  [x1, y1]: readonly [Exact, Exact],
  [x2, y2]: readonly [Exact, Exact],
  speech: Speech,
): string {
  const value = speech.figures?.evaluate(x);
  const shown = value?.kind === 'value' && literalOf(x) === null ? x : none;
  const text = (exact: Exact): string => formatExact(exact);
  const share: Json = { '/': [{ '-': [shown, text(x1)] }, { '-': [text(x2), text(x1)] }] };
  // From 0 on there is nothing to add, nor to take from the points.
  const line: Json = y1.isZero
    ? { '*': [share, text(y2)] }
    : { '+': [text(y1), { '*': [share, { '-': [text(y2), text(y1)] }] }] };
  return speech.number(line, speech).text;
}

export const tiers: Readonly<Record<string, SayPoints>> = {
  tiers: inTiers(fromTheTop),
  tiers_at_most: inTiers(fromTheBottom),
  interpolate: interpolated,
};
