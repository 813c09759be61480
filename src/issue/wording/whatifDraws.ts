import type { Wording } from './Wording.ts';

/** Of weightings that are drawn at random, and of their bounds. */
export const whatifDraws = {
  'unknown-weight': {
    zh: {
      what: '没有权重“{found}”',
      wanted: '{wanted}',
      fix: '是否应为“{nearest}”？',
    },
    en: {
      what: 'there is no weight "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'nothing-to-weigh': {
    zh: {
      what: '“{level}”没有可以改变的权重',
      wanted: '由两项以上按权重或分值合成',
      fix: '用 --level 选别的层级，用 --node 选别的一组，或用 rank compare 比较其他方案',
    },
    en: {
      what: '"{level}" has no weights that could be others',
      wanted: 'at least two parts that are weighed or added up',
      fix: 'choose another level with --level, another group with --node, or compare scenarios with rank compare',
    },
  },
  'ambiguous-weight': {
    zh: { what: '“{found}”可以是几项的名称', wanted: '{wanted}', fix: '写编号' },
    en: { what: 'several parts are called "{found}"', wanted: '{wanted}', fix: 'write the id' },
  },
  'weight-within-group': {
    zh: {
      what: '“{found}”的权重在“{group}”内部',
      fix: '加上 --node {node}，只变动这一组的权重',
      otherwise: '用 --node 指明这一组',
    },
    en: {
      what: 'the weight of "{found}" is within {group}',
      fix: 'add --node {node}: it asks about the weights of that group',
      otherwise: 'name the group with --node',
    },
  },
  'ambiguous-level': {
    zh: { what: '几个层级都有“{found}”', wanted: '{wanted}', fix: '用 --level 指明层级' },
    en: {
      what: 'several levels have a group "{found}"',
      wanted: '{wanted}',
      fix: 'choose a level with --level',
    },
  },
  'ambiguous-list': {
    zh: { what: '“{found}”是几个榜单的名称', wanted: '{wanted}', fix: '写编号' },
    en: { what: 'several lists are called "{found}"', wanted: '{wanted}', fix: 'write the id' },
  },
  'not-a-weight': {
    zh: {
      what: '“{title}”的权重不能是“{found}”',
      wanted: '0至{sum}的数，或0%至100%',
      fix: '写成如 10 或 10%',
    },
    en: {
      what: 'the weight of "{title}" cannot be "{found}"',
      wanted: 'a number from 0 to {sum}, or 0% to 100%',
      fix: 'write it as 10 or 10%',
    },
  },
  'weight-below-zero': {
    zh: { what: '“{title}”的权重{found}小于0', wanted: '0以上的数' },
    en: { what: 'the weight of "{title}" is below 0: {found}', wanted: 'a number from 0 on' },
  },
  'weight-without-room': {
    zh: {
      what: '“{title}”的权重最高{found}，即不计入',
      fix: '不计入的，在方案文件中用 leaveOut 写明，再用 rank compare 比较',
    },
    en: {
      what: 'the weight of "{title}" is at most {found}: it would not count',
      fix: 'leave it out in a scenario (leaveOut), and compare with rank compare',
    },
  },
  'bounds-twice': {
    zh: { what: '“{title}”的上下限写了两次', fix: '只留一个' },
    en: { what: 'the bounds of "{title}" are stated twice', fix: 'leave one' },
  },
  'bounds-crossed': {
    zh: { what: '“{title}”的权重下限{low}高于上限{high}', fix: '写成“下限..上限”' },
    en: {
      what: 'the lower bound of "{title}", {low}, is above the upper one, {high}',
      fix: 'write LEAST..MOST',
    },
  },
  'weight-between-bounds': {
    zh: {
      what: '各项限制和重要性次序合起来，“{title}”的权重最低{low}，最高{high}',
      fix: '放宽上限、下限或重要性次序',
    },
    en: {
      what: 'by all bounds and the order together, the weight of "{title}" is at least {low} and at most {high}',
      fix: 'widen the bounds, or leave the order out',
    },
  },
  'bounds-infeasible': {
    zh: {
      what: '没有符合这些限制的权重：各项合计最低{least}，最高{most}，应为{sum}',
      fix: '放宽上限、下限或重要性次序',
    },
    en: {
      what: 'no weights are within these bounds: together they are from {least} to {most}, and not {sum}',
      fix: 'widen the bounds, or leave the order out',
    },
  },
  'order-too-short': {
    zh: { what: '重要性次序“{found}”不足两项', wanted: '如 {example}', fix: '写出两项以上' },
    en: {
      what: 'the order of importance "{found}" has fewer than two parts',
      wanted: '{example}',
      fix: 'name two or more',
    },
  },
  'order-in-a-circle': {
    zh: { what: '重要性次序首尾相接：{found}', fix: '去掉其中一项' },
    en: { what: 'the order of importance goes in a circle: {found}', fix: 'leave one of them out' },
  },
  'concentration-not-whole': {
    zh: {
      what: '集中度{found}乘以“{title}”的权重不是整数',
      wanted: '使每项权重乘以集中度均为整数，合计不超过{most}',
      fix: '改为{fits}',
      otherwise: '改用上下限（如权重的25%以内）',
    },
    en: {
      what: 'the concentration {found} times the weight of "{title}" is not a whole number',
      wanted: 'one that makes a whole number of every weight, up to {most}',
      fix: 'write {fits}',
      otherwise: 'draw within bounds instead, such as 25% of each weight',
    },
  },
  'weight-to-draw-around-zero': {
    zh: {
      what: '“{title}”的权重为0，不能围绕它抽取',
      fix: '不围绕给定权重抽取；不计入的，在方案文件中用 leaveOut 写明',
    },
    en: {
      what: 'the weight of "{title}" is 0: none can be drawn around it',
      fix: 'draw all weights alike, or leave the part out in the scenario (leaveOut)',
    },
  },
  'no-draws': {
    zh: { what: '抽取次数为{found}', wanted: '1至2147483648的整数' },
    en: { what: 'there are {found} draws', wanted: 'a whole number from 1 to 2147483648' },
  },
  'wrong-seed': {
    zh: { what: '随机种子“{found}”不对', wanted: '0至4294967295的整数' },
    en: { what: 'the seed cannot be "{found}"', wanted: 'a whole number from 0 to 4294967295' },
  },
  'draws-interrupted': {
    zh: {
      what: '提前停止：要抽{wanted}次，抽了{found}次，以上只是这些次的结果',
      fix: '要完整的结果，再运行一次，不中断',
    },
    en: {
      what: 'stopped before the end: {found} of {wanted} draws, and the result is of these',
      fix: 'for all of them, run it again to its end',
    },
  },
  'option-needs-list': {
    zh: { what: '“{found}”缺少榜单', fix: '用 --list 指明，如 --list lowest' },
    en: {
      what: '"{found}" does not say which list',
      fix: 'name it with --list, like --list lowest',
    },
  },
  'nothing-to-plot': {
    zh: { what: '这一问没有图', fix: '去掉 --plots；抽取权重和权重的稳定范围有图' },
    en: {
      what: 'there are no pictures of this answer',
      fix: 'leave --plots out; draws and the ranges of weights have some',
    },
  },
  'draws-exclude': {
    zh: { what: '围绕给定权重抽取时，不能再有上下限或重要性次序', fix: '只留其一' },
    en: {
      what: 'weights drawn around the given ones have no bounds and no order besides',
      fix: 'keep one of them',
    },
  },
} as const satisfies Record<string, Wording>;
