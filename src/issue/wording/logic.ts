import type { Wording } from './Wording.ts';

/** Of a rule as JSON logic. */
export const logic = {
  'unknown-operator': {
    zh: {
      what: '没有运算符“{operator}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '运算符见 docs/operators.md',
    },
    en: {
      what: 'there is no operator "{operator}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'docs/operators.md has all operators',
    },
  },
  'wrong-argument-count': {
    zh: { what: '运算符“{operator}”有 {found} 个参数', wanted: '{wanted:count} 个' },
    en: { what: 'the number of arguments of "{operator}" is {found}', wanted: '{wanted:count}' },
  },
  'wrong-argument-kind': {
    zh: {
      what: '“{operator}”的第 {position} 个参数是 {found:type}',
      wanted: '{wanted:type}',
      fix: '{suggested}',
    },
    en: {
      what: 'argument {position} of "{operator}" is {found:type}',
      wanted: '{wanted:type}',
      fix: '{suggested}',
    },
  },
  'unknown-variable': {
    zh: {
      what: '没有{kind:kind}“{name}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '{kind:declare}',
    },
    en: {
      what: 'there is no {kind:kind} "{name}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: '{kind:declare}',
    },
  },
  'not-one-operator': {
    zh: { what: '规则对象要恰有一个运算符，这里的键是：{found}', wanted: '{"运算符": [参数]}' },
    en: {
      what: 'a rule has exactly one operator; this object has the keys: {found}',
      wanted: '{"operator": [arguments]}',
    },
  },
  'not-json-value': {
    zh: { what: '{found} 不是 JSON 值', fix: '只用 null、true、false、数、文本、列表和对象' },
    en: {
      what: '{found} is not a JSON value',
      fix: 'use null, true, false, numbers, texts, lists and objects',
    },
  },
  'tiers-out-of-order': {
    zh: {
      what: '分档表次序不对：{found} 在 {before} 之后',
      wanted: '每档界限{wanted:order}前一档',
    },
    en: {
      what: 'the table is out of order: {found} behind {before}',
      wanted: 'each bound {wanted:order} the one before',
    },
  },
  'rule-too-deep': {
    zh: { what: '规则嵌套超过 {limit} 层', fix: '拆成几条，或改用分档等运算符' },
    en: {
      what: 'the rule nests deeper than {limit} levels',
      fix: 'split it, or use an operator such as tiers',
    },
  },
  'rule-too-large': {
    zh: { what: '规则超过 {limit} 个表达式', fix: '拆成几条' },
    en: { what: 'the rule has more than {limit} expressions', fix: 'split it' },
  },
  'rule-may-lack-number': {
    zh: {
      what: '规则的结果可能是{found:type}，不一定是数',
      wanted: '在任何情况下都得出数',
      fix: '{found:remedy}',
    },
    en: {
      what: 'the rule may give {found:type}, not always a number',
      wanted: 'a number in every case',
      fix: '{found:remedy}',
    },
  },
} as const satisfies Record<string, Wording>;
