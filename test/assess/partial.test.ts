import { describe, expect, it } from 'vitest';
import { run, smallRuleSet, unitOf } from '../support/assessment.ts';
import {
  aboutOf,
  byCode,
  errorsOf,
  indicator,
  type Json,
  passThrough,
  type Row,
  totalsOf,
  unitsWith,
  warningsOf,
} from './smallRules.ts';

const division = { '/': [1, { var: 'y' }] };
const positive = { '>=': [division, 0] };
const item = (points: unknown): Json => ({ items: [{ id: 'it', title: 'it', points }] });

/** Where a rule can stand: each divides by `y`, which is 0 for one unit. */
const places: ReadonlyArray<readonly [string, Json]> = [
  ['indicator', { score: { children: [passThrough('x'), indicator('it', division)] } }],
  ['bonus', { bonuses: item(division) }],
  ['deduction', { deductions: item(division) }],
  ['veto', { vetoes: [{ id: 'it', title: 'it', when: positive, effects: [{ zero: 'total' }] }] }],
  [
    'category',
    {
      categories: [
        { id: 'it', title: 'it', when: positive },
        { id: 'm', title: 'm' },
      ],
    },
  ],
  ['list', { lists: [{ id: 'it', title: 'it', source: { condition: positive } }] }],
  [
    'condition of a list',
    { lists: [{ id: 'it', title: 'it', direction: 'highest', size: 1, condition: positive }] },
  ],
];
const rows: readonly Row[] = [
  { code: 'a', x: 5, y: 0 },
  { code: 'b', x: 3, y: 1 },
  { code: 'c', x: 4, y: 2 },
];

describe('data with errors', () => {
  it.each(places)('in the rule of a(n) %s are not ranked', (_, level) => {
    const outcome = run(totalsOf(level), rows);
    expect(outcome.ok).toBe(false);
    expect(errorsOf(outcome)).toEqual([['error', 'division-by-zero', 'a', 'it']]);
  });

  it.each(places)(
    'in the rule of a(n) %s: the unit is left out of a partial result',
    (_, level) => {
      const outcome = run(totalsOf(level), rows, { partial: true });
      expect(byCode(outcome, 'status')).toEqual({ a: 'failed', b: 'ranked', c: 'ranked' });
      expect(byCode(outcome, 'total')).toMatchObject({ a: null });
      expect(byCode(outcome, 'rank')['a']).toBeNull();
      expect(byCode(outcome, 'lists')).toMatchObject({ a: [] });
      expect(Object.values(byCode(outcome, 'rank')).filter((rank) => rank === 1)).not.toEqual([]);
    },
  );

  it.each([
    ['a cell', {}, [{ code: 'a', x: '12,5' }, ...rows.slice(1)], ['not-a-number']],
    ['a gap', {}, [{ code: 'a', x: '' }, ...rows.slice(1)], ['missing-value']],
    [
      'a category',
      { categories: [{ id: 'k', title: 'k', when: { '>': [{ var: 'y' }, 0] } }] },
      rows,
      ['no-category'],
    ],
    ['points', { score: { children: [passThrough('x', '4.99')] } }, rows, ['points-out-of-range']],
  ])('%s: refused, and partial without that unit', (_, level, data, codes) => {
    const refused = run(totalsOf(level), data);
    expect([refused.ok, errorsOf(refused).map(([, code]) => code)]).toEqual([false, codes]);
    const partial = run(totalsOf(level), data, { partial: true });
    expect(byCode(partial, 'status')).toEqual({ a: 'failed', b: 'ranked', c: 'ranked' });
    expect(byCode(partial, 'rank')).toMatchObject({ a: null, b: 2, c: 1 });
  });
});

describe('a partial result', () => {
  const outcome = run(
    totalsOf({ score: { children: [passThrough('x'), indicator('it', division)] } }),
    rows,
    {
      partial: true,
    },
  );

  it('says that it is partial, and who is missing', () => {
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.result.partial).toBe(true);
    expect(aboutOf(outcome.issues)).toContainEqual(['warning', 'partial-result', '', '']);
    const { data } = outcome.issues.find(({ code }) => code === 'partial-result') ?? {};
    expect(data).toEqual({ units: ['a a'] });
  });

  it('keeps who is missing at the end, without a score', () => {
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.result.units.map(({ code }) => code)).toEqual(['c', 'b', 'a']);
    expect(unitOf(outcome.result, 'a')).toMatchObject({
      status: 'failed',
      total: null,
      rank: null,
      grade: null,
      nodes: { x: { score: null }, it: { score: null } },
    });
  });

  it('is not one where nothing is wrong', () => {
    const whole = run(totalsOf({}), unitsWith([1, 2]), { partial: true });
    if (!whole.ok) throw new Error('refused');
    expect(whole.result.partial).toBe(false);
    expect(whole.issues).toEqual([]);
  });

  it('is what the units that are left would have by themselves: pools, quotas, sizes', () => {
    const level = {
      score: {
        children: [
          indicator('place', { rank_points: [{ var: 'x' }, 10, 1, 0] }),
          indicator('it', division),
        ],
      },
      grades: [
        { id: 'top', title: 'top', from: 0, quota: '50%' },
        { id: 'rest', title: 'rest' },
      ],
      lists: [{ id: 'best', title: 'best', direction: 'highest', size: '50%' }],
    };
    const partial = run(totalsOf(level), rows, { partial: true });
    const alone = run(totalsOf(level), rows.slice(1));
    if (!partial.ok || !alone.ok) throw new Error('refused');
    expect(partial.result.units.slice(0, 2)).toEqual(alone.result.units);
    expect(partial.result.lists).toEqual(alone.result.lists);
  });

  it('also leaves out who has an error only after others have left', () => {
    // With a gone, b and c are equal, and the span of the pool is 0.
    const points = {
      efficacy: [{ var: 'y' }, { pool_min: { var: 'y' } }, { pool_max: { var: 'y' } }, 60, 40],
    };
    const level = { score: { children: [passThrough('x', 4), indicator('it', points)] } };
    const data = [
      { code: 'a', x: 5, y: 0 },
      { code: 'b', x: 3, y: 2 },
      { code: 'c', x: 4, y: 2 },
    ];
    expect(errorsOf(run(totalsOf(level), data))).toEqual([
      ['error', 'points-out-of-range', 'a', 'x'],
    ]);
    const partial = run(totalsOf(level), data, { partial: true });
    expect(errorsOf(partial)).toEqual([
      ['error', 'points-out-of-range', 'a', 'x'],
      ['error', 'division-by-zero', 'b', 'it'],
      ['error', 'division-by-zero', 'c', 'it'],
    ]);
    expect(byCode(partial, 'status')).toEqual({ a: 'failed', b: 'failed', c: 'failed' });
  });

  it('where no unit has left says that rows were left out', () => {
    const units = [{ code: 'a', name: 'a', level: 'county' }];
    const ruleSet = { ...totalsOf({}), register: { units } };
    const rows = [
      { code: 'a', x: 1 },
      { code: 'zzz', x: 1 },
    ];
    const outcome = run(ruleSet, rows, { partial: true });
    expect(byCode(outcome, 'rank')).toEqual({ a: 1 });
    expect(warningsOf(outcome).map(([, code]) => code)).toEqual(['partial-without-rows']);
  });

  it('is none where a tie has to be decided first: no list and no grade is guessed', () => {
    const lists = [{ id: 'l', title: 'l', direction: 'highest', size: 2, ties: 'error' }];
    const outcome = run(totalsOf({ lists }), unitsWith([9, 5, 5]), { partial: true });
    expect(outcome.ok).toBe(false);
    expect(errorsOf(outcome)).toEqual([['error', 'tie-across-edge', '', 'l']]);
  });
});

describe('a prefecture whose counties have errors', () => {
  const codes = ['p', 'q', 'p1', 'p2', 'q1'];
  const ruleSetWith = (incomplete: string) =>
    smallRuleSet({
      inputs: [{ id: 'x' }],
      register: {
        units: codes.map((code) =>
          code.length === 1
            ? { code, name: code, level: 'prefecture' }
            : { code, name: code, level: 'county', parent: code[0] },
        ),
      },
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
                rollup: { level: 'county', method: 'mean', incomplete },
              },
            ],
          },
        },
        { id: 'county', title: '县', score: { children: [passThrough('x')] } },
      ],
    });
  const data = codes.map((code) => ({ code, x: { p1: 'x', p2: '60', q1: '70' }[code] ?? '' }));

  it('is not ranked', () => {
    const outcome = run(ruleSetWith('error'), data, { partial: true });
    expect(byCode(outcome, 'status')).toEqual({
      p: 'failed',
      q: 'ranked',
      p1: 'failed',
      p2: 'ranked',
      q1: 'ranked',
    });
    expect(errorsOf(outcome)).toEqual([
      ['error', 'not-a-number', 'p1', 'x'],
      ['error', 'roll-up-waits', 'p', 'counties'],
    ]);
    const { data: said } = outcome.issues.find(({ code }) => code === 'partial-result') ?? {};
    expect(said).toEqual({ units: ['p p', 'p1 p1'] });
  });

  it('is told once without `partial`: the errors are those of the counties', () => {
    const outcome = run(ruleSetWith('error'), data);
    expect(errorsOf(outcome)).toEqual([['error', 'not-a-number', 'p1', 'x']]);
  });

  it('is told to lack a county beside an error that says nothing of rows', () => {
    const rows = data
      .filter(({ code }) => code !== 'p2')
      .map((row) => ({ ...row, x: row.code.length === 1 ? '' : 1, xx: '' }));
    const outcome = run(ruleSetWith('error'), [...rows, { code: 'p1', x: 1 }]);
    expect(errorsOf(outcome).map(([, code]) => code)).toEqual([
      'duplicate-unit',
      'roll-up-incomplete',
    ]);
  });

  it('is not told to lack a county whose row nobody knows', () => {
    const rows = data.map((row) => (row.code === 'p2' ? { ...row, code: 'p9' } : { ...row, x: 1 }));
    const outcome = run(ruleSetWith('error'), rows);
    expect(errorsOf(outcome).map(([, code]) => code)).toEqual(['unknown-unit']);
  });

  it('is ranked by the rest where the rule set says so', () => {
    const outcome = run(ruleSetWith('warning'), data, { partial: true });
    expect(byCode(outcome, 'total')).toMatchObject({ p: '60.00', q: '70.00', p1: null });
  });

  it('is not ranked either where a level alone is wanted', () => {
    const outcome = run(ruleSetWith('error'), data, { partial: true, levels: ['prefecture'] });
    expect(byCode(outcome, 'status')).toEqual({ p: 'failed', q: 'ranked' });
  });
});

describe('the register', () => {
  it('names who is not in the data, in a warning', () => {
    const units = ['a', 'b'].map((code) => ({ code, name: `${code}县`, level: 'county' }));
    const ruleSet = { ...totalsOf({}), register: { units } };
    const outcome = run(ruleSet, [{ code: 'a', x: 1, y: 1 }]);
    expect(outcome.ok && outcome.result.partial).toBe(false);
    const issue = outcome.issues.find(({ code }) => code === 'units-not-in-data');
    expect([issue?.severity, issue?.data['units']]).toEqual(['warning', ['b县 b']]);
  });

  it('data without any unit of the rule set are refused', () => {
    const outcome = run(totalsOf({}), [{ code: 'a', level: 'province', x: 1 }]);
    expect([outcome.ok, errorsOf(outcome).map(([, code]) => code)]).toEqual([
      false,
      ['unknown-level'],
    ]);
  });
});
