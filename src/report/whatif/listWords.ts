import type { Language } from '../../issue/index.ts';
import type { NotableWeight } from './notableWeights.ts';

/** How often a unit is on a list, in words: 47.5%（±0.2）. */
export type SharedName = { readonly name: string; readonly share: string };

/** The words of lists under other weights. */
export type ListShareWords = {
  readonly title: (level: string) => string;
  readonly unit: string;
  readonly published: string;
  readonly isOn: (isOn: boolean) => string;
  readonly share: string;
  readonly error: string;
  readonly withError: (share: string, error: string) => string;
  readonly counts: (always: string, sometimes: string, never: string) => string;
  readonly undecided: (draws: string, isLeftOut: boolean) => string;
  readonly edge: (last: SharedName, next: SharedName) => string;
  readonly noEdge: Readonly<Record<'none-on' | 'none-off', string>>;
  /** What follows from the two shares. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly weightsIntro: string;
  readonly weights: (name: string, weights: readonly string[]) => string;
  readonly weight: (weight: NotableWeight, mean: string, meanOfAll: string) => string;
  readonly fixedHeading: string;
  readonly fixed: string;
  readonly fixedList: (title: string, names: string) => string;
  readonly nobody: string;
};

export type Verdict = 'reversed' | 'within-error' | 'coin-toss' | 'close' | 'apart';

const zh: ListShareWords = {
  title: (level) => `${level}：换用其他权重时的名单`,
  unit: '单位',
  published: '公布',
  isOn: (isOn) => (isOn ? '列入' : '未列入'),
  share: '列入比例',
  error: '标准误',
  withError: (share, error) => `${share}（±${error}）`,
  counts: (always, sometimes, never) =>
    `每组都列入的${always}个，有时列入的${sometimes}个，一次也未列入的${never}个。`,
  undecided: (draws, isLeftOut) =>
    `有${draws}组权重下，名单边上的同分须由人裁定；这些组中，${isLeftOut ? '没有单位计为列入' : '同分的单位不计为列入'}。`,
  edge: (last, next) =>
    `名单的边上：公布名单所列单位中列入最少的是${last.name}，占各组的${last.share}；名单外列入最多的是${next.name}，占${next.share}。`,
  noEdge: {
    'none-on': '公布的名单上没有单位。',
    'none-off': '公布名单以外的单位，一次也未列入。',
  },
  verdict: {
    reversed: '名单外的反而列入得更多。',
    'within-error': '两者之差在抽样误差以内，分不出先后。',
    'coin-toss': '两者相差不到5个百分点：谁列入，近乎掷硬币。',
    close: '两者相差不到5个百分点。',
    apart: '',
  },
  weightsIntro:
    '列入与否与下列权重关系明显（该单位列入的各组中的平均权重，括号内为全部各组的平均）：',
  weights: (name, weights) => `${name}：${weights.join('，')}`,
  weight: ({ title, mean, meanOfAll }, text, all) =>
    `${title}偏${mean > meanOfAll ? '高' : '低'}，${text}（${all}）`,
  fixedHeading: '不随这些权重变化的名单',
  fixed: '下列名单只取决于各项得分或其他条件，不论权重在上述范围内怎样变化，所列单位都相同。',
  fixedList: (title, names) => `${title}：${names}`,
  nobody: '（没有单位）',
};

const en: ListShareWords = {
  title: (level) => `${level}: lists under other weights`,
  unit: 'Unit',
  published: 'Published',
  isOn: (isOn) => (isOn ? 'on it' : 'off it'),
  share: 'Share',
  error: 'Std. error',
  withError: (share, error) => `${share} (±${error})`,
  counts: (always, sometimes, never) =>
    `Units on it in all draws: ${always}; in some: ${sometimes}; in none: ${never}.`,
  undecided: (draws, isLeftOut) =>
    `Draws in which a tie across its edge has to be decided by somebody: ${draws}; ${isLeftOut ? 'nobody counts as on it in them' : 'those tied count as off it in them'}.`,
  edge: (last, next) =>
    `At its edge: of the units on the published list, ${last.name} is on it least often, in ${last.share} of draws; of those off it, ${next.name} most often, in ${next.share}.`,
  noEdge: {
    'none-on': 'Nobody is on the published list.',
    'none-off': 'No unit off the published list is on it in any draw.',
  },
  verdict: {
    reversed: 'The one off the list is on it more often.',
    'within-error':
      'The two differ by no more than chance in drawing: neither is before the other.',
    'coin-toss': 'They are less than five points in a hundred apart: who is named is a coin toss.',
    close: 'They are less than five points in a hundred apart.',
    apart: '',
  },
  weightsIntro:
    'Weights that go with being on it (the mean over the draws in which the unit is on it; in brackets the mean over all):',
  weights: (name, weights) => `${name}: ${weights.join(', ')}`,
  weight: ({ title, mean, meanOfAll }, text, all) =>
    `${title} ${mean > meanOfAll ? 'high' : 'low'}, ${text} (${all})`,
  fixedHeading: 'Lists that these weights do not change',
  fixed:
    'These lists follow from scores of parts or from other conditions alone: whatever the weights are within what was drawn from, the same units are on them.',
  fixedList: (title, names) => `${title}: ${names}`,
  nobody: '(no unit)',
};

export const listShareWords: Readonly<Record<Language, ListShareWords>> = { zh, en };
