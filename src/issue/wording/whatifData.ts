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
  'unit-not-on-list': {
    zh: { what: '不在榜单“{found}”上', fix: '换一个榜上的单位，或换一个榜单' },
    en: { what: 'it is not on the list "{found}"', fix: 'take a unit that is, or another list' },
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
  'no-uncertainty': {
    zh: { what: '没有说明哪些数据不确定', fix: '至少写一个数据项及其误差来源' },
    en: { what: 'nothing is said to be uncertain', fix: 'state at least one input, and why' },
  },
  'uncertainty-twice': {
    zh: { what: '“{input}”的误差写了两次', fix: '只留一个' },
    en: { what: 'the uncertainty of {input} is stated twice', fix: 'leave one' },
  },
  'cost-twice': {
    zh: { what: '“{input}”的代价写了两次', fix: '只留一个' },
    en: { what: 'the cost of {input} is stated twice', fix: 'leave one' },
  },
  'not-rounded': {
    zh: {
      what: '“{input}”不是取自数据的小数，没有修约误差',
      fix: '换一个数值型数据项，或改为抽样误差',
    },
    en: {
      what: '{input} is no decimal of the data, and nothing was rounded',
      fix: 'take an input of the type number, or say that it was sampled',
    },
  },
  'not-a-share': {
    zh: {
      what: '“{input}”不是比例，也不是点位数，没有抽样误差',
      wanted: '百分数、0到1的比例，或整数个数',
      fix: '换一个数据项，或改为修约误差',
    },
    en: {
      what: '{input} is no share and no count of sites: it cannot have been sampled',
      wanted: 'a percentage, a share from 0 to 1, or a count',
      fix: 'take another input, or say that it was rounded',
    },
  },
  'not-a-count': {
    zh: { what: '“{input}”不是点位数', fix: '换一个整数型数据项，或直接写点位数' },
    en: { what: '{input} counts no sites', fix: 'take an input of whole numbers, or a number' },
  },
  'sites-out-of-range': {
    zh: { what: '点位数不能是“{found}”', fix: '写1到10000之间的整数' },
    en: { what: '"{found}" is no number of sites', fix: 'write a whole number from 1 to 10000' },
  },
  'no-draw-assessed': {
    zh: { what: '每次模拟的数据都有错误，没有结果', fix: '检查误差的来源和点位数' },
    en: {
      what: 'the data of every draw have errors, and there is no result',
      fix: 'look at what is said to be uncertain, and at the numbers of sites',
    },
  },
  'no-scorers': {
    zh: { what: '没有可以去掉的评分人', fix: '写评分人的数据项，或台账中记录评分人的字段' },
    en: {
      what: 'there is no scorer to leave out',
      fix: 'state the inputs of the scorers, or the field of a ledger that names them',
    },
  },
  'unknown-ledger-or-field': {
    zh: { what: '没有台账或字段“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: 'there is no ledger or field "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'scorer-not-text': {
    zh: { what: '字段“{field}”不是文本，不能指明评分人', fix: '换一个文本字段' },
    en: { what: 'the field {field} is no text, and names nobody', fix: 'take a field of texts' },
  },
  'ledger-in-pieces': {
    zh: { what: '台账“{ledger}”是分段读取的，不能在这里重读', fix: '把文件整个读入' },
    en: {
      what: 'the ledger {ledger} was read in pieces and cannot be read again here',
      fix: 'give the whole file',
    },
  },
} as const satisfies Readonly<Record<string, Wording>>;
