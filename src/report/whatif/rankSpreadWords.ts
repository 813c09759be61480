import type { Language } from '../../issue/index.ts';

/** The words of the table of ranks. */
export type RankSpreadWords = {
  readonly heading: string;
  readonly about: string;
  readonly rank: string;
  readonly total: string;
  readonly low: string;
  readonly median: string;
  readonly high: string;
  readonly range: string;
  readonly same: string;
};

export const rankSpreadWords: Readonly<Record<Language, RankSpreadWords>> = {
  zh: {
    heading: '名次的变化',
    about:
      '以上各表所列单位。“90%区间”是去掉两头各5%的组后的名次；最好、最差只就抽取的各组而言，其他权重下可能更好或更差。',
    rank: '公布名次',
    total: '公布总分',
    low: '90%区间：自',
    median: '中位',
    high: '至',
    range: '最好—最差',
    same: '名次不变的比例',
  },
  en: {
    heading: 'Ranks',
    about:
      'Of the units in the tables above. From 5% to 95%: without the 5% of draws at either end. Best and worst are those of the draws; other weightings may give better and worse ones.',
    rank: 'Published',
    total: 'Total',
    low: '5%',
    median: '50%',
    high: '95%',
    range: 'Best–worst',
    same: 'Same rank',
  },
};
