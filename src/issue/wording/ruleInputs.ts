import type { Wording } from './Wording.ts';

/** Of the inputs, ledgers and successions of a rule set. */
export const ruleInputs = {
  'column-name-twice': {
    zh: {
      what: '{kind:kind}“{second}”和“{first}”的表头都可以写作“{name}”，无法区分',
      fix: '改用不同的名称或别名',
    },
    en: {
      what: 'the {kind:kind} "{second}" and the {kind:kind} "{first}" can both have the header "{name}"',
      fix: 'give one of them another title or alias',
    },
  },
  'derived-not-a-number': {
    zh: { what: '由台账得出的数据项是 {found}', wanted: 'number 或 integer' },
    en: { what: 'an input derived from a ledger is {found}', wanted: 'number or integer' },
  },
  'derived-and-earlier': {
    zh: { what: '数据项既取自台账，又取自以前的结果', fix: '删去 derived 或 earlier' },
    en: {
      what: 'the input is derived from a ledger and taken from an earlier result',
      fix: 'delete derived or earlier',
    },
  },
  'succession-unclear': {
    zh: {
      what: '代码“{code}”在同一日的另一项沿革（{other}）中也有，先后不清',
      fix: '合成一项；确有先后的，在 since 中写明各自的日期',
    },
    en: {
      what: 'the code "{code}" is in another succession of the same day too ({other}): which comes first is not clear',
      fix: 'make them one, or say the day of each in since',
    },
  },
  'names-not-of-codes': {
    zh: { what: '原单位有 {wanted} 个，名称有 {found} 个', fix: '按 from 的次序，逐个写名称' },
    en: {
      what: 'there are {wanted} codes in from and {found} names',
      fix: 'give a name for each, in the order of from',
    },
  },
  'trimmed-from-too-few': {
    zh: {
      what: '从 {found} 条起去极值，而要去掉 {drop} 条，一条也不剩',
      wanted: '不小于 {wanted} 的整数',
    },
    en: {
      what: 'from {found} records on, {drop} leave, so that none is left',
      wanted: 'a whole number of at least {wanted}',
    },
  },
  'pool-in-ledger': {
    zh: { what: '台账规则逐条看记录，不能与其他单位比较', fix: '把比较写在指标的 points 里' },
    en: {
      what: 'a rule over the records of a ledger cannot look at the pool',
      fix: 'compare units in the points of an indicator',
    },
  },
  'range-reversed': {
    zh: { what: '取值范围 {found} 上下颠倒', fix: '小的在前' },
    en: { what: 'the range {found} is upside down', fix: 'the lower bound comes first' },
  },
  'input-not-used': {
    zh: { what: '数据项“{id}”没有规则用到', fix: '删去，或在规则中使用' },
    en: { what: 'no rule uses the input "{id}"', fix: 'delete it, or use it in a rule' },
  },
  'wrong-missing-value': {
    zh: { what: '缺报时的取值“{found}”不是该数据项可取的值', wanted: '{wanted:type}' },
    en: {
      what: 'the value for a gap, "{found}", is not one that the input can have',
      wanted: '{wanted:type}',
    },
  },
  'wrong-empty-value': {
    zh: {
      what: '没有记录时的取值“{found}”（empty）不是该数据项可取的值',
      wanted: '{wanted:type}',
    },
    en: {
      what: 'the value where there are no records, "{found}" (empty), is not one that the input can have',
      wanted: '{wanted:type}',
    },
  },
  'where-is-constant': {
    zh: {
      what: '台账条件不看记录的任何字段：记录要么全取，要么全不取',
      fix: '写明按哪个字段取；要全取的，删去 where',
    },
    en: {
      what: 'the condition reads nothing of a record: it takes all of them or none',
      fix: 'say which field decides; to take all, delete "where"',
    },
  },
} as const satisfies Record<string, Wording>;
