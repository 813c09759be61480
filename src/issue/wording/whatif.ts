import type { Wording } from './Wording.ts';

/** Of what would be otherwise: files of scenarios, settings that do not apply, comparisons. */
export const whatif = {
  // Files of scenarios.
  'scenarios-of-other-rules': {
    zh: {
      what: '这些方案是对细则“{found}”的，现在用的是“{wanted}”',
      fix: '用 --rules {found}，或改 ruleSet',
    },
    en: {
      what: 'the scenarios are about the rule set "{found}", and this is "{wanted}"',
      fix: 'use --rules {found}, or change ruleSet',
    },
  },
  'settings-contradict': {
    zh: { what: '与 {other} 的设置矛盾：两者改的是同一处', fix: '只留一项' },
    en: {
      what: 'contradicts the setting at {other}: both are about the same thing',
      fix: 'keep one of them',
    },
  },

  // Settings that do not apply.
  'setting-changes-nothing': {
    zh: { what: '这项设置不起作用：{subject}已经是 {found}', fix: '删去这项设置，或改成别的' },
    en: {
      what: 'the setting changes nothing: {subject} is {found} already',
      fix: 'delete it, or say something else',
    },
  },
  'aggregate-gives-same': {
    zh: { what: '{subject}改为 {found}，得分与原来一样', fix: '同时改变权重，或删去这项设置' },
    en: {
      what: 'with {found} the scores of {subject} are what they are now',
      fix: 'give other weights too, or delete the setting',
    },
  },
  'sum-does-not-fit': {
    zh: {
      what: '{subject}各部分满分之和是 {found}，不是它的满分 {wanted}，不能相加',
      fix: '用 weighted_mean',
    },
    en: {
      what: 'the parts of {subject} have {found} points, and it has {wanted}: they cannot be added up',
      fix: 'use weighted_mean',
    },
  },
  'group-without-weights': {
    zh: {
      what: '{subject}取最低分（lowest），没有权重',
      fix: '同时写 "aggregate": "weighted_mean" 和 weights',
    },
    en: {
      what: '{subject} takes the lowest of its parts: nothing weighs them',
      fix: 'write "aggregate": "weighted_mean" together with weights',
    },
  },
  'weights-not-used': {
    zh: { what: '“{found}”不看权重', fix: '删去 weights，或用 weighted_mean、geometric_mean' },
    en: {
      what: '"{found}" has no use for weights',
      fix: 'delete the weights, or use weighted_mean or geometric_mean',
    },
  },
  'weights-incomplete': {
    zh: { what: '{subject}的权重没有写全，缺 {found}', fix: '各部分都写；不计的写 0' },
    en: {
      what: 'not all parts of {subject} have a weight: {found}',
      fix: 'name them all; 0 for what does not count',
    },
  },
  'weight-of-left-out': {
    zh: { what: '“{found}”已由 leaveOut 去掉，不能再有权重', fix: '删去其中一个' },
    en: {
      what: '"{found}" is left out by leaveOut, and can have no weight',
      fix: 'delete one of the two',
    },
  },
  'weights-total-differs': {
    zh: {
      what: '{subject}的权重之和是 {found}',
      wanted: '{wanted}，与细则一样（100% 即 1）',
    },
    en: {
      what: 'the weights of {subject} add up to {found}',
      wanted: '{wanted}, as in the rule set (100% is 1)',
    },
  },
  'weights-all-zero': {
    zh: { what: '{subject}的权重都是 0', wanted: '至少一个大于 0' },
    en: { what: 'all weights of {subject} are 0', wanted: 'at least one above 0' },
  },
  'nothing-left': {
    zh: { what: '去掉“{found}”以后，{level}没有可计分的指标了', fix: '至少留一项' },
    en: { what: 'without "{found}" nothing of {level} is left', fix: 'keep something' },
  },
  'score-still-read': {
    zh: {
      what: '{level}的{reader:reader}（{title}）要用“{found}”的得分，而它已去掉',
      fix: '在同一方案中再加一项：{remedy}',
      otherwise: '不要去掉它',
    },
    en: {
      what: 'the {reader:reader} "{title}" of {level} reads the score of "{found}", which is left out',
      fix: 'add to the same scenario: {remedy}',
      otherwise: 'do not leave it out',
    },
  },
  'nothing-to-switch-off': {
    zh: { what: '{subject}没有{what:part}，无从取消', fix: '删去这项设置' },
    en: { what: '{subject} has no {what:part} to switch off', fix: 'delete the setting' },
  },
  'list-still-read': {
    zh: {
      what: '榜单“{other}”要看“{found}”以前的结果，不能单独取消后者',
      fix: '再加一项：{"off": {"list": "{other}"}}',
    },
    en: {
      what: 'the list "{other}" looks back at "{found}"',
      fix: 'switch that off too: {"off": {"list": "{other}"}}',
    },
  },
  'no-edge': {
    zh: {
      what: '“{found}”没有名额的边缘，ties 不起作用',
      wanted: '按得分取前后若干名的榜单，或有比例限制的等次',
    },
    en: {
      what: '"{found}" has no edge at which units could tie',
      wanted: 'a list by score, or a grade with a quota',
    },
  },
  'input-not-read': {
    zh: { what: '没有规则使用数据项“{found}”，缺报怎样处理不起作用', fix: '删去这项设置' },
    en: {
      what: 'no rule reads the input "{found}": its gaps do nothing',
      fix: 'delete the setting',
    },
  },

  // Comparisons.
  'unknown-scenario': {
    zh: { what: '没有方案“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: 'there is no scenario "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'scenario-twice': {
    zh: { what: '方案“{found}”给了两次', fix: '每个方案只给一次' },
    en: { what: 'the scenario "{found}" is given twice', fix: 'give each once' },
  },
  'too-many-scenarios': {
    zh: { what: '方案有 {found} 个，一次至多比较 {most} 个', fix: '用 --scenario 选出要比较的' },
    en: {
      what: 'there are {found} scenarios, and at most {most} are compared at a time',
      fix: 'name those to compare with --scenario',
    },
  },
  'one-scenario-alone': {
    zh: { what: '只有 published 一个方案，没有可比的', fix: '再给一个 --scenario' },
    en: { what: 'published alone cannot be compared', fix: 'give another --scenario' },
  },
  'no-scenarios-file': {
    zh: {
      what: '没有给出方案文件',
      wanted: '--scenarios 文件',
      fix: '如 rank compare data.csv --scenarios scenarios.json',
    },
    en: {
      what: 'no file of scenarios is given',
      wanted: '--scenarios FILE',
      fix: 'like rank compare data.csv --scenarios scenarios.json',
    },
  },
  'scenario-not-shown': {
    zh: {
      what: '方案“{found}”只改{other}的规则，这里列出的是{level}：结果与原来一样不说明问题',
      fix: '一并列出它改的层级（--level，或加上其数据），或去掉这个方案',
    },
    en: {
      what: 'the scenario "{found}" changes the rules of {other} alone, and shown is {level}: that nothing changes says nothing of it',
      fix: 'show a level that it changes (--level, or its data), or leave the scenario out',
    },
  },
  'scenario-not-assessed': {
    zh: { what: '方案“{found}”算不出结果，原因见上', fix: '先改正，或去掉这个方案' },
    en: {
      what: 'the scenario "{found}" has no result, for the reasons above',
      fix: 'correct them, or leave the scenario out',
    },
  },
} as const satisfies Record<string, Wording>;
