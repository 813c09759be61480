import type { Wording } from './Wording.ts';

/** What is asked of a result: units, nodes, and where two evaluators differ. */
export const explain = {
  'unit-not-assessed': {
    zh: {
      what: '结果中没有单位“{found}”',
      fix: '是不是{near}？',
      otherwise: '写单位代码或全称；用 rank data 可看数据中有哪些单位',
    },
    en: {
      what: 'the result has no unit "{found}"',
      fix: 'did you mean {near}?',
      otherwise: 'write its code or its full name; rank data shows the units of the data',
    },
  },
  'unit-of-other-level': {
    zh: {
      what: '单位“{found}”属于{level}，没有考核这一层级',
      fix: '改用 --level {id}',
      otherwise: '用 --level 指明这一层级',
    },
    en: {
      what: 'the unit "{found}" is of the level {level}, which was not assessed',
      fix: 'use --level {id}',
      otherwise: 'name its level with --level',
    },
  },
  'unknown-node': {
    zh: {
      what: '{level}没有指标或维度“{found}”',
      fix: '是不是{near}？',
      otherwise: '用 rank rules show 可看各项的编号',
    },
    en: {
      what: '{level} has no indicator or group "{found}"',
      fix: 'did you mean {near}?',
      otherwise: 'rank rules show prints the ids',
    },
  },
  'ambiguous-node': {
    zh: { what: '“{found}”可以是：{candidates}', fix: '改写编号，如 toilets.dry' },
    en: { what: '"{found}" can be: {candidates}', fix: 'write the id, as toilets.dry' },
  },
  'unit-not-explained': {
    zh: { what: '数据有误，没有得分，不能说明', fix: '先改正数据中的错误' },
    en: {
      what: 'its data have errors: there is no score to explain',
      fix: 'correct the errors in the data first',
    },
  },
  'unit-without-total': {
    zh: { what: '各项均不适用，没有总分，不能比较', fix: '换一个有总分的单位' },
    en: { what: 'nothing applies to it: there is no total to compare', fix: 'take another unit' },
  },
  'units-of-two-levels': {
    zh: { what: '两个单位的层级不同：{found}，{wanted}', fix: '只能比较同一层级的单位' },
    en: {
      what: 'the units are of two levels: {found}, {wanted}',
      fix: 'compare units of one level',
    },
  },
  'explanation-differs': {
    zh: {
      what: '两种算法的结果不同：{found}，应为{wanted}；结果不可用',
      fix: '这是程序的错误，请连同细则和数据一并报告',
    },
    en: {
      what: 'the two evaluators differ: {found}, and {wanted}; the result cannot be used',
      fix: 'this is an error of the program: report it, with the rules and the data',
    },
  },
} as const satisfies Readonly<Record<string, Wording>>;
