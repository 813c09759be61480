import type { Wording } from './Wording.ts';

/** Where other weights have no exact answer, and what is asked of them that is not there. */
export const whatifExact = {
  'totals-not-linear': {
    zh: {
      what: '{level}：总分不是各权重的线性函数（{reason:obstacle}{title}），没有精确解，改为逐组权重重新计分',
      fix: '结论只就算过的各组权重而言；要看所占比例，用随机抽取',
    },
    en: {
      what: '{level}: its totals are not linear in the weights ({reason:obstacle}{title}): there is no exact answer, and weightings are scored one by one',
      fix: 'take what is found as true of the weightings that were scored; for shares, draw at random',
    },
  },
  'list-not-linear': {
    zh: {
      what: '“{list}”不能由总分直接得出（{reason:obstacle}{title}），没有精确解，改为逐组权重重新计分',
      fix: '结论只就算过的各组权重而言；要看所占比例，用随机抽取',
    },
    en: {
      what: '"{list}" does not follow from the totals alone ({reason:obstacle}{title}): there is no exact answer, and weightings are scored one by one',
      fix: 'take what is found as true of the weightings that were scored; for shares, draw at random',
    },
  },
  'unit-not-weighed': {
    zh: { what: '在{level}没有总分，不参加排名', fix: '换一个在该层级有总分的单位' },
    en: {
      what: 'it has no total at the level {level}, and is not ranked there',
      fix: 'take a unit that has a total there',
    },
  },
  'witness-differs': {
    zh: {
      what: '在所找到的权重下，两种算法对“{list}”的结果不同；结果不可用',
      fix: '这是程序的错误，请连同细则和数据一并报告',
    },
    en: {
      what: 'at the weights that were found the two evaluators differ on "{list}"; the result cannot be used',
      fix: 'this is an error of the program: report it, with the rules and the data',
    },
  },
} as const satisfies Readonly<Record<string, Wording>>;
