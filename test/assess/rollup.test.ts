import { describe, expect, it } from 'vitest';
import { isError } from '../../src/issue/index.ts';
import { run, smallRuleSet } from '../support/assessment.ts';
import {
  byCode,
  errorsOf,
  group,
  indicator,
  type Json,
  passThrough,
  warningsOf,
} from './smallRules.ts';

const units = ['c1', 'c2', 'c3'].map((code) => ({
  code,
  name: code,
  level: 'county',
  parent: 'p',
}));
const register = { units: [{ code: 'p', name: 'P', level: 'prefecture' }, ...units] };

type Options = {
  readonly rollup?: Json;
  readonly node?: Json;
  readonly population?: Json;
  readonly county?: Json;
  readonly prefecture?: Json;
  readonly register?: Json | undefined;
};

const ruleSetWith = (options: Options) =>
  smallRuleSet({
    inputs: [
      { id: 'x' },
      { id: 'y', missing: 'exclude' },
      { id: 'population', levels: ['county'], missing: 'exclude', ...options.population },
    ],
    ...('register' in options ? {} : { register }),
    level: {},
    levels: [
      {
        id: 'prefecture',
        title: '州市',
        score: {
          children: [
            {
              id: 'counties',
              title: '县区',
              max: 100,
              rollup: { level: 'county', method: 'mean', ...options.rollup },
              ...options.node,
            },
          ],
        },
        ...options.prefecture,
      },
      {
        id: 'county',
        title: '县',
        score: { children: [group('g', [passThrough('x', 60)]), passThrough('y', 40)] },
        ...options.county,
      },
    ],
  });

const counties = (values: readonly (readonly [string | number, string | number])[]) =>
  values.map(([x, population], i) => ({ code: `c${i + 1}`, x, population }));

const rows = [
  { code: 'p' },
  ...counties([
    [12, 1],
    [30, 2],
    [31, 5],
  ]),
];
/** 20, 50 and 51.67 of 100. */
const totalOf = (outcome: ReturnType<typeof run>) => byCode(outcome, 'total')['p'];

describe('a roll-up', () => {
  it.each([
    ['the mean of published totals', {}, '40.56'],
    ['the lowest', { method: 'lowest' }, '20.00'],
    ['a weighted mean', { method: 'weighted_mean', weight: 'population' }, '47.29'],
    ['a node below', { score: 'g' }, '24.33'],
    ['a node further below', { score: 'g.x', method: 'lowest' }, '12.00'],
  ])('takes %s', (_, rollup, total) => {
    const node = 'score' in rollup ? { max: 60 } : {};
    expect(totalOf(run(ruleSetWith({ rollup, node }), rows))).toBe(total);
  });

  it('takes the totals as they are published, rounded and after vetoes', () => {
    const county = {
      total: { round: { places: 0 } },
      vetoes: [
        { id: 'v', title: 'v', when: { '<': [{ var: 'x' }, 20] }, effects: [{ zero: 'total' }] },
      ],
    };
    // 0, 50, 52
    expect(totalOf(run(ruleSetWith({ county }), rows))).toBe('34.00');
  });

  it('rounds as it says, and is exact where it does not', () => {
    const node = { round: { places: 0, mode: 'up' } };
    expect(totalOf(run(ruleSetWith({ node }), rows))).toBe('41.00');
    const outcome = run(ruleSetWith({}), rows);
    expect(byCode(outcome, 'nodes')['p']).toEqual({
      counties: { score: '40.55666666666666666666666666666667', max: '100' },
    });
  });

  it('finds counties by their parent, in the register or in the data', () => {
    const outcome = run(ruleSetWith({ register: undefined }), [
      { code: 'p', level: 'prefecture', parent: '' },
      { code: 'q', level: 'prefecture', parent: '' },
      { code: 'a', level: 'county', parent: 'p', x: 30 },
      { code: 'b', level: 'county', parent: 'q', x: 60 },
      { code: 'c', level: 'county', parent: 'q', x: 48 },
    ]);
    expect(byCode(outcome, 'total')).toMatchObject({ p: '50.00', q: '90.00' });
  });
});

describe('the weights of a roll-up', () => {
  const rollup = { method: 'weighted_mean', weight: 'population' };

  it.each([
    ['a stated value is read', { missing: { value: 6 } }, '', '47.78'],
    ['who has none by `exclude` does not count', { missing: 'exclude' }, '', '40.00'],
    ['who has none by `zero` does not count', { missing: 'zero' }, '', '40.00'],
    ['to whom it does not apply does not count', {}, '/', '40.00'],
    ['a weight of 0 does not count', {}, '0', '40.00'],
  ])('%s', (_, population, cell, total) => {
    const ruleSet = ruleSetWith({ rollup, population });
    const data = [
      { code: 'p' },
      ...counties([
        [12, 1],
        [30, 2],
        [31, cell],
      ]),
    ];
    expect(totalOf(run(ruleSet, data))).toBe(total);
  });

  it('that add up to 0 are an error that names the unit above', () => {
    const data = [
      { code: 'p' },
      ...counties([
        [12, 0],
        [30, 0],
        [31, 0],
      ]),
    ];
    const outcome = run(ruleSetWith({ rollup }), data);
    expect(errorsOf(outcome)).toEqual([['error', 'roll-up-weights-wrong', 'p', 'counties']]);
  });

  it('below zero are an error, and those units are named', () => {
    const data = [
      { code: 'p' },
      ...counties([
        [12, 1],
        [30, -1],
        [31, 3],
      ]),
    ];
    const outcome = run(ruleSetWith({ rollup }), data);
    expect(errorsOf(outcome)).toEqual([['error', 'roll-up-weights-wrong', 'p', 'counties']]);
    expect(outcome.issues.find(isError)?.data['units']).toEqual([expect.stringContaining('c2')]);
  });

  it('that are not there are told, and who lacks them is named', () => {
    const ruleSet = ruleSetWith({ rollup, population: { missing: 'exclude' } });
    const data = [
      { code: 'p' },
      ...counties([
        [12, 1],
        [30, 2],
        [31, ''],
      ]),
    ];
    const outcome = run(ruleSet, data);
    const about = outcome.issues.find(({ code }) => code === 'roll-up-without-weight');
    expect([about?.severity, about?.data['units']]).toEqual([
      'warning',
      [expect.stringContaining('c3')],
    ]);
  });

  it('can come from an earlier result', () => {
    const inputs = [
      { id: 'x', title: 'x', type: 'number' },
      { id: 'y', title: 'y', type: 'number', missing: 'exclude' },
      {
        id: 'population',
        title: 'population',
        type: 'number',
        missing: 'exclude',
        earlier: 'total',
      },
    ];
    const ruleSet = { ...ruleSetWith({ rollup }), inputs };
    const totals = { c1: '1', c2: '2', c3: '5' };
    const json = {
      ruleSet: { id: 'small' },
      period: '2020',
      units: Object.entries(totals).map(([code, total]) => ({
        ...{ code, name: code, level: 'county' },
        ...{ total, nodes: {} },
      })),
      lists: [],
    };
    const data = [{ code: 'p' }, ...[12, 30, 31].map((x, i) => ({ code: `c${i + 1}`, x }))];
    expect(totalOf(run(ruleSet, data, { earlier: [{ name: 'e', json }] }))).toBe('47.29');
  });
});

describe('a roll-up that is not complete', () => {
  const incomplete = [
    { code: 'p' },
    ...counties([
      [12, 1],
      [30, 2],
    ]),
  ];
  const unranked = [
    { code: 'p' },
    ...counties([
      [12, 1],
      [30, 2],
      ['/', 5],
    ]),
  ];

  it('is an error where the data leave out a unit of the register', () => {
    const outcome = run(ruleSetWith({}), incomplete);
    expect(errorsOf(outcome)).toEqual([['error', 'roll-up-incomplete', 'p', 'counties']]);
    expect(outcome.issues.find(({ severity }) => severity === 'error')?.data['units']).toEqual([
      expect.stringContaining('c3'),
    ]);
  });

  it('is a warning where the rule set says so, and the rest count', () => {
    const outcome = run(ruleSetWith({ rollup: { incomplete: 'warning' } }), incomplete);
    expect(totalOf(outcome)).toBe('35.00');
    expect(warningsOf(outcome)).toContainEqual(['warning', 'roll-up-incomplete', 'p', 'counties']);
  });

  it('a unit to which nothing applies leaves, with a warning', () => {
    const outcome = run(ruleSetWith({}), unranked);
    expect(totalOf(outcome)).toBe('35.00');
    expect(warningsOf(outcome)).toContainEqual([
      'warning',
      'roll-up-without-score',
      'p',
      'counties',
    ]);
  });

  it('where nothing applies to any unit below, the roll-up does not apply', () => {
    const data = [
      { code: 'p' },
      ...counties([
        ['/', 1],
        ['/', 2],
        ['/', 5],
      ]),
    ];
    const outcome = run(ruleSetWith({}), data);
    expect(byCode(outcome, 'status')).toMatchObject({ p: 'unranked' });
    expect(errorsOf(outcome)).toEqual([]);
  });

  it('is complete where only the node that it takes does not apply', () => {
    const outcome = run(ruleSetWith({ rollup: { score: 'y' }, node: { max: 40 } }), [
      { code: 'p' },
      { code: 'c1', x: 1, y: 10 },
      { code: 'c2', x: 1, y: '/' },
      { code: 'c3', x: 1, y: 30 },
    ]);
    expect(totalOf(outcome)).toBe('20.00');
    expect(errorsOf(outcome)).toEqual([]);
  });

  it.each([
    ['error', ['roll-up-incomplete']],
    ['warning', ['roll-up-empty']],
  ])('without any unit below: %s', (policy, codes) => {
    const outcome = run(ruleSetWith({ rollup: { incomplete: policy } }), [{ code: 'p', x: '' }]);
    expect(errorsOf(outcome)).toEqual(codes.map((code) => ['error', code, 'p', 'counties']));
  });

  it('without any unit below and without a register is empty', () => {
    const outcome = run(ruleSetWith({ register: undefined }), [
      { code: 'p', level: 'prefecture', parent: '' },
      { code: 'a', level: 'county', parent: 'elsewhere', x: 1 },
    ]);
    expect(errorsOf(outcome)).toEqual([['error', 'unknown-parent', 'a', '']]);
    const alone = run(ruleSetWith({ register: undefined }), [
      { code: 'p', level: 'prefecture', parent: '' },
    ]);
    expect(errorsOf(alone)).toEqual([['error', 'roll-up-empty', 'p', 'counties']]);
  });
});

describe('totals below that leave 0 to the full points', () => {
  it('above are an error', () => {
    const bonuses = { items: [{ id: 'b', title: 'b', points: 90 }] };
    const outcome = run(ruleSetWith({ county: { bonuses } }), rows);
    expect(errorsOf(outcome)).toEqual([['error', 'roll-up-out-of-range', 'p', 'counties']]);
  });

  it('below are an error', () => {
    const ruleSet = ruleSetWith({
      county: { deductions: { items: [{ id: 'd', title: 'd', points: 90 }] } },
      prefecture: {
        score: {
          max: 100,
          aggregate: 'geometric_mean',
          weightTotal: 2,
          children: [
            { ...indicator('own', 50), weight: 1 },
            {
              id: 'counties',
              title: '县区',
              max: 100,
              weight: 1,
              rollup: { level: 'county', method: 'mean' },
            },
          ],
        },
      },
    });
    expect(errorsOf(run(ruleSet, rows))).toEqual([
      ['error', 'roll-up-out-of-range', 'p', 'counties'],
    ]);
  });
});
