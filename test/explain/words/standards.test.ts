import { describe, expect, it } from 'vitest';
import { Exact } from '../../../src/decimal/index.ts';
import { sayCondition, sayPoints } from '../../../src/explain/words/index.ts';
import type { Json } from '../../../src/hash/contentHash.ts';
import { figuresOf, type Names, scopeWith } from './scopes.ts';

const nought = Exact.ofInteger(0);
const names: Names = {
  rate: { title: '覆盖率', measure: '%', low: nought, high: Exact.ofInteger(100) },
  late: { title: '逾期天数', measure: '天', low: nought },
  found: { title: '问题数', measure: '处', low: nought },
  passed: { title: '合格数', measure: '个', low: nought },
  inspected: { title: '抽查数', measure: '个', low: nought },
  e1: { title: '专家一评分', measure: '分' },
  e2: { title: '专家二评分', measure: '分' },
  grade: { title: '等级', type: 'text' },
  done: { title: '已完成', type: 'boolean' },
  due: { title: '时限', type: 'date' },
  closed: { title: '销号日期', type: 'date' },
};
const award = { kind: 'score', max: Exact.ofInteger(3) } as const;
const v = (name: string): Json => ({ var: name });

const ratio: Json = { '/': [v('passed'), v('inspected')] };
const both: Json = { present: ['e1', 'e2'] };
const noneInspected: Json = { '==': [{ max: [v('passed'), v('inspected')] }, 0] };

describe('sayPoints', () => {
  const standards: ReadonlyArray<readonly [Json, string]> = [
    [
      {
        tiers: [
          v('rate'),
          [
            [95, 2],
            [90, 1.5],
          ],
          0,
        ],
      },
      '覆盖率95%以上得2分，90%以上得1.5分，其余不得分',
    ],
    [
      {
        tiers_at_most: [
          v('found'),
          [
            [0, 3],
            [2, 1],
          ],
          0,
        ],
      },
      '问题数为0得3分，2处以内得1分，其余不得分',
    ],
    [{ deduct: [3, { '*': [0.5, v('found')] }] }, '满分3分，问题数每处扣0.5分，扣完为止'],
    [{ deduct: [5, { '*': [0.5, v('found')] }] }, '基础分5分，问题数每处扣0.5分，扣完为止'],
    [
      { deduct: [3, { min: [1, { '*': ['0.1', { excess: [v('late'), 3] }] }] }] },
      '满分3分，逾期天数超过3天的部分，每天扣0.1分，最多扣1分，扣完为止',
    ],
    [
      { deduct: [3, { '*': [0.5, { whole_steps: [{ '-': [100, v('rate')] }, 1] }] }] },
      '满分3分，覆盖率低于100%的部分，每满1个百分点扣0.5分，扣完为止',
    ],
    [{ proportion: [v('rate'), 98.5, 3] }, '覆盖率达到98.5%得3分，未达到的按与98.5%的比例计分'],
    [{ '*': [3, ratio] }, '按合格数占抽查数的比例乘以3分计分'],
    [
      { '*': [15, { excess: [ratio, 0.9] }] },
      '合格数占抽查数的比例超过90%的部分，每1个百分点得0.15分',
    ],
    [
      { if: [noneInspected, { not_applicable: [] }, { '*': [3, ratio] }] },
      '合格数、抽查数均为0的，不考核此项；按合格数占抽查数的比例乘以3分计分',
    ],
    [
      { if: [noneInspected, 3, { '*': [3, ratio] }] },
      '合格数、抽查数均为0的，得3分；其余的，按合格数占抽查数的比例乘以3分计分',
    ],
    [
      { if: [{ '==': [v('grade'), 'A'] }, 2, { '==': [v('grade'), 'B'] }, 1, 0] },
      '等级为“A”的，得2分；为“B”的，得1分；其余不得分',
    ],
    [{ if: [v('done'), 1, 0] }, '已完成为“是”的，得1分，否则不得分'],
    [
      { '*': [0.03, { mean: both }] },
      '按专家一评分、专家二评分（取已报的）的平均值计，百分制折算为3分',
    ],
    [
      {
        interpolate: [
          v('rate'),
          [
            [60, 0],
            [80, 2],
            [95, 3],
          ],
        ],
      },
      '覆盖率60%以下不得分，80%得2分，95%以上得3分，其间按直线插值',
    ],
    [
      { rank_points: [v('found'), 3, 0.1, 1, 'lowest'] },
      '按问题数由低到高在全省中排名，第1名得3分，每后移1名少0.1分，最低1分；并列的名次相同',
    ],
    [
      { '*': [3, { divide: [v('passed'), v('inspected'), { not_applicable: [] }] }] },
      '按合格数占抽查数的比例乘以3分计分；抽查数为0的，不考核此项',
    ],
    [{ min: [2, { '*': [0.1, v('found')] }] }, '问题数每处得0.1分，最高2分'],
    [{ var: ['found', 0] }, '按问题数（未报的按0计）计分'],
    // A standard with several cases, capped: the cap is of all.
    [
      { min: [2, { if: [v('done'), 3, { '*': [0.5, v('found')] }] }] },
      '已完成为“是”的，得3分；其余的，问题数每处得0.5分；以上各种情形最高2分',
    ],
    [
      { if: [v('done'), { if: [{ '>': [v('late'), 3] }, 1, 2] }, 0] },
      '已完成为“是”的，（逾期天数超过3天的，得1分，否则得2分），否则不得分',
    ],
    // Where a name may be below 0, the simple words would be wrong.
    [
      { inverse_proportion: [45, v('late'), 2] },
      '逾期天数不超过45天得2分，超过的按45天与实际值的比例计分',
    ],
    [
      { inverse_proportion: [45, v('e1'), 2] },
      '45÷专家一评分×2，最高2分，低于0的按0计；专家一评分为0的，该比值按1计',
    ],
    [
      { proportion: [v('e1'), 90, 2] },
      '专家一评分达到90分得2分，未达到的按与90分的比例计分，低于0的按0计',
    ],
    // What no idiom fits is a formula, with brackets only where they are needed.
    [
      { '/': [{ '-': [v('passed'), { '-': [v('inspected'), 1] }] }, { '*': [2, v('late')] }] },
      '得分＝（合格数－（抽查数－1））÷（2×逾期天数）',
    ],
    [{ '+': [1, { '*': [2, v('passed'), v('late')] }] }, '得分＝1＋2×合格数×逾期天数'],
  ];
  it.each(standards)('puts %j as a document would', (rule, words) => {
    expect(sayPoints(rule, award, scopeWith(names))).toBe(words);
  });

  it.each([
    ['bonus', '问题数每处加2分'],
    ['deduction', '问题数每处扣2分'],
  ] as const)('says what a %s does', (kind, words) => {
    expect(sayPoints({ '*': [2, v('found')] }, { kind, max: null }, scopeWith(names))).toBe(words);
  });
});

describe('sayCondition', () => {
  const conditions: ReadonlyArray<readonly [Json, string]> = [
    [{ '>=': [v('rate'), 90] }, '覆盖率达到90%'],
    [{ '>=': [v('passed'), v('inspected')] }, '合格数不低于抽查数'],
    [{ '<': [90, v('rate')] }, '覆盖率超过90%'],
    [{ '!': { '>=': [v('rate'), 90] } }, '覆盖率低于90%'],
    [{ '<=': [60, v('rate'), 90] }, '覆盖率不低于60%、不超过90%'],
    [{ in: [v('grade'), ['A', 'B']] }, '等级为“A”或“B”'],
    [{ '!': { missing: ['closed'] } }, '销号日期已填报'],
    [{ '<=': [v('closed'), v('due')] }, '销号日期不晚于时限'],
    [
      { and: [v('done'), { or: [{ '<': [v('rate'), 60] }, { '>': [v('late'), 0] }] }] },
      '已完成为“是”，且（覆盖率低于60%，或逾期天数超过0）',
    ],
    [{ '!': { and: [v('done'), { '>': [v('late'), 3] }] } }, '已完成为“否”，或逾期天数不超过3天'],
    [
      { and: [v('done'), { '!': { and: [{ '<': [v('rate'), 60] }, { '>': [v('late'), 3] }] } }] },
      '已完成为“是”，且（覆盖率达到60%，或逾期天数不超过3天）',
    ],
    [
      { '!': { and: [v('done'), { or: [{ '<': [v('rate'), 60] }, { '>': [v('late'), 3] }] }] } },
      '已完成为“否”，或（覆盖率达到60%，且逾期天数不超过3天）',
    ],
    [{ '==': [{ count: both }, 0] }, '专家一评分、专家二评分均未报'],
    [{ '<': [{ count: both }, 3] }, '专家一评分、专家二评分中已报的不足3项'],
  ];
  it.each(conditions)('puts %j into words', (rule, words) => {
    expect(sayCondition(rule, scopeWith(names))).toBe(words);
  });
});

describe('with the numbers of a unit', () => {
  const tiers: Json = {
    tiers: [
      v('rate'),
      [
        [90, 3],
        [80, 2],
      ],
      0,
    ],
  };
  const atMost: Json = {
    tiers_at_most: [
      v('found'),
      [
        [0, 3],
        [2, 1],
      ],
      0,
    ],
  };
  const line: Json = {
    interpolate: [
      v('rate'),
      [
        [60, 0],
        [80, 2],
        [95, 3],
      ],
    ],
  };
  const third: Json = { tiers: [{ '*': [{ '/': [v('late'), 3] }, 3] }, [[1, 3]], 0] };
  const cases: ReadonlyArray<readonly [Json, Record<string, Json>, string]> = [
    [{ proportion: [v('rate'), 98.5, 3] }, { rate: 93.2 }, '覆盖率（93.2%）÷98.5×3，最高3分'],
    [{ inverse_proportion: [45, v('late'), 2] }, { late: 50 }, '45÷逾期天数（50天）×2，最高2分'],
    [
      { inverse_proportion: [45, v('late'), 2] },
      { late: 0 },
      '逾期天数（0天）不超过45天得2分，超过的按45天与实际值的比例计分',
    ],
    [tiers, { rate: 89.99 }, '覆盖率（89.99%），在80%以上、未达90%，得2分'],
    [tiers, { rate: 90 }, '覆盖率（90%），在90%以上，得3分'],
    [tiers, { rate: 0 }, '覆盖率（0%），未达80%，不得分'],
    [atMost, { found: 0 }, '问题数（0处），在0以内，得3分'],
    [atMost, { found: 3 }, '问题数（3处），超过2处，不得分'],
    [
      line,
      { rate: 85 },
      '覆盖率（85%），在80%和95%之间，按直线插值：2＋（覆盖率（85%）－80）÷（95－80）×（3－2）',
    ],
    [{ if: [v('done'), 1, 0] }, { done: false }, '已完成（“否”）为“否”，不得分'],
    [{ if: [v('done'), 1, 0] }, { done: true }, '已完成（“是”）为“是”的，得1分'],
    [
      { if: [noneInspected, { not_applicable: [] }, { '*': [3, ratio] }] },
      { passed: 2, inspected: 3 },
      '合格数（2个）÷抽查数（3个）×3',
    ],
    [
      { deduct: [3, { '*': [0.5, { mean: both }] }] },
      { e1: 3, e2: 4 },
      '满分3分，按专家一评分（3分）、专家二评分（4分）（取已报的）的平均值（3.5分）计，每分扣0.5分，扣完为止',
    ],
  ];
  it.each(cases)('says of %j with %j which case it is', (rule, row, words) => {
    expect(sayPoints(rule, award, scopeWith(names, figuresOf(names, row)))).toBe(words);
  });

  it('a branch is taken by exact numbers: a third of 1, three times, reaches 1', () => {
    const said = sayPoints(third, award, scopeWith(names, figuresOf(names, { late: 1 })));
    expect(said).toContain('得3分');
  });
});
