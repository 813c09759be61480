import type { Wording } from './Wording.ts';

/** Of the worked examples of a rule set. */
export const ruleExamples = {
  'wrong-example-value': {
    zh: {
      what: '样例给{kind:kind}“{input}”的值“{found}”，数据中不可能出现',
      wanted: '{wanted:type}',
      fix: '改正样例，或改{kind:kind}的 type、range、values；未报写 null',
    },
    en: {
      what: 'the example gives the {kind:kind} "{input}" the value "{found}", which data cannot have',
      wanted: '{wanted:type}',
      fix: 'correct the example, or type, range or values of the {kind:kind}; null says that it is missing',
    },
  },
  'example-fails': {
    zh: { what: '第 {position} 个样例得 {found} 分，写的是 {wanted} 分', fix: '核对规则和样例' },
    en: {
      what: 'worked example {position} gives {found}, not {wanted}',
      fix: 'check the rule and the example',
    },
  },
  'figure-example-fails': {
    zh: { what: '第 {position} 个样例得 {found}，写的是 {wanted}', fix: '核对 value 和样例' },
    en: {
      what: 'worked example {position} gives {found}, not {wanted}',
      fix: 'check "value" and the example',
    },
  },
  'derived-example-fails': {
    zh: {
      what: '第 {position} 个样例的记录得出 {found}，写的是 {wanted}',
      fix: '核对 derived 和样例',
    },
    en: {
      what: 'the records of worked example {position} give {found}, not {wanted}',
      fix: 'check "derived" and the example',
    },
  },
  'example-has-problem': {
    zh: {
      what: '第 {position} 个样例算不出结果：{problem}',
      fix: '{problem:fix}',
      otherwise: '核对规则和样例',
    },
    en: {
      what: 'worked example {position} fails: {problem}',
      fix: '{problem:fix}',
      otherwise: 'check the rule and the example',
    },
  },
  'example-of-scores': {
    zh: {
      what: '这条规则用到得分（{names}），而样例只给数据项，无法验算',
      fix: '删去这里的样例，或改为只用数据项的规则',
    },
    en: {
      what: 'the rule reads scores ({names}), and worked examples give inputs alone',
      fix: 'delete the examples, or let the rule read inputs alone',
    },
  },
  'example-lacks-input': {
    zh: { what: '第 {position} 个样例没有给出规则用到的数据项“{input}”', fix: '补上；未报写 null' },
    en: {
      what: 'worked example {position} does not give the input "{input}" that the rule reads',
      fix: 'add it; null says that it is missing',
    },
  },
} as const satisfies Record<string, Wording>;
