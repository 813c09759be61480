import type { Wording } from './Wording.ts';

/** What would be with other data: improvements of inputs, errors of data, units taken away. */
export const whatifData = {
  'unknown-grade-of-level': {
    zh: { what: '{level}没有等次“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: '{level} has no grade "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'level-without-ranks': {
    zh: { what: '{level}没有排名', fix: '改为问榜单或等次' },
    en: { what: '{level} has no ranks', fix: 'ask for a list or a grade instead' },
  },
  'rank-out-of-range': {
    zh: { what: '没有第{found}名', wanted: '1到{last}之间的整数', fix: '写一个有单位的名次' },
    en: {
      what: 'there is no rank {found}',
      wanted: 'a whole number from 1 to {last}',
      fix: 'write a rank that some unit has',
    },
  },
  'aim-reached': {
    zh: { what: '已经达到目标，不需要改进', fix: '换一个更高的目标' },
    en: { what: 'it is there already: nothing has to improve', fix: 'take a higher aim' },
  },
  'unit-without-rank': {
    zh: { what: '没有总分，不参加排名，没有改进可言', fix: '换一个有总分的单位' },
    en: { what: 'it has no total and is not ranked: nothing to improve', fix: 'take another unit' },
  },
  'unknown-input-of-level': {
    zh: {
      what: '{level}没有数据项“{found}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '用 rank rules show 可看各层级的数据项',
    },
    en: {
      what: '{level} has no input "{found}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'rank rules show prints the inputs of each level',
    },
  },
  'cost-below-zero': {
    zh: { what: '“{input}”的代价“{found}”不是0或正数', fix: '写小数，如2.5' },
    en: {
      what: 'the cost of {input}, "{found}", is no number from 0 on',
      fix: 'write a decimal, as 2.5',
    },
  },
} as const satisfies Readonly<Record<string, Wording>>;
