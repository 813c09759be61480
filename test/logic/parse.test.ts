import { describe, expect, it } from 'vitest';
import {
  BOOLEAN,
  describeType,
  NUMBER,
  parseLogic,
  type RuleScope,
  TEXT,
} from '../../src/logic/index.ts';
import { operators } from '../../src/logic/operators/index.ts';
import type { Operator, Parameter } from '../../src/logic/operators/Operator.ts';
import { expressionLimit } from '../../src/logic/parse.ts';
import { rowLimit } from '../../src/logic/parseArgument.ts';

const scope: RuleScope = {
  kind: 'names',
  types: new Map([
    ['x', NUMBER],
    ['passed', NUMBER],
    ['done', BOOLEAN],
    ['grade', TEXT],
  ]),
};
const open: RuleScope = { kind: 'open' };
const x = { var: 'x' };

/** Code and place of each issue of a rule that stands at /points. */
function issuesOf(rule: unknown, where: RuleScope = scope): readonly (readonly [string, string])[] {
  const { expr, issues } = parseLogic(rule, '/points', where);
  expect(expr === null).toBe(issues.length > 0);
  return issues.map(({ code, at }) => [code, at.pointer ?? '']);
}

const nested = (levels: number, wrap: (inner: unknown) => unknown, inner: unknown = x): unknown => {
  let rule = inner;
  for (let i = 0; i < levels; i += 1) rule = wrap(rule);
  return rule;
};

describe('what is wrong with a rule is said with its place', () => {
  it.each<readonly [unknown, string, string]>([
    [{ pow: [x, 2] }, 'unknown-operator', '/points/pow'],
    [{ 'a/b~c': [] }, 'unknown-operator', '/points/a~1b~0c'],
    [JSON.parse('{"__proto__": [1]}'), 'unknown-operator', '/points/__proto__'],
    [{ constructor: [1] }, 'unknown-operator', '/points/constructor'],
    [{ toString: [] }, 'unknown-operator', '/points/toString'],
    [{ var: 'y' }, 'unknown-variable', '/points/var'],
    [{ var: ['y', 0] }, 'unknown-variable', '/points/var/0'],
    [{ var: '__proto__' }, 'unknown-variable', '/points/var'],
    [{ var: 'constructor' }, 'unknown-variable', '/points/var'],
    [{ var: 'x.y' }, 'unknown-variable', '/points/var'],
    [{ var: 1 }, 'wrong-argument-kind', '/points/var'],
    [{ var: [{ cat: ['x'] }] }, 'wrong-argument-kind', '/points/var/0'],
    [{ missing: ['x', 'y'] }, 'unknown-variable', '/points/missing/1'],
    [{ missing_some: [1, ['x', 'y']] }, 'unknown-variable', '/points/missing_some/1/1'],
    [{ missing_some: [1, 'x'] }, 'wrong-argument-kind', '/points/missing_some/1'],
    [{}, 'not-one-operator', '/points'],
    [{ '+': [1], '-': [1] }, 'not-one-operator', '/points'],
    [undefined, 'not-json-value', '/points'],
    [{ var: [] }, 'wrong-argument-count', '/points/var'],
    [{ '-': [] }, 'wrong-argument-count', '/points/-'],
    [{ '/': [x] }, 'wrong-argument-count', '/points/~1'],
    [{ '/': [1, 2, 3] }, 'wrong-argument-count', '/points/~1'],
    [{ '+': [x, 'some'] }, 'wrong-argument-kind', '/points/+/1'],
    [{ '+': [x, null] }, 'wrong-argument-kind', '/points/+/1'],
    [{ '+': [x, { var: 'grade' }] }, 'wrong-argument-kind', '/points/+/1'],
    [{ '+': [x, { if: [{ var: 'done' }, 1] }] }, 'wrong-argument-kind', '/points/+/1'],
    [{ map: [x, 1] }, 'wrong-argument-kind', '/points/map/0'],
    [{ round: [x, 1.5] }, 'wrong-argument-kind', '/points/round/1'],
    [{ round: [x, 31] }, 'wrong-argument-kind', '/points/round/1'],
    [{ round: [x, -1] }, 'wrong-argument-kind', '/points/round/1'],
    [{ round: [x, 2, 'bankers'] }, 'wrong-argument-kind', '/points/round/2'],
    [{ round_to: [x, 0] }, 'wrong-argument-kind', '/points/round_to/1'],
    [{ pool_rank: [x, 'best'] }, 'wrong-argument-kind', '/points/pool_rank/1'],
    [{ tiers: [x, [], 0] }, 'wrong-argument-kind', '/points/tiers/1'],
    [{ tiers: [x, [[1]], 0] }, 'wrong-shape', '/points/tiers/1/0'],
    [{ tiers: [x, [[1, 2, 3]], 0] }, 'wrong-shape', '/points/tiers/1/0'],
    [{ tiers: [x, [['a', 2]], 0] }, 'wrong-shape', '/points/tiers/1/0'],
    [{ interpolate: [x, [[0, 0]]] }, 'wrong-argument-kind', '/points/interpolate/1'],
  ])('%j', (rule, code, pointer) => {
    expect(issuesOf(rule)).toEqual([[code, pointer]]);
  });

  it('what JSON cannot hold, wherever it stands', () => {
    expect(issuesOf({ '+': [1, () => 1, 1n] })).toEqual([
      ['not-json-value', '/points/+/1'],
      ['not-json-value', '/points/+/2'],
    ]);
    expect(issuesOf({ round: [x, [1n]] })).toEqual([['wrong-argument-kind', '/points/round/1']]);
  });

  it('all at once, in the order of the rule', () => {
    const rule = {
      if: [
        { '>': [{ var: 'pased' }, 1] },
        { pow: [x, 2] },
        { round: [{ '/': [x, { var: 'grade' }] }, 2.5] },
        {
          tiers: [
            x,
            [
              [90, 4],
              [95, 5],
              [95, 5],
            ],
            'none',
          ],
        },
        { a: 1, b: 2 },
      ],
    };
    expect(issuesOf(rule)).toEqual([
      ['unknown-variable', '/points/if/0/>/0/var'],
      ['unknown-operator', '/points/if/1/pow'],
      ['wrong-argument-kind', '/points/if/2/round/0/~1/1'],
      ['wrong-argument-kind', '/points/if/2/round/1'],
      ['tiers-out-of-order', '/points/if/3/tiers/1/1'],
      ['tiers-out-of-order', '/points/if/3/tiers/1/2'],
      ['wrong-argument-kind', '/points/if/3/tiers/2'],
      ['not-one-operator', '/points/if/4'],
    ]);
  });

  it.each([
    [{ pow: [x, 2] }, 'power'],
    [{ var: 'pased' }, 'passed'],
  ])('%j suggests %j', (rule, nearest) => {
    const [issue] = parseLogic(rule, '', scope).issues;
    expect(Object.values(issue?.data ?? {})).toContain(nearest);
  });

  it.each([
    [
      'tiers',
      [
        [90, 4],
        [95, 5],
      ],
      1,
    ],
    [
      'tiers',
      [
        [90, 4],
        ['90.0', 5],
      ],
      1,
    ],
    [
      'tiers',
      [
        [95, 5],
        [90, 4],
        [92, 3],
      ],
      2,
    ],
    [
      'tiers_at_most',
      [
        [2, 3],
        [0, 5],
      ],
      1,
    ],
    [
      'tiers_at_most',
      [
        [0, 5],
        [0, 5],
      ],
      1,
    ],
    [
      'interpolate',
      [
        [80, 60],
        [80, 100],
      ],
      1,
    ],
  ])('bounds of %s out of order: %j', (name, table, row) => {
    const rule = { [name]: name === 'interpolate' ? [x, table] : [x, table, 0] };
    expect(issuesOf(rule)).toEqual([['tiers-out-of-order', `/points/${name}/1/${row}`]]);
  });
});

describe('a literal number', () => {
  it.each([
    [0.1 + 0.2],
    [1.2345678901234567],
    [9007199254740992],
    [1e100],
    [-1e65],
    [1e-65],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
  ])('%d is refused: a double has lost digits of it, or it is out of bounds', (number) => {
    expect(issuesOf(number)).toEqual([['literal-too-precise', '/points']]);
  });

  it.each([[0], [-0], [123456789012345], [9007199254740991], [1e63], [1e-7], [0.123456789012345]])(
    '%d is taken',
    (number) => {
      expect(issuesOf(number)).toEqual([]);
    },
  );

  it.each([['1e999999'], ['1e9999'], ['-1e-9999'], ['1e65'], ['0x10'], ['1e99999999999999999999']])(
    'written as text, %j is no number',
    (text) => {
      expect(issuesOf({ '+': [text, 1] })).toEqual([['wrong-argument-kind', '/points/+/0']]);
      expect(issuesOf({ round_to: [x, text] })).toEqual([
        ['wrong-argument-kind', '/points/round_to/1'],
      ]);
      expect(issuesOf({ tiers: [x, [[text, 1]], 0] })).toEqual([
        ['wrong-shape', '/points/tiers/1/0'],
      ]);
    },
  );
});

describe('what is too large is refused, however it is made so', () => {
  it.each([
    ['lists', (inner: unknown) => [inner]],
    ['operators', (inner: unknown) => ({ '-': [inner, 1] })],
    ['bodies', (inner: unknown) => ({ map: [[1], inner] })],
  ])('10,000 levels of %s', (_, wrap) => {
    for (const where of [scope, open]) {
      expect(issuesOf(nested(10_000, wrap), where)).toEqual([['rule-too-deep', '/points']]);
    }
  });

  it('both sides of an operator too deep are said once', () => {
    const rule = nested(95, (inner) => ({ '+': [inner, inner] }));
    expect(issuesOf(nested(60, (inner) => ({ '+': [inner, 1] })))).toEqual([
      ['rule-too-deep', '/points'],
    ]);
    expect(issuesOf(rule).filter(([code]) => code === 'rule-too-deep')).toHaveLength(1);
  });

  it('100 levels of JSON are fine: 49 operators with their arguments, and a name', () => {
    expect(issuesOf(nested(49, (inner) => ({ '-': [inner, 1] })))).toEqual([]);
  });

  it.each([
    ['where an operator wants a number of places', (deep: unknown) => ({ round: [x, deep] })],
    ['where it wants a table', (deep: unknown) => ({ tiers: [x, [deep], 0] })],
    ['where it wants a name', (deep: unknown) => ({ var: deep })],
  ])('100,000 levels %s', (_, rule) => {
    const deep = nested(100_000, (inner) => [inner], 1);
    expect(issuesOf(rule(deep)).map(([code]) => code)).toEqual([
      expect.stringMatching(/^wrong-(argument-kind|shape)$/),
    ]);
  });

  it('a record of data in a rule that is 100,000 levels deep', () => {
    const deep = nested(100_000, (inner) => ({ a: inner, b: 1 }), 1);
    expect(issuesOf(deep, open).map(([code]) => code)).toEqual(['document-too-deep']);
  });

  const many = expressionLimit + 5_000;
  it.each<readonly [string, unknown]>([
    ['arguments', { '+': Array(many).fill(1) }],
    ['items', { in: [x, Array(many).fill('a')] }],
    ['names', { missing: Array(many).fill('x') }],
    ['names in a list', { missing_some: [1, Array(many).fill('x')] }],
    ['cases', { if: Array(many + 1).fill(x) }],
  ])('more than 20,000 %s, and it is said once', (_, rule) => {
    expect(issuesOf(rule).map(([code]) => code)).toEqual(['rule-too-large']);
  });

  it('a table of more rows than anybody writes', () => {
    const rows = (length: number): unknown[] => Array.from({ length }, (_, i) => [i, i]);
    expect(issuesOf({ tiers_at_most: [x, rows(rowLimit), 0] })).toEqual([]);
    expect(issuesOf({ tiers_at_most: [x, rows(200_000), 0] })).toEqual([
      ['wrong-argument-kind', '/points/tiers_at_most/1'],
    ]);
    expect(issuesOf({ interpolate: [x, rows(200_000)] })).toEqual([
      ['wrong-argument-kind', '/points/interpolate/1'],
    ]);
  });

  it.each([
    ['floor', (inner: unknown) => ({ floor: inner })],
    ['percent_change', (inner: unknown) => ({ percent_change: [1, inner] })],
    [
      'interpolate',
      (inner: unknown) => ({
        interpolate: [
          inner,
          [
            [0, 0],
            [1, 1],
            [2, 2],
          ],
        ],
      }),
    ],
    ['trimmed_mean', (inner: unknown) => ({ trimmed_mean: [[inner, 1, 2], 1, 1] })],
  ])('%s within itself, which says its argument again and again', (_, wrap) => {
    for (const where of [scope, open]) {
      expect(issuesOf(nested(30, wrap), where).map(([code]) => code)).toEqual(['rule-too-large']);
    }
  });

  it('a list of such rules, each of which is small enough', () => {
    const floors = nested(6, (inner) => ({ floor: inner }));
    expect(issuesOf(floors, open)).toEqual([]);
    expect(issuesOf(Array(40).fill(floors), open)).toEqual([['rule-too-large', '/points']]);
  });
});

const fitting: Readonly<Record<Parameter, unknown>> = {
  number: 7,
  numbers: 7,
  list: [1, 2],
  any: 'any',
  day: '2021-03-01',
  body: { var: '' },
  literalNumber: 0.5,
  count: 1,
  places: 2,
  mode: 'up',
  first: 'lowest',
  name: 'x',
  names: ['x'],
  tiersDown: [
    [2, 1],
    [1, 0],
  ],
  tiersUp: [
    [1, 0],
    [2, 1],
  ],
  points: [
    [1, 0],
    [2, 1],
  ],
};

/** What an argument cannot be; null where it can be anything. */
const unfitting: Readonly<Record<Parameter, readonly unknown[]>> = {
  number: ['seven', null, [1], { var: 'grade' }, { cat: [] }],
  numbers: ['seven', null, { var: 'grade' }],
  list: [7, 'seven', null, true],
  any: [],
  day: [7, null, true, 'today', '2021-02-30', [1], x],
  body: [],
  literalNumber: [0, -1, 'half', x, null, true],
  count: [-1, 0.5, 1001, '1', x, null],
  places: [-1, 0.5, 31, '1', x, null],
  mode: ['UP', 1, null, x],
  first: ['last', 1, null, x],
  name: [7, null, true, x],
  names: ['x', 7, x],
  tiersDown: ['table', [], {}, x],
  tiersUp: ['table', [], {}, x],
  points: ['table', [], [[1, 0]], x],
};

const parametersOf = ({ parameters, rest }: Operator): readonly Parameter[] =>
  rest === undefined ? parameters : [...parameters, rest];

describe.each([...operators.values()].map((operator) => [operator.name, operator] as const))(
  '%s',
  (name, operator) => {
    const least = operator.least ?? operator.parameters.length;
    const parameters = parametersOf(operator);
    const args = (count: number): unknown[] =>
      Array.from({ length: count }, (_, i) => fitting[parameters[i] ?? operator.rest ?? 'any']);
    const pointer = `/points/${name.replace('/', '~1')}`;

    it('takes as many arguments as its table says, of their kinds', () => {
      // With names, `var` needs one.
      const first = parameters[0] === 'name' ? 1 : least;
      for (let count = first; count <= parameters.length; count += 1) {
        expect(issuesOf({ [name]: args(count) })).toEqual([]);
      }
    });

    it('refuses fewer, and more', () => {
      const counts = [
        ...(least > 0 ? [least - 1] : []),
        ...(operator.rest === undefined ? [parameters.length + 1] : []),
      ];
      expect(counts.map((count) => issuesOf({ [name]: args(count) }))).toEqual(
        counts.map(() => [['wrong-argument-count', pointer]]),
      );
    });

    it('refuses arguments of other kinds', () => {
      const wrong = parameters.flatMap((parameter, i) =>
        unfitting[parameter].map((value) => [i, value] as const),
      );
      const found = wrong.map(([i, value]) =>
        issuesOf({ [name]: args(Math.max(parameters.length, i + 1)).with(i, value) }),
      );
      expect(found).toEqual(wrong.map(([i]) => [['wrong-argument-kind', `${pointer}/${i}`]]));
    });
  },
);

const unary = [...operators.values()].filter((operator) => {
  const [first] = parametersOf(operator);
  const isList = first !== undefined && Array.isArray(fitting[first]);
  return first !== undefined && !isList && (operator.least ?? operator.parameters.length) <= 1;
});

it.each(unary.map((operator) => [operator.name, operator] as const))(
  '%s takes a lone argument for a list of one',
  (name, operator) => {
    const argument = fitting[parametersOf(operator)[0] ?? 'any'];
    const { expr } = parseLogic({ [name]: argument }, '', scope);
    expect(expr).not.toBeNull();
    expect(expr).toEqual(parseLogic({ [name]: [argument] }, '', scope).expr);
  },
);

it.each([
  [{ '<': [1, 2] }, 'boolean'],
  [{ cat: [1] }, 'text'],
  [{ merge: [] }, 'list'],
  [{ if: [{ var: 'done' }, 1] }, 'number | nothing'],
  [{ if: [] }, 'nothing'],
  [{ if: [x] }, 'number'],
  [{ or: [{ var: 'done' }, { var: 'grade' }] }, 'boolean | text'],
  [{ var: ['grade', 0] }, 'number | text'],
  [{ not_applicable: [] }, 'not applicable'],
  [{ divide: [x, x, { not_applicable: [] }] }, 'number'],
  [{ reduce: [[1], { var: 'current' }] }, 'anything'],
])('%j is known to be: %s', (rule, type) => {
  expect(describeType(parseLogic(rule, '', scope).expr?.type ?? 0)).toBe(type);
});

describe('a name that is none', () => {
  it.each([
    ['input', undefined],
    ['field', 'field'],
  ] as const)('is said to be no %s', (kind, of) => {
    const names: RuleScope = { kind: 'names', types: new Map(), ...(of && { of }) };
    const [issue] = parseLogic({ var: 'y' }, '', names).issues;
    expect(issue?.data).toMatchObject({ kind, name: 'y' });
  });
});
