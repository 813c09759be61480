import { describe, expect, it } from 'vitest';
import { resultOfRun, run } from '../support/assessment.ts';
import { byCode, errorsOf, type Json, listsOf, type Row, totalsOf } from './smallRules.ts';

/** Unit, unit above, total; `e` ties with `d`. */
const rows: readonly Row[] = [
  ['a', 'q', 9],
  ['b', 'p', 8],
  ['c', 'q', 7],
  ['d', 'p', 5],
  ['e', 'p', 5],
  ['f', 'q', 1],
  ['g', 'r', '/'],
].map(([code = '', parent = '', x = '']) => ({ code, name: code, parent, x, y: 0 }));

const list = (more: Json): Json => ({ id: 'l', title: 'l', direction: 'highest', ...more });
const listed = (more: Json, level: Json = {}): string =>
  listsOf(run(totalsOf({ lists: [list({ within: 'parent', ...more })], ...level }), rows))[
    'l'
  ]?.join('') ?? '';

describe('ranks within the unit above', () => {
  it.each([
    ['competition', { a: 1, b: 1, c: 2, d: 2, e: 2, f: 3, g: null, h: 4 }],
    ['dense', { a: 1, b: 1, c: 2, d: 2, e: 2, f: 3, g: null, h: 3 }],
  ])('begin with 1 for each: %s', (ties, ranks) => {
    const more = [...rows, { code: 'h', parent: 'p', x: 0, y: 0 }];
    const outcome = run(totalsOf({ ranking: { within: 'parent', ties } }), more);
    expect(byCode(outcome, 'rank')).toEqual(ranks);
  });

  it('count for the quota of grades', () => {
    const grades = [
      { id: 'good', title: 'good', from: 0, quota: '34%' },
      { id: 'rest', title: 'rest' },
    ];
    const outcome = run(totalsOf({ grades, ranking: { within: 'parent' } }), rows);
    expect(byCode(outcome, 'grade')).toMatchObject({ a: 'good', b: 'good', c: 'rest', d: 'rest' });
  });

  it('leave ranks in the category as they are', () => {
    const outcome = run(
      totalsOf({
        categories: [{ id: 'all', title: 'all' }],
        ranking: { within: 'parent' },
      }),
      rows,
    );
    expect(byCode(outcome, 'categoryRank')).toEqual({
      a: 1,
      b: 2,
      c: 3,
      d: 4,
      e: 4,
      f: 6,
      g: null,
    });
  });
});

describe('a list whose size counts for each unit above', () => {
  it.each([
    [{ size: 1 }, 'ba'],
    [{ size: 2 }, 'bdeac'],
    [{ size: 2, ties: 'exclude' }, 'bac'],
    [{ size: 9 }, 'bdeacf'],
    [{ size: 1, direction: 'lowest' }, 'def'],
    [{ size: '67%' }, 'bdeac'],
    [{ size: '33%' }, ''],
    [{ size: 1, condition: { '<': [{ var: 'x' }, 9] } }, 'bc'],
  ])('%j', (more, units) => {
    expect(listed(more)).toBe(units);
  });

  it('has a share of the ranked units of its category below each', () => {
    const categories = [
      { id: 'low', title: 'low', when: { '<=': [{ var: 'x' }, 7] } },
      { id: 'rest', title: 'rest' },
    ];
    expect(listed({ size: '50%', category: 'low' }, { categories })).toBe('dec');
  });

  it('names the list and the units of a tie that has to be decided', () => {
    const lists = [list({ within: 'parent', size: 2, ties: 'error' })];
    const outcome = run(totalsOf({ lists }), rows);
    expect(errorsOf(outcome)).toEqual([['error', 'tie-across-edge', '', 'l']]);
    expect(outcome.issues.find(({ severity }) => severity === 'error')?.data).toEqual({
      count: '2',
      units: ['d d', 'e e'],
    });
  });

  it('has who is put on it by a veto, ranked or not, among those of the same unit above', () => {
    const vetoes = [
      {
        id: 'v',
        title: 'v',
        when: { '==': [{ var: 'y' }, 1] },
        effects: [{ list: 'l' }],
      },
    ];
    const forced = rows.map((row) => ('fg'.includes(String(row['code'])) ? { ...row, y: 1 } : row));
    const rules = totalsOf({ lists: [list({ within: 'parent', size: 1 })], vetoes });
    expect(listsOf(run(rules, forced))['l']).toEqual(['b', 'a', 'f', 'g']);
  });

  it('gives its order to a list that looks back at it', () => {
    const lists = [
      list({ within: 'parent', size: 1 }),
      { id: 'again', title: 'again', source: { successive: { list: 'l', periods: 2 } } },
    ];
    const before = resultOfRun(totalsOf({ lists }, { period: '2020', year: 2020 }), rows);
    const earlier = [{ name: 'before.json', json: JSON.parse(JSON.stringify(before)) }];
    expect(listsOf(run(totalsOf({ lists }), rows, { earlier }))['again']).toEqual(['b', 'a']);
  });
});

describe('a list', () => {
  const lists = [list({ size: 3 }), { ...list({ size: 1, within: 'parent' }), id: 'each' }];

  it('says of its units which are below whom', () => {
    const result = resultOfRun(totalsOf({ lists }), rows);
    expect(result.lists.map(({ within, byParent }) => [within, byParent])).toEqual([
      [
        'level',
        [
          { code: 'p', name: null, units: ['b'] },
          { code: 'q', name: null, units: ['a', 'c'] },
        ],
      ],
      [
        'parent',
        [
          { code: 'p', name: null, units: ['b'] },
          { code: 'q', name: null, units: ['a'] },
        ],
      ],
    ]);
  });

  it('is by nobody where its units have no unit above', () => {
    const alone = rows.map(({ parent: _, ...row }) => row);
    const result = resultOfRun(totalsOf({ lists: [list({ size: 3 })] }), alone);
    expect(result.lists[0]?.byParent).toEqual([]);
  });
});

describe('a pool of the units below the same unit', () => {
  it('is what figures of the pool are of', () => {
    const points = { pool_rank: { var: 'x' } };
    const rules = totalsOf({ pool: 'parent' });
    const level = {
      ...(rules['levels'] as readonly Json[])[0],
      score: { children: [{ id: 'it', title: 'it', max: 1000, points }] },
    };
    const outcome = run({ ...rules, levels: [level] }, rows);
    expect(byCode(outcome, 'total')).toMatchObject({ a: '1.00', b: '1.00', d: '2.00', f: '3.00' });
  });
});

describe('a unit without a unit above', () => {
  const orphaned = rows.map((row) => (row['code'] === 'c' ? { ...row, parent: '' } : row));

  it.each([
    [{ ranking: { within: 'parent' } }],
    [{ pool: 'parent' }],
    [{ lists: [list({ within: 'parent', size: 1 })] }],
  ])('is an error where units are compared within those: %j', (level) => {
    expect(errorsOf(run(totalsOf(level), orphaned))).toEqual([['error', 'no-parent', 'c', '']]);
  });

  it('leaves a partial result', () => {
    const rules = totalsOf({ ranking: { within: 'parent' } });
    const outcome = run(rules, orphaned, { partial: true });
    expect(byCode(outcome, 'rank')).toMatchObject({ a: 1, c: null, f: 2 });
    expect(byCode(outcome, 'status')).toMatchObject({ c: 'failed', f: 'ranked' });
  });

  it('is none elsewhere', () => {
    expect(run(totalsOf({ lists: [list({ size: 1 })] }), orphaned).ok).toBe(true);
  });
});
