import type { Language } from '../../issue/index.ts';

/** The titles of the columns of shares. */
export type CsvWords = {
  readonly level: string;
  readonly list: string;
  readonly isFixed: string;
  readonly code: string;
  readonly unit: string;
  readonly isOn: string;
  readonly isSure: string;
  readonly yesOrNo: (isTrue: boolean) => string;
  readonly share: string;
  readonly error: string;
  readonly total: string;
  readonly rank: string;
  readonly ranks: Readonly<Record<'best' | 'low' | 'median' | 'high' | 'worst', string>>;
  readonly same: string;
  readonly meanWeight: (title: string) => string;
  readonly draws: string;
  readonly seed: string;
  /** From which weights was drawn. */
  readonly drawn: string;
  readonly dirichlet: (concentration: number) => string;
  readonly wholeness: string;
  readonly complete: string;
  readonly partial: (asked: number) => string;
};

export const csvWords: Readonly<Record<Language, CsvWords>> = {
  zh: {
    level: '层级',
    list: '名单',
    isFixed: '不随权重变化',
    code: '代码',
    unit: '单位',
    isOn: '公布名单列入',
    isSure: '列入与权重无关',
    yesOrNo: (isTrue) => (isTrue ? '是' : '否'),
    share: '列入比例',
    error: '标准误',
    total: '公布总分',
    rank: '公布名次',
    ranks: {
      best: '最好名次',
      low: '名次5%分位',
      median: '名次中位数',
      high: '名次95%分位',
      worst: '最差名次',
    },
    same: '名次不变的比例',
    meanWeight: (title) => `列入时的平均权重/${title}`,
    draws: '抽取组数',
    seed: '随机种子',
    drawn: '抽取的权重',
    dirichlet: (concentration) => `围绕细则规定的权重（狄利克雷分布，集中度${concentration}）`,
    wholeness: '完整性',
    complete: '完整',
    partial: (asked) => `提前停止，原定${asked}组`,
  },
  en: {
    level: 'Level',
    list: 'List',
    isFixed: 'Same at all weights',
    code: 'Code',
    unit: 'Unit',
    isOn: 'On published list',
    isSure: 'On it whatever the weights',
    yesOrNo: (isTrue) => (isTrue ? 'yes' : 'no'),
    share: 'Share on list',
    error: 'Standard error',
    total: 'Published total',
    rank: 'Published rank',
    ranks: {
      best: 'Best rank',
      low: 'Rank 5%',
      median: 'Rank 50%',
      high: 'Rank 95%',
      worst: 'Worst rank',
    },
    same: 'Share with same rank',
    meanWeight: (title) => `Mean weight on list/${title}`,
    draws: 'Draws',
    seed: 'Seed',
    drawn: 'Weights drawn',
    dirichlet: (concentration) =>
      `around those of the rules (Dirichlet distribution, concentration ${concentration})`,
    wholeness: 'Completeness',
    complete: 'complete',
    partial: (asked) => `stopped early, ${asked} asked for`,
  },
};
