import type { Wording } from './Wording.ts';

/** Of cells and their values. */
export const cells = {
  'not-a-number': {
    zh: { what: '“{found}”不是数', wanted: '{wanted}', fix: '{suggested}' },
    en: { what: '"{found}" is not a number', wanted: '{wanted}', fix: '{suggested}' },
  },
  'other-measure': {
    zh: {
      what: '“{found}”的单位是“{measure}”，不是这一项的计量单位',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: '换算成这一项的计量单位，只写数字',
    },
    en: {
      what: '"{found}" is in "{measure}", which is not the unit of measure of this input',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: 'convert it to the unit of this input and write the number alone',
    },
  },
  'unclear-multiplier': {
    zh: {
      what: '“{found}”有两种读法：{first}，或 {second}',
      wanted: '{wanted}',
      fix: '写明是 {first} 还是 {second}',
    },
    en: {
      what: '"{found}" can be read as {first} or as {second}',
      wanted: '{wanted}',
      fix: 'write {first} or {second}',
    },
  },
  'percent-mixed': {
    zh: {
      what: '同一列百分数的写法像是不一致：多数如“{usual}”，有 {count} 格相差约百倍：{cells}',
      fix: '95.3% 写 95.3，不写 0.953；确实如此的不必改',
    },
    en: {
      what: 'the percentages of a column seem to be written in two ways: most like "{usual}", others about a hundred times off ({count}): {cells}',
      fix: 'write 95.3% as 95.3, not as 0.953; leave what is really so',
    },
  },
  'percent-unclear': {
    zh: {
      what: '同一列百分数像是有两种写法：小于 1 的有 {belowCount} 格（{below}），相差约百倍的有 {aboveCount} 格（{above}）',
      fix: '逐格核对：95.3% 写 95.3，不写 0.953；确实不到 1% 的写上百分号，如 0.95%',
    },
    en: {
      what: 'the percentages of a column seem to be written in two ways: below 1 ({belowCount}): {below}; about a hundred times as much ({aboveCount}): {above}',
      fix: 'check each: 95.3% is written 95.3, not 0.953; write what is really below 1% with its sign, like 0.95%',
    },
  },
  'percent-fractions': {
    zh: {
      what: '这一列百分数没有一个大于 1，像是写成了小数：{cells}',
      fix: '95.3% 写 95.3，不写 0.953；确实不到 1% 的写上百分号，如 0.95%',
    },
    en: {
      what: 'no percentage of this column is above 1: they seem to be written as fractions: {cells}',
      fix: 'write 95.3% as 95.3, not as 0.953; write what is really below 1% with its sign, like 0.95%',
    },
  },
  'not-an-integer': {
    zh: { what: '“{found}”不是整数', wanted: '{wanted}' },
    en: { what: '"{found}" is not a whole number', wanted: '{wanted}' },
  },
  'out-of-range': {
    zh: { what: '“{found}”超出范围', wanted: '{wanted}' },
    en: { what: '"{found}" is out of range', wanted: '{wanted}' },
  },
  'not-a-date': {
    zh: {
      what: '“{found}”不是能确认的日期',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: '写成年-月-日，如 2021-03-01',
    },
    en: {
      what: '"{found}" is no date beyond doubt',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: 'write year-month-day, like 2021-03-01',
    },
  },
  'no-date-yet': {
    zh: {
      what: '“{found}”不是日期',
      wanted: '{wanted}',
      fix: '还没有日期的留空；这一项不适用的写“{notApplicable}”',
      otherwise: '还没有日期的留空',
    },
    en: {
      what: '"{found}" is no date',
      wanted: '{wanted}',
      fix: 'leave the cell empty while there is none; where none applies write "{notApplicable}"',
      otherwise: 'leave the cell empty while there is none',
    },
  },
  'not-a-boolean': {
    zh: { what: '“{found}”不是“是”或“否”', wanted: '是、否（或 1、0、true、false）' },
    en: { what: '"{found}" is neither yes nor no', wanted: '是, 否 (or 1, 0, true, false)' },
  },
  'not-a-listed-value': {
    zh: { what: '“{found}”不在可填的值中', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: '"{found}" is not one of the values',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'missing-value': {
    zh: { what: '未报', wanted: '{wanted}', fix: '补报；确实不适用的写“{notApplicable}”' },
    en: {
      what: 'not reported',
      wanted: '{wanted}',
      fix: 'report it; where it does not apply write "{notApplicable}"',
    },
  },
  'cell-not-used': {
    zh: { what: '有 {count} 格填了本层级不用的数据项，未使用：{units}', fix: '留空' },
    en: {
      what: 'the level does not use this input; filled cells that were not used ({count}): {units}',
      fix: 'leave them empty',
    },
  },
} as const satisfies Record<string, Wording>;
