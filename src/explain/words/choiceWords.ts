import type { Json } from '../../hash/contentHash.ts';
import { isTruthy } from '../../logic/index.ts';
import type { Award } from './Award.ts';
import { type Clause, said } from './Clause.ts';
import { clauseOf } from './conditionWords.ts';
import type { SayPoints, Speech } from './Speech.ts';
import { operationNamed } from './written.ts';

/** Points by case: 某某的，得2分；其余不得分. */

const none: Json = null;

type Case = { readonly when: Json; readonly gives: Json };

function casesOf(args: readonly Json[]): {
  readonly cases: readonly Case[];
  readonly otherwise: Json;
} {
  const cases: Case[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    cases.push({ when: args[i] ?? none, gives: args[i + 1] ?? none });
  }
  return { cases, otherwise: args.length % 2 === 1 ? (args.at(-1) ?? none) : none };
}

function chosen(args: readonly Json[], award: Award, speech: Speech): string {
  const { cases, otherwise } = casesOf(args);
  return takenCase(cases, otherwise, award, speech) ?? allCases(cases, otherwise, award, speech);
}

const isGuard = ({ gives }: Case): boolean => operationNamed(gives, 'not_applicable') !== null;

/** Cases of one subject name it once; what follows guards is no 其余 but the standard itself. */
function allCases(cases: readonly Case[], otherwise: Json, award: Award, speech: Speech): string {
  const { standards, common } = speech.phrases;
  let before: string | null = null;
  const parts = cases.map(({ when, gives }) => {
    const clause = clauseOf(when, true, speech);
    const condition = shortened(clause, before, speech);
    before = clause.subject;
    return standards.where(condition, inner(gives, award, speech));
  });
  const last = speech.standard(otherwise, award, speech);
  const end = isShort(otherwise)
    ? standards.rest(last)
    : cases.every(isGuard)
      ? last
      : standards.elsewise(last);
  if (cases.length === 1 && isShort(otherwise) && !cases.some(isGuard)) {
    return `${parts.join('')}${common.comma}${standards.otherwise(last)}`;
  }
  return [...parts, end].join(common.semicolon);
}

/** Cases within a case are in brackets. */
function inner(gives: Json, award: Award, speech: Speech): string {
  const text = speech.standard(gives, award, speech);
  return operationNamed(gives, 'if', '?:') === null ? text : speech.phrases.common.bracket(text);
}

function shortened(clause: Clause, before: string | null, speech: Speech): string {
  return before !== null && clause.subject === before
    ? speech.phrases.conditions.same(clause.predicate)
    : said(clause, speech);
}

const isShort = (json: Json): boolean => typeof json !== 'object' || json === null;

/** Of a unit, its case alone; null where there is none, or it cannot be said which. */
function takenCase(
  cases: readonly Case[],
  otherwise: Json,
  award: Award,
  speech: Speech,
): string | null {
  const { figures, phrases } = speech;
  if (figures === null) return null;
  for (const { when, gives } of cases) {
    const outcome = figures.evaluate(when);
    if (outcome.kind !== 'value') return null;
    if (!isTruthy(outcome.value)) continue;
    const condition = said(clauseOf(when, true, speech), speech);
    return phrases.standards.where(condition, speech.standard(gives, award, speech));
  }
  const last = speech.standard(otherwise, award, speech);
  if (cases.every(isGuard) || !isShort(otherwise)) return last;
  const against = cases.map(({ when }) => said(clauseOf(when, false, speech), speech));
  const [first] = against;
  const reason = against.length === 1 ? (first ?? '') : against.join(phrases.conditions.and);
  return phrases.standards.none(reason, last);
}

export const choices: Readonly<Record<string, SayPoints>> = {
  if: chosen,
  '?:': chosen,
  not_applicable: (_, __, { phrases }) => phrases.standards.notAssessed,
  round: ([x = none, places, mode], award, speech) => {
    const said = speech.standard(x, award, speech);
    const { numbers } = speech.phrases;
    return typeof places === 'number' ? numbers.rounded(said, places, modeOf(mode)) : null;
  },
};

const modeOf = (mode: Json | undefined) =>
  mode === 'half-even' || mode === 'up' || mode === 'down' ? mode : 'half-up';
