import { describe, expect, it } from 'vitest';
import { resultOfRun, run, smallRuleSet } from '../support/assessment.ts';
import {
  byCode,
  errorsOf,
  indicator,
  type Json,
  type Row,
  totalsOf,
  unitsWith,
} from './smallRules.ts';

const tieBroken = (level: Json, inputs: readonly Json[] = []) =>
  smallRuleSet({
    inputs: [
      { id: 'x' },
      { id: 'y', missing: 'exclude' },
      { id: 'z', missing: 'exclude' },
      ...inputs,
    ],
    level: {
      score: {
        children: [
          indicator('x', { var: 'x' }),
          {
            ...indicator('part', { if: [{ '>': [{ var: 'y' }, 5] }, 1, 2] }, 10),
            round: { places: 0 },
          },
        ],
      },
      ...level,
    },
  });

describe('ranks', () => {
  it.each([
    ['competition', [90, '88.5', '88.5', 80], { a: 1, b: 2, c: 2, d: 4 }],
    ['dense', [90, '88.5', '88.5', 80], { a: 1, b: 2, c: 2, d: 3 }],
    ['competition', [5, 5, 5, 5], { a: 1, b: 1, c: 1, d: 1 }],
    ['dense', [5, 5, 4, 4, 3], { a: 1, b: 1, c: 2, d: 2, e: 3 }],
    ['competition', [5, 5, 4, 4, 3], { a: 1, b: 1, c: 3, d: 3, e: 5 }],
    ['competition', [-1, 0, '-0.5'], { a: 3, b: 1, c: 2 }],
    ['competition', [7], { a: 1 }],
  ])('%s: %j', (ties, values, ranks) => {
    const score = { children: [indicator('x', 0)] };
    const deductions = { items: [{ id: 'd', title: 'd', points: { '-': [100, { var: 'x' }] } }] };
    const outcome = run(totalsOf({ score, deductions, ranking: { ties } }), unitsWith(values));
    expect(byCode(outcome, 'rank')).toEqual(ranks);
  });

  it.each([
    ['published', { a: 1, b: 1, c: 3 }],
    ['exact', { a: 2, b: 1, c: 3 }],
  ])('are taken from the %s total', (by, ranks) => {
    const outcome = run(totalsOf({ ranking: { by } }), unitsWith(['90.001', '90.004', '89.99']));
    expect(byCode(outcome, 'rank')).toEqual(ranks);
    expect(byCode(outcome, 'total')).toEqual({ a: '90.00', b: '90.00', c: '89.99' });
  });

  it('by the exact total tell quotients apart that no double can', () => {
    const score = { children: [indicator('x', { '/': [{ var: 'x' }, 3] })] };
    const outcome = run(
      totalsOf({ score, ranking: { by: 'exact' } }),
      unitsWith([
        '1.00000000000000000000000000002',
        '1.00000000000000000000000000001',
        '1.00000000000000000000000000002',
      ]),
    );
    expect(byCode(outcome, 'rank')).toEqual({ a: 1, b: 3, c: 1 });
  });

  it('by the exact total are found of geometric means that are equal, whatever the weights are', () => {
    const weights = ['33.3334', '33.3333', '33.3333'];
    const ids = ['x', 'y', 'z'];
    const rules = smallRuleSet({
      inputs: ids.map((id) => ({ id })),
      level: {
        score: {
          max: 100,
          aggregate: 'geometric_mean',
          weightTotal: 100,
          children: ids.map((id, i) => ({ ...indicator(id, { var: id }), weight: weights[i] })),
        },
        ranking: { by: 'exact' },
      },
    });
    const rows = [
      { code: 'a', x: 40, y: 40, z: 40 },
      { code: 'b', x: 40, y: 80, z: 20 },
      { code: 'c', x: 40, y: 80, z: 21 },
    ];
    expect(byCode(run(rules, rows), 'rank')).toEqual({ a: 2, b: 2, c: 1 });
  });

  it.each([
    ['the default, two places half-up', {}, '90.13'],
    ['places and mode', { total: { round: { places: 1, mode: 'up' } } }, '90.2'],
    ['a multiple', { total: { round: { multiple: '0.5' } } }, '90.0'],
    ['half-even', { total: { round: { places: 2, mode: 'half-even' } } }, '90.12'],
    ['down', { total: { round: { places: 0, mode: 'down' } } }, '90'],
  ])('the total is published with %s', (_, level, total) => {
    expect(byCode(run(totalsOf(level), unitsWith(['90.125'])), 'total')).toEqual({ a: total });
  });
});

describe('tie-breakers', () => {
  const rows: readonly Row[] = [
    { code: 'a', x: 50, y: 3, z: 1 },
    { code: 'b', x: 50, y: 1, z: 2 },
    { code: 'c', x: 50, y: 3, z: 2 },
    { code: 'd', x: 60, y: 9, z: 9 },
    { code: 'e', x: 50, y: 3, z: 2 },
  ];

  it.each([
    ['none', [], { d: 1, a: 2, b: 2, c: 2, e: 2 }],
    ['higher first', [{ input: 'y', better: 'higher' }], { d: 1, a: 2, c: 2, e: 2, b: 5 }],
    ['lower first', [{ input: 'y', better: 'lower' }], { d: 1, b: 2, a: 3, c: 3, e: 3 }],
    [
      'in their order',
      [
        { input: 'y', better: 'higher' },
        { input: 'z', better: 'higher' },
      ],
      { d: 1, c: 2, e: 2, a: 4, b: 5 },
    ],
    [
      'in another order',
      [
        { input: 'z', better: 'higher' },
        { input: 'y', better: 'lower' },
      ],
      { d: 1, b: 2, c: 3, e: 3, a: 5 },
    ],
  ])('%s', (_, tieBreakers, ranks) => {
    const outcome = run(tieBroken({ ranking: { tieBreakers } }), rows);
    expect(byCode(outcome, 'rank')).toEqual(ranks);
  });

  it('can be scores', () => {
    const ranking = { tieBreakers: [{ score: 'part', better: 'higher' }] };
    const outcome = run(tieBroken({ ranking }), [
      { code: 'a', x: 50, y: 9 },
      { code: 'b', x: 49, y: 1 },
      { code: 'c', x: 49, y: 1 },
    ]);
    expect(byCode(outcome, 'total')).toEqual({ a: '51.00', b: '51.00', c: '51.00' });
    expect(byCode(outcome, 'rank')).toEqual({ a: 3, b: 1, c: 1 });
  });

  it('leave equal totals of dense ranks without a gap', () => {
    const ranking = { ties: 'dense', tieBreakers: [{ input: 'y', better: 'higher' }] };
    const outcome = run(tieBroken({ ranking }), rows);
    expect(byCode(outcome, 'rank')).toEqual({ d: 1, a: 2, c: 2, e: 2, b: 3 });
  });

  it.each(['higher', 'lower'])('who has no value comes last, whichever is better: %s', (better) => {
    const ranking = { tieBreakers: [{ input: 'y', better }] };
    const outcome = run(totalsOf({ ranking }), [
      { code: 'a', x: 50, y: '' },
      { code: 'b', x: 50, y: 1 },
      { code: 'c', x: 50, y: '/' },
      { code: 'd', x: 50, y: 2 },
    ]);
    const ranks = better === 'higher' ? { d: 1, b: 2, a: 3, c: 3 } : { b: 1, d: 2, a: 3, c: 3 };
    expect(byCode(outcome, 'rank')).toEqual(ranks);
  });

  it('a stated value is compared', () => {
    const ruleSet = tieBroken({ ranking: { tieBreakers: [{ input: 'w', better: 'lower' }] } }, [
      { id: 'w', missing: { value: 2 } },
    ]);
    const outcome = run(ruleSet, [
      { code: 'a', x: 50, y: 1, w: 3 },
      { code: 'b', x: 50, y: 1, w: '' },
      { code: 'c', x: 50, y: 1, w: 1 },
    ]);
    expect(byCode(outcome, 'rank')).toEqual({ a: 3, b: 2, c: 1 });
  });

  it('that are not reported are an error where the input says so', () => {
    const ruleSet = tieBroken({ ranking: { tieBreakers: [{ input: 'w', better: 'lower' }] } }, [
      { id: 'w' },
    ]);
    const outcome = run(ruleSet, [{ code: 'a', x: 50, y: 1, w: '' }]);
    expect(errorsOf(outcome)).toEqual([['error', 'missing-value', 'a', 'w']]);
  });
});

describe('ranks within categories', () => {
  const categories = [
    { id: 'big', title: 'big', when: { '>=': [{ var: 'y' }, 10] } },
    { id: 'small', title: 'small' },
  ];
  const rows: readonly Row[] = [
    { code: 'a', x: 50, y: 10 },
    { code: 'b', x: 60, y: 1 },
    { code: 'c', x: 60, y: 2 },
    { code: 'd', x: 70, y: 12 },
    { code: 'e', x: 40, y: 3 },
  ];

  it.each([
    ['are the default', {}, { a: 2, b: 1, c: 1, d: 1, e: 3 }],
    ['are beside those of the level', { within: 'level' }, { a: 4, b: 2, c: 2, d: 1, e: 5 }],
    ['dense', { within: 'level', ties: 'dense' }, { a: 3, b: 2, c: 2, d: 1, e: 4 }],
  ])('%s', (_, ranking, ranks) => {
    const outcome = run(totalsOf({ categories, ranking }), rows);
    expect(byCode(outcome, 'rank')).toEqual(ranks);
    const e = 'ties' in ranking ? 2 : 3;
    expect(byCode(outcome, 'categoryRank')).toEqual({ a: 2, b: 1, c: 1, d: 1, e });
  });

  it('units come level by level, best rank first, equal ranks by code', () => {
    const order = (ranking: Json) =>
      resultOfRun(totalsOf({ categories, ranking }), rows).units.map(({ code }) => code);
    expect(order({ within: 'level' })).toEqual(['d', 'b', 'c', 'a', 'e']);
    expect(order({ within: 'category' })).toEqual(['b', 'c', 'd', 'a', 'e']);
  });

  it('a unit is in the first category that fits', () => {
    const both = [
      { id: 'first', title: 'first', when: { '>=': [{ var: 'x' }, 60] } },
      ...categories,
    ];
    const outcome = run(totalsOf({ categories: both }), rows);
    expect(byCode(outcome, 'category')).toEqual({
      a: 'big',
      b: 'first',
      c: 'first',
      d: 'first',
      e: 'small',
    });
  });

  it('a unit that fits none is an error that names it', () => {
    const outcome = run(totalsOf({ categories: categories.slice(0, 1) }), rows.slice(0, 3));
    expect(errorsOf(outcome)).toEqual([
      ['error', 'no-category', 'b', ''],
      ['error', 'no-category', 'c', ''],
    ]);
  });

  it('a division by zero in a category names it and the unit', () => {
    const when = { '>': [{ '/': [1, { var: 'x' }] }, 0] };
    const outcome = run(
      totalsOf({
        categories: [
          { id: 'k', title: 'k', when },
          { id: 'm', title: 'm' },
        ],
      }),
      unitsWith([0, 1]),
    );
    expect(errorsOf(outcome)).toEqual([['error', 'division-by-zero', 'a', 'k']]);
  });
});

describe('a level that is not ranked', () => {
  const grades = [
    { id: 'good', title: 'good', from: 5, quota: '50%' },
    { id: 'rest', title: 'rest' },
  ];
  const lists = [{ id: 'l', title: 'l', direction: 'highest', size: 2 }];
  const categories = [{ id: 'all', title: 'all' }];
  const outcome = run(
    totalsOf({ ranking: { by: 'none' }, grades, lists, categories }),
    unitsWith([5, '/', 9, 1, 7]),
  );

  it('has units by their total, without ranks', () => {
    expect(Object.entries(byCode(outcome, 'total'))).toEqual([
      ['c', '9.00'],
      ['e', '7.00'],
      ['a', '5.00'],
      ['d', '1.00'],
      ['b', null],
    ]);
    const none = { a: null, b: null, c: null, d: null, e: null };
    expect(byCode(outcome, 'rank')).toEqual(none);
    expect(byCode(outcome, 'categoryRank')).toEqual(none);
  });

  it('says that they are scored', () => {
    const scored = { a: 'scored', b: 'unranked', c: 'scored', d: 'scored', e: 'scored' };
    expect(byCode(outcome, 'status')).toEqual(scored);
  });

  it('has grades and lists', () => {
    expect(byCode(outcome, 'grade')).toMatchObject({ c: 'good', e: 'good', a: 'rest', d: 'rest' });
    expect(outcome.ok && outcome.result.lists[0]?.units).toEqual(['c', 'e']);
  });

  it('can be looked back to', () => {
    const before = resultOfRun(
      totalsOf({ ranking: { by: 'none' } }, { period: '2020', year: 2020 }),
      unitsWith([5, 9]),
    );
    const json = JSON.parse(JSON.stringify(before));
    const rules = smallRuleSet({
      inputs: [{ id: 'last', earlier: 'total' }],
      level: {
        score: { children: [{ id: 'x', title: 'x', max: 100, points: { var: 'last' } }] },
        ranking: { by: 'none' },
      },
    });
    const now = run(rules, [{ code: 'a' }, { code: 'b' }], {
      earlier: [{ name: 'before.json', json }],
    });
    expect(byCode(now, 'total')).toEqual({ a: '5.00', b: '9.00' });
  });
});
