import type { Language } from '../issue/index.ts';
import type { CloseCallJson, EdgeJson } from './closeJson.ts';
import type { UnitJson } from './result.ts';

/** The words of reports, `text.ts` and `csv.ts`. Names from the rule set are as it has them. */
export type Words = {
  readonly result: string;
  readonly period: string;
  readonly ruleSet: string;
  readonly data: string;
  readonly units: string;
  readonly ruleSetIs: (id: string, version: string, hash: string) => string;
  readonly dataAre: (files: readonly string[], hash: string) => string;
  readonly earlier: string;
  readonly earlierIs: (period: string, file: string, hash: string) => string;
  readonly succession: string;
  readonly successionIs: (from: readonly string[], to: readonly string[], since: string) => string;
  readonly unitsAre: (count: number, level: string) => string;
  /** Between clauses. */
  readonly separator: string;
  /** Between names. */
  readonly enumeration: string;
  readonly partial: string;
  readonly partialMeans: string;
  readonly complete: string;
  readonly missing: string;
  readonly listHeading: (level: string, title: string, count: number) => string;
  readonly emptyList: string;
  readonly byParent: (parts: readonly string[]) => string;
  readonly edge: (last: string, next: string, gap: string, by: EdgeJson['decidedBy']) => string;
  readonly close: (by: CloseCallJson['by'], units: readonly string[]) => string;
  readonly closeHeading: string;
  readonly closeRank: string;
  readonly closeGrade: (grade: string) => string;
  readonly closeMore: (count: number) => string;
  /** The units of a list that are below one unit. */
  readonly below: (parent: string, units: readonly string[]) => string;
  /** Before the units of a list that are below one unit. */
  readonly belowHeading: (parent: string, count: number) => string;
  readonly clause: (clause: string) => string;
  readonly rankingHeading: (level: string, category: string | null, count: number) => string;
  /** Of a level that is not ranked. */
  readonly scoresHeading: (level: string, category: string | null, count: number) => string;
  readonly fullPoints: string;
  readonly level: string;
  readonly rank: string;
  readonly code: string;
  readonly unit: string;
  readonly parent: string;
  readonly total: string;
  readonly grade: string;
  readonly category: string;
  readonly categoryRank: string;
  readonly lists: string;
  readonly remarks: string;
  readonly vetoes: string;
  readonly bonuses: string;
  readonly deductions: string;
  readonly figureIs: (title: string, measure: string | null) => string;
  /** A figure with its number: 奖补资金12.50元. */
  readonly figure: (title: string, value: string, measure: string | null) => string;
  readonly withFigures: (unit: string, figures: readonly string[]) => string;
  /** The figures of all units together. */
  readonly figureSums: (figures: readonly string[]) => string;
  readonly status: string;
  readonly statuses: Readonly<Record<UnitJson['status'], string>>;
  readonly wholeness: string;
  readonly notApplicable: string;
  readonly veto: (title: string, effects: readonly string[]) => string;
  readonly bonus: (title: string, points: string) => string;
  readonly deduction: (title: string, points: string) => string;
  readonly bonusCap: (cap: string) => string;
  readonly deductionCap: (cap: string) => string;
  readonly zero: (title: string) => string;
  readonly capTotal: (cap: string) => string;
  readonly capGrade: (grade: string) => string;
  readonly onList: (list: string) => string;
  readonly notRanked: Readonly<Record<'unranked' | 'failed', string>>;
  readonly leftOut: (columns: string) => string;
  readonly colon: string;
};

export const words: Readonly<Record<Language, Words>> = {
  zh: {
    result: '考核结果',
    period: '考核期',
    ruleSet: '细则',
    data: '数据',
    units: '单位',
    ruleSetIs: (id, version, hash) => `${id} 第${version}版，校验码 ${hash}`,
    dataAre: (files, hash) => `${files.join('、')}，校验码 ${hash}`,
    earlier: '以前结果',
    succession: '沿革',
    successionIs: (from, to, since) => `${from.join('、')} → ${to.join('、')}（${since} 起）`,
    earlierIs: (period, file, hash) => `${period}，${file}，校验码 ${hash}`,
    unitsAre: (count, level) => `${level}${count}个`,
    separator: '，',
    enumeration: '、',
    partial: '结果不完整',
    partialMeans: '部分单位的数据有误，没有参加排名；名次和榜单只供核对，不能作为正式结果。',
    complete: '完整',
    missing: '注意',
    listHeading: (level, title, count) => `${level}${title}：${count}个`,
    emptyList: '（没有单位）',
    byParent: (parts) => `按上级单位列：${parts.join('；')}。`,
    edge: (last, next, gap, by) =>
      `榜上最后一名${last}，榜外第一名${next}，${
        {
          score: `相差${gap}分`,
          'tie-breaker': '得分相同，由同分排序依据决定',
          'tie-policy': `相差${gap}分，后者与名额以外的单位得分相同，按细则都不列入`,
          condition: `相差${gap}分，后者不符合入榜条件`,
        }[by]
      }。`,
    close: (by, units) =>
      `${
        {
          rounding: '由四舍五入决定',
          'tie-breaker': '总分相同，由同分排序依据决定',
          'tie-policy': '得分相同，按细则不列入',
          precedence: '因列入优先的榜单而不在此榜',
          margin: '相差小于细则规定的临界分差',
        }[by]
      }：${units.join('、')}。`,
    closeHeading: '临界情况（名次、等次由四舍五入、同分排序或很小的分差决定）',
    closeRank: '名次',
    closeGrade: (grade) => `等次“${grade}”`,
    closeMore: (count) => `另有${count}处，见 --format json 的 closeCalls。`,
    below: (parent, units) => `${parent}（${units.length}个）：${units.join('、')}`,
    belowHeading: (parent, count) => `${parent}：${count}个`,
    clause: (clause) => (/^[\d.]+$/.test(clause) ? `（细则第${clause}条）` : `（细则${clause}）`),
    rankingHeading: (level, category, count) =>
      `${level}${category === null ? '' : `（${category}）`}排名：${count}个`,
    scoresHeading: (level, category, count) =>
      `${level}${category === null ? '' : `（${category}）`}得分：${count}个`,
    fullPoints: '分值',
    level: '层级',
    rank: '名次',
    code: '单位代码',
    unit: '单位',
    parent: '上级',
    total: '总分',
    grade: '等次',
    category: '类别',
    categoryRank: '类内名次',
    lists: '榜单',
    remarks: '说明',
    vetoes: '一票否决',
    bonuses: '加分',
    deductions: '扣分',
    figureIs: (title, measure) => (measure === null ? title : `${title}（${measure}）`),
    figure: (title, value, measure) => `${title}${value}${measure ?? ''}`,
    withFigures: (unit, figures) => `${unit}（${figures.join('，')}）`,
    figureSums: (figures) => `全部单位合计：${figures.join('，')}。`,
    status: '状态',
    statuses: {
      ranked: '已排名',
      scored: '已评分',
      unranked: '各项均不适用，不排名',
      failed: '数据有误，未排名',
    },
    wholeness: '结果是否完整',
    notApplicable: '不适用',
    veto: (title, effects) =>
      `一票否决：${title}${effects.length === 0 ? '' : `（${effects.join('，')}）`}`,
    bonus: (title, points) => `${title}加${points}分`,
    deduction: (title, points) => `${title}扣${points}分`,
    bonusCap: (cap) => `加分合计按${cap}分封顶`,
    deductionCap: (cap) => `扣分合计按${cap}分封顶`,
    zero: (title) => `${title}计0分`,
    capTotal: (cap) => `总分不超过${cap}分`,
    capGrade: (grade) => `等次不高于“${grade}”`,
    onList: (list) => `列入${list}`,
    notRanked: { unranked: '各项均不适用，不排名', failed: '数据有误，未排名' },
    leftOut: (columns) =>
      `（窗口宽度不够，没有列出：${columns}。加宽窗口，或用 --output 写入文件。）`,
    colon: '：',
  },
  en: {
    result: 'Result of the assessment',
    period: 'Period',
    ruleSet: 'Rules',
    data: 'Data',
    units: 'Units',
    ruleSetIs: (id, version, hash) => `${id} ${version}, hash ${hash}`,
    dataAre: (files, hash) => `${files.join(', ')}, hash ${hash}`,
    earlier: 'Earlier',
    succession: 'Succession',
    successionIs: (from, to, since) => `${from.join(', ')} → ${to.join(', ')} (since ${since})`,
    earlierIs: (period, file, hash) => `${period}, ${file}, hash ${hash}`,
    unitsAre: (count, level) => `${count} ${level}`,
    separator: ', ',
    enumeration: ', ',
    partial: 'PARTIAL RESULT',
    partialMeans:
      'Units whose data have errors were not ranked; ranks and lists are for checking, not for use.',
    complete: 'complete',
    missing: 'Note',
    listHeading: (level, title, count) => `${level} ${title}: ${count}`.trim(),
    emptyList: '(no unit)',
    byParent: (parts) => `By unit above: ${parts.join('; ')}.`,
    edge: (last, next, gap, by) =>
      `Last on it ${last}, first off it ${next}: ${
        {
          score: `${gap} apart`,
          'tie-breaker': 'equal, decided by a tie-breaker',
          'tie-policy': `${gap} apart, and the second is left out with its equals beyond the places`,
          condition: `${gap} apart, and the second does not fulfil the condition`,
        }[by]
      }.`,
    close: (by, units) =>
      `${
        {
          rounding: 'decided by rounding',
          'tie-breaker': 'equal totals, decided by a tie-breaker',
          'tie-policy': 'equal, and left out as the rules say',
          precedence: 'not on it because of a list that goes before',
          margin: 'less apart than the margin of the rules',
        }[by]
      }: ${units.join(', ')}.`,
    closeHeading: 'By a hair (decided by rounding, by a tie-breaker, or by a small gap)',
    closeRank: 'rank',
    closeGrade: (grade) => `grade ${grade}`,
    closeMore: (count) => `${count} more are among closeCalls of --format json.`,
    below: (parent, units) => `${parent} (${units.length}): ${units.join(', ')}`,
    belowHeading: (parent, count) => `${parent}: ${count}`,
    clause: (clause) => ` (rule ${clause})`,
    rankingHeading: (level, category, count) =>
      `${level}${category === null ? '' : ` (${category})`} ranking: ${count}`,
    scoresHeading: (level, category, count) =>
      `${level}${category === null ? '' : ` (${category})`} scores: ${count}`,
    fullPoints: 'full points',
    level: 'Level',
    rank: 'Rank',
    code: 'Code',
    unit: 'Unit',
    parent: 'Parent',
    total: 'Total',
    grade: 'Grade',
    category: 'Category',
    categoryRank: 'In category',
    lists: 'Lists',
    remarks: 'Remarks',
    vetoes: 'Vetoes',
    bonuses: 'Bonuses',
    deductions: 'Deductions',
    figureIs: (title, measure) => (measure === null ? title : `${title} (${measure})`),
    figure: (title, value, measure) => `${title} ${value}${measure === null ? '' : ` ${measure}`}`,
    withFigures: (unit, figures) => `${unit} (${figures.join(', ')})`,
    figureSums: (figures) => `All units together: ${figures.join(', ')}.`,
    status: 'Status',
    statuses: {
      ranked: 'ranked',
      scored: 'scored',
      unranked: 'not ranked: nothing applies',
      failed: 'not ranked: errors in its data',
    },
    wholeness: 'Complete or partial',
    notApplicable: 'n/a',
    veto: (title, effects) =>
      `veto: ${title}${effects.length === 0 ? '' : ` (${effects.join(', ')})`}`,
    bonus: (title, points) => `${title} +${points}`,
    deduction: (title, points) => `${title} -${points}`,
    bonusCap: (cap) => `bonuses capped at ${cap} together`,
    deductionCap: (cap) => `deductions capped at ${cap} together`,
    zero: (title) => `${title} is 0`,
    capTotal: (cap) => `total at most ${cap}`,
    capGrade: (grade) => `grade at most ${grade}`,
    onList: (list) => `on ${list}`,
    notRanked: {
      unranked: 'Not ranked, since nothing applies',
      failed: 'Not ranked, since their data have errors',
    },
    leftOut: (columns) =>
      `(Too narrow to show: ${columns}. Widen the window, or write to a file with --output.)`,
    colon: ': ',
  },
};
