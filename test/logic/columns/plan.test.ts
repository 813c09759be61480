import { describe, expect, it } from 'vitest';
import type { NumberColumn } from '../../../src/decimal/index.ts';
import { Exact, formatExact } from '../../../src/decimal/index.ts';
import { type Evaluated, evaluateNumbers } from '../../../src/logic/index.ts';
import { known, parsed, ruleColumns, scopeOf } from './ruleColumns.ts';

/** Rules that are far too long, and within the limits: planned and run without an exception. */

const cells = ['1', '-2', '0.5'].map((text) => Exact.ofDecimal(text));
const columns = ruleColumns(
  new Map([
    ['x', known({ kind: 'number', cells })],
    ['done', known({ kind: 'boolean', cells: [true, false, true] })],
  ]),
  cells.length,
);

function evaluated(rule: unknown): Evaluated<NumberColumn> {
  const expr = parsed(rule, scopeOf({ x: 'number', done: 'boolean' }));
  return evaluateNumbers(expr, columns, new Uint8Array(cells.length).fill(1));
}

const many = 6_000;
const x = { var: 'x' };
const done = { var: 'done' };

describe('a rule of thousands of arguments is as good as another', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['min', { min: Array(9_000).fill(x) }, ['1', '-2', '0.5']],
    ['a sum', { '+': Array(many).fill(x) }, ['6000', '-12000', '3000']],
    ['a product', { '*': [x, ...Array(many).fill(done)] }, ['1', '0', '0.5']],
    ['and', { '+': [{ and: Array(many).fill(done) }] }, ['1', '0', '1']],
    ['or', { '+': [{ or: Array(many).fill(done) }] }, ['1', '0', '1']],
    ['deduct', { deduct: [9, ...Array(many).fill(x)] }, ['0', '12009', '0']],
    ['a mean of those present', { mean: { present: Array(many).fill('x') } }, ['1', '-2', '0.5']],
    [
      'tiers',
      { tiers_at_most: [x, Array.from({ length: 1_000 }, (_, i) => [i, i]), 7] },
      ['1', '0', '1'],
    ],
  ])('%s', (_, rule, wanted) => {
    const { column, problems } = evaluated(rule);
    expect(problems).toEqual([]);
    expect(cells.map((_, row) => formatExact(column.exactAt(row)))).toEqual(wanted);
  });
});

/** Numbers beside 10^26 have few factors in common: their fractions have no short sum. */
const fractions = Array.from({ length: 140 }, (_, i) => ({
  '/': [1, `99999999999999999999999${i + 1_000}7`],
}));

const sevenths = { '*': [x, '0.1234567'] };

describe('what the reference finds too long is too long for columns too, rounded or not', () => {
  it.each<readonly [string, unknown]>([
    ['a sum with an input', { round: [{ '+': [x, ...fractions] }, 2] }],
    ['what is deducted', { round: [{ deduct: [x, ...fractions] }, 2] }],
    ['a sum of constants', { round: [{ '+': fractions }, 2] }],
    ['a product', { '*': Array(300).fill(sevenths) }],
    ['a product that is rounded', { round: [{ '*': Array(300).fill(sevenths) }, 2] }],
    ['a bound that is compared', { if: [{ '<': [{ '+': fractions }, 1] }, 1, 0] }],
    ['a bound of a minimum', { round: [{ min: [x, { '+': fractions }] }, 2] }],
  ])('%s', (_, rule) => {
    const { problems } = evaluated(rule);
    expect(problems.map(({ row, code }) => [row, code])).toEqual(
      cells.map((_, row) => [row, 'number-too-long']),
    );
  });
});

describe('sums of many quotients are still decided by columns', () => {
  it('of 45 unrounded shares', () => {
    const shares = Array.from({ length: 45 }, (_, i) => ({ '/': [x, { '+': [x, 97 + i] }] }));
    const { asked, problems } = evaluated({ round: [{ '+': shares }, 2] });
    expect([asked, problems]).toEqual([0, []]);
  });
});
