import type { Language } from '../../../issue/index.ts';
import { quoted } from '../answer/quoted.ts';

/** The words of ranks and lists where data are uncertain. */
export type DoubtWords = {
  readonly title: string;
  readonly statedHeading: string;
  readonly rounding: (input: string) => string;
  readonly sampling: (input: string, sites: string | number, isInput: boolean) => string;
  readonly sure: string;
  readonly drawn: (draws: string, seed: number) => string;
  readonly failed: (failed: string) => string;
  readonly ends: (none: string, all: string) => string;
  readonly error: string;
  readonly list: (level: string, list: string) => string;
  readonly changing: (counts: {
    readonly always: number;
    readonly sometimes: number;
    readonly joining: number;
  }) => string;
  readonly seldom: (count: number) => string;
  readonly steadyHeading: string;
  readonly steady: string;
  readonly steadyList: (list: string, count: number) => string;
  readonly ranksHeading: (level: string) => string;
  readonly ranks: string;
  readonly ranksMore: (count: number) => string;
  readonly ranksSame: string;
  readonly columns: Readonly<
    Record<
      'isOn' | 'share' | 'error' | 'rank' | 'low' | 'median' | 'high' | 'draws' | 'seed' | 'failed',
      string
    >
  >;
  readonly isOn: (isOn: boolean) => string;
  /** Of CSV. */
  readonly onPublished: string;
  readonly ranksOf: Readonly<Record<'low' | 'median' | 'high', string>>;
};

const zh: DoubtWords = {
  title: '数据有误差时的名次和榜单',
  statedHeading: '假定的误差',
  rounding: (input) =>
    `${input}：修约误差。真实数在所报数末位的半个单位以内，各处机会均等；超出取值范围的除外。`,
  sampling: (input, sites, isInput) =>
    `${input}：抽样误差。${isInput ? `每个单位抽查的点位数见${quoted(String(sites))}` : `每个单位抽查${sites}个点位`}，按查得的比例重新抽查一遍。`,
  sure: '抽样误差只由查得的比例推算：查得全部合格（或全部不合格）的，重新抽查仍是如此，不等于没有误差。',
  drawn: (draws, seed) =>
    `共模拟${draws}次（随机种子${seed}），每次都按细则重新考核；没有写明误差的数据一律不变。`,
  failed: (failed) => `其中${failed}次的数据不成立，没有结果；以下比例不含这些次。`,
  ends: (none, all) =>
    `一次也没有出现的，不等于不会出现：以95%的把握推算，照同样的误差再模拟下去，所占比例不超过约${none}；每次都出现的，不低于约${all}。这些比例只反映上面写明的误差。`,
  error: '“±”为一个标准误（百分点），只是模拟次数有限造成的。',
  list: (level, list) => `${level} ${list}`,
  changing: ({ always, sometimes, joining }) =>
    `公布名单所列单位中，每次都列入的${always}个，有时未列入的${sometimes}个；公布名单以外，列入过的${joining}个。`,
  seldom: (count) => `公布名单以外，另有${count}个单位列入过，比例都不到1%。`,
  steadyHeading: '模拟中没有变化的榜单',
  steady: '下列榜单每次模拟都与公布的相同：',
  steadyList: (list, count) => `${list}（${count}个）`,
  ranksHeading: (level) => `${level}名次的变化`,
  ranks: '“90%区间”是去掉两头各5%的次数以后的名次。区间宽的在前。',
  ranksMore: (count) => `另有${count}个单位的区间不止一个名次，见 csv 或 json 格式。`,
  ranksSame: '所有单位的90%区间都只有一个名次。',
  columns: {
    isOn: '公布',
    share: '列入比例',
    error: '标准误',
    rank: '公布名次',
    low: '90%区间：自',
    median: '中位',
    high: '至',
    draws: '模拟次数',
    seed: '随机种子',
    failed: '没有结果的次数',
  },
  isOn: (isOn) => (isOn ? '列入' : '未列入'),
  onPublished: '公布名单列入',
  ranksOf: { low: '名次5%分位', median: '名次中位数', high: '名次95%分位' },
};

const en: DoubtWords = {
  title: 'Ranks and lists where data are uncertain',
  statedHeading: 'What is said to be uncertain',
  rounding: (input) =>
    `${input}: rounded. The true value is anywhere within half a unit of the last place, and within the range.`,
  sampling: (input, sites, isInput) =>
    `${input}: sampled. ${isInput ? `As many sites as "${sites}" says` : `${sites} sites of each unit`} are visited again, at the rate that was found.`,
  sure: 'Sampling goes by the rate that was found: where all sites passed, or none did, they do so again. That is not to say that there is no error.',
  drawn: (draws, seed) =>
    `Draws: ${draws} (seed ${seed}), each assessed anew by the rules; all other inputs are held.`,
  failed: (failed) =>
    `In ${failed} of them the data do not hold and there is no result; shares are of the others.`,
  ends: (none, all) =>
    `What occurs in none of the draws may still occur: with a confidence of 95%, its share would be at most about ${none} if one went on drawing, and that of what occurs in all of them at least about ${all}. All this is of the uncertainty stated above, and of no other.`,
  error:
    'Behind "±" stands one standard error, in points of a hundred; it is that of so many draws alone.',
  list: (level, list) => `${level}: ${list}`,
  changing: ({ always, sometimes, joining }) =>
    `Of the published list, on it in all draws: ${always}; not in all: ${sometimes}. Not of the published list, and on it in some draw: ${joining}.`,
  seldom: (count) =>
    `Others not of the published list are on it in less than 1% of draws: ${count}.`,
  steadyHeading: 'Lists that are the same in all draws',
  steady: 'These are as published in every draw:',
  steadyList: (list, count) => `${list} (${count})`,
  ranksHeading: (level) => `${level}: ranks`,
  ranks: 'From 5% to 95%: without the 5% of draws at either end. The widest come first.',
  ranksMore: (count) =>
    `Others with more than one rank in between: ${count}; csv and json have them.`,
  ranksSame: 'Of all units 5% and 95% are the same rank.',
  columns: {
    isOn: 'Published',
    share: 'Share',
    error: 'Std. error',
    rank: 'Published',
    low: '5%',
    median: '50%',
    high: '95%',
    draws: 'Draws',
    seed: 'Seed',
    failed: 'Draws without result',
  },
  isOn: (isOn) => (isOn ? 'on it' : 'off it'),
  onPublished: 'On published list',
  ranksOf: { low: 'Rank 5%', median: 'Rank 50%', high: 'Rank 95%' },
};

export const doubtWords: Readonly<Record<Language, DoubtWords>> = { zh, en };
