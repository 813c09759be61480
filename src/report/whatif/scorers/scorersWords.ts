import type { Language } from '../../../issue/index.ts';

/** The words of scorers that are left out. */
export type ScorersWords = {
  readonly title: string;
  readonly about: string;
  readonly counts: (counts: {
    readonly all: number;
    readonly listed: number;
    readonly moved: number;
    readonly same: number;
    readonly impossible: number;
  }) => string;
  readonly impossible: (names: string) => string;
  readonly listsHeading: string;
  readonly list: (level: string, list: string) => string;
  /** `isWhole`: there is a result without each of the scorers. */
  readonly always: (names: string, isWhole: boolean) => string;
  readonly sometimes: (unit: {
    readonly name: string;
    readonly isListed: boolean;
    readonly times: number;
    readonly of: number;
  }) => string;
  readonly sometimesMore: (count: number) => string;
  readonly steady: (lists: string, isWhole: boolean) => string;
  readonly scorersHeading: string;
  readonly without: (title: string) => string;
  readonly more: (count: number) => string;
  readonly same: (names: string) => string;
  readonly method: string;
  /** Of CSV. */
  readonly scorer: string;
};

const zh: ScorersWords = {
  title: '去掉一名评分人会怎样',
  about:
    '逐一去掉一名评分人的全部记录（或评分），其他数据不变，重新汇总、重新考核，与公布结果比较。',
  counts: ({ all, listed, moved, same, impossible }) =>
    `共${all}名评分人：去掉后榜单有进出的${listed}名，榜单不变而有单位名次或等次变动的${moved}名，都不变的${same}名${impossible === 0 ? '' : `，没有结果的${impossible}名`}。`,
  impossible: (names) => `去掉后数据不成立、没有结果的：${names}。`,
  listsHeading: '榜单取决于评分人的单位',
  list: (level, list) => `${level} ${list}`,
  always: (names, isWhole) => `${isWhole ? '去掉谁都' : '凡有结果的各次都'}列入的：${names}`,
  sometimes: ({ name, isListed, times, of }) =>
    `${name}：公布时${isListed ? '列入' : '未列入'}，${of}次中列入${times}次`,
  sometimesMore: (count) => `另有${count}个单位，见 json 格式`,
  steady: (lists, isWhole) =>
    `${isWhole ? '去掉任何一名评分人' : '凡有结果的各次'}都不变的榜单：${lists}。同时去掉几名，不在试算之内。`,
  scorersHeading: '去掉谁影响大（大的在前）',
  without: (title) => `去掉${title}`,
  more: (count) => `另有${count}名的影响更小，见 csv 或 json 格式。`,
  same: (names) => `去掉后名次、等次和榜单都不变的：${names}。`,
  method: '只有总分改变的，不计为变动。结果改变，不等于该评分人打分有误。',
  scorer: '去掉的评分人',
};

const en: ScorersWords = {
  title: 'What if a scorer were left out',
  about:
    'Without all records, or scores, of one scorer at a time, all other data held: read and assessed anew, against the published result.',
  counts: ({ all, listed, moved, same, impossible }) =>
    `Scorers: ${all}. Without whom units come on lists or leave them: ${listed}; without whom ranks or grades alone are others: ${moved}; without whom neither is: ${same}${impossible === 0 ? '' : `; without whom there is no result: ${impossible}`}.`,
  impossible: (names) => `Without these the data do not hold, and there is no result: ${names}.`,
  listsHeading: 'Units whose place on a list hangs on a scorer',
  list: (level, list) => `${level}: ${list}`,
  always: (names, isWhole) =>
    `on it ${isWhole ? 'whoever is left out' : 'wherever there is a result'}: ${names}`,
  sometimes: ({ name, isListed, times, of }) =>
    `${name}: published ${isListed ? 'on it' : 'off it'}, on it in ${times} of ${of}`,
  sometimesMore: (count) => `and ${count} more units; json has them`,
  steady: (lists, isWhole) =>
    `Lists that are the same ${isWhole ? 'without any one scorer' : 'wherever there is a result'}: ${lists}. Several left out at once were not tried.`,
  scorersHeading: 'Without whom most changes',
  without: (title) => `without ${title}`,
  more: (count) => `With smaller changes: ${count} more; csv and json have them.`,
  same: (names) => `Without whom no rank, grade or list is another: ${names}.`,
  method:
    'Totals that change alone do not count. That a result hangs on a scorer does not say that the scorer is wrong.',
  scorer: 'Without scorer',
};

export const scorersWords: Readonly<Record<Language, ScorersWords>> = { zh, en };
