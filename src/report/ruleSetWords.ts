import type { Language } from '../issue/index.ts';
import type { Aggregate, Rollup } from '../ruleset/index.ts';

/** The words around a rule set, `ruleSetText.ts`; its own are as it has them. */
export type RuleSetWords = {
  readonly id: string;
  readonly version: string;
  readonly period: string;
  readonly source: string;
  readonly indicators: string;
  readonly title: string;
  readonly hash: string;
  readonly points: string;
  readonly weight: string;
  readonly cap: string;
  readonly from: string;
  readonly quota: string;
  readonly quotaIs: (share: string) => string;
  readonly clause: string;
  readonly score: (level: string, max: string) => string;
  readonly bonuses: (cap: string | null) => string;
  readonly deductions: (cap: string | null) => string;
  readonly vetoes: string;
  readonly grades: string;
  readonly lists: string;
  readonly inputIs: (title: string, measure: string | null) => string;
  readonly inputs: (titles: readonly string[]) => string;
  readonly levelIs: (id: string, title: string, indicators: number) => string;
  readonly aggregate: Readonly<Record<Exclude<Aggregate, 'sum'>, string>>;
  readonly rollup: Readonly<Record<Rollup['method'], (level: string) => string>>;
};

export const ruleSetWords: Readonly<Record<Language, RuleSetWords>> = {
  zh: {
    id: '编号',
    version: '版本',
    period: '考核期',
    source: '依据',
    indicators: '指标',
    title: '名称',
    hash: '校验码',
    points: '分值',
    weight: '权重',
    cap: '上限',
    from: '分数线',
    quota: '名额',
    quotaIs: (share) => `不超过${share}`,
    clause: '条款',
    score: (level, max) => `${level}：${max}分`,
    bonuses: (cap) => `加分${cap === null ? '' : `（合计最多${cap}分）`}`,
    deductions: (cap) => `扣分${cap === null ? '' : `（合计最多${cap}分）`}`,
    vetoes: '一票否决',
    grades: '等次',
    lists: '榜单',
    inputIs: (title, measure) => (measure === null ? title : `${title}（${measure}）`),
    inputs: (titles) => `数据项：${titles.join('、')}`,
    levelIs: (id, title, indicators) => `${title}：${indicators}个指标（编号 ${id}）`,
    aggregate: {
      weighted_mean: '各项按权重加权平均。',
      geometric_mean: '各项按权重加权几何平均。',
      lowest: '取各项中的最低分。',
    },
    rollup: {
      mean: (level) => `取所辖${level}得分的平均值。`,
      weighted_mean: (level) => `取所辖${level}得分的加权平均值。`,
      lowest: (level) => `取所辖${level}得分的最低分。`,
    },
  },
  en: {
    id: 'Id',
    version: 'Version',
    period: 'Period',
    source: 'Source',
    indicators: 'Indicator',
    title: 'Title',
    hash: 'Hash',
    points: 'Points',
    weight: 'Weight',
    cap: 'At most',
    from: 'From',
    quota: 'Quota',
    quotaIs: (share) => `at most ${share}`,
    clause: 'Clause',
    score: (level, max) => `${level}: ${max} points`,
    bonuses: (cap) => `Bonuses${cap === null ? '' : ` (at most ${cap} together)`}`,
    deductions: (cap) => `Deductions${cap === null ? '' : ` (at most ${cap} together)`}`,
    vetoes: 'Vetoes',
    grades: 'Grades',
    lists: 'Lists',
    inputIs: (title, measure) => (measure === null ? title : `${title} (${measure})`),
    inputs: (titles) => `Inputs: ${titles.join(', ')}`,
    levelIs: (id, title, indicators) =>
      `${title}: ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'} (id ${id})`,
    aggregate: {
      weighted_mean: 'The weighted mean of its parts.',
      geometric_mean: 'The weighted geometric mean of its parts.',
      lowest: 'The lowest of its parts.',
    },
    rollup: {
      mean: (level) => `The mean of the scores of its ${level}.`,
      weighted_mean: (level) => `The weighted mean of the scores of its ${level}.`,
      lowest: (level) => `The lowest of the scores of its ${level}.`,
    },
  },
};
