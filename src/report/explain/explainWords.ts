import type { LostPoints } from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';

/** The words of explanations; names are those of the rule set. */
export type ExplainWords = {
  readonly title: (unit: string, code: string, period: string) => string;
  readonly standing: (parts: {
    readonly total: string;
    readonly max: string;
    readonly rank: number | null;
    readonly ranked: number;
    readonly grade: string | null;
    readonly lists: readonly string[];
  }) => string;
  readonly noTotal: string;
  readonly partial: string;
  readonly from: (rules: string, version: string, files: readonly string[]) => string;
  readonly hashes: (rules: string, data: string) => string;
  readonly stepsHeading: string;
  readonly step: string;
  readonly change: string;
  readonly after: string;
  readonly steps: Readonly<
    Record<'tree' | Exclude<LostPoints['kind'], 'indicator' | 'rollup'>, string>
  >;
  readonly lostHeading: string;
  readonly nothingLost: string;
  readonly lostInAll: (lost: string, max: string, total: string) => string;
  readonly lost: string;
  readonly place: string;
  readonly clause: string;
  readonly score: string;
  readonly atMax: string;
  readonly next: string;
  readonly treeHeading: string;
  readonly adjustmentsHeading: string;
  readonly vetoesHeading: string;
  readonly scoreOf: (score: string, max: string) => string;
  readonly notApplicable: string;
  readonly because: Readonly<Record<'input' | 'rule' | 'zero-gap' | 'nothing-left', string>>;
  readonly lostIs: (own: string, ofTotal: string | null) => string;
  readonly standardIs: (text: string) => string;
  readonly formulaIs: (text: string) => string;
  readonly unroundedIs: (unrounded: string, score: string) => string;
  readonly zeroedBy: (title: string) => string;
  readonly methods: Readonly<Record<string, string>>;
  readonly plainSum: string;
  readonly partIs: (title: string, score: string, points: string | null, lost: string) => string;
  readonly roundingIs: (points: string) => string;
  readonly inputIs: (title: string, value: string, where: string | null) => string;
  readonly missing: string;
  readonly assumed: (value: string) => string;
  readonly records: (ledger: string, count: number, where: string) => string;
  readonly rowsOf: (file: string, rows: string) => string;
  readonly earlier: (period: string, file: string) => string;
  readonly improve: (input: string, value: string, points: string) => string;
  readonly improveFull: (input: string, value: string, points: string) => string;
  readonly rankAtMax: (total: string, rank: number | null) => string;
  readonly without: (total: string | null, rank: number | null) => string;
  readonly clauseText: (id: string, text: string | null) => string;
  readonly colon: string;
  readonly yes: string;
  readonly no: string;
  readonly more: (count: number) => string;
  readonly cappedFrom: (uncapped: string) => string;
};

export const explainWords: Readonly<Record<Language, ExplainWords>> = {
  zh: {
    title: (unit, code, period) => `${unit}（${code}）考核得分说明（考核期${period}）`,
    standing: ({ total, max, rank, ranked, grade, lists }) =>
      `${[
        `总分${total}分（满分${max}分）`,
        ...(rank === null ? [] : [`在${ranked}个单位中排第${rank}名`]),
        ...(grade === null ? [] : [`等次为“${grade}”`]),
        lists.length === 0
          ? '不在任何榜单上'
          : `列入${lists.map((list) => `“${list}”`).join('、')}`,
      ].join('，')}。`,
    noTotal: '各项均不适用，没有总分，不排名。',
    partial: '结果不完整：部分单位的数据有误，没有参加排名；名次只供核对。',
    from: (rules, version, files) => `依据：${rules}，第${version}版；数据：${files.join('、')}。`,
    hashes: (rules, data) => `校验码：细则 ${rules}，数据 ${data}。`,
    stepsHeading: '总分的由来',
    step: '步骤',
    change: '分数变化',
    after: '之后的总分',
    steps: {
      tree: '各项得分合计',
      bonus: '加分',
      'bonus-cap': '加分合计封顶',
      deduction: '扣分',
      'deduction-cap': '扣分合计封顶',
      floor: '不低于最低总分',
      ceiling: '不超过最高总分',
      veto: '一票否决',
      rounding: '四舍五入',
    },
    lostHeading: '失分情况（由多到少）',
    nothingLost: '没有失分。',
    lostInAll: (lost, max, total) =>
      `以上合计${lost}分，等于满分${max}分减总分${total}分；负数是多得的分。`,
    lost: '失分',
    place: '项目',
    clause: '条款',
    score: '得分/分值',
    atMax: '如得满分',
    next: '提高一档',
    treeHeading: '逐项说明',
    adjustmentsHeading: '加分和扣分',
    vetoesHeading: '一票否决',
    scoreOf: (score, max) => `${score}／${max}分`,
    notApplicable: '不适用',
    because: {
      input: '数据不适用，或未报且按不适用处理，不考核此项',
      rule: '按评分标准不考核此项',
      'zero-gap': '未报，按规定计0分',
      'nothing-left': '各项均不适用',
    },
    lostIs: (own, ofTotal) => `失${own}分${ofTotal === null ? '' : `，折合总分${ofTotal}分`}`,
    standardIs: (text) => `评分标准：${text}`,
    formulaIs: (text) => `计算：${text}`,
    unroundedIs: (unrounded, score) => `取位前${unrounded}，取位后${score}分`,
    zeroedBy: (title) => `因一票否决“${title}”，计0分`,
    methods: {
      sum: '有不适用的项，其余各项的得分按满分折算',
      weighted_mean: '各项按权重平均',
      geometric_mean: '各项按权重几何平均',
      lowest: '取各项中最低的',
      mean: '所辖单位得分的平均值',
    },
    plainSum: '各项相加',
    partIs: (title, score, points, lost) =>
      `${title}：${score}${points === null ? '' : `，计入${points}分`}，失${lost}分`,
    roundingIs: (points) => `取位${points}分`,
    inputIs: (title, value, where) =>
      `数据：${title}＝${value}${where === null ? '' : `（${where}）`}`,
    missing: '未报',
    assumed: (value) => `未报，按${value}计`,
    records: (ledger, count, where) => `${ledger}${count}条记录：${where}`,
    rowsOf: (file, rows) => `${file}第${rows}行`,
    earlier: (period, file) => `取自${period}的结果 ${file}`,
    improve: (input, value, points) => `${input}为${value}时，得${points}分`,
    improveFull: (input, value, points) => `${input}为${value}时，得满分${points}分`,
    rankAtMax: (total, rank) => `总分${total}${rank === null ? '' : `，第${rank}名`}`,
    without: (total, rank) =>
      total === null
        ? '没有此项，就没有总分'
        : `没有此项，总分${total}分${rank === null ? '' : `，排第${rank}名`}`,
    clauseText: (id, text) => `第${id}条${text === null ? '' : `：${text}`}`,
    colon: '：',
    yes: '是',
    no: '否',
    more: (count) => `等${count}处`,
    cappedFrom: (uncapped) => `封顶前${uncapped}分`,
  },
  en: {
    title: (unit, code, period) => `${unit} (${code}), ${period}: how the score was made`,
    standing: ({ total, max, rank, ranked, grade, lists }) =>
      `${[
        `Total ${total} of ${max}`,
        ...(rank === null ? [] : [`rank ${rank} of ${ranked}`]),
        ...(grade === null ? [] : [`grade ${grade}`]),
        lists.length === 0 ? 'on no list' : `on ${lists.join(', ')}`,
      ].join(', ')}.`,
    noTotal: 'Nothing applies: no total, not ranked.',
    partial:
      'PARTIAL RESULT: units with errors in their data were not ranked; ranks are for checking.',
    from: (rules, version, files) => `Rules: ${rules}, ${version}. Data: ${files.join(', ')}.`,
    hashes: (rules, data) => `Hashes: rules ${rules}, data ${data}.`,
    stepsHeading: 'From the tree to the total',
    step: 'Step',
    change: 'Change',
    after: 'Total after it',
    steps: {
      tree: 'score of the tree',
      bonus: 'bonus',
      'bonus-cap': 'cap of all bonuses',
      deduction: 'deduction',
      'deduction-cap': 'cap of all deductions',
      floor: 'floor of the total',
      ceiling: 'ceiling of the total',
      veto: 'veto',
      rounding: 'rounding',
    },
    lostHeading: 'Where points were lost, most first',
    nothingLost: 'No points were lost.',
    lostInAll: (lost, max, total) =>
      `${lost} in all: the full ${max} less the total ${total}. Below 0 is what was won.`,
    lost: 'Lost',
    place: 'Where',
    clause: 'Clause',
    score: 'Score',
    atMax: 'At full points',
    next: 'Next step',
    treeHeading: 'Item by item',
    adjustmentsHeading: 'Bonuses and deductions',
    vetoesHeading: 'Vetoes',
    scoreOf: (score, max) => `${score} of ${max}`,
    notApplicable: 'n/a',
    because: {
      input: 'an input does not apply, or is left out where it is not reported',
      rule: 'the rule does not apply',
      'zero-gap': 'not reported, which scores 0',
      'nothing-left': 'nothing of it applies',
    },
    lostIs: (own, ofTotal) =>
      `lost ${own}${ofTotal === null ? '' : `, which is ${ofTotal} of the total`}`,
    standardIs: (text) => `Standard: ${text}`,
    formulaIs: (text) => `Calculation: ${text}`,
    unroundedIs: (unrounded, score) => `${unrounded} before rounding, ${score} after`,
    zeroedBy: (title) => `0 because of the veto "${title}"`,
    methods: {
      sum: 'Some parts do not apply: the rest is scaled to the full points',
      weighted_mean: 'The weighted mean',
      geometric_mean: 'The weighted geometric mean',
      lowest: 'The lowest',
      mean: 'The mean of the units below',
    },
    plainSum: 'The sum of its parts',
    partIs: (title, score, points, lost) =>
      `${title}: ${score}${points === null ? '' : `, counts ${points}`}, lost ${lost}`,
    roundingIs: (points) => `rounding ${points}`,
    inputIs: (title, value, where) =>
      `Input: ${title} = ${value}${where === null ? '' : ` (${where})`}`,
    missing: 'not reported',
    assumed: (value) => `not reported, read as ${value}`,
    records: (ledger, count, where) =>
      `${count} ${count === 1 ? 'record' : 'records'} of ${ledger}: ${where}`,
    rowsOf: (file, rows) => `${file} row ${rows}`,
    earlier: (period, file) => `from the result of ${period}, ${file}`,
    improve: (input, value, points) => `${input} at ${value} gives ${points}`,
    improveFull: (input, value, points) => `${input} at ${value} gives the full ${points}`,
    rankAtMax: (total, rank) => `total ${total}${rank === null ? '' : `, rank ${rank}`}`,
    without: (total, rank) =>
      total === null
        ? 'without it: no total'
        : `without it: total ${total}${rank === null ? '' : `, rank ${rank}`}`,
    clauseText: (id, text) => `clause ${id}${text === null ? '' : `: ${text}`}`,
    colon: ': ',
    yes: 'yes',
    no: 'no',
    more: (count) => `and more, ${count} in all`,
    cappedFrom: (uncapped) => `${uncapped} before the cap`,
  },
};
