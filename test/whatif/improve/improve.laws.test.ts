import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact } from '../../../src/decimal/index.ts';
import { improve } from '../../../src/whatif/improve/index.ts';
import { group, indicator, type Json, passThrough, smallRuleSet } from '../../assess/smallRules.ts';
import { loaded } from '../../support/assessment.ts';
import { type Aimed, allThatReach, assessedWith, type Change, costOf } from './bruteForce.ts';

const range = [0, 3];
const inputs = ['a', 'b', 'c', 'd'];
const values = [0, 1, 2, 3];
const x = (id: string): Json => ({ var: id });

/** Trees in which every kind of group stands above what moves, and rules that step, share and fall. */
const trees: Readonly<Record<string, readonly Json[]>> = {
  sum: [passThrough('a', 3), passThrough('b', 3), passThrough('c', 3)],
  'steps and a rounded group': [
    indicator(
      'a',
      {
        tiers: [
          x('a'),
          [
            [3, 5],
            [1, 2],
          ],
          0,
        ],
      },
      5,
    ),
    group('g', [passThrough('b', 3), indicator('c', { '*': [x('c'), 0.35] }, 2)], {
      max: 5,
      round: { places: 0 },
    }),
  ],
  'one rule of two inputs': [indicator('two', { min: [x('a'), x('b')] }, 3), passThrough('c', 3)],
  'the same input twice': [
    passThrough('a', 3),
    indicator('again', { '*': [{ '-': [3, x('a')] }, 0.5] }, 1.5),
    passThrough('b', 3),
    passThrough('c', 3),
  ],
  weighted: [
    group('w', [passThrough('a', 3, { weight: 2 }), passThrough('b', 3, { weight: 1 })], {
      max: 10,
      aggregate: 'weighted_mean',
      weightTotal: 3,
    }),
    passThrough('c', 3),
  ],
  lowest: [
    group('l', [passThrough('a', 3), passThrough('b', 3)], { max: 6, aggregate: 'lowest' }),
    passThrough('c', 3),
  ],
  geometric: [
    group('m', [passThrough('a', 3, { weight: 1 }), passThrough('b', 3, { weight: 2 })], {
      max: 9,
      aggregate: 'geometric_mean',
      weightTotal: 3,
      round: { places: 2 },
    }),
    passThrough('c', 3),
  ],
};

const rulesOf = (children: readonly Json[]): Json =>
  smallRuleSet({
    inputs: inputs.map((id) => ({ id, type: 'integer', range })),
    level: {
      score: { children },
      deductions: { cap: 2, items: [{ id: 'd', title: 'd', points: { '*': [0.75, x('d')] } }] },
      lists: [{ id: 'last', title: 'last', direction: 'lowest', size: 2 }],
    },
  });

const value = fc.constantFrom(...values);
const rowArbitrary = fc.record({ a: value, b: value, c: value, d: value });
const rowsArbitrary = fc.array(rowArbitrary, { minLength: 3, maxLength: 5 });
const cost = fc.constantFrom('1', '2', '0.5', '1.25', '0');
const costsArbitrary = fc.record({ a: cost, b: cost, c: cost, d: cost });

const isOffLast: Aimed = ({ levels: [level] }) => level?.lists[0]?.rows.includes(0) === false;

describe.each(Object.entries(trees))('the least improvement, in a tree with %s', (_, children) => {
  const ruleSet = loaded(rulesOf(children));

  it('is what trying all values of all inputs finds', () => {
    fc.assert(
      fc.property(rowsArbitrary, costsArbitrary, (given, costs) => {
        const rows = given.map((row, i) => ({ code: 'abcde'[i] ?? '', ...row }));
        const [first] = given;
        const before = assessedWith(ruleSet, rows, {});
        if (first === undefined || before === null || isOffLast(before)) return;
        const found = improve(before, {
          unit: 'a',
          aim: { kind: 'off-list', list: 'last' },
          costs: Object.entries(costs).map(([input, cost]) => ({ input, cost })),
        });
        if (!found.ok) throw new Error(JSON.stringify(found.issues));
        const all = allThatReach(
          ruleSet,
          rows,
          { a: values, b: values, c: values, d: values },
          isOffLast,
        );
        const price = (change: Change) => costOf(change, first, costs);
        const least = all.map(price).sort((p, q) => p.compare(q))[0];
        const { together, alone } = found.value;
        expect(together === null ? null : together.cost).toBe(
          least === undefined ? null : formatExact(least),
        );
        if (together !== null) expect(together.isLeast).toBe(true);
        // Of those that cost as much, it changes the fewest inputs.
        const counts = all
          .filter((change) => least !== undefined && price(change).equals(least))
          .map((change) => inputs.filter((id) => change[id] !== Number(first[id as 'a'])).length);
        expect(together?.changes.length ?? null).toBe(
          counts.length === 0 ? null : Math.min(...counts),
        );
        for (const {
          changes: [change],
          after,
        } of alone) {
          expect(after.lists).toEqual([]);
          if (change === undefined) throw new Error('no change');
          const own = Number(first[change.input.id as 'a']);
          const distance = Math.abs(Number(change.value) - own);
          const nearer = values.filter(
            (other) => Math.abs(other - own) < distance && (other - own) * Number(change.by) > 0,
          );
          for (const other of nearer) {
            const assessed = assessedWith(ruleSet, rows, { [change.input.id]: other });
            expect(assessed !== null && isOffLast(assessed)).toBe(false);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});
