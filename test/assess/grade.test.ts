import { describe, expect, it } from 'vitest';
import { run } from '../support/assessment.ts';
import { byCode, errorsOf, type Json, totalsOf, unitsWith } from './smallRules.ts';

const bands = (top: Json = {}, middle: Json = {}): readonly Json[] => [
  { id: 'top', title: '优秀', from: 90, ...top },
  { id: 'middle', title: '良好', from: '80.5', ...middle },
  { id: 'low', title: '合格' },
];

/** The grades of units in the order given, by their first letters. */
const gradesOf = (
  grades: readonly Json[],
  values: readonly (string | number)[],
  level: Json = {},
) =>
  Object.values(
    Object.fromEntries(
      Object.entries(
        byCode(run(totalsOf({ grades, ...level }), unitsWith(values)), 'grade'),
      ).sort(),
    ),
  )
    .map((grade) => String(grade)[0])
    .join('');

describe('grades by bands', () => {
  it.each([
    ['90', 't'],
    ['89.995', 't'],
    ['89.994', 'm'],
    ['80.5', 'm'],
    ['80.49', 'l'],
    ['0', 'l'],
  ])('a published total from %s: %s', (x, grade) => {
    expect(gradesOf(bands(), [x])).toBe(grade);
  });

  it('a unit without a total has no grade', () => {
    const outcome = run(totalsOf({ grades: bands() }), unitsWith([95, '/']));
    expect(byCode(outcome, 'grade')).toEqual({ a: 'top', b: null });
  });

  it('bands look at the published total also where ranks look at the exact one', () => {
    expect(gradesOf(bands(), ['89.996'], { ranking: { by: 'exact' } })).toBe('t');
  });
});

describe('grades with quotas', () => {
  it.each([
    [
      'the floor of the share: 30 % of 9 is 2',
      '30%',
      [99, 98, 97, 96, 70, 70, 70, 70, 70],
      'ttmmlllll',
    ],
    ['30 % of 10 is 3', '30%', [99, 98, 97, 96, 70, 70, 70, 70, 70, 70], 'tttmllllll'],
    ['30 % of 3 is none', '30%', [99, 98, 97], 'mmm'],
    ['33.4 % of 3 is one', '33.4%', [99, 98, 97], 'tmm'],
    ['a quota is not a right', '100%', [99, 85, 70], 'tml'],
    ['places that stay empty', '50%', [85, 85, 70, 70], 'mmll'],
    ['who finds no place is looked at for the next grade', '10%', [99, 98], 'mm'],
  ])('%s', (_, quota, values, grades) => {
    expect(gradesOf(bands({ quota }), values)).toBe(grades);
  });

  it('count the units that are ranked', () => {
    const outcome = run(
      totalsOf({ grades: bands({ quota: '50%' }) }),
      unitsWith([99, 98, 97, '/', '/', '/']),
    );
    expect(byCode(outcome, 'grade')).toMatchObject({ a: 'top', b: 'middle', d: null });
  });

  it('of a grade below count from the whole pool', () => {
    expect(gradesOf(bands({ quota: '25%' }, { quota: '50%' }), [99, 98, 97, 96])).toBe('tmml');
  });

  it('without a grade for the rest leave the rest without one', () => {
    const grades = [{ id: 'top', title: 'top', quota: '50%' }];
    const outcome = run(totalsOf({ grades }), unitsWith([3, 2, 1]));
    expect(byCode(outcome, 'grade')).toEqual({ a: 'top', b: null, c: null });
  });

  // 40 % of 5 are 2 places.
  const tied = [99, 95, 95, 95, 70] as const;
  it.each([
    ['include', tied, 'ttttl'],
    ['exclude', tied, 'tmmml'],
    [undefined, tied, 'ttttl'],
    ['exclude', [95, 95, 95, 70, 70], 'mmmll'],
    ['exclude', [99, 95, 91, 91, 70], 'ttmml'],
    ['include', [99, 95, 91, 91, 70], 'ttmml'],
    ['error', [99, 95, 91, 91, 70], 'ttmml'],
  ])('a tie across the edge: %s, %j', (ties, values, grades) => {
    const policy = ties === undefined ? {} : { ties };
    expect(gradesOf(bands({ quota: '40%', ...policy }), values)).toBe(grades);
  });

  it('a tie across the edge is an error that names the grade, where the rule set wants that', () => {
    const outcome = run(
      totalsOf({ grades: bands({ quota: '40%', ties: 'error' }) }),
      unitsWith(tied),
    );
    expect(errorsOf(outcome)).toEqual([['error', 'tie-across-edge', '', 'top']]);
    expect(outcome.issues[0]?.data).toEqual({ count: '3', units: ['b b', 'c c', 'd d'] });
  });

  it('a tie is one of the ranking: after its tie-breakers', () => {
    const ranking = { tieBreakers: [{ input: 'y', better: 'higher' }] };
    const rows = tied.map((x, i) => ({ code: 'abcde'[i] ?? '', x, y: i }));
    const outcome = run(
      totalsOf({ grades: bands({ quota: '40%', ties: 'error' }), ranking }),
      rows,
    );
    expect(byCode(outcome, 'grade')).toMatchObject({
      a: 'top',
      b: 'middle',
      c: 'middle',
      d: 'top',
    });
  });

  it('are of the category where units are ranked within categories', () => {
    const categories = [
      { id: 'k', title: 'k', when: { '>=': [{ var: 'y' }, 1] } },
      { id: 'm', title: 'm' },
    ];
    const rows = [99, 98, 97, 96].map((x, i) => ({ code: 'abcd'[i] ?? '', x, y: i < 2 ? 1 : 0 }));
    const grades = bands({ quota: '50%' });
    const within = run(totalsOf({ categories, grades }), rows);
    expect(byCode(within, 'grade')).toEqual({ a: 'top', b: 'middle', c: 'top', d: 'middle' });
    const whole = run(totalsOf({ categories, grades, ranking: { within: 'level' } }), rows);
    expect(byCode(whole, 'grade')).toEqual({ a: 'top', b: 'top', c: 'middle', d: 'middle' });
  });
});

describe('a grade that a veto rules out', () => {
  const vetoes = [
    { id: 'v', title: 'v', when: { '>': [{ var: 'y' }, 0] }, effects: [{ cap_grade: 'middle' }] },
    { id: 'w', title: 'w', when: { '>': [{ var: 'y' }, 1] }, effects: [{ cap_grade: 'low' }] },
  ];
  const rows = [
    { code: 'a', x: 99, y: 1 },
    { code: 'b', x: 98, y: 0 },
    { code: 'c', x: 97, y: 2 },
    { code: 'd', x: 96, y: 0 },
  ];

  it('takes no place in its quota, and the next moves up', () => {
    const outcome = run(totalsOf({ grades: bands({ quota: '50%' }), vetoes }), rows);
    expect(byCode(outcome, 'grade')).toEqual({ a: 'middle', b: 'top', c: 'low', d: 'top' });
  });
});
