import type { Language } from '../issue/index.ts';
import type { Aggregate, InputType, Rollup, Succession, Take, Within } from '../ruleset/index.ts';

/** How a mean without its ends is taken. */
type Trim = Extract<Take, { readonly kind: 'trimmed-mean' }>;

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
  readonly score: (level: string, max: string, ranking: string) => string;
  /** How units are ranked, where it is not all of a level together. */
  readonly rankedWithin: Readonly<Record<Within, string>>;
  readonly notRanked: string;
  readonly sizeOfEach: string;
  readonly bonuses: (cap: string | null) => string;
  readonly deductions: (cap: string | null) => string;
  readonly vetoes: string;
  readonly figures: string;
  readonly measure: string;
  readonly grades: string;
  readonly lists: string;
  readonly inputIs: (title: string, measure: string | null) => string;
  readonly inputs: (titles: readonly string[]) => string;
  readonly levelIs: (id: string, title: string, indicators: number) => string;
  readonly aggregate: Readonly<Record<Exclude<Aggregate, 'sum'>, string>>;
  readonly rollup: Readonly<Record<Rollup['method'], (level: string) => string>>;
  readonly ledger: (title: string) => string;
  readonly field: string;
  readonly holds: string;
  readonly type: Readonly<Record<InputType, string>>;
  readonly asOf: (day: string) => string;
  readonly unique: (fields: readonly string[]) => string;
  readonly successions: string;
  readonly level: string;
  readonly formerly: string;
  readonly now: string;
  readonly since: string;
  readonly inherited: (succession: Succession) => string;
  readonly derived: string;
  readonly ledgerColumn: string;
  readonly takenAs: string;
  readonly take: Readonly<Record<Exclude<Take['kind'], 'trimmed-mean'>, string>>;
  readonly trimmed: (trim: Trim) => string;
  readonly ofSome: (take: string) => string;
  readonly empty: string;
  readonly isMissing: string;
  readonly isNotApplicable: string;
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
    score: (level, max, ranking) => `${level}：${max}分${ranking === '' ? '' : `，${ranking}`}`,
    rankedWithin: { level: '', category: '各类别分别排名', parent: '按上级单位分别排名' },
    notRanked: '不排名',
    sizeOfEach: '名额按上级单位分别计算。',
    bonuses: (cap) => `加分${cap === null ? '' : `（合计最多${cap}分）`}`,
    deductions: (cap) => `扣分${cap === null ? '' : `（合计最多${cap}分）`}`,
    vetoes: '一票否决',
    figures: '统计数（不计分）',
    measure: '单位',
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
    ledger: (title) => `台账：${title}`,
    field: '字段',
    holds: '填什么',
    type: { number: '数', integer: '整数', boolean: '是或否', text: '文本', date: '日期' },
    asOf: (day) => `计算到 ${day}。`,
    unique: (fields) =>
      `同一单位的记录，${fields.join('、')}不得${fields.length > 1 ? '全部' : ''}相同。`,
    successions: '沿革（对照以前考核期的结果时用）',
    level: '层级',
    formerly: '原单位',
    now: '现单位',
    since: '自考核期',
    inherited: ({ from, score, listed }) => {
      const [one] = from.length === 1 ? ['原单位'] : [];
      const scores =
        score === 'missing'
          ? '以前的得分按未报'
          : `以前的得分取${one ?? '各原单位的平均'}${one === undefined ? '' : '的得分'}`;
      const were = one ?? (listed === 'all' ? '各原单位都' : '任一原单位');
      return `${scores}；${were}在以前榜单上的，视为在榜。`;
    },
    derived: '取自台账的数据项（也可直接填报，但不能两样都报）',
    ledgerColumn: '台账',
    takenAs: '取法',
    take: {
      count: '条数',
      distinct: '不同值的个数',
      sum: '合计',
      mean: '平均值',
      share: '占比',
      lowest: '最低值',
      highest: '最高值',
      latest: '最近一次的值',
    },
    trimmed: ({ dropLow, dropHigh, from, fewer }) => {
      const ends = [`${dropLow}个最低`, `${dropHigh}个最高`].filter((end) => !end.startsWith('0'));
      const rest = fewer === 'mean' ? '取全部平均' : '按未报';
      const without = ends.length === 0 ? '' : `去掉${ends.join('、')}后的`;
      return `${without}平均值（不足${from}条的${rest}）`;
    },
    ofSome: (take) => `符合条件的记录的${take}`,
    empty: '没有记录时',
    isMissing: '未报',
    isNotApplicable: '不适用',
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
    score: (level, max, ranking) =>
      `${level}: ${max} points${ranking === '' ? '' : `, ${ranking}`}`,
    rankedWithin: {
      level: '',
      category: 'ranked within each category',
      parent: 'ranked within each unit above',
    },
    notRanked: 'not ranked',
    sizeOfEach: 'Its size counts for each unit above.',
    bonuses: (cap) => `Bonuses${cap === null ? '' : ` (at most ${cap} together)`}`,
    deductions: (cap) => `Deductions${cap === null ? '' : ` (at most ${cap} together)`}`,
    vetoes: 'Vetoes',
    figures: 'Figures (no points)',
    measure: 'Measure',
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
    ledger: (title) => `Ledger: ${title}`,
    field: 'Field',
    holds: 'Holds',
    type: {
      number: 'a number',
      integer: 'a whole number',
      boolean: 'yes or no',
      text: 'a text',
      date: 'a date',
    },
    asOf: (day) => `As of ${day}.`,
    unique: (fields) => `No two records of a unit have the same ${fields.join(', ')}.`,
    successions: 'Successions (for results of earlier periods)',
    level: 'Level',
    formerly: 'Formerly',
    now: 'Now',
    since: 'Since',
    inherited: ({ from, score, listed }) => {
      const of = from.length === 1 ? 'that of the former unit' : 'the mean of the former units';
      const were = from.length === 1 ? 'it was' : listed === 'all' ? 'all were' : 'any was';
      return `Earlier score: ${score === 'missing' ? 'missing' : of}; on an earlier list where ${were}.`;
    },
    derived: 'Inputs taken from ledgers (or reported in a column, but not both)',
    ledgerColumn: 'Ledger',
    takenAs: 'Taken as',
    take: {
      count: 'count',
      distinct: 'count of different values',
      sum: 'sum',
      mean: 'mean',
      share: 'share',
      lowest: 'lowest',
      highest: 'highest',
      latest: 'latest',
    },
    trimmed: ({ dropLow, dropHigh, from, fewer }) => {
      const ends = [`${dropLow} lowest`, `${dropHigh} highest`].filter(
        (end) => !end.startsWith('0'),
      );
      const rest = fewer === 'mean' ? 'the mean of all' : 'missing';
      const without = ends.length === 0 ? '' : ` without the ${ends.join(' and ')}`;
      return `mean${without} (of fewer than ${from}: ${rest})`;
    },
    ofSome: (take) => `${take} of the records that fit`,
    empty: 'Without records',
    isMissing: 'missing',
    isNotApplicable: 'not applicable',
  },
};
