import type { GapOf, StandardPhrases } from '../phrases/StandardPhrases.ts';

function gapOf(who: GapOf): string {
  if (who === 'one') return '未报';
  if (who === 'any') return '有一项未报的';
  return `${who.join('、')}${who.length > 1 ? '有一项' : ''}未报的`;
}

const perOne = (measure: string | null): string => (measure === null ? '每1' : `每${measure}`);

export const standards: StandardPhrases = {
  award: {
    score: (points) => (points === null ? '不得分' : `得${points}分`),
    bonus: (points) => (points === null ? '不加分' : `加${points}分`),
    deduction: (points) => (points === null ? '不扣分' : `扣${points}分`),
  },
  formula: {
    score: (formula) => `得分＝${formula}`,
    bonus: (formula) => `加分＝${formula}`,
    deduction: (formula) => `扣分＝${formula}`,
  },
  atMost: {
    score: (points) => `最高${points}分`,
    bonus: (points) => `最多加${points}分`,
    deduction: (points) => `最多扣${points}分`,
  },
  atLeast: {
    score: (points) => `最低${points}分`,
    bonus: (points) => `最少加${points}分`,
    deduction: (points) => `最少扣${points}分`,
  },
  notAssessed: '不考核此项',
  where: (condition, then) => `${condition}的，${then}`,
  otherwise: (then) => `否则${then}`,
  rest: (then) => `其余${then}`,
  elsewise: (then) => `其余的，${then}`,
  none: (conditions, then) => `${conditions}，${then}`,
  tiers: (subject, rows, otherwise) =>
    `${subject}${rows.map(([bound, points]) => `${bound}以上${points}`).join('，')}，其余${otherwise}`,
  tiersAtMost: (subject, rows, otherwise) =>
    `${subject}${rows
      .map(([bound, points, isExact]) => `${isExact ? `为${bound}` : `${bound}以内`}${points}`)
      .join('，')}，其余${otherwise}`,
  tierTaken: (subject, from, below, points) => {
    const places = [
      ...(from === null ? [] : [`在${from}以上`]),
      ...(below === null ? [] : [`未达${below}`]),
    ];
    return `${subject}，${places.join('、')}，${points}`;
  },
  tierAtMostTaken: (subject, upTo, above, points) => {
    const places = [
      ...(above === null ? [] : [`超过${above}`]),
      ...(upTo === null ? [] : [`在${upTo}以内`]),
    ];
    return `${subject}，${places.join('、')}，${points}`;
  },
  interpolate: (subject, [low, least], middle, [high, most]) =>
    [
      `${subject}${low}以下${least}`,
      ...middle.map(([bound, points]) => `${bound}${points}`),
      `${high}以上${most}，其间按直线插值`,
    ].join('，'),
  onLine: (subject, from, to, formula) =>
    `${subject}，在${from}和${to}之间，按直线插值：${formula}`,
  proportion: (subject, target, points) =>
    `${subject}达到${target}${points}，未达到的按与${target}的比例计分`,
  inverse: (subject, limit, points) =>
    `${subject}不超过${limit}${points}，超过的按${limit}与实际值的比例计分`,
  by: (subject) => `按${subject}计，`,
  ratioTo: (part, whole, points) => `按${part}与${whole}之比乘以${points}分计分`,
  ratio: (part, whole, points) => `按${part}占${whole}的比例乘以${points}分计分`,
  percentile: (subject, points) => `按${subject}计，百分制折算为${points}分`,
  ratioName: (part, whole) => `${part}占${whole}的比例`,
  full: (points, isMax) => (isMax ? `满分${points}分` : `基础分${points}分`),
  fullOf: (formula) => `以${formula}为基础分`,
  inAllCases: (bounds) => `以上各种情形${bounds}`,
  noMore: '扣完为止',
  notBelow: '低于0的按0计',
  onePercentagePoint: '1个百分点',
  per: (subject, measure, award) => `${subject}${perOne(measure)}${award}`,
  perExcess: (subject, limit, measure, award) =>
    `${subject}超过${limit}的部分，${perOne(measure)}${award}`,
  perShort: (subject, limit, measure, award) =>
    `${subject}低于${limit}的部分，${perOne(measure)}${award}`,
  step: (amount) => `满${amount}`,
  perGrowth: (now, before, award) =>
    `${now}比${before}每增长1%${award}（增长率＝增加数÷${before}）`,
  efficacy: (subject, low, high, base, span) =>
    `用功效系数法：${subject}的不允许值为${low}，满意值为${high}，功效系数＝${base}＋${span}×（实际值－不允许值）÷（满意值－不允许值）`,
  efficacyEqual: (points) => `满意值与不允许值相同的，功效系数为${points}`,
  efficacyHeld: (low, high) => `系数低于${low}的按${low}计，高于${high}的按${high}计`,
  scaled: (factor) => `乘以${factor}为得分`,
  scaledFrom: (full, points) => `系数${full}折算为${points}分`,
  inPlace: (place) => `第${place}`,
  rankPoints: ({ subject, pool, first, best, step, least }) =>
    `按${subject}${first === 'highest' ? '由高到低' : '由低到高'}在${pool}中排名，第1名${best}，每后移1名少${step}分，${least}；并列的名次相同`,
  sumOf: (parts) => `以下各项相加：${parts.map((part, i) => `（${i + 1}）${part}`).join('；')}`,
  asIs: (subject) => `按${subject}计分`,
  gap: {
    zero: (who) => `${gapOf(who)}不得分`,
    exclude: (who) => `${gapOf(who)}不考核此项`,
    none: (who) => `${gapOf(who)}不计`,
    value: (who, value) => `${gapOf(who)}按${value}计`,
  },
};
