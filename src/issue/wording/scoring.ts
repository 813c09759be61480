import type { Wording } from './Wording.ts';

/** Of the scoring itself. */
export const scoring = {
  'division-by-zero': {
    zh: { what: '除数为 0', fix: '核对作除数的数据；确可为 0 的，在规则中用 divide 写明怎么算' },
    en: {
      what: 'division by zero',
      fix: 'check the data that it divides by; if they may be 0, say in the rule what it is then, with divide',
    },
  },
  'number-too-long': {
    zh: { what: '计算结果的位数过多', fix: '在规则中用 round 取整，或减少连乘' },
    en: { what: 'a number has grown too long', fix: 'round it in the rule, or multiply less' },
  },
  'no-real-result': {
    zh: { what: '根、幂或对数没有实数结果', fix: '在规则中写明负数和 0 怎么算，或限定取值范围' },
    en: {
      what: 'a root, power or logarithm has no real result',
      fix: 'say in the rule what negative numbers and 0 give, or give the input a range',
    },
  },
  'text-not-a-number': {
    zh: { what: '需要数的地方是文本“{found}”', fix: '在规则中改用数，或把数据项的类型改为 number' },
    en: {
      what: 'the text "{found}" stands where a number is needed',
      fix: 'use a number in the rule, or make the input a number',
    },
  },
  'not-a-day': {
    zh: {
      what: '“{found}”不是日期',
      wanted: '如 2021-03-01 的日期',
      fix: '把数据项的类型改为 date，或核对数据',
    },
    en: {
      what: '"{found}" is no day',
      wanted: 'a day like 2021-03-01',
      fix: 'make the input a date, or check the data',
    },
  },
  'nothing-not-a-number': {
    zh: { what: '需要数的地方没有值', fix: '给 if 补上“否则”的一项，或给 var 写上缺省值' },
    en: {
      what: 'nothing stands where a number is needed',
      fix: 'give every if an else, and var a default',
    },
  },
  'list-not-a-number': {
    zh: { what: '需要数的地方是一列值“{found}”', fix: '用 sum、mean 等把一列值变成一个数' },
    en: {
      what: 'the list "{found}" stands where a number is needed',
      fix: 'make it a number with sum, mean and the like',
    },
  },
  'not-comparable': {
    zh: { what: '“{found}”不能这样用', wanted: '一列值' },
    en: { what: '"{found}" cannot be used so', wanted: 'a list' },
  },
  'no-values': {
    zh: { what: '没有可以汇总的值', fix: '在规则中写明没有值时怎么算' },
    en: { what: 'there are no values to combine', fix: 'say in the rule what it is then' },
  },
  'rule-too-long': {
    zh: { what: '规则计算步数过多', fix: '拆成几条，或缩短所用的列表' },
    en: { what: 'the rule takes too many steps', fix: 'split it, or shorten its lists' },
  },
  'not-reported': {
    zh: { what: '“{found}”未报', fix: '补报，或由数据项的 missing 规定未报时怎么算' },
    en: {
      what: '"{found}" is not reported',
      fix: 'report it, or say with missing what a gap does',
    },
  },
  'result-not-a-number': {
    zh: { what: '规则的结果不是数', wanted: '在任何情况下都得出数' },
    en: { what: 'the rule does not give a number', wanted: 'a number in every case' },
  },
  'rule-not-applicable': {
    zh: { what: '规则不适用', fix: '在规则中写明不适用时怎么算，或不对这个单位计算' },
    en: {
      what: 'the rule is not applicable',
      fix: 'say in the rule what it is then, or leave the unit out',
    },
  },
  'points-out-of-range': {
    zh: {
      what: '得 {found} 分，超出 0 到 {max}',
      fix: '核对所用的数据；确可超出的，在规则中封顶或扣完为止（clamp、deduct）',
    },
    en: {
      what: 'the points are {found}, outside 0 to {max}',
      fix: 'check the data that it reads; if they may be so, cap the points in the rule (clamp, deduct)',
    },
  },
  'no-category': {
    zh: { what: '不属于任何类别', fix: '给最后一个类别去掉条件，使其包括其余单位' },
    en: {
      what: 'belongs to no category',
      fix: 'leave the condition off the last category, for all the rest',
    },
  },
  'no-parent': {
    zh: {
      what: '没有上级单位，而本层级按上级单位分别比较',
      fix: '在数据的“上级代码”列（或细则的单位名册 parent）补上上级单位',
    },
    en: {
      what: 'has no unit above, and its level is compared within those',
      fix: 'name the unit above in the data (column parent), or in the register of the rule set',
    },
  },
  'roll-up-waits': {
    zh: { what: '下级单位有错误，无法汇总：{units}', fix: '先改正下级单位的错误' },
    en: {
      what: 'units below have errors and cannot be rolled up: {units}',
      fix: 'correct the errors of the units below first',
    },
  },
  'roll-up-incomplete': {
    zh: { what: '下级单位不齐，数据中没有：{units}', fix: '补齐下级数据' },
    en: {
      what: 'units below are not in the data: {units}',
      fix: 'complete the data of the level below',
    },
  },
  'roll-up-without-weight': {
    zh: { what: '下级单位没有权数，不能加权汇总：{units}', fix: '补报作为权数的数据项' },
    en: {
      what: 'units below have no weight to be rolled up by: {units}',
      fix: 'report the input that is the weight',
    },
  },
  'roll-up-without-score': {
    zh: {
      what: '下级单位没有适用的指标，不计入汇总：{units}',
      fix: '核实这些单位是否确实都不适用',
    },
    en: {
      what: 'nothing applies to units below, which are left out of the roll-up: {units}',
      fix: 'make sure that nothing applies to them',
    },
  },
  'roll-up-weights-wrong': {
    zh: { what: '权数为负数，或合计为 0，不能加权汇总：{units}', fix: '改正作为权数的数据项' },
    en: {
      what: 'the weights of units below are negative, or add up to 0: {units}',
      fix: 'correct the input that is the weight',
    },
  },
  'roll-up-out-of-range': {
    zh: {
      what: '下级得分汇总为 {found}，超出 0 到 {max}',
      fix: '给下级总分写明上下限（total 中的 floor、ceiling）',
    },
    en: {
      what: 'the scores below roll up to {found}, outside 0 to {max}',
      fix: 'bound the totals below (floor and ceiling in total)',
    },
  },
  'roll-up-empty': {
    zh: { what: '没有下级单位可以汇总', fix: '补上下级数据，或只排下级' },
    en: {
      what: 'there are no units below to roll up',
      fix: 'add the data of the level below, or rank that level alone',
    },
  },
  'missing-in-adjustment': {
    zh: { what: '“{input}”未报，按规则设定本项不计', fix: '核实是否确无此事' },
    en: {
      what: '"{input}" is not reported; as the rule set says, this does not count',
      fix: 'make sure that there was none',
    },
  },
  'condition-open': {
    zh: {
      what: '所看的数据不适用，条件无法判定，按不成立处理的有 {count} 个单位：{units}',
      fix: '核实这些单位；或在规则中写明不适用时怎么算',
    },
    en: {
      what: 'what the condition looks at does not apply to {count} units, for whom it counts as not met: {units}',
      fix: 'look at these units, or say in the rule what it is then',
    },
  },
  'tie-across-edge': {
    zh: {
      what: '{count} 个单位在界线上并列：{units}',
      wanted: '细则规定此时须另行裁定',
      fix: '补充并列时的规定',
    },
    en: {
      what: '{count} units tie across the edge: {units}',
      wanted: 'the rules ask for a decision here',
      fix: 'state a policy for ties',
    },
  },
  'partial-without-rows': {
    zh: { what: '结果不完整：有的数据没有计入，见所列错误', fix: '改正所列错误后重新计算' },
    en: {
      what: 'the result is partial: data with errors, which are listed, are left out',
      fix: 'correct the errors listed and rank again',
    },
  },
  'partial-result': {
    zh: { what: '结果不完整，未排名：{units}', fix: '改正这些单位的数据后重新计算' },
    en: {
      what: 'the result is partial; not ranked: {units}',
      fix: 'correct the data of these units and rank again',
    },
  },
} as const satisfies Record<string, Wording>;
