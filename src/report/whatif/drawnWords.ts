import type { Language } from '../../issue/index.ts';
import type { Acceptability } from '../../whatif/acceptability/index.ts';
import { quoted } from './answer/quoted.ts';

type Obstacle = Acceptability['obstacles'][number];

/** The words of how weights were drawn. */
export type DrawnWords = {
  readonly heading: string;
  readonly kind: (weights: Acceptability['weights']) => string;
  readonly drawn: (draws: string, seed: number) => string;
  readonly partial: (draws: string, asked: string) => string;
  readonly nothing: string;
  readonly sums: string;
  readonly rescoring: (obstacles: readonly string[]) => string;
  readonly obstacle: Readonly<Record<Obstacle['kind'], (title: string) => string>>;
  readonly error: string;
  readonly noError: string;
  /** What none, or all, of the draws say of other weights. */
  readonly ends: (isWalk: boolean, none: string, all: string) => string;
  readonly part: string;
  readonly given: string;
  readonly least: string;
  readonly most: string;
  readonly deviation: string;
  readonly aboveZero: string;
  readonly unbounded: string;
};

const zh: DrawnWords = {
  heading: '权重的抽取',
  kind: ({ kind, sum, concentration }) =>
    ({
      simplex: `各项权重均大于0，合计${sum}；凡符合这一条件的权重，抽到的机会均等，不偏向细则规定的权重。`,
      dirichlet: `各项权重合计${sum}，围绕细则规定的权重抽取（狄利克雷分布，集中度${concentration}），标准差见下表。`,
      bounded: `各项权重合计${sum}，在下表的上下限以内；凡符合这些条件的权重，抽到的机会均等。`,
    })[kind],
  drawn: (draws, seed) => `共随机抽取${draws}组权重（随机种子${seed}）。`,
  partial: (draws, asked) =>
    `提前停止，结果不完整：原定抽取${asked}组权重，实际抽取${draws}组。以下各数只就已抽取的各组而言。`,
  nothing: '没有抽取到任何一组权重，没有结果。',
  sums: '每组权重下的总分、名次和名单都按细则精确计算，不用近似的小数。',
  rescoring: (obstacles) =>
    `每组权重都按细则重新考核一遍，因为总分、等次或名单不只由各项得分按权重相加而来：${obstacles.join('；')}。`,
  obstacle: {
    aggregate: () => '总分按几何平均或取最低合成',
    'root-rounding': () => '各项合计在加分、扣分之前先取位',
    adjustment: (title) => `加分或扣分${quoted(title)}要看总分`,
    veto: (title) => `一票否决${quoted(title)}要看总分`,
    condition: (title) => `名单${quoted(title)}的条件要看总分`,
    'inner-group': (title) => `变动的是${quoted(title)}内部的权重`,
    'look-back': (title) => `名单${quoted(title)}要看往期结果`,
    gaps: () => '部分单位有不适用的项，而名次按取位之前的总分排列',
    weightless: (title) => `${quoted(title)}的权重为0，而有单位只适用这一项`,
    tie: (title) => `等次${quoted(title)}的名额边上如有同分，须由人裁定`,
  },
  error: '比例后的“±”为一个标准误，单位是百分点。',
  noError: '抽取的组数太少，标准误无法估计。',
  ends: (isWalk, none, all) =>
    `抽取的各组中一次也没有出现的情形，不等于不会出现：以95%的把握推算，照同样办法再抽取下去，它所占的比例不超过约${none}；每组都出现的情形，所占比例不低于约${all}。${isWalk ? '有上下限或重要性次序时，各组权重前后相关，这两个界限还应放宽一些。' : ''}`,
  part: '项目',
  given: '细则权重',
  least: '下限',
  most: '上限',
  deviation: '标准差',
  aboveZero: '大于0',
  unbounded: '不限',
};

const en: DrawnWords = {
  heading: 'How weights were drawn',
  kind: ({ kind, sum, concentration }) =>
    ({
      simplex: `All weights are above 0 and add up to ${sum}; every such weighting is equally likely, with no preference for that of the rules.`,
      dirichlet: `Weights add up to ${sum} and are drawn around those of the rules (Dirichlet distribution, concentration ${concentration}), with the standard deviations below.`,
      bounded: `Weights add up to ${sum} and are within the bounds below; every such weighting is equally likely.`,
    })[kind],
  drawn: (draws, seed) => `Weightings drawn at random: ${draws} (seed ${seed}).`,
  partial: (draws, asked) =>
    `Stopped early, the result is incomplete: ${draws} weightings were drawn of ${asked} asked for. All that follows is of those alone.`,
  nothing: 'No weighting was drawn: there is no result.',
  sums: 'Totals, ranks and lists of every weighting are computed exactly, by the rules; nothing is rounded that they do not round.',
  rescoring: (obstacles) =>
    `Every weighting is assessed anew by the rules, for totals, grades or lists are not just weighted sums: ${obstacles.join('; ')}.`,
  obstacle: {
    aggregate: () => 'the total is a geometric mean or the lowest part',
    'root-rounding': () => 'the sum is rounded before bonuses and deductions',
    adjustment: (title) => `the bonus or deduction "${title}" reads the total`,
    veto: (title) => `the veto "${title}" reads the total`,
    condition: (title) => `the condition of the list "${title}" reads the total`,
    'inner-group': (title) => `the weights are within "${title}"`,
    'look-back': (title) => `the list "${title}" looks at earlier results`,
    gaps: () => 'parts do not apply to some units, and ranks follow the total before its rounding',
    weightless: (title) => `"${title}" has no weight, and nothing else applies to some units`,
    tie: (title) => `a tie at the edge of the grade "${title}" has to be decided by somebody`,
  },
  error: 'Behind "±" stands one standard error, in points of a hundred.',
  noError: 'There are too few draws to tell a standard error.',
  ends: (isWalk, none, all) =>
    `What occurs in none of the draws may still occur: with a confidence of 95%, its share would be at most about ${none} if one went on drawing in this way, and that of what occurs in all draws at least about ${all}.${isWalk ? ' Draws within bounds or an order are steps of a walk, each near the one before: these limits are somewhat wider.' : ''}`,
  part: 'Part',
  given: 'In the rules',
  least: 'Least',
  most: 'Most',
  deviation: 'Std. dev.',
  aboveZero: 'above 0',
  unbounded: 'none',
};

export const drawnWords: Readonly<Record<Language, DrawnWords>> = { zh, en };
