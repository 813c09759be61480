import type { Language } from '../../issue/index.ts';

/** The words of a comparison of scenarios. */
export type ScenarioWords = {
  readonly title: (ruleSet: string, period: string) => string;
  readonly published: string;
  /** A scenario behind its letter: its name and its id. */
  readonly named: (title: string, id: string) => string;
  readonly legend: string;
  readonly partial: (scenarios: readonly string[]) => string;
  readonly agreementHeading: string;
  readonly scenario: string;
  readonly moved: string;
  readonly largestMove: string;
  readonly meanMove: string;
  readonly spearman: string;
  readonly kendall: string;
  readonly agreementNote: string;
  readonly listsHeading: string;
  readonly noLists: string;
  readonly unchanged: (lists: readonly string[]) => string;
  readonly entered: (names: readonly string[]) => string;
  readonly left: (names: readonly string[]) => string;
  readonly noList: string;
  readonly separator: string;
  readonly unitsHeading: (count: number) => string;
  readonly others: (count: number) => string;
  readonly nobody: string;
  readonly unit: string;
  readonly rank: string;
  readonly total: string;
  readonly none: string;
  /** Of CSV. */
  readonly level: string;
  readonly code: string;
  readonly move: string;
  readonly grade: string;
  readonly lists: string;
  readonly wholeness: string;
  readonly complete: string;
  readonly incomplete: string;
};

export const scenarioWords: Readonly<Record<Language, ScenarioWords>> = {
  zh: {
    title: (ruleSet, period) => `方案比较：${ruleSet}（${period}）`,
    published: '公布的细则',
    named: (title, id) => `${title}（${id}）`,
    legend: '其余方案都与 A 比较；↑ 名次上升，↓ 名次下降。',
    partial: (scenarios) => `结果不完整（有的单位数据有误，没有排名）：${scenarios.join('、')}`,
    agreementHeading: '与 A 的一致程度',
    scenario: '方案',
    moved: '名次变动',
    largestMove: '最大变动',
    meanMove: '平均变动',
    spearman: 'Spearman ρ',
    kendall: 'Kendall τ-b',
    agreementNote:
      '两个系数只有次序完全一致才写 1、完全相反才写 -1，接近 0 时看不出一致；Spearman 的并列取平均名次，Kendall 的并列两边都不计。',
    listsHeading: '榜单变化',
    noLists: '没有榜单。',
    unchanged: (lists) => `各方案相同：${lists.join('、')}`,
    entered: (names) => `列入${names.join('、')}`,
    left: (names) => `退出${names.join('、')}`,
    noList: '没有这个榜单',
    separator: '；',
    unitsHeading: (count) => `名次变动的单位：${count}个，变动大的在前`,
    others: (count) => `另有${count}个单位名次不变。`,
    nobody: '没有单位的名次变动。',
    unit: '单位',
    rank: '名次',
    total: '总分',
    none: '—',
    level: '层级',
    code: '代码',
    move: '升降',
    grade: '等次',
    lists: '榜单',
    wholeness: '完整性',
    complete: '完整',
    incomplete: '结果不完整',
  },
  en: {
    title: (ruleSet, period) => `Scenarios compared: ${ruleSet} (${period})`,
    published: 'the rules as published',
    named: (title, id) => `${title} (${id})`,
    legend: 'The others are compared with A: ↑ moves up, ↓ moves down.',
    partial: (scenarios) =>
      `Incomplete, for some units have errors in their data and no rank: ${scenarios.join(', ')}`,
    agreementHeading: 'How far they agree with A',
    scenario: 'Scenario',
    moved: 'Units moved',
    largestMove: 'Farthest',
    meanMove: 'Mean',
    spearman: 'Spearman ρ',
    kendall: 'Kendall τ-b',
    agreementNote:
      'Both are 1 only where the order is the same, -1 only where it is turned round, and near 0 where the two hardly agree. Ties take the mean of their ranks in ρ, and count for neither side in τ-b.',
    listsHeading: 'Lists',
    noLists: 'There are no lists.',
    unchanged: (lists) => `the same in all: ${lists.join(', ')}`,
    entered: (names) => `enters: ${names.join(', ')}`,
    left: (names) => `leaves: ${names.join(', ')}`,
    noList: 'has no such list',
    separator: '; ',
    unitsHeading: (count) => `Units that move: ${count}, the farthest first`,
    others: (count) => `Units that keep their rank: ${count}.`,
    nobody: 'No unit moves.',
    unit: 'Unit',
    rank: 'rank',
    total: 'total',
    none: '—',
    level: 'Level',
    code: 'Code',
    move: 'move',
    grade: 'grade',
    lists: 'lists',
    wholeness: 'Wholeness',
    complete: 'complete',
    incomplete: 'incomplete',
  },
};
