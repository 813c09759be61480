import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Exact } from '../../src/decimal/index.ts';
import { type Outcome, referenceEvaluator, type Value } from '../../src/logic/index.ts';
import { logicSchema } from '../../src/logic/logicSchema.ts';
import { operators } from '../../src/logic/operators/index.ts';
import { known, parsed, ruleColumns, scopeOf } from './columns/ruleColumns.ts';
import { numberOf } from './plainJson.ts';

const table = [...operators.values()];

/** Everything that the examples of the operator table name. */
const numbers = [
  ...[
    'a',
    'b',
    'passed',
    'inspected',
    'short_of_target',
    'days_late',
    'problems',
    'rate',
    'density',
  ],
  ...['this_year', 'last_year', 'q1', 'q2', 'q3', 'e1', 'e2', 'e3', 'e4', 'e5', 'events', 'count'],
];
const kinds = Object.fromEntries<'number' | 'boolean' | 'text'>([
  ...numbers.map((name) => [name, 'number'] as const),
  ['done', 'boolean'],
  ['grade', 'text'],
  ['found_on', 'text'],
  ['closed_on', 'text'],
  ['unit.name', 'text'],
]);
const scope = scopeOf(kinds);
const cellOf: Readonly<Record<'number' | 'boolean' | 'text', readonly Value[]>> = {
  number: ['12', '34.5', '60'].map((text) => Exact.ofDecimal(text)),
  boolean: [true, false, true],
  text: ['A', 'B', '祥云'],
};
const days = ['2021-03-01', '2021-03-31', '2021-12-31'];
const columns = ruleColumns(
  new Map(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      known({ kind, cells: name.endsWith('_on') ? days : cellOf[kind] }),
    ]),
  ),
  3,
);

const outcomeOf = (rule: unknown, row: number): Outcome =>
  referenceEvaluator(parsed(rule, scope))(columns.row(row));

it('has all operators of json-logic-js 2.0.5, as standard ones', () => {
  const standard = table.filter(({ family }) => family === 'standard').map(({ name }) => name);
  expect(standard.sort()).toEqual(
    [
      ...[
        '==',
        '===',
        '!=',
        '!==',
        '>',
        '>=',
        '<',
        '<=',
        '!!',
        '!',
        '%',
        'log',
        'in',
        'cat',
        'substr',
      ],
      ...['+', '*', '-', '/', 'min', 'max', 'merge', 'var', 'missing', 'missing_some'],
      ...['if', '?:', 'and', 'or', 'filter', 'map', 'reduce', 'all', 'none', 'some'],
    ].sort(),
  );
});

describe.each(table.map(({ name, example, description }) => [name, example, description]))(
  'the example of %s',
  (name, example, description) => {
    it('is a rule with that operator outside or inside, and the operator is described', () => {
      expect(Object.keys(JSON.parse(example)).length).toBe(1);
      expect(example).toContain(`"${name}"`);
      expect(description).toMatch(/\w.*[.:]/);
    });

    it('has a value for each row', () => {
      const kinds = [0, 1, 2].map((row) => outcomeOf(JSON.parse(example), row).kind);
      expect(kinds).toEqual(['value', 'value', 'value']);
    });
  },
);

/** What each operator is in terms of others, as its definition says, with numbers for the letters. */
type Terms = (x: number, y: number, z: number) => readonly [rule: unknown, definition: unknown];
const definitions: Readonly<Record<string, Terms>> = {
  '!=': (a, b) => [{ '!=': [a, b] }, { '!': { '==': [a, b] } }],
  '!==': (a, b) => [{ '!==': [a, b] }, { '!': { '===': [a, b] } }],
  '>': (a, b) => [{ '>': [a, b] }, { '<': [b, a] }],
  '>=': (a, b) => [{ '>=': [a, b] }, { '<=': [b, a] }],
  '!!': (a) => [{ '!!': a }, { '!': { '!': a } }],
  abs: (x) => [{ abs: x }, { max: [x, { '-': x }] }],
  whole_steps: (x, y) => {
    const step = Math.abs(y) || 0.5;
    return [{ whole_steps: [x, step] }, { floor: { '/': [x, step] } }];
  },
  divide: (a, b, otherwise) => [
    { divide: [a, b, otherwise] },
    { if: [{ '==': [b, 0] }, otherwise, { '/': [a, b] }] },
  ],
  clamp: (x, low, high) => [{ clamp: [x, low, high] }, { min: [{ max: [x, low] }, high] }],
  excess: (x, limit) => [{ excess: [x, limit] }, { max: [0, { '-': [x, limit] }] }],
  deduct: (full, d1, d2) => [
    { deduct: [full, d1, d2] },
    { max: [0, { '-': [full, { '+': [d1, d2] }] }] },
  ],
  tiers: (x, _, otherwise) => [
    {
      tiers: [
        x,
        [
          [95, 5],
          [90, 4],
        ],
        otherwise,
      ],
    },
    { if: [{ '>=': [x, 95] }, 5, { '>=': [x, 90] }, 4, otherwise] },
  ],
  tiers_at_most: (x, _, otherwise) => [
    {
      tiers_at_most: [
        x,
        [
          [0, 5],
          [2, 3],
        ],
        otherwise,
      ],
    },
    { if: [{ '<=': [x, 0] }, 5, { '<=': [x, 2] }, 3, otherwise] },
  ],
  proportion: (x, target, full) => [
    { proportion: [x, target, full] },
    { clamp: [{ '*': [{ '/': [x, target] }, full] }, 0, full] },
  ],
  inverse_proportion: (limit, x, full) => [
    { inverse_proportion: [limit, x, full] },
    { clamp: [{ '*': [{ divide: [limit, x, 1] }, full] }, 0, full] },
  ],
  interpolate: (x) => [
    {
      interpolate: [
        x,
        [
          [80, 60],
          [95, 100],
        ],
      ],
    },
    {
      if: [
        { '<=': [x, 80] },
        60,
        { '<': [x, 95] },
        { '+': [60, { '*': [{ '/': [{ '-': [x, 80] }, 15] }, 40] }] },
        100,
      ],
    },
  ],
  efficacy: (x, low, high) => [
    { efficacy: [x, low, high, 60, 40] },
    { '+': [60, { '*': [40, { '/': [{ '-': [x, low] }, { '-': [high, low] }] }] }] },
  ],
  percent_change: (now, last) => [
    { percent_change: [now, last] },
    { '*': [{ '/': [{ '-': [now, last] }, last] }, 100] },
  ],
};

/** Definitions by figures of the pool, which are shown on the rows of the table above. */
const poolDefinitions: Readonly<Record<string, readonly [unknown, unknown]>> = {
  pool_share: [{ pool_share: { var: 'a' } }, { '/': [{ var: 'a' }, { pool_sum: { var: 'a' } }] }],
  rank_points: [
    { rank_points: [{ var: 'a' }, 10, 4.5, 2] },
    { max: [2, { '-': [10, { '*': [4.5, { '-': [{ pool_rank: { var: 'a' } }, 1] }] }] }] },
  ],
};

describe('an operator is what its definition says', () => {
  it('of each operator that has one', () => {
    const defined = table.filter(({ definition }) => definition !== undefined);
    expect(defined.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(definitions), ...Object.keys(poolDefinitions)].sort(),
    );
  });

  const number = fc.oneof(
    fc.constantFrom(0, 1, 2, 80, 90, 95, 100),
    fc.integer({ min: -12_000, max: 12_000 }).map((n) => n / 100),
  );
  it.each(Object.entries(definitions))('%s', (_, terms) => {
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const [rule, definition] = terms(x, y, z);
        expect(numberOf(rule)).toBe(numberOf(definition));
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(poolDefinitions))('%s', (_, [rule, definition]) => {
    const points = [0, 1, 2].map((row) => [outcomeOf(rule, row), outcomeOf(definition, row)]);
    for (const [found, wanted] of points) {
      expect(found?.kind === 'value' && found.value instanceof Exact).toBe(true);
      expect(numberOfOutcome(found)).toBe(numberOfOutcome(wanted));
    }
  });
});

function numberOfOutcome(outcome: Outcome | undefined): string {
  const value = outcome?.kind === 'value' ? outcome.value : null;
  return value instanceof Exact ? value.toFraction().join('/') : String(outcome?.kind);
}

describe('the published schema of rules', () => {
  const ajv = new Ajv({ strict: false });
  const isRule = ajv.compile({ $ref: '#/$defs/logic', $defs: { logic: logicSchema } });

  it.each(table.map(({ name, example }) => [name, example]))(
    'takes the example of %s',
    (_, example) => {
      expect(isRule(JSON.parse(example))).toBe(true);
    },
  );

  it.each<readonly [unknown]>([
    [{ pow: [1, 2] }],
    [{ '+': [1, { fubar: 1 }] }],
    [{ if: [true, { fubar: 1 }] }],
    [[{ fubar: 1 }]],
    [{}],
    [{ '+': [1], '-': [1] }],
    [{ '/': [1] }],
    [{ '/': [1, 2, 3] }],
    [{ round: [1, 2, 'bankers'] }],
    [{ round: [1, 0.5] }],
    [{ tiers: [1, [], 0] }],
    [{ tiers: [1, [[1]], 0] }],
    [{ interpolate: [1, [[0, 0]]] }],
    [JSON.parse('{"__proto__": []}')],
    [{ constructor: [] }],
  ])('refuses %j', (rule) => {
    expect(isRule(rule)).toBe(false);
  });
});

test('no operator is found in the prototype of the table', () => {
  expect(['__proto__', 'constructor', 'toString'].filter((name) => operators.has(name))).toEqual(
    [],
  );
});
