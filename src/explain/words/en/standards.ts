import type { GapOf, StandardPhrases } from '../phrases/StandardPhrases.ts';

const many = (points: string): string => `${points} ${points === '1' ? 'point' : 'points'}`;
function gapOf(who: GapOf): string {
  if (who === 'one') return 'where not reported';
  if (who === 'any') return 'where any is not reported';
  return `where ${who.join(' or ')} is not reported`;
}

const perOne = (measure: string | null): string =>
  measure === null ? 'each 1' : `each ${measure}`;

export const standards: StandardPhrases = {
  award: {
    score: (points) => (points === null ? 'no points' : many(points)),
    bonus: (points) => (points === null ? 'no bonus' : `${many(points)} added`),
    deduction: (points) => (points === null ? 'nothing deducted' : `${many(points)} deducted`),
  },
  formula: {
    score: (formula) => `points = ${formula}`,
    bonus: (formula) => `bonus = ${formula}`,
    deduction: (formula) => `deduction = ${formula}`,
  },
  atMost: {
    score: (points) => `at most ${many(points)}`,
    bonus: (points) => `at most ${many(points)} added`,
    deduction: (points) => `at most ${many(points)} deducted`,
  },
  atLeast: {
    score: (points) => `at least ${many(points)}`,
    bonus: (points) => `at least ${many(points)} added`,
    deduction: (points) => `at least ${many(points)} deducted`,
  },
  notAssessed: 'not assessed',
  where: (condition, then) => `where ${condition}: ${then}`,
  otherwise: (then) => `otherwise ${then}`,
  rest: (then) => `otherwise ${then}`,
  elsewise: (then) => `otherwise: ${then}`,
  none: (conditions, then) => `${conditions}: ${then}`,
  tiers: (subject, rows, otherwise) =>
    `${subject}: ${rows.map(([bound, points]) => `${bound} or more, ${points}`).join('; ')}; otherwise ${otherwise}`,
  tiersAtMost: (subject, rows, otherwise) =>
    `${subject}: ${rows
      .map(([bound, points, isExact]) => `${isExact ? bound : `at most ${bound}`}, ${points}`)
      .join('; ')}; otherwise ${otherwise}`,
  tierTaken: (subject, from, below, points) => {
    const places = [
      ...(from === null ? [] : [`at least ${from}`]),
      ...(below === null ? [] : [`below ${below}`]),
    ];
    return `${subject}, ${places.join(' and ')}: ${points}`;
  },
  tierAtMostTaken: (subject, upTo, above, points) => {
    const places = [
      ...(above === null ? [] : [`above ${above}`]),
      ...(upTo === null ? [] : [`at most ${upTo}`]),
    ];
    return `${subject}, ${places.join(' and ')}: ${points}`;
  },
  interpolate: (subject, [low, least], middle, [high, most]) =>
    [
      `${subject}: ${low} or less, ${least}`,
      ...middle.map(([bound, points]) => `${bound}, ${points}`),
      `${high} or more, ${most}; straight lines between`,
    ].join('; '),
  onLine: (subject, from, to, formula) =>
    `${subject}, between ${from} and ${to}, on a straight line: ${formula}`,
  proportion: (subject, target, points) =>
    `${points} where ${subject} is at least ${target}; below that, in proportion to ${target}`,
  inverse: (subject, limit, points) =>
    `${points} where ${subject} is at most ${limit}; above that, in proportion of ${limit} to the value`,
  by: (subject) => subject,
  ratioTo: (part, whole, points) => `${part} ÷ ${whole} × ${many(points)}`,
  ratio: (part, whole, points) => `${part} ÷ ${whole} × ${many(points)}`,
  percentile: (subject, points) => `${subject}, scaled from 100 to ${many(points)}`,
  ratioName: (part, whole) => `the ratio of ${part} to ${whole}`,
  full: (points, isMax) => (isMax ? `from the full ${many(points)}` : `from ${many(points)}`),
  fullOf: (formula) => `from ${formula}`,
  inAllCases: (bounds) => `in all cases ${bounds}`,
  noMore: 'never below 0',
  notBelow: 'never below 0',
  onePercentagePoint: 'percentage point',
  per: (subject, measure, award) => `${award} for ${perOne(measure)} of ${subject}`,
  perExcess: (subject, limit, measure, award) =>
    `${award} for ${perOne(measure)} of ${subject} above ${limit}`,
  perShort: (subject, limit, measure, award) =>
    `${award} for ${perOne(measure)} by which ${subject} is below ${limit}`,
  step: (amount) => `whole ${amount === '1 percentage points' ? 'percentage point' : amount}`,
  perGrowth: (now, before, award) => `${award} for each 1% of growth of ${now} over ${before}`,
  efficacy: (subject, low, high, base, span) =>
    `efficacy of ${subject}, unacceptable ${low}, satisfactory ${high}: ${base} + ${span} × (value - unacceptable) ÷ (satisfactory - unacceptable)`,
  efficacyEqual: (points) => `${points} where satisfactory and unacceptable are equal`,
  efficacyHeld: (low, high) => `not below ${low}, not above ${high}`,
  scaled: (factor) => `times ${factor} is the score`,
  scaledFrom: (full, points) => `${full} is scaled to ${many(points)}`,
  inPlace: (place) => `place ${place}`,
  rankPoints: ({ subject, pool, first, best, step, least }) =>
    `by place among ${pool} by ${subject}, the ${first} first: ${best} for place 1, ${step} less for each place lower, ${least}; equal values share a place`,
  sumOf: (parts) => `the sum of: ${parts.map((part, i) => `(${i + 1}) ${part}`).join('; ')}`,
  asIs: (subject) => `points as ${subject}`,
  gap: {
    zero: (who) => `no points ${gapOf(who)}`,
    exclude: (who) => `not assessed ${gapOf(who)}`,
    none: (who) => `does not count ${gapOf(who)}`,
    value: (who, value) => `${value} is assumed ${gapOf(who)}`,
  },
};
