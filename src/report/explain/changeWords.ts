import type { Language } from '../../issue/index.ts';

/** The words of what a correction changes. */
export type ChangeWords = {
  readonly title: string;
  readonly nothingWritten: string;
  readonly corrections: string;
  readonly nothing: string;
  readonly unitsHeading: (count: number) => string;
  readonly unit: string;
  readonly level: string;
  readonly total: string;
  readonly rank: string;
  readonly grade: string;
  readonly lists: string;
  readonly listsHeading: string;
  readonly noLists: string;
  readonly joined: (names: readonly string[]) => string;
  readonly left: (names: readonly string[]) => string;
  readonly none: string;
  readonly to: (before: string, after: string) => string;
};

export const changeWords: Readonly<Record<Language, ChangeWords>> = {
  zh: {
    title: '更正试算',
    nothingWritten: '试算不改动任何文件；更正须按程序核准后，改数据文件，重新计算。',
    corrections: '更正内容',
    nothing: '更正不影响任何单位的总分、名次、等次和榜单。',
    unitsHeading: (count) => `受影响的单位：${count}个`,
    unit: '单位',
    level: '层级',
    total: '总分',
    rank: '名次',
    grade: '等次',
    lists: '榜单',
    listsHeading: '榜单变化',
    noLists: '各榜单不变。',
    joined: (names) => `列入：${names.join('、')}`,
    left: (names) => `退出：${names.join('、')}`,
    none: '无',
    to: (before, after) => `${before} → ${after}`,
  },
  en: {
    title: 'What corrections would change',
    nothingWritten: 'Nothing is written: to make it so, correct the data and run again.',
    corrections: 'Corrections',
    nothing: 'No total, rank, grade or list changes.',
    unitsHeading: (count) => `Units that change: ${count}`,
    unit: 'Unit',
    level: 'Level',
    total: 'Total',
    rank: 'Rank',
    grade: 'Grade',
    lists: 'Lists',
    listsHeading: 'Lists that change',
    noLists: 'No list changes.',
    joined: (names) => `joins: ${names.join(', ')}`,
    left: (names) => `leaves: ${names.join(', ')}`,
    none: 'none',
    to: (before, after) => `${before} → ${after}`,
  },
};
