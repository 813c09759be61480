import { describe, expect, it } from 'vitest';
import { run, smallRuleSet } from '../support/assessment.ts';
import {
  byCode,
  errorsOf,
  group,
  type Json,
  listsOf,
  passThrough,
  type Row,
  totalsOf,
  unitsWith,
} from './smallRules.ts';

const list = (id: string, more: Json = {}): Json => ({ id, title: id, ...more });
const listed = (one: Json, values: readonly (string | number)[], level: Json = {}) =>
  listsOf(run(totalsOf({ lists: [list('l', one)], ...level }), unitsWith(values)))['l']?.join('');

const notesOf = ({ issues }: ReturnType<typeof run>) =>
  issues
    .filter(({ code }) => code === 'condition-open')
    .map(({ at, data }) => [at.rule, data] as const);

describe('a list by a score', () => {
  it.each([
    ['highest', 2, [5, 9, 7, 1], 'bc'],
    ['lowest', 2, [5, 9, 7, 1], 'da'],
    ['highest', 9, [5, 9, 7, 1], 'bcad'],
    ['lowest', 9, [5, 9, 7, 1], 'dacb'],
    ['lowest', 4, [5, 9, 5, 1, 9], 'dacbe'],
    ['highest', '50%', [5, 9, 7, 1], 'bc'],
    ['highest', '49.9%', [5, 9, 7, 1], 'b'],
    ['highest', '24%', [5, 9, 7, 1], ''],
    ['lowest', '100%', [5, 9, 7], 'acb'],
    ['lowest', '50%', [5, 9, '/', '/', '/'], 'a'],
  ])('%s, size %j of %j', (direction, size, values, units) => {
    expect(listed({ direction, size }, values)).toBe(units);
  });

  it.each([
    ['include', 'highest', 2, [9, 7, 7, 7, 1], 'abcd'],
    ['exclude', 'highest', 2, [9, 7, 7, 7, 1], 'a'],
    [undefined, 'highest', 2, [9, 7, 7, 7, 1], 'abcd'],
    ['include', 'lowest', 2, [1, 3, 3, 9], 'abc'],
    ['exclude', 'lowest', 2, [1, 3, 3, 9], 'a'],
    ['include', 'lowest', 1, [3, 3, 3], 'abc'],
    ['exclude', 'lowest', 1, [3, 3, 3], ''],
    ['include', 'highest', 3, [9, 7, 7, 1], 'abc'],
    ['exclude', 'highest', 3, [9, 7, 7, 1], 'abc'],
    ['error', 'highest', 3, [9, 7, 7, 1], 'abc'],
    ['include', 'highest', '10%', [7, 7, 7], ''],
  ])('a tie across the edge: %s, %s %j of %j', (ties, direction, size, values, units) => {
    const policy = ties === undefined ? {} : { ties };
    expect(listed({ direction, size, ...policy }, values)).toBe(units);
  });

  it('a tie across the edge is an error that names the list, where the rule set wants that', () => {
    const lists = [list('l', { direction: 'lowest', size: 1, ties: 'error' })];
    const outcome = run(totalsOf({ lists }), unitsWith([3, 3, 9]));
    expect(errorsOf(outcome)).toEqual([['error', 'tie-across-edge', '', 'l']]);
    expect(outcome.issues[0]?.data).toEqual({ count: '2', units: ['a a', 'b b'] });
  });

  it('a tie is one of the ranking: after its tie-breakers', () => {
    const ranking = { tieBreakers: [{ input: 'y', better: 'lower' }] };
    const lists = [
      list('best', { direction: 'highest', size: 2, ties: 'error' }),
      list('worst', { direction: 'lowest', size: 1, ties: 'error' }),
    ];
    const rows = [9, 7, 7].map((x, i) => ({ code: 'abc'[i] ?? '', x, y: -i }));
    const outcome = run(totalsOf({ lists, ranking }), rows);
    expect(listsOf(outcome)).toEqual({ best: ['a', 'c'], worst: ['b'] });
  });

  const grouped = (lists: readonly Json[], level: Json = {}) =>
    smallRuleSet({
      inputs: ['p', 'q', 'fired'].map((id) => ({ id })),
      level: {
        score: { children: [group('g', [passThrough('p')]), passThrough('q')] },
        lists,
        ...level,
      },
    });
  const rows: readonly Row[] = [
    { code: 'a', p: 5, q: 9, fired: 0 },
    { code: 'b', p: 5, q: 5, fired: 1 },
    { code: 'c', p: '/', q: 1, fired: 0 },
    { code: 'd', p: 7, q: 1, fired: 0 },
    { code: 'e', p: 5, q: 9, fired: 0 },
  ];

  it('of a group looks at its score alone, of those who have one', () => {
    const source = { score: 'g' };
    const outcome = run(
      grouped([
        list('best', { source, direction: 'highest', size: 1 }),
        list('worst', { source, direction: 'lowest', size: 1 }),
        list('inner', { source: { score: 'g.p' }, direction: 'lowest', size: '100%' }),
        list('none', { source, direction: 'lowest', size: 1, ties: 'exclude' }),
      ]),
      rows,
    );
    expect(listsOf(outcome)).toEqual({
      best: ['d'],
      worst: ['a', 'b', 'e'],
      inner: ['a', 'b', 'e', 'd'],
      none: [],
    });
  });

  it.each([
    ['lowest', ['c', 'd', 'b']],
    ['highest', ['a', 'e', 'b']],
  ])('reads from its own end also with who is put on it: %s of the total', (direction, units) => {
    const level = {
      vetoes: [
        { id: 'v', title: 'v', when: { '>': [{ var: 'fired' }, 0] }, effects: [{ list: 'l' }] },
      ],
      lists: [list('l', { direction, size: 2 })],
    };
    // c has 1 of 100, scaled to 2; d 8, b 10, a and e 14.
    expect(listsOf(run(grouped([], level), rows))).toEqual({ l: units });
  });

  it('equal units stand by code also with who is put on it from above', () => {
    const level = {
      vetoes: [{ id: 'v', title: 'v', when: { '>': [{ var: 'y' }, 0] }, effects: [{ list: 'l' }] }],
    };
    const lists = [list('l', { direction: 'lowest', size: 1 })];
    const outcome = run(totalsOf({ ...level, lists }), [
      { code: 'a', x: 1, y: 0 },
      { code: 'b', x: 1, y: 0 },
      { code: 'c', x: 5, y: 1 },
      { code: 'd', x: 5, y: 1 },
    ]);
    expect(listsOf(outcome)).toEqual({ l: ['a', 'b', 'c', 'd'] });
  });

  it('of a group reads by its score also with who is put on it; last who has none', () => {
    const level = {
      vetoes: [
        { id: 'v', title: 'v', when: { '<=': [{ var: 'q' }, 5] }, effects: [{ list: 'l' }] },
      ],
      lists: [list('l', { source: { score: 'g' }, direction: 'highest', size: 1 })],
    };
    expect(listsOf(run(grouped([], level), rows))).toEqual({ l: ['d', 'b', 'c'] });
  });

  it.each(['highest', 'lowest'])(
    'of a group, %s, has those without its score by code',
    (direction) => {
      const level = {
        vetoes: [
          { id: 'v', title: 'v', when: { '>': [{ var: 'q' }, 0] }, effects: [{ list: 'l' }] },
        ],
        lists: [list('l', { source: { score: 'g' }, direction, size: 1 })],
      };
      const without = [3, 9, 6].map((q, i) => ({ code: 'abc'[i] ?? '', p: '/', q }));
      const outcome = run(grouped([], level), [...without, { code: 'd', p: 5, q: 1 }]);
      expect(listsOf(outcome)).toEqual({ l: ['d', 'a', 'b', 'c'] });
    },
  );
});

describe('a list by something else', () => {
  const level = {
    grades: [
      { id: 'top', title: 'top', from: 50 },
      { id: 'rest', title: 'rest' },
    ],
    vetoes: [
      { id: 'v', title: 'v', when: { '>': [{ var: 'y' }, 0] }, effects: [{ cap_grade: 'rest' }] },
    ],
  };
  const rows: readonly Row[] = [
    { code: 'a', x: 40, y: 0 },
    { code: 'b', x: 60, y: 1 },
    { code: 'c', x: 70, y: 0 },
    { code: 'd', x: 60, y: 0 },
    { code: 'e', x: '/', y: 1 },
    { code: 'f', x: '/', y: 0 },
  ];

  const either = {
    condition: { or: [{ '>=': [{ var: 'score.total' }, 60] }, { '==': [{ var: 'y' }, 0] }] },
  };

  it.each([
    ['a grade', { grade: 'top' }, ['c', 'd']],
    ['a grade after vetoes', { grade: 'rest' }, ['b', 'a']],
    ['a veto', { veto: 'v' }, ['b', 'e']],
    ['a condition', { condition: { '>=': [{ var: 'score.total' }, 60] } }, ['c', 'b', 'd']],
    ['a condition over inputs', { condition: { '==': [{ var: 'y' }, 0] } }, ['c', 'd', 'a', 'f']],
    ['a condition with a part that is true', either, ['c', 'b', 'd', 'a', 'f']],
  ])(
    '%s: best first, equal ones by code; last who is not ranked, where what the list asks holds of it',
    (_, source, units) => {
      const outcome = run(totalsOf({ ...level, lists: [list('l', { source })] }), rows);
      expect(listsOf(outcome)).toEqual({ l: units });
    },
  );

  it('a veto, with a condition that leaves some of its units out', () => {
    const condition = { '>=': [{ var: 'score.total' }, 65] };
    const lists = [list('l', { source: { veto: 'v' }, condition })];
    expect(listsOf(run(totalsOf({ ...level, lists }), rows))).toEqual({ l: [] });
  });

  it('a veto, with a condition that holds also of who is not ranked', () => {
    const lists = [list('l', { source: { veto: 'v' }, condition: { '>': [{ var: 'y' }, 0] } })];
    expect(listsOf(run(totalsOf({ ...level, lists }), rows))).toEqual({ l: ['b', 'e'] });
  });

  it('a condition that asks for a score names who has none, and so is not on it', () => {
    const source = { condition: { '<': [{ var: 'score.total' }, 60] } };
    const outcome = run(totalsOf({ lists: [list('l', { source })] }), rows);
    expect(listsOf(outcome)).toEqual({ l: ['a'] });
    expect(notesOf(outcome)).toEqual([['l', { count: '2', units: ['e e', 'f f'] }]]);
  });

  it('a score, with a condition, says nothing of who has none: it could not be on it', () => {
    const condition = { '<': [{ var: 'score.total' }, 60] };
    const lists = [list('l', { direction: 'lowest', size: 9, condition })];
    expect(notesOf(run(totalsOf({ lists }), rows))).toEqual([]);
  });

  it('a condition that cannot be evaluated names list and unit', () => {
    const condition = { '>': [{ '/': [1, { var: 'y' }] }, 0] };
    const outcome = run(totalsOf({ lists: [list('l', { source: { condition } })] }), rows);
    expect(errorsOf(outcome)).toEqual(
      ['a', 'c', 'd', 'f'].map((code) => ['error', 'division-by-zero', code, 'l']),
    );
  });
});

describe('a list of a category', () => {
  const categories = [
    { id: 'k', title: 'k', when: { '>': [{ var: 'y' }, 0] } },
    { id: 'm', title: 'm' },
  ];
  const rows: readonly Row[] = [5, 9, 7, 1, 8, 3].map((x, i) => ({
    code: 'abcdef'[i] ?? '',
    x,
    y: i % 2,
  }));

  it.each([
    ['level', { k: ['b'], m: ['e', 'c', 'a'], all: ['b'] }],
    ['category', { k: ['b'], m: ['e', 'c', 'a'], all: ['b'] }],
  ])('takes its units and their number, ranked within the %s', (within, lists) => {
    const outcome = run(
      totalsOf({
        categories,
        ranking: { within },
        lists: [
          list('k', { category: 'k', direction: 'highest', size: '34%' }),
          list('m', { category: 'm', direction: 'highest', size: 5 }),
          list('all', { direction: 'highest', size: '30%' }),
        ],
      }),
      rows,
    );
    expect(listsOf(outcome)).toEqual(lists);
  });
});

describe('a red list and its condition', () => {
  const red = (from: number, size = 3) =>
    list('red', {
      kind: 'red',
      direction: 'highest',
      size,
      condition: { '>=': [{ var: 'score.total' }, from] },
    });

  it.each([
    ['full', red(80), ['a', 'b', 'c']],
    ['shorter than its size', red(90), ['a', 'b']],
    ['empty', red(99), []],
  ])('%s', (_, one, units) => {
    const outcome = run(totalsOf({ lists: [one] }), unitsWith([95, '90.00', '89.99', 85]));
    expect(listsOf(outcome)).toEqual({ red: units });
  });

  it('sees the published total', () => {
    const outcome = run(totalsOf({ lists: [red(90)] }), unitsWith(['89.995', '89.994']));
    expect(listsOf(outcome)).toEqual({ red: ['a'] });
  });
});

describe('red and black', () => {
  const lists = [
    list('red', { kind: 'red', direction: 'highest', size: 2 }),
    list('black', { kind: 'black', direction: 'lowest', size: 2 }),
    list('lowest', { kind: 'lowest', direction: 'lowest', size: 2 }),
  ];

  it.each([
    ['black wins by default', {}, { red: ['a'], black: ['c', 'b'] }],
    [
      'red where it is declared',
      { listPrecedence: ['red', 'black'] },
      { red: ['a', 'b'], black: ['c'] },
    ],
  ])('exclude each other: %s', (_, level, expected) => {
    const outcome = run(totalsOf({ lists, ...level }), unitsWith([9, 5, 1]));
    expect(listsOf(outcome)).toEqual({ ...expected, lowest: ['c', 'b'] });
  });

  it('the next moves up where the winner of a place is on the black list', () => {
    const vetoes = [
      { id: 'v', title: 'v', when: { '>': [{ var: 'x' }, 8] }, effects: [{ list: 'black' }] },
    ];
    const outcome = run(totalsOf({ lists, vetoes }), unitsWith([9, 5, 4, 2, 1]));
    expect(listsOf(outcome)).toMatchObject({ red: ['b', 'c'], black: ['e', 'd', 'a'] });
  });

  it('a veto cannot put a unit of the black list on the red one', () => {
    const vetoes = [
      { id: 'v', title: 'v', when: { '<': [{ var: 'x' }, 2] }, effects: [{ list: 'red' }] },
    ];
    const outcome = run(totalsOf({ lists, vetoes }), unitsWith([9, 5, 4, 2, 1]));
    expect(listsOf(outcome)).toMatchObject({ red: ['a', 'b'], black: ['e', 'd'] });
  });

  it('lists of one kind do not exclude each other', () => {
    const both = [...lists, list('other_red', { kind: 'red', direction: 'highest', size: 1 })];
    const outcome = run(totalsOf({ lists: both }), unitsWith([9, 5, 4, 2, 1]));
    expect(listsOf(outcome)).toMatchObject({ red: ['a', 'b'], other_red: ['a'] });
  });

  it('lists without a kind exclude nobody', () => {
    const both = [...lists, list('all', { direction: 'highest', size: 5 })];
    const outcome = run(totalsOf({ lists: both }), unitsWith([9, 5, 4, 2, 1]));
    expect(byCode(outcome, 'lists')).toMatchObject({
      a: ['red', 'all'],
      e: ['black', 'lowest', 'all'],
    });
  });

  it('three kinds in an order', () => {
    const level = { lists, listPrecedence: ['lowest', 'red', 'black'] };
    const outcome = run(totalsOf(level), unitsWith([9, 5, 1]));
    expect(listsOf(outcome)).toEqual({ lowest: ['c', 'b'], red: ['a'], black: [] });
  });
});
