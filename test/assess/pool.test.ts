import { describe, expect, it } from 'vitest';
import { run, smallRuleSet } from '../support/assessment.ts';
import { byCode, errorsOf, indicator, type Json, type Row, unitsWith } from './smallRules.ts';

const x = { var: 'x' };
const scoreOf = (outcome: ReturnType<typeof run>, path: string) =>
  Object.fromEntries(
    Object.entries(byCode(outcome, 'nodes')).map(([code, nodes]) => [
      code,
      (nodes as Record<string, { readonly score: string | null }>)[path]?.score,
    ]),
  );

const ruleSetWith = (points: unknown, input: Json = {}, level: Json = {}, round?: Json) =>
  smallRuleSet({
    inputs: [
      { id: 'x', ...input },
      { id: 'kind', type: 'text', missing: { value: 'k' } },
    ],
    level: {
      score: {
        children: [
          { ...indicator('it', points, 1000), ...(round === undefined ? {} : { round }) },
          indicator('one', 1, 1),
        ],
      },
      ...level,
    },
  });

describe('figures of the pool', () => {
  // 4, 8, 8, 20: mean 10, squares 36 + 4 + 4 + 100 = 144, 144 / 4 = 36.
  it.each([
    ['pool_min', '4', '4', '4', '4'],
    ['pool_max', '20', '20', '20', '20'],
    ['pool_mean', '10', '10', '10', '10'],
    ['pool_sum', '40', '40', '40', '40'],
    ['pool_stdev', '6', '6', '6', '6'],
    ['pool_count', '4', '4', '4', '4'],
    ['pool_share', '0.1', '0.2', '0.2', '0.5'],
    ['pool_rank', '4', '2', '2', '1'],
  ])('%s', (operator, ...scores) => {
    const outcome = run(ruleSetWith({ [operator]: x }), unitsWith([4, 8, 8, 20]));
    expect(Object.values(scoreOf(outcome, 'it')).sort()).toEqual([...scores].sort());
    expect(scoreOf(outcome, 'it')).toMatchObject({ a: scores[0], d: scores[3] });
  });

  it.each([
    ['lowest', { a: '1', b: '2', c: '2', d: '4' }],
    ['highest', { a: '4', b: '2', c: '2', d: '1' }],
  ])('pool_rank with the %s first shares places', (first, ranks) => {
    const outcome = run(ruleSetWith({ pool_rank: [x, first] }), unitsWith([4, 8, 8, 20]));
    expect(scoreOf(outcome, 'it')).toEqual(ranks);
  });

  it('compare an expression, not only an input', () => {
    const outcome = run(ruleSetWith({ pool_max: { '*': [x, 2] } }), unitsWith([4, 8]));
    expect(scoreOf(outcome, 'it')).toEqual({ a: '16', b: '16' });
  });

  it('are exact: a mean of thirds is no float', () => {
    const outcome = run(
      ruleSetWith({ '*': [3, { pool_mean: x }] }),
      unitsWith(['0.1', '0.1', '0.1']),
    );
    expect(scoreOf(outcome, 'it')).toEqual({ a: '0.3', b: '0.3', c: '0.3' });
  });

  it.each([
    ['zero', ''],
    ['exclude', ''],
    ['error', '/'],
  ])('leave out who has no value: %s %j', (missing, cell) => {
    const outcome = run(ruleSetWith({ pool_mean: x }, { missing }), unitsWith([4, 8, cell]));
    expect(scoreOf(outcome, 'it')).toMatchObject({ a: '6', b: '6' });
  });

  it('count a stated value', () => {
    const missing = { value: 3 };
    const outcome = run(ruleSetWith({ pool_mean: x }, { missing }), unitsWith([4, 8, '']));
    expect(scoreOf(outcome, 'it')).toEqual({ a: '5', b: '5', c: '5' });
  });

  it('leave out who has an error in what is compared', () => {
    const points = { pool_mean: { '/': [12, x] } };
    const outcome = run(ruleSetWith(points), unitsWith([4, 2, 0]), { partial: true });
    expect(errorsOf(outcome)).toEqual([]);
    expect(scoreOf(outcome, 'it')).toEqual({ a: '4.5', b: '4.5', c: '4.5' });
  });

  it('of a pool that nobody belongs to are an error', () => {
    const outcome = run(ruleSetWith({ pool_mean: { '/': [12, x] } }), unitsWith([0]));
    expect(errorsOf(outcome)).toEqual([['error', 'no-values', 'a', 'it']]);
  });
});

describe('a figure of what does not apply to the unit itself', () => {
  const ofRest = { if: [{ '==': [x, 0] }, { not_applicable: [] }, x] };

  it.each([
    ['its place, among others', { pool_rank: ofRest }, [4, 8, 0], { a: '2', b: '1', c: null }],
    ['points by its place', { rank_points: [ofRest, 9, 1, 2] }, [4, 0], { a: '9', b: null }],
    ['the highest of nobody', { pool_max: ofRest }, [0, 0], { a: null, b: null }],
    ['the highest of the others', { pool_max: ofRest }, [4, 0], { a: '4', b: '4' }],
  ])('%s', (_, points, values, scores) => {
    const outcome = run(ruleSetWith(points), unitsWith(values));
    expect([errorsOf(outcome), outcome.ok && scoreOf(outcome, 'it')]).toEqual([[], scores]);
  });
});

describe('who is in the pool', () => {
  const rows: readonly Row[] = [
    { code: 'a', x: 4, kind: 'k' },
    { code: 'b', x: 8, kind: 'k' },
    { code: 'c', x: 20, kind: 'm' },
  ];
  const categories = [
    { id: 'k', title: 'k', when: { '==': [{ var: 'kind' }, 'k'] } },
    { id: 'm', title: 'm' },
  ];

  it.each([
    ['all units of the level without categories', {}, { a: '20', b: '20', c: '20' }],
    ['those of the category with categories', { categories }, { a: '8', b: '8', c: '20' }],
    [
      'all where the rule set says so',
      { categories, pool: 'level' },
      { a: '20', b: '20', c: '20' },
    ],
  ])('%s', (_, level, scores) => {
    expect(scoreOf(run(ruleSetWith({ pool_max: x }, {}, level), rows), 'it')).toEqual(scores);
  });

  it('units of another level are never in it', () => {
    const level = (id: string) => ({
      id,
      title: id,
      score: { children: [indicator('it', { pool_max: x }, 1000)] },
    });
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: {},
      levels: [level('county'), level('prefecture')],
    });
    const outcome = run(ruleSet, [
      { code: 'a', level: 'county', x: 4 },
      { code: 'b', level: 'county', x: 8 },
      { code: 'c', level: 'prefecture', x: 20 },
    ]);
    expect(scoreOf(outcome, 'it')).toEqual({ a: '8', b: '8', c: '20' });
  });

  it('the condition of a category sees the whole level', () => {
    const level = {
      categories: [
        { id: 'upper', title: 'upper', when: { '>=': [x, { pool_mean: x }] } },
        { id: 'lower', title: 'lower' },
      ],
    };
    const outcome = run(ruleSetWith({ pool_count: x }, {}, level), unitsWith([1, 2, 9]));
    expect(byCode(outcome, 'category')).toEqual({ a: 'lower', b: 'lower', c: 'upper' });
  });
});

describe('figures of scores', () => {
  const best = { pool_max: { var: 'score.it' } };
  const level = (more: Json) => ruleSetWith(x, {}, more);

  it('in a bonus', () => {
    const items = [{ id: 'b', title: 'b', points: { '-': [best, { var: 'score.it' }] } }];
    const outcome = run(level({ bonuses: { items } }), unitsWith([4, 8, '/']));
    expect(byCode(outcome, 'bonuses')).toEqual({ a: { b: '4' }, b: {}, c: {} });
  });

  it('in a veto, of the total', () => {
    const when = { '==': [{ pool_rank: [{ var: 'score.total' }, 'lowest'] }, 1] };
    const vetoes = [{ id: 'v', title: 'v', when, effects: [{ zero: 'total' }] }];
    const outcome = run(level({ vetoes }), unitsWith([4, 8]));
    expect(byCode(outcome, 'total')).toEqual({ a: '0.00', b: '9.00' });
  });

  it('in the condition of a list, of the published total', () => {
    const condition = { '>=': [{ var: 'score.total' }, { pool_mean: { var: 'score.total' } }] };
    const lists = [{ id: 'l', title: 'l', source: { condition } }];
    const outcome = run(level({ lists }), unitsWith([4, 8, 9]));
    expect(byCode(outcome, 'lists')).toEqual({ a: [], b: ['l'], c: ['l'] });
  });
});
