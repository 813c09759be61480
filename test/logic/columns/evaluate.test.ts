import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact } from '../../../src/decimal/index.ts';
import { evaluateNumbers } from '../../../src/logic/index.ts';
import { countedData, data, limitData, ordinaryData } from './dataArbitrary.ts';
import {
  caseOf,
  columnsOf,
  differences,
  expectSameNumbers,
  numberOf,
  outcomesOf,
  scope,
} from './law.ts';
import { numericRule, ofOneInput, plainRule } from './ruleArbitrary.ts';
import { known, parsed, ruleColumns } from './ruleColumns.ts';

const length = 40;

describe('columns give what the reference evaluator gives, digit for digit', () => {
  test('of random rules on columns with gaps, ties, outliers and numbers beyond doubles', () => {
    fc.assert(
      fc.property(numericRule, caseOf(length), fc.nat(), (rule, given, mask) => {
        expectSameNumbers(rule, columnsOf(given, length), mask);
      }),
      { numRuns: 3_000 },
    );
  });

  test('of random rules on columns at the limits of doubles', () => {
    fc.assert(
      fc.property(plainRule, caseOf(length, limitData), (rule, given) => {
        expectSameNumbers(rule, columnsOf({ ...given, scoreRule: null }, length));
      }),
      { numRuns: 1_000 },
    );
  });

  test('of random rules of one input, which are looked up in a table', () => {
    fc.assert(
      fc.property(ofOneInput, caseOf(length, countedData), fc.nat(), (rule, given, mask) => {
        expectSameNumbers(rule, columnsOf({ ...given, scoreRule: null }, length), mask);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of random rules on columns of more than one chunk', () => {
    const rows = 2_500;
    const original = (row: number): number => (row * 7 + Math.floor(row / 1_024)) % length;
    const rule = plainRule.filter((json) => !/pool|rank/.test(JSON.stringify(json)));
    fc.assert(
      fc.property(rule, data(length), (json, inputs) => {
        const expr = parsed(json, scope);
        const score = { kind: 'number', cells: Array(rows).fill(Exact.ofInteger(7)) } as const;
        const entries = Object.entries(inputs);
        const short = ruleColumns(
          new Map(
            [...entries, ['score', score] as const].map(([name, input]) => [name, known(input)]),
          ),
          length,
        );
        const long = ruleColumns(
          new Map(
            [...entries, ['score', score] as const].map(([name, input]) => {
              const cells = Array.from(
                { length: rows },
                (_, row) => input.cells[original(row)] ?? null,
              );
              return [name, known({ ...input, cells })];
            }),
          ),
          rows,
        );
        const outcomes = outcomesOf(expr, short).map(numberOf);
        const wanted = Array.from({ length: rows }, (_, row) => outcomes[original(row)] ?? null);
        const isWanted = new Uint8Array(rows).fill(1);
        expect(differences(evaluateNumbers(expr, long, isWanted), wanted)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Rules as they are written, and the share of rows that may be too near to a tie or bound to call. */
const ordinaryRules: ReadonlyArray<readonly [unknown, number]> = [
  [{ if: [{ '>=': [{ var: 'n1' }, 95] }, 4, 0] }, 0],
  [
    {
      tiers: [
        { var: 'n1' },
        [
          [95, 5],
          [90, 4],
          [80, 3],
          [70, 1.5],
        ],
        0,
      ],
    },
    0,
  ],
  [{ deduct: [5, { '*': [0.8, { var: 'n1' }] }] }, 0],
  [{ round: [{ '*': [{ var: 'n1' }, { var: 'n2' }] }, 2] }, 0],
  [{ '+': [{ var: 'n1' }, { var: 'n2' }, { var: 'n3' }] }, 0],
  [{ round: [{ var: 'n1' }, 1, 'half-even'] }, 0],
  [{ '%': [{ var: 'n1' }, 7] }, 0],
  [{ if: [{ '==': [{ var: 't1' }, 'A'] }, { var: 'n1' }, { '+': [{ var: 'b1' }] }] }, 0],
  [{ trimmed_mean: [{ present: ['n1', 'n2', 'n3', 'n4'] }, 1, 1] }, 0],
  [{ round: [{ proportion: [{ var: 'n1' }, 98.5, 3] }, 2] }, 0.05],
  [{ round: [{ inverse_proportion: [10.5, { var: 'n1' }, 2] }, 2] }, 0.05],
  [{ round: [{ divide: [{ var: 'n1' }, { var: 'n2' }, 0] }, 2] }, 0.2],
  [
    {
      round: [
        {
          interpolate: [
            { var: 'n1' },
            [
              [80, 60],
              [95, 100],
            ],
          ],
        },
        2,
      ],
    },
    0.05,
  ],
  [{ round: [{ '/': [{ '+': [{ var: 'n1' }, { var: 'n2' }, { var: 'n3' }] }, 3] }, 2] }, 0.05],
  [{ round: [{ power: [{ abs: { var: 'n1' } }, 0.5] }, 2] }, 0.05],
];

test.each(ordinaryRules)('columns decide %j by themselves on ordinary data', (rule, share) => {
  const rows = 1_000;
  const expr = parsed(rule, scope);
  for (const inputs of fc.sample(data(rows, ordinaryData), { numRuns: 5, seed: 20_210_401 })) {
    const all = Object.entries(inputs).map(([name, input]) => [name, known(input)] as const);
    const columns = ruleColumns(new Map(all), rows);
    const { asked } = evaluateNumbers(expr, columns, new Uint8Array(rows).fill(1));
    expect(asked / rows).toBeLessThanOrEqual(share);
  }
});
