import type { Wording } from './Wording.ts';

/** Of ledgers and their records. */
export const ledgers = {
  'no-records': {
    zh: {
      what: '台账只有表头，没有记录，按没有报送这个台账处理',
      fix: '确实一条记录也没有的，在数据表中填报由它得出的数据项',
    },
    en: {
      what: 'the ledger has a header and no records: it counts as not handed in',
      fix: 'if there is no record at all, report the inputs taken from it in a table',
    },
  },
  'record-twice': {
    zh: {
      what: '与 {first} 的记录重复：同一单位，{values}',
      fix: '核对两条记录：重复的删去一条，填错的改正',
    },
    en: {
      what: 'the record is that of {first} again: the same unit, {values}',
      fix: 'look at both: delete one, or correct what is wrong in it',
    },
  },
  'record-not-told-apart': {
    zh: {
      what: '未填“{field}”，无法与同一单位的其他记录区分（按{fields}区分）',
      fix: '补填；不适用的按“不适用”填写',
    },
    en: {
      what: '"{field}" is not reported, so the record cannot be told from others of its unit (by {fields})',
      fix: 'report it, or write that it does not apply',
    },
  },
  'records-repeated': {
    zh: {
      what: '有 {count} 条记录与前面的记录各格都相同（序号除外）：第 {rows} 行',
      fix: '重复登记的，删去；确实是两件事的，在某一格写出区别',
    },
    en: {
      what: 'records that are the same as one before in every cell but a running number ({count}); rows {rows}',
      fix: 'delete those entered twice; where they are two things, write what tells them apart',
    },
  },
  'dates-ahead': {
    zh: {
      what: '有 {count} 个日期在台账截止日 {day} 之后或远在其后（行号: 日期）：{dates}',
      fix: '核对年份；截止日之后才发生的，不属于本考核期',
    },
    en: {
      what: 'dates after the day of the ledger, {day}, or far beyond it ({count}; row: date): {dates}',
      fix: 'check the year; what happened after that day does not belong to the period',
    },
  },
  'dates-long-ago': {
    zh: {
      what: '有 {count} 个日期比台账截止日 {day} 早十年以上（行号: 日期）：{dates}',
      fix: '核对年份',
    },
    en: {
      what: 'dates more than ten years before the day of the ledger, {day} ({count}; row: date): {dates}',
      fix: 'check the year',
    },
  },
  'dates-apart': {
    zh: {
      what: '有 {count} 条记录的日期前后相差五年以上（行号: 最早、最晚）：{dates}',
      fix: '核对年份',
    },
    en: {
      what: 'records whose dates are more than five years apart ({count}; row: first and last): {dates}',
      fix: 'check the years',
    },
  },
  'records-not-used': {
    zh: {
      what: '有 {count} 条记录的单位所在层级不从这个台账取数，未使用：{units}',
      fix: '核对这些记录的单位是否写对',
    },
    en: {
      what: 'records of units whose level takes nothing from this ledger were not used ({count}): {units}',
      fix: 'check that their units are right',
    },
  },
  'unknown-field': {
    zh: {
      what: '这一列不是台账的字段，未使用',
      wanted: '“{title}”，细则要用，台账中还没有这一列',
      fix: '是否应为“{nearest}”？',
      otherwise: '不需要的，不必理会',
    },
    en: {
      what: 'this column is no field of the ledger and is not used',
      wanted: '"{title}", which the rules read and the ledger has no column for',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'nothing, if it is not needed',
    },
  },
  'missing-field': {
    zh: {
      what: '台账缺少“{title}”一列，细则要用',
      wanted: '表头“{title}”或“{input}”',
      fix: '补上这一列',
    },
    en: {
      what: 'the ledger lacks the column "{title}", which the rules read',
      wanted: 'a header "{title}" or "{input}"',
      fix: 'add the column',
    },
  },
  'column-and-ledger': {
    zh: {
      what: '“{title}”给了两次：这一列填了，台账 {ledger} 也算得出；涉及 {count} 个单位：{units}',
      fix: '以台账为准的，清空这一列；以填报为准的，不要给台账',
    },
    en: {
      what: '"{title}" is given twice: in this column, and by the ledger {ledger}; units ({count}): {units}',
      fix: 'empty this column where the ledger counts; else leave the ledger out',
    },
  },
  'missing-ledger': {
    zh: {
      what: '没有台账“{ledger}”，也没有数据项“{title}”的一列',
      wanted: '台账文件，或表头“{title}”、“{input}”',
      fix: '加上台账文件，或补上这一列',
    },
    en: {
      what: 'there is neither a ledger "{ledger}" nor a column for the input "{title}"',
      wanted: 'the file of the ledger, or a header "{title}" or "{input}"',
      fix: 'add the ledger or the column',
    },
  },
  'nothing-to-take': {
    zh: {
      what: '台账中没有可供计算“{input}”的记录',
      fix: '补报该单位的记录；没有记录也算数的，在细则的 derived 中写明 empty',
    },
    en: {
      what: 'the ledger has no record to take "{input}" from',
      fix: 'add the records of the unit; where having none means something, say so with "empty" in the rules',
    },
  },
  'latest-tied': {
    zh: {
      what: '“{input}”取最近一次，而 {day} 有 {first} 和 {second} 两个值',
      fix: '核对日期，同一天只留一条',
    },
    en: {
      what: '"{input}" is that of the latest record, and {day} has both {first} and {second}',
      fix: 'check the dates; leave one record for that day',
    },
  },
} as const satisfies Record<string, Wording>;
