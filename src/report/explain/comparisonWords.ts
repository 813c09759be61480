import type { Comparison } from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';

/** The words of the comparison of two units. */
export type ComparisonWords = {
  readonly title: (unit: string, other: string, period: string) => string;
  readonly totals: (unit: string, total: string, rank: number | null) => string;
  readonly gap: (unit: string, other: string, gap: string) => string;
  readonly decided: Readonly<Record<Exclude<Comparison['decidedBy'], 'tie-breaker'>, string>>;
  readonly byTieBreaker: (
    title: string,
    better: 'higher' | 'lower',
    own: string,
    other: string,
  ) => string;
  readonly none: string;
  readonly groupsHeading: string;
  readonly group: string;
  readonly difference: string;
  readonly beyond: string;
  readonly all: string;
  readonly partsHeading: (unit: string) => string;
  readonly same: string;
  readonly place: string;
  readonly clause: string;
  readonly detailsHeading: string;
  readonly against: (own: string, other: string) => string;
};

export const comparisonWords: Readonly<Record<Language, ComparisonWords>> = {
  zh: {
    title: (unit, other, period) => `${unit}与${other}对比（考核期${period}）`,
    totals: (unit, total, rank) => `${unit}${total}分${rank === null ? '' : `，第${rank}名`}`,
    gap: (unit, other, gap) =>
      gap === '0'
        ? `${unit}与${other}总分相同。`
        : gap.startsWith('-')
          ? `${unit}比${other}低${gap.slice(1)}分。`
          : `${unit}比${other}高${gap}分。`,
    decided: {
      total: '名次先后由总分决定。',
      'exact-total': '名次先后由取位前的总分决定。',
      tie: '总分相同，各项同分排序依据也相同，名次并列。',
    },
    byTieBreaker: (title, better, own, other) =>
      `总分相同，名次先后由“${title}”决定（${better === 'higher' ? '高者' : '低者'}在前）：${own}对${other}。`,
    none: '无',
    groupsHeading: '差距按维度',
    group: '维度',
    difference: '差距',
    beyond: '加分、扣分、否决和取位',
    all: '合计',
    partsHeading: (unit) => `差距按项目（正数为${unit}较多，由大到小）`,
    same: '各项得分都相同。',
    place: '项目',
    clause: '条款',
    detailsHeading: '数据对照',
    against: (own, other) => `${own}；对方${other}`,
  },
  en: {
    title: (unit, other, period) => `${unit} against ${other}, ${period}`,
    totals: (unit, total, rank) => `${unit} ${total}${rank === null ? '' : `, rank ${rank}`}`,
    gap: (unit, other, gap) =>
      gap === '0'
        ? `${unit} and ${other} have the same total.`
        : gap.startsWith('-')
          ? `${unit} is ${gap.slice(1)} below ${other}.`
          : `${unit} is ${gap} above ${other}.`,
    decided: {
      total: 'The totals decide who is before whom.',
      'exact-total': 'The totals before their rounding decide who is before whom.',
      tie: 'Totals and tie-breakers are equal: they share their rank.',
    },
    byTieBreaker: (title, better, own, other) =>
      `The totals are equal; "${title}" decides (${better} first): ${own} against ${other}.`,
    none: 'none',
    groupsHeading: 'The gap by groups',
    group: 'Group',
    difference: 'Gap',
    beyond: 'bonuses, deductions, vetoes, rounding',
    all: 'in all',
    partsHeading: (unit) => `The gap by items, greatest first; above 0 where ${unit} has more`,
    same: 'All items score the same.',
    place: 'Item',
    clause: 'Clause',
    detailsHeading: 'The data of both',
    against: (own, other) => `${own}; the other ${other}`,
  },
};
