import type { LevelPhrases } from '../phrases/LevelPhrases.ts';

export const levels: LevelPhrases = {
  everyone: (level) => `全部${level}`,
  everyoneAlike: (level) => `同类${level}`,
  aggregate: {
    sum: () => '各项得分之和',
    weighted_mean: (full) => `各项得分率按权重加权平均，折算为${full}分`,
    geometric_mean: (full) =>
      `各项得分率按权重加权几何平均，折算为${full}分；有一项为0分的，本组为0分`,
    lowest: (full) => `取各项得分率中的最低者，折算为${full}分`,
  },
  weights: (weights) => `权重为${weights.join('、')}`,
  rollup: {
    mean: (below, score) => `所辖${below}${score}的算术平均值`,
    weighted_mean: (below, score) => `所辖${below}${score}的加权平均值`,
    lowest: (below, score) => `所辖${below}${score}中的最低值`,
  },
  rollupWeight: (title) => `权重为${title}`,
  incomplete: '有单位无得分的，取其余单位',
  capTogether: {
    bonus: (cap) => `加分合计最多${cap}分`,
    deduction: (cap) => `扣分合计最多${cap}分`,
  },
  zero: (title) => `${title}计0分`,
  capTotal: (cap) => `总分不超过${cap}分`,
  capGrade: (grade) => `等次不高于“${grade}”`,
  onList: (list) => `列入${list}`,
  when: (condition, effects) => `${condition}的，${effects.join('，')}`,
  total: ({ rounding, floor, ceiling, hasBonuses, hasDeductions }) =>
    [
      `总分为考核得分${hasBonuses ? '加上加分' : ''}${hasBonuses && hasDeductions ? '、' : ''}${hasDeductions ? '减去扣分' : ''}，${rounding}`,
      ...(ceiling === null ? [] : [`最高${ceiling}分`]),
      ...(floor === null ? [] : [`最低${floor}分`]),
    ].join('，'),
  order: '一票否决在计算加分、扣分后适用',
  ranked: {
    level: (units) => `${units}按总分由高到低统一排名`,
    category: (units) => `${units}按总分由高到低分类排名`,
    parent: (units) => `${units}按总分由高到低在同一上级单位内排名`,
    none: (units) => `${units}不排名，只计分、定等次`,
  },
  byExact: '名次按未取舍的总分确定',
  margin: (points) => `名次、等次、榜单相差不足${points}分的，在结果中注明`,
  ties: {
    competition: '名次并列，其后的名次相应空出',
    dense: '名次并列，其后的名次顺延',
  },
  equal: '总分相同的',
  stillEqual: '仍相同的',
  tieBreakers: (breakers) => `总分相同的，依次比较${breakers.join('、')}`,
  better: { higher: (title) => `${title}（高者在前）`, lower: (title) => `${title}（低者在前）` },
  grade: (title, from) => (from === null ? `其余为${title}` : `总分${from}分以上的为${title}`),
  quota: (share) => `名额为参评单位的${share}（舍去小数），按总分由高到低确定`,
  quotaTies: {
    include: '名额末位有并列的，一并评定',
    exclude: '名额末位有并列而名额不足的，并列的均不评定',
    error: '名额末位有并列而名额不足的，另行确定',
  },
  quotaNext: '未取得名额的列入下一等次',
  category: (title, condition) =>
    condition === null ? `其余为${title}` : `${condition}的为${title}`,
  summed: '并列出全部单位合计',
  taken: (score, direction, size) => {
    const end = direction === 'highest' ? '由高到低取前' : '由低到高取后';
    return 'count' in size
      ? `按${score}${end}${size.count}名`
      : `按${score}${end}${size.share}（舍去小数）`;
  },
  eachParent: '在每个上级单位内',
  eligible: (condition) => `${condition}的`,
  ofCategory: (title) => `限${title}`,
  listTies: {
    include: '末位有并列的一并列入',
    exclude: '末位有并列而名额不足的，并列的均不列入',
    error: '末位有并列而名额不足的，另行确定',
  },
  vacant: '符合条件的不足名额的，名额空缺',
  byGrade: (grade) => `等次为“${grade}”的`,
  byVeto: (veto) => `因“${veto}”被一票否决的`,
  byCondition: (condition) => `${condition}的`,
  bySuccessive: (list, periods) => `连续${periods}期列入${list}的`,
  byReturn: (list) => `退出${list}后又列入的`,
  andVetoed: (vetoes) => `因${vetoes.map((veto) => `“${veto}”`).join('、')}被一票否决的也列入`,
  notOn: (lists) => `已列入${lists.join('、')}的不列入`,
  taking: {
    from: (ledger, records, taken) => `由《${ledger}》统计：${records}${taken}`,
    records: (condition) => (condition === null ? '全部记录' : `${condition}的记录`),
    count: '数',
    distinct: (fields) => `中${fields.join('、')}不重复的个数`,
    sum: (of) => `的${of}合计`,
    mean: (of) => `的${of}平均值`,
    lowest: (of) => `中，${of}的最小值`,
    highest: (of) => `中，${of}的最大值`,
    trimmedMean: (of, low, high) => `的${of}去掉${high}个最高、${low}个最低后的平均值`,
    fewer: {
      mean: (from) => `不足${from}条的取全部记录的平均值`,
      missing: (from) => `不足${from}条的按未报`,
    },
    share: (of) => `中，${of}的记录所占的比例`,
    latest: (of, by) => `中${by}最近一条的${of}`,
    empty: (value) => `没有记录的按${value}计`,
    emptyNotApplicable: '没有记录的不考核',
  },
};
