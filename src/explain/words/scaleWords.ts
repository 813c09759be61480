import { type Exact, formatExact, hundred } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import { isTruthy } from '../../logic/index.ts';
import type { Award } from './Award.ts';
import { boundText, resultText } from './amounts.ts';
import { isNeverBelow } from './measures.ts';
import type { SayPoints, Speech } from './Speech.ts';
import { numbersOf, subjectOf } from './subjects.ts';
import { literalOf, operationNamed, variableIn } from './written.ts';

/** Points by how far a value is between two others, or by its place. */

const none: Json = null;

function awarded(json: Json, { kind }: Award, speech: Speech): string {
  return speech.phrases.standards.award[kind](speech.number(json, speech).text);
}

/** 达到98.5%得3分，未达到的按比例计分; of a unit the quotient with its numbers in it. */
function proportion(
  [x = none, target = none, full = none]: readonly Json[],
  award: Award,
  speech: Speech,
): string {
  const { standards, common } = speech.phrases;
  const bounds = boundsOf(full, isNeverBelow(x, speech), award, speech);
  const points = literalOf(full);
  if (speech.figures !== null || points === null) {
    return [quotient(x, target, full, speech), ...bounds].join(common.comma);
  }
  const wanted = literalOf(target);
  if (wanted === null) {
    const share = standards.ratio(...numbersOf([x, target], speech), formatExact(points));
    return [share, ...bounds].join(common.comma);
  }
  if (wanted.sign <= 0) return [quotient(x, target, full, speech), ...bounds].join(common.comma);
  const bound = boundText(target, x, speech);
  const said = standards.proportion(subjectOf(x, speech), bound, awarded(full, award, speech));
  // That it is full points at most has been said.
  return [said, ...bounds.slice(1)].join(common.comma);
}

/** What is not passed: full points, and 0 where it could be below. */
function boundsOf(
  full: Json,
  isNeverBelowZero: boolean,
  { kind }: Award,
  speech: Speech,
): readonly string[] {
  const { standards } = speech.phrases;
  const most = standards.atMost[kind](speech.number(full, speech).text);
  return isNeverBelowZero ? [most] : [most, standards.notBelow];
}

function quotient(x: Json, target: Json, full: Json, speech: Speech): string {
  return speech.number({ '*': [{ '/': [x, target] }, full] }, speech).text;
}

/** 不超过45人得2分，超过的按比例; a formula where x could be below 0, which gives nothing. */
function inverse(
  [limit = none, x = none, full = none]: readonly Json[],
  award: Award,
  speech: Speech,
): string {
  const { standards, common } = speech.phrases;
  const isSimple = isNeverBelow(x, speech) && isNeverBelow(limit, speech);
  if (!isSimple || (speech.figures !== null && !isZero(x, speech))) {
    const bounds = boundsOf(full, isSimple, award, speech);
    const divided: Json = { '*': [{ divide: [limit, x, 1] }, full] };
    return [speech.number(divided, speech).text, ...bounds].join(common.comma);
  }
  const bound = boundText(limit, x, speech);
  return standards.inverse(subjectOf(x, speech), bound, awarded(full, award, speech));
}

/** Of a unit that has 0, which nothing is divided by, the standard itself is said. */
function isZero(x: Json, { figures }: Speech): boolean {
  const outcome = figures?.evaluate({ '==': [x, 0] });
  return outcome?.kind === 'value' && isTruthy(outcome.value);
}

/** The efficacy itself, without what is made of it. */
function efficacyText(args: readonly Json[], speech: Speech): string {
  const [x = none, low = none, high = none, base = none, span = none, equal] = args;
  const { standards, common } = speech.phrases;
  const number = (json: Json): string => speech.number(json, speech).text;
  const bounds = [low, high].map((bound) => boundText(bound, x, speech));
  const text = standards.efficacy(
    subjectOf(x, speech),
    bounds[0] ?? '',
    bounds[1] ?? '',
    number(base),
    number(span),
  );
  if (equal === undefined) return text;
  return `${text}${common.semicolon}${standards.efficacyEqual(number(equal))}`;
}

/** An efficacy, perhaps held between bounds, that a factor makes points of; null where it is another thing. */
export function scaledEfficacy(
  factor: Exact | null,
  json: Json,
  award: Award,
  speech: Speech,
): string | null {
  const { standards, common } = speech.phrases;
  const clamp = operationNamed(json, 'clamp');
  const [inner = json, low = none, high = none] = clamp?.args ?? [];
  const operation = operationNamed(inner, 'efficacy');
  if (operation === null) return null;
  const bound = (of: Json): string => speech.number(of, speech).text;
  const parts = [
    efficacyText(operation.args, speech),
    ...(clamp === null ? [] : [standards.efficacyHeld(bound(low), bound(high))]),
  ];
  if (factor !== null) {
    const isHundred = award.max !== null && factor.times(hundred).equals(award.max);
    parts.push(
      isHundred
        ? standards.scaledFrom(formatExact(hundred), formatExact(award.max ?? factor))
        : standards.scaled(formatExact(factor)),
    );
  }
  return parts.join(common.semicolon);
}

function byPlace(args: readonly Json[], award: Award, speech: Speech): string {
  const [x = none, best = none, step = none, least = none, first] = args;
  const number = (json: Json): string => speech.number(json, speech).text;
  return speech.phrases.standards.rankPoints({
    subject: placed(x, first, speech),
    pool: speech.pool,
    first: first === 'lowest' ? 'lowest' : 'highest',
    best: awarded(best, award, speech),
    step: number(step),
    least: speech.phrases.standards.atLeast[award.kind](number(least)),
  });
}

/** Of a unit, with its place. */
function placed(x: Json, first: Json | undefined, speech: Speech): string {
  const subject = subjectOf(x, speech);
  const rank: Json = { pool_rank: first === undefined ? [x] : [x, first] };
  const place = resultText(rank, speech);
  return place === null
    ? subject
    : speech.phrases.common.withValue(subject, speech.phrases.standards.inPlace(place));
}

/** The score is what was found: a judge's points, a rate that counts a point for each per cent. */
function asItIs(args: readonly Json[], award: Award, speech: Speech): string | null {
  const json: Json = { var: args };
  const variable = variableIn(json);
  const measure = variable === null ? null : (speech.names(variable.name)?.measure ?? null);
  const { standards } = speech.phrases;
  const subject = subjectOf(json, speech);
  if (award.kind !== 'score') {
    return standards.per(subject, measure, standards.award[award.kind]('1'));
  }
  if (measure !== '%') return standards.asIs(subject);
  return standards.per(subject, standards.onePercentagePoint, standards.award.score('1'));
}

export const scales: Readonly<Record<string, SayPoints>> = {
  proportion,
  inverse_proportion: inverse,
  rank_points: byPlace,
  efficacy: (args, award, speech) => scaledEfficacy(null, { efficacy: args }, award, speech),
  var: asItIs,
};
