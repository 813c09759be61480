import { describe, expect, it } from 'vitest';
import { resultOfRun, run, smallRuleSet, unitOf } from '../support/assessment.ts';
import { errorsOf, group, indicator, type Json, passThrough } from './smallRules.ts';

/** A group `g` of p, q and r, each of 100 points unless said otherwise, and what it scores. */
type Case = {
  readonly words: string;
  readonly group: Json;
  readonly weights?: readonly (string | number)[];
  readonly maxes?: readonly number[];
  readonly values: readonly string[];
  readonly score: string;
};

const ids = ['p', 'q', 'r'] as const;

const cases: readonly Case[] = [
  { words: 'a sum is exact', group: {}, values: ['0.1', '0.2', '0'], score: '0.3' },
  {
    words: 'a sum of long decimals is exact',
    group: {},
    values: ['0.000000000000000000000000000001', '99.999999999999999999999999999999', '50'],
    score: '150',
  },
  {
    words: 'a sum is scaled to the full max by exact thirds',
    group: { round: { places: 20 } },
    maxes: [10, 10, 10],
    values: ['/', '5', '5.5'],
    score: '15.75000000000000000000',
  },
  {
    words: 'what nothing rounds is published to 34 digits',
    group: {},
    maxes: [10, 10, 12],
    values: ['/', '1', '0'],
    // 1 × 32 / 22
    score: '1.454545454545454545454545454545455',
  },
  {
    words: 'a weighted mean, weights as numbers',
    group: { max: 100, aggregate: 'weighted_mean', weightTotal: 100 },
    weights: [15, 15, 70],
    values: ['80', '60.5', '90.1'],
    score: '84.145',
  },
  {
    words: 'a weighted mean, weights as per cent',
    group: { max: 100, aggregate: 'weighted_mean', weightTotal: '100%' },
    weights: ['15%', '15%', '70%'],
    values: ['80', '60.5', '90.1'],
    score: '84.145',
  },
  {
    words: 'a weighted mean whose weights add up to something else',
    group: { max: 100, aggregate: 'weighted_mean', weightTotal: '0.9' },
    weights: [0.3, 0.3, 0.3],
    values: ['80', '60', '70'],
    score: '70',
  },
  {
    words: 'a mean scales children to the max of the group',
    group: { max: 30, aggregate: 'weighted_mean', weightTotal: 3 },
    weights: [1, 1, 1],
    maxes: [10, 20, 30],
    values: ['5', '20', '0'],
    // (15 + 30 + 0) / 3
    score: '15',
  },
  {
    words: 'a mean over what is left',
    group: { max: 100, aggregate: 'weighted_mean', weightTotal: 10, round: { places: 2 } },
    weights: [4, 3, 3],
    values: ['96', '90', '/'],
    // (384 + 270) / 7
    score: '93.43',
  },
  {
    words: 'a geometric mean that is a decimal is exact',
    group: { max: 100, aggregate: 'geometric_mean', weightTotal: 3 },
    weights: [1, 1, 1],
    values: ['20', '50', '27'],
    score: '30',
  },
  {
    words: 'a geometric mean that is a decimal is exact, whatever the weights are',
    group: { max: 100, aggregate: 'geometric_mean', weightTotal: 100 },
    weights: ['33.3334', '33.3333', '33.3333'],
    values: ['20', '40', '10'],
    // 10 × 2^(33.3334 + 2 × 33.3333) / 100
    score: '20',
  },
  {
    words: 'a geometric mean with weights',
    group: { max: 100, aggregate: 'geometric_mean', weightTotal: '100%', round: { places: 3 } },
    weights: ['50%', '25%', '25%'],
    values: ['64', '16', '81'],
    // 64^½ × 16^¼ × 81^¼ = 8 × 2 × 3
    score: '48.000',
  },
  {
    words: 'a geometric mean is 0 where one is 0',
    group: { max: 100, aggregate: 'geometric_mean', weightTotal: 3 },
    weights: [1, 1, 1],
    values: ['0', '50', '100'],
    score: '0',
  },
  {
    words: 'a geometric mean over what is left',
    group: { max: 100, aggregate: 'geometric_mean', weightTotal: 3, round: { places: 10 } },
    weights: [1, 1, 1],
    values: ['2', '/', '1'],
    score: '1.4142135624',
  },
  {
    words: 'the lowest, each scaled to the max of the group',
    group: { max: 60, aggregate: 'lowest' },
    maxes: [10, 20, 30],
    values: ['5', '9', '20'],
    // 30, 27, 40
    score: '27',
  },
  {
    words: 'the lowest of what is left',
    group: { max: 100, aggregate: 'lowest' },
    values: ['/', '61.5', '90'],
    score: '61.5',
  },
  ...(
    [
      ['half-up', '2.35'],
      ['half-even', '2.34'],
      ['up', '2.35'],
      ['down', '2.34'],
    ] as const
  ).map(
    ([mode, score]): Case => ({
      words: `a group rounds ${mode}`,
      group: { round: { places: 2, mode } },
      values: ['2.3', '0.04', '0.005'],
      score,
    }),
  ),
  {
    words: 'a group rounds to a multiple',
    group: { round: { multiple: '0.5' } },
    values: ['2', '0.2', '0.05'],
    score: '2.5',
  },
];

describe('the score of a group', () => {
  it.each(cases)('$words', ({ group: more, weights, maxes, values, score }) => {
    const children = ids.map((id, i) =>
      passThrough(id, maxes?.[i] ?? 100, weights === undefined ? {} : { weight: weights[i] }),
    );
    const ruleSet = smallRuleSet({
      inputs: ids.map((id) => ({ id })),
      level: { score: { children: [group('g', children, more)] } },
    });
    const row = Object.fromEntries(ids.map((id, i) => [id, values[i] ?? '']));
    const result = resultOfRun(ruleSet, [{ code: 'a', ...row }]);
    expect(unitOf(result, 'a').nodes['g']?.score).toBe(score);
  });

  it('groups of one level may differ, and the root too', () => {
    const ruleSet = smallRuleSet({
      inputs: ['p', 'q', 'r', 's'].map((id) => ({ id })),
      level: {
        score: {
          max: 100,
          aggregate: 'geometric_mean',
          weightTotal: 2,
          round: { places: 1, mode: 'down' },
          children: [
            group('a', [passThrough('p'), passThrough('q')], {
              max: 100,
              aggregate: 'lowest',
              weight: 1,
            }),
            group('b', [passThrough('r', 20), passThrough('s', 30)], { weight: 1 }),
          ],
        },
      },
    });
    const unit = unitOf(resultOfRun(ruleSet, [{ code: 'u', p: 90, q: 64, r: 15, s: 25 }]), 'u');
    // √(64 × 80) = 71.55…
    expect([unit.nodes['a']?.score, unit.nodes['b']?.score, unit.total]).toEqual([
      '64',
      '40',
      '71.50',
    ]);
  });

  it('rounding happens at each node that says so and nowhere else', () => {
    const third = { '/': [{ var: 'p' }, 3] };
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'p' }],
      level: {
        score: {
          children: [
            indicator('a', third, 1),
            { ...indicator('b', third, 1), round: { places: 2 } },
            { ...indicator('c', third, 1), round: { places: 1 } },
          ],
        },
        total: { round: { places: 4 } },
      },
    });
    const unit = unitOf(resultOfRun(ruleSet, [{ code: 'u', p: 1 }]), 'u');
    expect(Object.values(unit.nodes).map(({ score }) => score)).toEqual([
      '0.3333333333333333333333333333333333',
      '0.33',
      '0.3',
    ]);
    expect(unit.total).toBe('0.9633');
  });
});

describe('points outside of 0 to max', () => {
  it.each([
    ['10', []],
    ['10.000000000000000000001', [['error', 'points-out-of-range', 'a', 'g.x']]],
    ['0', []],
    ['-0.000000000000000000001', [['error', 'points-out-of-range', 'a', 'g.x']]],
  ])('%s of 10', (x, errors) => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [group('g', [passThrough('x', 10)])] } },
    });
    expect(errorsOf(run(ruleSet, [{ code: 'a', x }]))).toEqual(errors);
  });

  it('are looked at after the rounding of the indicator', () => {
    const points = passThrough('x', 10, { round: { places: 0 } });
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [points] } },
    });
    expect(errorsOf(run(ruleSet, [{ code: 'a', x: '10.4' }]))).toEqual([]);
    expect(errorsOf(run(ruleSet, [{ code: 'a', x: '10.5' }]))).toEqual([
      ['error', 'points-out-of-range', 'a', 'x'],
    ]);
  });
});

describe('arithmetic without an answer', () => {
  const divided = { '/': [1, { var: 'x' }] };
  const root = { sqrt: { var: 'x' } };
  // Nearly as many digits as a number may have; weights with 60 more are too many.
  const long = { '*': Array.from({ length: 16 }, () => ({ var: 'x' })) };
  const weight = `0.${'7'.repeat(60)}`;
  const longScore = {
    max: 1,
    aggregate: 'weighted_mean',
    weightTotal: `1.${'5'.repeat(59)}4`,
    children: ['i', 'j'].map((id) => ({ ...indicator(id, long, 1), weight })),
  };

  it.each([
    [
      'division by zero in an indicator',
      { children: [indicator('i', divided)] },
      '0',
      'division-by-zero',
      'i',
    ],
    [
      'a root of a negative number',
      { children: [indicator('i', root)] },
      '-1',
      'no-real-result',
      'i',
    ],
    [
      'a number too long in a group',
      {
        children: [
          group('g', [indicator('k', 0, 1), group('h', longScore.children, { ...longScore })]),
        ],
      },
      `0.${'3'.repeat(61)}`,
      'number-too-long',
      'g.h',
    ],
    ['a number too long in the root', longScore, `0.${'3'.repeat(61)}`, 'number-too-long', 'total'],
  ])('%s is an error that names unit and rule', (_, score, x, code, rule) => {
    const ruleSet = smallRuleSet({ inputs: [{ id: 'x' }], level: { score } });
    const outcome = run(ruleSet, [
      { code: 'a', x },
      { code: 'b', x: 1 },
    ]);
    expect(errorsOf(outcome)).toEqual([['error', code, 'a', rule]]);
  });
});
