import type { Standing } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import { quoted } from './quoted.ts';

/** The words that all answers share. */
export type AnswerWords = {
  readonly origin: (ruleSet: string, period: string) => string;
  readonly partial: string;
  readonly isPartial: (isPartial: boolean) => string;
  readonly names: (names: readonly string[]) => string;
  /** Some names of many. */
  readonly firstOf: (names: readonly string[], count: number) => string;
  readonly standing: (standing: Standing) => string;
  readonly joined: (names: string) => string;
  readonly left: (names: string) => string;
  readonly both: (parts: readonly string[]) => string;
  readonly ofList: (list: string, changes: string) => string;
  readonly yesOrNo: (value: boolean) => string;
  /** Of answers about the weights within a group. */
  readonly within: (group: string) => string;
  readonly none: string;
  /** Where numbers have been cut. */
  readonly rounded: string;
  readonly columns: Readonly<
    Record<
      | 'level'
      | 'list'
      | 'code'
      | 'unit'
      | 'rank'
      | 'total'
      | 'grade'
      | 'lists'
      | 'input'
      | 'inputId'
      | 'measure'
      | 'now'
      | 'within'
      | 'admitted'
      | 'scored'
      | 'wholeness',
      string
    >
  >;
};

const zh: AnswerWords = {
  origin: (ruleSet, period) => `${ruleSet}，考核期${period}。`,
  partial: '结果不完整：有的单位数据有误，没有参加排名，以下只就其余单位而言。',
  isPartial: (isPartial) => (isPartial ? '结果不完整' : '完整'),
  names: (names) => names.join('、'),
  firstOf: (names, count) => `${names.join('、')}等${count}个`,
  standing: ({ total, rank, grade, lists }) =>
    [
      total === null ? '没有总分' : `总分${total}`,
      rank === null ? '没有名次' : `第${rank}名`,
      ...(grade === null ? [] : [`等次${quoted(grade.title)}`]),
      lists.length === 0
        ? '不在榜单上'
        : `在${lists.map(({ title }) => quoted(title)).join('、')}上`,
    ].join('，'),
  joined: (names) => `列入${names}`,
  left: (names) => `退出${names}`,
  both: (parts) => parts.join('，'),
  ofList: (list, changes) => `${list}：${changes}`,
  yesOrNo: (value) => (value ? '是' : '否'),
  within: (group) => `只变动“${group}”内部各项的权重，其他权重不变。`,
  none: '—',
  rounded: '超过四位小数的数，表中取四位；原数见 csv 或 json 格式。',
  columns: {
    level: '层级',
    list: '榜单',
    code: '代码',
    unit: '单位',
    rank: '名次',
    total: '总分',
    grade: '等次',
    lists: '榜单',
    input: '数据项',
    inputId: '数据项编号',
    measure: '计量单位',
    now: '现值',
    within: '变动哪一组内的权重',
    admitted: '允许的权重',
    scored: '算过的权重组数',
    wholeness: '完整性',
  },
};

const en: AnswerWords = {
  origin: (ruleSet, period) => `${ruleSet}, ${period}.`,
  partial:
    'The result is incomplete: some units have errors in their data and no rank. All that follows is of the others.',
  isPartial: (isPartial) => (isPartial ? 'incomplete' : 'complete'),
  names: (names) => names.join(', '),
  firstOf: (names, count) => `${names.join(', ')} and ${count - names.length} more`,
  standing: ({ total, rank, grade, lists }) =>
    [
      total === null ? 'no total' : `total ${total}`,
      rank === null ? 'no rank' : `rank ${rank}`,
      ...(grade === null ? [] : [`grade "${grade.title}"`]),
      lists.length === 0 ? 'on no list' : `on ${lists.map(({ title }) => `"${title}"`).join(', ')}`,
    ].join(', '),
  joined: (names) => `joined by ${names}`,
  left: (names) => `left by ${names}`,
  both: (parts) => parts.join('; '),
  ofList: (list, changes) => `${list}: ${changes}`,
  yesOrNo: (value) => (value ? 'yes' : 'no'),
  within: (group) => `Only the weights within "${group}" are others; all else is as in the rules.`,
  none: '—',
  rounded: 'Numbers of more than four places are shown with four; csv and json have all.',
  columns: {
    level: 'Level',
    list: 'List',
    code: 'Code',
    unit: 'Unit',
    rank: 'Rank',
    total: 'Total',
    grade: 'Grade',
    lists: 'Lists',
    input: 'Input',
    inputId: 'Input id',
    measure: 'Measure',
    now: 'Now',
    within: 'Weights within',
    admitted: 'Admitted weights',
    scored: 'Weightings scored',
    wholeness: 'Completeness',
  },
};

export const answerWords: Readonly<Record<Language, AnswerWords>> = { zh, en };

/** Some names; where they are too many, the first and how many there are. */
export function someNames(names: readonly string[], most: number, words: AnswerWords): string {
  // One more name is no longer than to say that there is one more.
  return names.length <= most + 1
    ? words.names(names)
    : words.firstOf(names.slice(0, most), names.length);
}
