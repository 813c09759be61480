import { describe, expect, it } from 'vitest';
import { indicator, type Json, type Row } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';
import { explained, nodeOf } from './explained.ts';

const x = { var: 'x' };

type Ways = ReadonlyArray<readonly unknown[]>;
type Given = { readonly points: unknown; readonly max: number; readonly more?: Json };

/** What would give more points: [input, next value, its points, value with full points]. */
function waysOf(
  { points, max, more = {} }: Given,
  inputs: readonly Json[],
  ...rows: readonly Row[]
): Ways {
  const rules = smallRuleSet({
    inputs,
    level: { score: { children: [{ ...indicator('i', points, max), ...more }] } },
  });
  const { improvements } = nodeOf(explained(rules, ...rows), 'i');
  return improvements.map(({ input, next, full }) => [
    input.id,
    next.value,
    next.points,
    full?.value ?? null,
  ]);
}

/** The same of a rule that reads `x` alone. */
const waysByX = (given: Given, value: string | number, input: Json = {}): Ways =>
  waysOf(given, [{ id: 'x', ...input }], { code: 'u', x: value }).map(([, ...way]) => way);

const tiers = {
  tiers: [
    x,
    [
      [95, 2],
      [90, 1.5],
      [80, 1],
    ],
    0,
  ],
};
const atMost = {
  tiers_at_most: [
    x,
    [
      [0, 5],
      [2, 3],
    ],
    0,
  ],
};
const interpolate = {
  interpolate: [
    x,
    [
      [80, 60],
      [95, 100],
    ],
  ],
};

describe('the next step of a rule and its full points', () => {
  it.each<[string, Given, string | number, Json, Ways]>([
    ['tiers', { points: tiers, max: 2 }, 85, {}, [['90', '1.5', '95']]],
    ['tiers, from below all', { points: tiers, max: 2 }, 12, {}, [['80', '1', '95']]],
    ['tiers, by the places reported', { points: tiers, max: 2 }, '94.99', {}, [['95', '2', '95']]],
    ['tiers, at the last', { points: tiers, max: 2 }, 95, {}, []],
    ['tiers_at_most', { points: atMost, max: 5 }, 4, { type: 'integer' }, [['2', '3', '0']]],
    ['tiers_at_most, one off', { points: atMost, max: 5 }, 1, {}, [['0', '5', '0']]],
    [
      'proportion',
      { points: { proportion: [x, 98, 49] }, max: 49 },
      50,
      {},
      [['51', '25.5', '98']],
    ],
    [
      'interpolate',
      { points: interpolate, max: 100 },
      80,
      {},
      [['81', '62.66666666666666666666666666666667', '95']],
    ],
    [
      'deduct',
      { points: { deduct: [5, { '*': [0.5, x] }] }, max: 5 },
      3,
      { type: 'integer' },
      [['2', '4', '0']],
    ],
    [
      'deduct, from where all is lost',
      { points: { deduct: [5, { '*': [0.5, x] }] }, max: 5 },
      13,
      { type: 'integer' },
      [['9', '0.5', '0']],
    ],
    [
      // Each full 5 below 100 costs a point: 84 is three of them short, 86 two.
      'deduct with whole steps',
      { points: { deduct: [10, { whole_steps: [{ '-': [100, x] }, 5] }] }, max: 10 },
      84,
      { type: 'integer', range: [0, 100] },
      [['86', '8', '96']],
    ],
  ])('%s', (_, given, value, input, ways) => {
    expect(waysByX(given, value, input)).toEqual(ways);
  });

  it('of yes and no', () => {
    const given = { points: { if: [x, 3, 1] }, max: 3 };
    expect(waysByX(given, '否', { type: 'boolean' })).toEqual([[true, '3', true]]);
    expect(waysByX(given, '是', { type: 'boolean' })).toEqual([]);
  });

  it('of a text with values: the least more, not the next in the list', () => {
    const grades = [{ '==': [x, 'AAA'] }, 2, { '==': [x, 'AA'] }, 1.5, { '==': [x, 'A'] }, 1, 0];
    const given = { points: { if: grades }, max: 2 };
    const input = { type: 'text', values: ['AAA', 'A', 'AA', '无'] };
    expect(waysByX(given, '无', input)).toEqual([['A', '1', 'AAA']]);
    expect(waysByX(given, 'A', input)).toEqual([['AA', '1.5', 'AAA']]);
  });
});

describe('steps of an input', () => {
  const proportion = { proportion: [x, 100, 10] };

  it('are whole for integers, whatever is near', () => {
    const rule = { points: { tiers: [x, [[2.5, 10]], 0] }, max: 10 };
    expect(waysByX(rule, 1, { type: 'integer' })).toEqual([['3', '10', '3']]);
  });

  it('are as fine as the column is reported', () => {
    const rows = [
      { code: 'u', x: 50 },
      { code: 'v', x: '61.25' },
    ];
    const ways = waysOf({ points: proportion, max: 10 }, [{ id: 'x' }], ...rows);
    expect(ways).toEqual([['x', '50.01', '5.001', '100']]);
  });

  it('end where the range ends', () => {
    const given = { points: proportion, max: 10 };
    expect(waysByX(given, 50, { range: [0, 80] })).toEqual([['51', '5.1', null]]);
    expect(waysByX(given, 80, { range: [0, 80] })).toEqual([]);
  });

  it('do not go below 0 where no range is stated', () => {
    const rule = { points: { if: [{ '<': [x, 0] }, 10, 1] }, max: 10 };
    expect(waysByX(rule, 5)).toEqual([]);
  });

  it('give full points before rounding, not by it', () => {
    // 99.8 gives 2.495, which rounds to 2.50, and is not full.
    const given = {
      points: { proportion: [x, 100, 2.5] },
      max: 2.5,
      more: { round: { places: 2 } },
    };
    expect(waysByX(given, '99.50', { range: [0, 100] })).toEqual([['99.8', '2.50', '100']]);
  });
});

describe('nothing is said', () => {
  it('of a rule that compares with others', () => {
    const given = { points: { proportion: [x, { pool_max: x }, 10] }, max: 10 };
    const rows = [
      { code: 'u', x: 5 },
      { code: 'v', x: 8 },
    ];
    expect(waysOf(given, [{ id: 'x' }], ...rows)).toEqual([]);
  });

  it('of lowering a base that others are measured by', () => {
    const given = {
      points: { '*': [{ '/': [{ var: 'passed' }, { var: 'inspected' }] }, 10] },
      max: 10,
    };
    const inputs = ['passed', 'inspected'].map((id) => ({ id, type: 'integer' }));
    const ways = waysOf(given, inputs, { code: 'u', passed: 6, inspected: 10 });
    expect(ways).toEqual([['passed', '7', '7', '10']]);
  });

  it('of having fewer of what counts less among all', () => {
    // (3 × 2 + 2) / (3 × 4): fewer of b would raise it, and is no aim.
    const stars = { '+': [{ '*': [3, { var: 'a' }] }, { var: 'b' }] };
    const all = { '*': [3, { '+': [{ var: 'a' }, { var: 'b' }] }] };
    const given = {
      points: { '*': [{ '/': [stars, all] }, 10] },
      max: 10,
      more: { round: { places: 2 } },
    };
    const inputs = ['a', 'b'].map((id) => ({ id, type: 'integer' }));
    const ways = waysOf(given, inputs, { code: 'u', a: 2, b: 2 });
    expect(ways).toEqual([['a', '3', '7.33', null]]);
  });

  it('of an input that was not reported', () => {
    const given = { points: { '+': [{ var: 'x' }, { var: ['y', 0] }] }, max: 10 };
    const inputs = [{ id: 'x' }, { id: 'y', missing: 'exclude' }];
    const ways = waysOf(given, inputs, { code: 'u', x: 5, y: '' });
    expect(ways.map(([id]) => id)).toEqual(['x']);
  });
});
