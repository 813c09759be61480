import type { Wording } from './Wording.ts';

/** Of a rule set as a whole. */
export const ruleSets = {
  'duplicate-id': {
    zh: { what: '编号“{id}”重复', fix: '改成不同的编号' },
    en: { what: 'the id "{id}" stands twice', fix: 'give one of them another id' },
  },
  'unknown-reference': {
    zh: {
      what: '没有{kind:kind}“{id}”',
      wanted: '{wanted}',
      fix: '是否应为“{nearest}”？',
      otherwise: '核对编号，或补上这个{kind:kind}',
    },
    en: {
      what: 'there is no {kind:kind} "{id}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'check the id, or add the {kind:kind}',
    },
  },
  'reserved-id': {
    zh: { what: '编号“{id}”已作他用', fix: '改用别的编号' },
    en: { what: 'the id "{id}" is reserved', fix: 'use another id' },
  },
  'weights-do-not-add-up': {
    zh: { what: '权重之和是 {found}', wanted: '{wanted}（weightTotal）' },
    en: { what: 'the weights add up to {found}', wanted: '{wanted} (weightTotal)' },
  },
  'max-does-not-add-up': {
    zh: { what: '下级分值之和是 {found}，本级写的是 {wanted}', fix: '改正分值，使两者相等' },
    en: {
      what: 'the children have {found} points, the group says {wanted}',
      fix: 'correct the points so that both are equal',
    },
  },
  'missing-weight': {
    zh: { what: '上级按权重汇总，这里没有权重', fix: '补上 weight' },
    en: { what: 'the group above uses weights and this has none', fix: 'add weight' },
  },
  'unused-weight': {
    zh: {
      what: '上级不按权重汇总，权重不起作用',
      fix: '删去 weight，或把上级的 aggregate 改为 weighted_mean',
    },
    en: {
      what: 'the group above does not use weights',
      fix: 'delete weight, or make its aggregate weighted_mean',
    },
  },
  'missing-max': {
    zh: { what: '按平均或最低汇总的维度要写分值', fix: '补上 max' },
    en: { what: 'a group that takes a mean or the lowest needs its full points', fix: 'add max' },
  },
  'not-positive': {
    zh: { what: '{key} 是 {found}', wanted: '大于 0' },
    en: { what: '{key} is {found}', wanted: 'above 0' },
  },
  'grades-out-of-order': {
    zh: {
      what: '等次界限 {found} 不低于前一等次的 {before}',
      wanted: '从高到低，最后一等不写 from',
    },
    en: {
      what: 'the bound {found} is not below that of the grade before, {before}',
      wanted: 'grades best first, the last without from',
    },
  },
  'list-looks-back': {
    zh: {
      what: '榜单“{id}”本身要看以前的榜单，不能再被看',
      fix: '改看按得分、等次、否决或条件取的榜单',
    },
    en: {
      what: 'the list "{id}" looks back itself and cannot be looked back to',
      fix: 'look back to a list by score, grade, veto or condition',
    },
  },
  'nothing-ranked': {
    zh: { what: '这个层级不排名（"by": "none"），{key} 不起作用', fix: '删去 {key}，或改为排名' },
    en: {
      what: 'the level is not ranked ("by": "none"), so {key} does nothing',
      fix: 'delete {key}, or have the level ranked',
    },
  },
  'size-missing': {
    zh: {
      what: '按得分取的榜单没有写 size 或 direction',
      fix: '补上，如 "size": 10, "direction": "lowest"',
    },
    en: {
      what: 'a list by score says no size or no direction',
      fix: 'add them, like "size": 10, "direction": "lowest"',
    },
  },
  'precedence-not-whole': {
    zh: {
      what: '榜单的先后次序 {found} 没有让红榜、黑榜各居其位，同一单位会同时上两榜',
      wanted: '"red" 和 "black" 各写一次，"lowest" 至多一次，如 ["black", "red"]',
      fix: '补全次序，或删去 listPrecedence（默认黑榜优先）',
    },
    en: {
      what: 'the precedence {found} does not give red and black a place each, and a unit could be on both lists',
      wanted: '"red" and "black" once each, "lowest" at most once, like ["black", "red"]',
      fix: 'complete it, or delete listPrecedence (by default black goes first)',
    },
  },
  'roll-up-max-differs': {
    zh: {
      what: '分值写的是 {found}，所汇总得分的分值是 {wanted}',
      fix: '改为 {wanted}；要按比例折算的，放入按权重汇总的维度',
    },
    en: {
      what: 'it has {found} points, and what it rolls up has {wanted}',
      fix: 'write {wanted}; to scale it, put it into a group with weights',
    },
  },
  'max-not-rounded': {
    zh: {
      what: '分值 {wanted} 按本项的取整方式成为 {found}，得分会超过或达不到分值',
      fix: '改分值，或改 round',
    },
    en: {
      what: 'rounded as the scores are, the full points {wanted} become {found}: scores could pass them, or never reach them',
      fix: 'change max, or round',
    },
  },
  'bound-not-rounded': {
    zh: {
      what: '{key} 是 {wanted}，按总分的取整方式成为 {found}，公布的总分会越过它',
      fix: '改 {key}，或改 total 的 round',
    },
    en: {
      what: 'rounded as the total is, {key} {wanted} becomes {found}: published totals could pass it',
      fix: 'change {key}, or round of the total',
    },
  },
  'floor-above-ceiling': {
    zh: { what: '总分下限 {found} 高于上限 {wanted}', fix: '改正 floor 或 ceiling' },
    en: {
      what: 'the floor of the total, {found}, is above its ceiling, {wanted}',
      fix: 'correct floor or ceiling',
    },
  },
  'cap-out-of-reach': {
    zh: {
      what: '封顶分 {found} 高于可能的最高总分 {most}，不起作用',
      fix: '改正 cap_total（分值加上各项加分的上限为 {most}）',
    },
    en: {
      what: 'no total can be above {most}: the cap {found} does nothing',
      fix: 'correct cap_total; full points and capped bonuses make {most}',
    },
  },
  'grade-out-of-reach': {
    zh: {
      what: '等次界限 {found} 高于可能的最高总分 {most}，没有单位能达到',
      fix: '改正 from（分值加上各项加分的上限为 {most}）',
    },
    en: {
      what: 'no total can be above {most}: no unit reaches the grade from {found}',
      fix: 'correct from; full points and capped bonuses make {most}',
    },
  },
  'quota-of-none': {
    zh: { what: '等次的名额是 0%，没有单位能评上', fix: '改正 quota，或删去这个等次' },
    en: {
      what: 'the quota of the grade is 0%: no unit can have it',
      fix: 'correct quota, or delete the grade',
    },
  },
  'own-parent': {
    zh: { what: '单位 {code} 的上级是它自己', fix: '改正 parent，或删去' },
    en: { what: 'the unit {code} is its own parent', fix: 'correct parent, or delete it' },
  },
  'units-above-not-named': {
    zh: {
      what: '名录里没有这 {count} 个上级单位的名称，输出中只能写代码：{units}',
      fix: '在 register 的 above 中写明名称；是云南省的州市、县区的，写 "above": {"bundled": "yunnan-divisions"}',
    },
    en: {
      what: 'the register does not say what these units above are called ({count}), and they are printed as codes: {units}',
      fix: 'name them in above of the register; where they are divisions of Yunnan: "above": {"bundled": "yunnan-divisions"}',
    },
  },
  'roll-up-circle': {
    zh: { what: '层级“{id}”经汇总又回到自身', fix: '汇总只能取自下级' },
    en: { what: 'the level "{id}" rolls up itself', fix: 'roll up from a level below only' },
  },
} as const satisfies Record<string, Wording>;
