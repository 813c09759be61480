import { Exact, formatExact, hundred } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import type { Award } from './Award.ts';
import { amount } from './amounts.ts';
import { isRatio, measureOf, ratioIn } from './measures.ts';
import type { Speech } from './Speech.ts';
import { scaledEfficacy } from './scaleWords.ts';
import { introduced, isOfPool, numbersOf, subjectOf } from './subjects.ts';
import { literalOf, operationNamed, operationOf, variableIn } from './written.ts';

/** So many points for each of something: what a product of a number and something counted says. */

/** A factor, and what it multiplies. */
type Scaled = {
  readonly factor: Exact;
  readonly of: Json;
  readonly award: Award;
  readonly speech: Speech;
};

/** null where more than one factor is no literal, or none of the idioms fits. */
export function perUnit(args: readonly Json[], award: Award, speech: Speech): string | null {
  const literals = args.flatMap((arg) => literalOf(arg) ?? []);
  const [of, ...others] = args.filter((arg) => literalOf(arg) === null);
  if (of === undefined || others.length > 0 || literals.length === 0) return null;
  const factor = literals.reduce((product, next) => product.times(next), Exact.ofInteger(1));
  if (factor.sign <= 0) return null;
  const scaled: Scaled = { factor, of, award, speech };
  return (
    scaledEfficacy(factor, of, award, speech) ??
    perExcess(scaled) ??
    perStep(scaled) ??
    ofShare(scaled) ??
    perGrowth(scaled) ??
    perOne(scaled)
  );
}

/** So many points; of a rate, for each percentage point. */
function awardOf({ factor, award, speech }: Scaled, of: Json): string {
  const points = isRatio(of, speech) ? factor.dividedBy(hundred) : factor;
  return speech.phrases.standards.award[award.kind](formatExact(points));
}

/** What one is: a measure, or a percentage point of a rate. */
function oneOf(of: Json, speech: Speech): string | null {
  const { percentagePoints } = speech.phrases.common;
  const measure = isRatio(of, speech) ? '%' : measureOf(of, speech);
  return measure === '%' || measure === percentagePoints
    ? speech.phrases.standards.onePercentagePoint
    : measure;
}

function perExcess(scaled: Scaled): string | null {
  const { of, speech } = scaled;
  const operation = operationNamed(of, 'excess');
  if (operation === null) return null;
  const [x = null, limit = null] = operation.args;
  const { perExcess: above, perShort: below } = speech.phrases.standards;
  const bound = literalOf(limit);
  if (bound !== null) {
    const text = amount(bound, x, speech);
    return above(subjectOf(x, speech), text, oneOf(x, speech), awardOf(scaled, x));
  }
  const target = literalOf(x);
  if (target === null) {
    const text = speech.number(limit, speech).text;
    return above(subjectOf(x, speech), text, oneOf(x, speech), awardOf(scaled, x));
  }
  return below(
    subjectOf(limit, speech),
    amount(target, limit, speech),
    oneOf(limit, speech),
    awardOf(scaled, limit),
  );
}

/** 每满5天, 每低1个百分点 */
function perStep(scaled: Scaled): string | null {
  const { of, speech } = scaled;
  const operation = operationNamed(of, 'whole_steps');
  const [x = null, size = null] = operation?.args ?? [];
  const step = literalOf(size);
  if (step === null) return null;
  const { per, perShort: below, perExcess: above, step: whole } = speech.phrases.standards;
  const award = speech.phrases.standards.award[scaled.award.kind](formatExact(scaled.factor));
  const short = shortOf(x, speech);
  const one = stepOf(step, short?.of ?? x, speech);
  if (short !== null) {
    return below(
      subjectOf(short.of, speech),
      amount(short.target, short.of, speech),
      whole(one),
      award,
    );
  }
  const [over = null, limit = null] = operationNamed(x, 'excess')?.args ?? [];
  const bound = literalOf(limit);
  if (bound !== null) {
    return above(
      subjectOf(over, speech),
      amount(bound, over, speech),
      whole(stepOf(step, over, speech)),
      award,
    );
  }
  return per(introduced(x, speech), whole(one), award);
}

function stepOf(step: Exact, of: Json, speech: Speech): string {
  const { percentagePoints, amount: measured } = speech.phrases.common;
  if (isRatio(of, speech)) return measured(formatExact(step.times(hundred)), percentagePoints);
  const measure = measureOf(of, speech);
  if (measure === null) return formatExact(step);
  return measured(formatExact(step), measure === '%' ? percentagePoints : measure);
}

/** 100 less a rate that is never above 100. */
function shortOf(
  json: Json,
  { names }: Speech,
): { readonly target: Exact; readonly of: Json } | null {
  const operation = operationNamed(json, '-') ?? operationNamed(json, 'excess');
  const [a = null, b = null] = operation?.args ?? [];
  const target = literalOf(a);
  const variable = variableIn(b);
  if (target === null || variable === null) return null;
  const high = names(variable.name)?.high ?? null;
  const isNeverAbove = high !== null && high.compare(target) <= 0;
  return isNeverAbove || operation?.name === 'excess' ? { target, of: b } : null;
}

/** 按甲占乙的比例乘以3分计分; of a deduction or bonus that is a formula. */
function ofShare({ factor, of, award, speech }: Scaled): string | null {
  const ratio = ratioIn(of, speech);
  if (ratio === null || award.kind !== 'score') return null;
  if (speech.figures !== null)
    return speech.number({ '*': [of, formatExact(factor)] }, speech).text;
  // Said as a number first, for what it notes: what happens where the divisor is 0.
  speech.number(of, { ...speech, listed: new Set() });
  const { ratio: share, ratioTo } = speech.phrases.standards;
  const words = isOfPool(ratio[1]) ? ratioTo : share;
  return words(...numbersOf(ratio, speech), formatExact(factor));
}

function perGrowth({ factor, of, award, speech }: Scaled): string | null {
  const operation = operationNamed(of, 'percent_change');
  if (operation === null) return null;
  const [now = null, before = null] = operation.args;
  const { standards } = speech.phrases;
  const points = standards.award[award.kind](formatExact(factor));
  return standards.perGrowth(...numbersOf([now, before], speech), points);
}

/** What marks are measured in: of a hundred of them, a share of the full points is made. */
const scoreMeasures: ReadonlySet<string> = new Set(['分', 'points']);

const counted: ReadonlySet<string> = new Set([
  ...['var', 'mean', 'min', 'max', 'lowest', 'highest', 'latest', 'median', 'trimmed_mean', 'sum'],
  ...['count', 'days_between', 'floor', 'ceil', '-'],
]);

function perOne(scaled: Scaled): string | null {
  const { factor, of, award, speech } = scaled;
  const { standards } = speech.phrases;
  if (!counted.has(operationOf(of)?.name ?? '')) return null;
  const short = shortOf(of, speech);
  if (short !== null) {
    const text = amount(short.target, short.of, speech);
    return standards.perShort(
      subjectOf(short.of, speech),
      text,
      oneOf(short.of, speech),
      awardOf(scaled, short.of),
    );
  }
  const measure = measureOf(of, speech);
  const isHundred = award.max !== null && factor.times(hundred).equals(award.max);
  if (isHundred && measure !== null && scoreMeasures.has(measure)) {
    return standards.percentile(subjectOf(of, speech), formatExact(award.max ?? factor));
  }
  if (measure === null || operationOf(of)?.name === '-') return null;
  return standards.per(introduced(of, speech), oneOf(of, speech), awardOf(scaled, of));
}
