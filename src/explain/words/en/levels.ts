import type { LevelPhrases } from '../phrases/LevelPhrases.ts';

export const levels: LevelPhrases = {
  everyone: (level) => `all ${level}`,
  everyoneAlike: (level) => `all ${level} of its category`,
  aggregate: {
    sum: () => 'the sum of its parts',
    weighted_mean: (full) => `the weighted mean of its parts, scaled to ${full} points`,
    geometric_mean: (full) =>
      `the weighted geometric mean of its parts, scaled to ${full} points; 0 where a part is 0`,
    lowest: (full) => `the lowest of its parts, scaled to ${full} points`,
  },
  weights: (weights) => `weights: ${weights.join(', ')}`,
  rollup: {
    mean: (below, score) => `the mean over its ${below} of ${score}`,
    weighted_mean: (below, score) => `the weighted mean over its ${below} of ${score}`,
    lowest: (below, score) => `the lowest among its ${below} of ${score}`,
  },
  rollupWeight: (title) => `weighted by ${title}`,
  incomplete: 'units without a score are left out',
  capTogether: {
    bonus: (cap) => `bonuses together at most ${cap}`,
    deduction: (cap) => `deductions together at most ${cap}`,
  },
  zero: (title) => `${title} counts as 0`,
  capTotal: (cap) => `the total is at most ${cap}`,
  capGrade: (grade) => `the grade is at most “${grade}”`,
  onList: (list) => `on the list ${list}`,
  when: (condition, effects) => `where ${condition}: ${effects.join(', ')}`,
  total: ({ rounding, floor, ceiling, hasBonuses, hasDeductions }) =>
    [
      `the total is the score${hasBonuses ? ' and the bonuses' : ''}${hasDeductions ? ' less the deductions' : ''}, ${rounding}`,
      ...(ceiling === null ? [] : [`at most ${ceiling}`]),
      ...(floor === null ? [] : [`at least ${floor}`]),
    ].join(', '),
  order: 'vetoes apply after bonuses and deductions',
  ranked: {
    level: (units) => `${units} are ranked by total, highest first`,
    category: (units) => `${units} are ranked by total within their category, highest first`,
    parent: (units) => `${units} are ranked by total within the unit above, highest first`,
    none: (units) => `${units} are scored and graded, and not ranked`,
  },
  byExact: 'ranks follow the total before rounding',
  margin: (points) =>
    `ranks, grades and lists decided by less than ${points} points are named in the result`,
  ties: {
    competition: 'they share a rank, and the ranks behind are left out (1, 2, 2, 4)',
    dense: 'they share a rank (1, 2, 2, 3)',
  },
  equal: 'where totals are equal',
  stillEqual: 'where still equal',
  tieBreakers: (breakers) => `equal totals are decided by ${breakers.join(', then ')}`,
  better: {
    higher: (title) => `${title} (higher first)`,
    lower: (title) => `${title} (lower first)`,
  },
  grade: (title, from) =>
    from === null ? `all others: ${title}` : `total of ${from} or more: ${title}`,
  quota: (share) => `at most ${share} of the units (rounded down), by total`,
  quotaTies: {
    include: 'a tie across the edge is included',
    exclude: 'a tie across the edge is excluded',
    error: 'a tie across the edge has to be decided',
  },
  quotaNext: 'who finds no place goes on to the next grade',
  category: (title, condition) =>
    condition === null ? `all others: ${title}` : `where ${condition}: ${title}`,
  summed: 'with the sum over all units',
  taken: (score, direction, size) =>
    `the ${'count' in size ? size.count : `${size.share} (rounded down)`} with the ${direction} ${score}`,
  eachParent: 'of each unit above',
  eligible: (condition) => `of those where ${condition}`,
  ofCategory: (title) => `only ${title}`,
  listTies: {
    include: 'a tie across the edge is included',
    exclude: 'a tie across the edge is excluded',
    error: 'a tie across the edge has to be decided',
  },
  vacant: 'places without an eligible unit stay empty',
  byGrade: (grade) => `those of the grade “${grade}”`,
  byVeto: (veto) => `those with the veto “${veto}”`,
  byCondition: (condition) => `those where ${condition}`,
  bySuccessive: (list, periods) => `those on ${list} in ${periods} successive periods`,
  byReturn: (list) => `those that came off ${list} and are on it again`,
  andVetoed: (vetoes) => `also those with the veto ${vetoes.map((veto) => `“${veto}”`).join(', ')}`,
  notOn: (lists) => `none that is on ${lists.join(', ')}`,
  taking: {
    from: (ledger, records, taken) => `from the ledger ${ledger}: ${taken} ${records}`,
    records: (condition) => (condition === null ? 'all records' : `records where ${condition}`),
    count: 'the number of',
    distinct: (fields) => `the number of different ${fields.join(', ')} in`,
    sum: (of) => `the sum of ${of} over`,
    mean: (of) => `the mean of ${of} over`,
    lowest: (of) => `the lowest ${of} of`,
    highest: (of) => `the highest ${of} of`,
    trimmedMean: (of, low, high) =>
      `the mean of ${of} without the ${low} lowest and the ${high} highest over`,
    fewer: {
      mean: (from) => `the plain mean of fewer than ${from}`,
      missing: (from) => `not reported where there are fewer than ${from}`,
    },
    share: (of) => `the share with ${of} among`,
    latest: (of, by) => `${of} of the latest (by ${by}) of`,
    empty: (value) => `${value} without records`,
    emptyNotApplicable: 'not assessed without records',
  },
};
