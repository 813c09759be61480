import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/issue/index.ts';
import {
  type Improvements,
  type ImproveOptions,
  improve,
} from '../../../src/whatif/improve/index.ts';
import {
  indicator,
  type Json,
  passThrough,
  type Row,
  smallRuleSet,
} from '../../assess/smallRules.ts';
import { assessmentOfRows } from '../../explain/explained.ts';
import { assessmentOf } from '../../support/systems.ts';

const grades = [
  { id: 'good', title: '好', from: 80 },
  { id: 'fair', title: '中', from: 60 },
  { id: 'poor', title: '差' },
];
const last = { id: 'last', title: '末位', direction: 'lowest', size: 1 };

const rules = (children: readonly Json[], inputs: readonly Json[], level: Json = {}): Json =>
  smallRuleSet({
    inputs: inputs.map((input) => ({ range: [0, 100], ...input })),
    level: { score: { children }, grades, lists: [last], ...level },
  });

const plain = rules([passThrough('x', 50), passThrough('y', 50)], [{ id: 'x' }, { id: 'y' }]);
const rows: readonly Row[] = [
  { code: 'u', x: 20, y: '30.5' },
  { code: 'v', x: 30, y: 40 },
  { code: 'w', x: 45, y: 40 },
];

const answer = (json: Json, data: readonly Row[], options: ImproveOptions): Improvements => {
  const found = improve(assessmentOfRows(json, data), options);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};
const refused = (options: ImproveOptions): readonly Issue[] =>
  improve(assessmentOfRows(plain, rows), options).issues;

/** Input, value and cost of each change. */
const changesOf = (proposal: Improvements['together']): readonly (readonly unknown[])[] =>
  proposal?.changes.map(({ input, value, by, cost }) => [input.id, value, by, cost]) ?? [];

const offLast: ImproveOptions = { unit: 'u', aim: { kind: 'off-list', list: 'last' } };

describe('an improvement', () => {
  it('of one input is the nearest value in the places of its column, verified by scoring', () => {
    const { alone, notAlone, now, unit } = answer(plain, rows, offLast);
    expect(unit.code).toBe('u');
    expect(now.lists.map(({ id }) => id)).toEqual(['last']);
    // v has 70.00; with all 50 points of y it would share that place, and the list.
    expect(alone.map(({ cost, changes, after }) => [cost, changes, after.total])).toEqual([
      [
        '0.2',
        [
          {
            input: { id: 'x', title: 'x', measure: null },
            now: '20',
            value: '40',
            by: '+20',
            cost: '0.2',
          },
        ],
        '70.50',
      ],
    ]);
    expect(notAlone).toEqual([{ id: 'y', title: 'y' }]);
  });

  it('of several goes as far as each has to', () => {
    const inputs = ['x', 'y'];
    const { together } = answer(plain, rows, { unit: 'u', aim: { kind: 'rank', rank: 1 }, inputs });
    // 85.00: both have to go, and as costs are the same, x goes no farther than it has to.
    expect(together?.cost).toBe('0.345');
    expect(together?.after).toMatchObject({ total: '85.00', rank: 1 });
  });
});

describe('what an aim is', () => {
  it.each<[string, ImproveOptions['aim'], string]>([
    ['a rank', { kind: 'rank', rank: 1 }, '85.00'],
    ['a grade', { kind: 'grade', grade: 'good' }, '80.00'],
    ['a grade by its title', { kind: 'grade', grade: '中' }, '60.00'],
  ])('%s', (_, aim, total) => {
    const { together } = answer(plain, rows, { unit: 'u', aim });
    expect(Number(together?.after.total)).toBeGreaterThanOrEqual(Number(total));
    expect(together?.isLeast).toBe(true);
  });
});

describe('costs', () => {
  it('are as stated, by the unit of measure', () => {
    const costs = [
      { input: 'y', cost: '10' },
      { input: 'x', cost: '0.5' },
    ];
    const { together } = answer(plain, rows, { ...offLast, costs });
    expect(changesOf(together)).toEqual([['x', '40', '+20', '10']]);
  });

  it('leave an input out that may not change', () => {
    const { together, notAlone } = answer(plain, rows, { ...offLast, inputs: ['y'] });
    expect(together).toBeNull();
    expect(notAlone.map(({ id }) => id)).toEqual(['y']);
  });
});

describe('the least cost', () => {
  const k = { var: 'k' };
  const kinds = { id: 'k', type: 'integer', range: [0, 9] };
  const three: readonly Row[] = [
    { code: 'u', x: 5, k: 0 },
    { code: 'v', x: 6, k: 0 },
    { code: 'w', x: 9, k: 9 },
  ];
  const beyond = (when: Json): Json => ({ if: [when, 2, 0] });

  // With k that costs nothing there is a way without cost, which a search of points does not see.
  it.each<[string, Json, number]>([
    ['of points alone', { score: { children: [passThrough('x')] } }, 1],
    [
      'where a category reads an input',
      {
        score: { children: [passThrough('x')] },
        categories: [
          { id: 'one', title: '一', when: { '==': [k, 5] } },
          { id: 'other', title: '二' },
        ],
        ranking: { within: 'category' },
      },
      1,
    ],
    [
      'where a rule begins to apply',
      {
        score: {
          children: [
            passThrough('x', 10),
            indicator('y', { if: [{ '>': [k, 0] }, 10, { not_applicable: [] }] }, 10),
          ],
        },
      },
      1,
    ],
    [
      'where another rule reads a score',
      {
        score: { children: [passThrough('x', 10), indicator('y', { '*': [k, 0] }, 1)] },
        bonuses: {
          items: [{ id: 'b', title: 'b', points: beyond({ '>': [{ var: 'score.x' }, 9] }) }],
        },
      },
      1,
    ],
    [
      'where others are measured by it',
      {
        score: {
          children: [
            passThrough('x', 10),
            indicator('y', { proportion: [k, { pool_max: k }, 10] }, 10),
          ],
        },
      },
      1,
    ],
  ])('%s', (name, level, rank) => {
    const json = rules([], [{ id: 'x', range: [0, 10] }, kinds], level);
    const aim = { kind: 'rank', rank } as const;
    const now = assessmentOfRows(json, three).levels[0]?.ranks[0];
    const costs = [
      { input: 'x', cost: '1' },
      ...(name === 'of points alone' ? [] : [{ input: 'k', cost: '0' }]),
    ];
    expect(now).toBeGreaterThan(rank);
    const { together } = answer(json, three, { unit: 'u', aim, costs });
    expect(together?.isLeast ?? false).toBe(name === 'of points alone');
  });

  it('is not told where a tie-breaker decides what others that give as much come to', () => {
    const json = rules(
      [passThrough('x', 10), passThrough('k', 10)],
      [{ id: 'x', range: [0, 10] }, kinds],
      {
        ranking: { tieBreakers: [{ score: 'k', better: 'higher' }] },
      },
    );
    const rows = [
      { code: 'u', x: 5, k: 0 },
      { code: 'v', x: 4, k: 4 },
      { code: 'w', x: 0, k: 0 },
    ];
    const costs = [
      { input: 'x', cost: '1' },
      { input: 'k', cost: '1' },
    ];
    const aim = { kind: 'rank', rank: 1 } as const;
    const { together } = answer(json, rows, { unit: 'u', aim, costs });
    // Three more of x tie, and lose by k; four more of k are not needed if some of both are taken.
    expect([together?.cost, together?.isLeast]).toEqual(['4', false]);
  });
});

describe('what keeps a unit where it is', () => {
  const vetoed = rules(
    [passThrough('x', 50), passThrough('y', 50)],
    [{ id: 'x' }, { id: 'y' }, { id: 'cases', type: 'integer' }],
    {
      vetoes: [
        {
          id: 'fraud',
          title: '弄虚作假',
          when: { '>': [{ var: 'cases' }, 0] },
          effects: [{ cap_total: 10 }],
        },
      ],
    },
  );
  const withCases = rows.map((row, i) => ({ ...row, cases: i === 0 ? 1 : 0 }));

  it('is the veto without which all at its best would do', () => {
    const found = answer(vetoed, withCases, offLast);
    expect(found.together).toBeNull();
    expect(found.alone).toEqual([]);
    expect(found.best?.total).toBe('10.00');
    expect(found.keptBy).toEqual([{ id: 'fraud', title: '弄虚作假' }]);
    expect(found.notAlone.map(({ id }) => id)).toEqual(['x', 'y', 'cases']);
  });

  it('is lifted by the input that it reads alone, where that is enough', () => {
    const high = rows.map((row, i) =>
      i === 0 ? { ...row, x: 50, y: 50, cases: 2 } : { ...row, cases: 0 },
    );
    const found = answer(vetoed, high, offLast);
    expect(found.alone.map(({ changes }) => changes.map(({ value }) => value))).toEqual([['0']]);
    expect(changesOf(found.together)).toEqual([['cases', '0', '-2', '0.02']]);
    expect(found.together).toMatchObject({ isLeast: false, after: { lists: [] } });
    expect(found.keptBy.map(({ id }) => id)).toEqual(['fraud']);
  });

  it('is not lifted by what others are measured by', () => {
    const rated = rules([passThrough('x', 50)], [{ id: 'x' }, { id: 'bad' }, { id: 'seen' }], {
      vetoes: [
        {
          id: 'fraud',
          title: '弄虚作假',
          when: { '>': [{ divide: [{ var: 'bad' }, { var: 'seen' }, 0] }, 0.5] },
          effects: [{ cap_total: 10 }],
        },
      ],
    });
    const found = answer(
      rated,
      [
        { code: 'u', x: 40, bad: 9, seen: 10 },
        { code: 'v', x: 30, bad: 0, seen: 10 },
      ],
      offLast,
    );
    expect(found.alone.map(({ changes }) => changes.map(({ input }) => input.id))).toEqual([
      ['bad'],
    ]);
    expect(found.notAlone.map(({ id }) => id)).not.toContain('seen');
  });

  it('is no veto where others fall behind by what they are measured by', () => {
    const measured = rules(
      [
        indicator('x', {
          min: [40, { '*': [25, { divide: [{ var: 'x' }, { pool_mean: { var: 'x' } }, 0] }] }],
        }),
      ],
      [
        { id: 'x', range: [0, null] },
        { id: 'cases', type: 'integer' },
      ],
      {
        vetoes: [
          {
            id: 'fraud',
            title: '弄虚作假',
            when: { '>': [{ var: 'cases' }, 0] },
            effects: [{ cap_total: 10 }],
          },
        ],
      },
    );
    const found = answer(
      measured,
      [
        { code: 'u', x: 10, cases: 1 },
        { code: 'v', x: 10, cases: 0 },
        { code: 'w', x: 12, cases: 0 },
      ],
      offLast,
    );
    // 25 × 10 ÷ mean is below 10 from a mean of more than 25 on.
    expect(changesOf(found.together).map(([input, value]) => [input, value])).toEqual([
      ['x', '54'],
    ]);
    expect(found.together?.after).toMatchObject({ total: '10.00', lists: [] });
    expect(found.alone.map(({ changes }) => changes[0]?.value)).toEqual(['54']);
  });

  it('is no veto where the best is not enough', () => {
    const short = rules(
      [passThrough('x', 50), passThrough('y', 50)],
      [
        { id: 'x', range: [0, 25] },
        { id: 'y', range: [0, 40] },
      ],
    );
    const found = answer(
      short,
      [
        { code: 'u', x: 20, y: 30 },
        { code: 'v', x: 25, y: 40 },
      ],
      offLast,
    );
    expect([found.together, found.keptBy, found.best?.total]).toEqual([null, [], '65.00']);
  });
});

describe('inputs', () => {
  const x = { var: 'x' };
  it.each<[string, unknown, Json, string | number, unknown]>([
    ['of yes and no', { if: [x, 50, 1] }, { type: 'boolean' }, '否', true],
    [
      'of a few texts',
      { if: [{ '==': [x, 'A'] }, 50, { '==': [x, 'B'] }, 40, 0] },
      { type: 'text', values: ['C', 'B', 'A'] },
      'C',
      'A',
    ],
    ['that are better lower', { '-': [50, x] }, { range: [0, 50] }, 45, '4'],
  ])('%s', (_, points, input, now, value) => {
    const { range, ...type } = input;
    const json = rules(
      [indicator('i', points, 50), passThrough('y', 50)],
      [{ id: 'x', ...type, ...('type' in input ? { range: undefined } : { range }) }, { id: 'y' }],
    );
    const data = [
      { code: 'u', x: now, y: 10 },
      { code: 'v', x: now, y: 50 },
    ];
    const { alone } = answer(json, data, { ...offLast, inputs: ['x'] });
    expect(alone[0]?.changes[0]?.value).toBe(value);
  });

  it('of a rule that looks at the pool are scored with all others', () => {
    const json = rules(
      [indicator('i', { proportion: [x, { pool_max: x }, 50] }, 50), passThrough('y', 50)],
      [{ id: 'x' }, { id: 'y' }],
    );
    const data = [
      { code: 'u', x: 20, y: 20 },
      { code: 'v', x: 50, y: 20 },
    ];
    // Level at 50; one more, and v has less than full points.
    const { alone } = answer(json, data, { ...offLast, inputs: ['x'] });
    expect(alone.map(({ changes }) => changes[0]?.value)).toEqual(['51']);
  });
});

describe('what is asked', () => {
  it.each<[string, ImproveOptions, string]>([
    ['an unknown unit', { ...offLast, unit: 'nobody' }, 'unit-not-assessed'],
    ['an unknown list', { ...offLast, aim: { kind: 'off-list', list: 'lats' } }, 'unknown-list'],
    [
      'an unknown grade',
      { ...offLast, aim: { kind: 'grade', grade: 'god' } },
      'unknown-grade-of-level',
    ],
    ['a rank beyond the last', { ...offLast, aim: { kind: 'rank', rank: 4 } }, 'rank-out-of-range'],
    ['a rank that is none', { ...offLast, aim: { kind: 'rank', rank: 1.5 } }, 'rank-out-of-range'],
    ['an aim that is reached', { unit: 'w', aim: { kind: 'rank', rank: 2 } }, 'aim-reached'],
    ['an unknown input', { ...offLast, inputs: ['z'] }, 'unknown-input-of-level'],
    [
      'a cost of an unknown input',
      { ...offLast, costs: [{ input: 'z', cost: '1' }] },
      'unknown-input-of-level',
    ],
    [
      'two costs of one input',
      {
        ...offLast,
        costs: [
          { input: 'x', cost: '1' },
          { input: 'x', cost: '2' },
        ],
      },
      'cost-twice',
    ],
    ['a cost below 0', { ...offLast, costs: [{ input: 'x', cost: '-1' }] }, 'cost-below-zero'],
    [
      'a cost that is no number',
      { ...offLast, costs: [{ input: 'x', cost: 'dear' }] },
      'cost-below-zero',
    ],
  ])('%s is told', (_, options, code) => {
    expect(refused(options).map((issue) => issue.code)).toEqual([code]);
  });

  it('is told all at once', () => {
    const options: ImproveOptions = {
      unit: 'u',
      aim: { kind: 'off-list', list: 'laste' },
      costs: [{ input: 'x', cost: '-1' }],
    };
    expect(refused(options).map(({ code, data }) => [code, data['nearest'] ?? null])).toEqual([
      ['unknown-list', 'last'],
      ['cost-below-zero', null],
    ]);
  });
});

describe('in the rules of Yunnan', () => {
  const yunnan = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
  const of = (options: ImproveOptions): Improvements => {
    const found = improve(yunnan, options);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value;
  };

  it('two inputs take 弥渡县 from rank 60 to 50', () => {
    const { together, alone } = of({ unit: '弥渡县', aim: { kind: 'rank', rank: 50 } });
    expect(changesOf(together)).toEqual([
      ['dry_toilet_removal_rate', '99.1', '+1.2', '0.012'],
      ['handwashing_awareness', '80', '+0.1', '0.001'],
    ]);
    expect([together?.after.rank, together?.after.total]).toEqual([50, '80.33']);
    expect(alone[0]?.changes.map(({ input, value }) => [input.id, value])).toEqual([
      ['satisfaction', '88.1'],
    ]);
  });

  it('a veto keeps 曲靖市 on the list of the lowest, and without what it is for it were not there', () => {
    const { together, keptBy } = of({ unit: '曲靖市', aim: { kind: 'off-list', list: 'lowest' } });
    expect(changesOf(together).map(([input, value]) => [input, value])).toEqual([
      ['national_criticisms', '0'],
    ]);
    expect(keptBy.map(({ id }) => id)).toEqual(['national_criticism']);
  });
});

describe('a tie', () => {
  const whole = { type: 'integer', range: [0, 4] };
  const toFirst: ImproveOptions = { unit: 'u', aim: { kind: 'rank', rank: 1 } };

  it('at another list that somebody would have to decide is passed over', () => {
    const best = { id: 'best', title: '先进', direction: 'highest', size: 1, ties: 'error' };
    const json = rules([passThrough('x', 4)], [{ id: 'x', ...whole }], {
      grades: [],
      lists: [best],
    });
    const data = [
      { code: 'u', x: 2 },
      { code: 'v', x: 3 },
    ];
    const { alone, notAlone, together } = answer(json, data, toFirst);
    expect(alone.map(({ changes }) => changes[0]?.value)).toEqual(['4']);
    expect(notAlone).toEqual([]);
    expect([changesOf(together)[0]?.[1], together?.isLeast]).toEqual(['4', false]);
  });

  it('that goes by a part leaves it open what costs the least', () => {
    const byPart = {
      ranking: { by: 'published', tieBreakers: [{ score: 'x', better: 'higher' }] },
    };
    const children = [passThrough('x', 50), passThrough('y', 50)];
    const json = rules(children, [{ id: 'x' }, { id: 'y' }], byPart);
    expect(answer(plain, rows, offLast).together?.isLeast).toBe(true);
    expect(answer(json, rows, offLast).together?.isLeast).toBe(false);
  });
});

describe('an improvement of means that do not end', () => {
  it('goes to values that a cell can hold, and is found where the best of all reaches the aim', () => {
    const assessment = assessmentOf({
      rules: 'sanitary-county-covert',
      data: ['sanitary-county-covert/simulated-forms.csv'],
    });
    const found = improve(assessment, { unit: '石屏县', aim: { kind: 'rank', rank: 4 } });
    const { together = null, best = null } = found.ok ? found.value : {};
    expect([best?.rank, together?.after.rank]).toEqual([1, 4]);
    const values = together?.changes.map(({ value }) => String(value)) ?? [];
    expect(Math.max(...values.map((value) => value.length))).toBeLessThan(7);
  });
});
