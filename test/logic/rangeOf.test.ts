import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Exact, formatExact, parseDecimal } from '../../src/decimal/index.ts';
import { type Range, type RuleRow, rangeOf, referenceEvaluator } from '../../src/logic/index.ts';
import { kinds, plainRule } from './columns/ruleArbitrary.ts';
import { parsed, scopeOf } from './columns/ruleColumns.ts';

const scope = scopeOf(kinds);

const exact = (text: string): Exact => parseDecimal(text) ?? Exact.ofInteger(0);
const between = (low: string | null, high: string | null): Range => ({
  low: low === null ? null : exact(low),
  high: high === null ? null : exact(high),
});
const shown = ({ low, high }: Range): readonly (string | null)[] =>
  [low, high].map((bound) => bound && formatExact(bound));

/** A rule over n1 (from 0 to 12) and n2 (from 60 to 100), and between what it lies. */
const cases: ReadonlyArray<readonly [unknown, string | null, string | null]> = [
  [{ max: [0, { '-': [5, { '*': [0.8, { var: 'n1' }] }] }] }, '0', '5'],
  [{ '-': [5, { '*': [0.8, { var: 'n1' }] }] }, '-4.6', '5'],
  [{ min: [3, { '*': [{ '/': [{ var: 'n2' }, 50] }, 3] }] }, '3', '3'],
  [{ if: [{ '>=': [{ var: 'n2' }, 95] }, 4, 0] }, '0', '4'],
  [{ if: [{ '<=': [{ var: 'n1' }, 8] }, 2, { '*': [{ '/': [8, { var: 'n1' }] }, 2] }] }, null, '2'],
  [{ round: [{ '*': [{ var: 'n1' }, 0.375] }, 0] }, '0', '5'],
  [{ round_to: [{ min: [4.5, { var: 'n1' }] }, 1] }, '0', '5'],
  [{ '/': [1, { var: 'n1' }] }, null, null],
  // A branch that is never taken, in which the divisor would be 0.
  [{ if: [{ '>=': [{ var: 'n2' }, 0] }, 1, { '/': [1, { var: 'n2' }] }] }, null, null],
  [{ '*': [{ var: 'n1' }, { '-': [{ var: 'n1' }] }] }, null, null],
  [{ sqrt: { var: 'n1' } }, null, null],
  [{ '+': Array.from({ length: 300 }, (_, i) => ({ '/': [1, 10_007 + 2 * i] })) }, null, null],
];

describe('between what the points of a rule lie', () => {
  it.each(cases)('%j', (json, low, high) => {
    const ranges = (name: string): Range => between(...limits(name));
    const found = rangeOf(parsed(json, scope), ranges);
    // A bound may be given up, never missed.
    expect(shown(found)[1] ?? null).toBe(high);
    if (low !== null) expect(shown(found)[0]).toBe(low);
  });
});

const limits = (name: string): [string, string] => (name === 'n1' ? ['0', '12'] : ['60', '100']);

const isNumber = (name: string): boolean => /^(n\d|score)$/.test(name);
const cell = fc.integer({ min: -3_000, max: 3_000 }).map((n) => exact(`${n}e-2`));

test('no number that a rule gives is outside of it', () => {
  fc.assert(
    fc.property(plainRule, fc.array(cell, { minLength: 1, maxLength: 6 }), (json, cells) => {
      const expr = parsed(json, scope);
      const sorted = [...cells].sort((a, b) => a.compare(b));
      const [low = null, high = null] = [sorted[0], sorted.at(-1)];
      const { low: least, high: most } = rangeOf(expr, (name) =>
        isNumber(name) ? { low, high } : between(null, null),
      );
      const evaluate = referenceEvaluator(expr);
      for (const value of cells) {
        const row: RuleRow = {
          read: (name) => ({ kind: 'value', value: isNumber(name) ? value : false }),
          pool: () => ({ kind: 'not-applicable' }),
        };
        const outcome = evaluate(row);
        if (outcome.kind !== 'value' || !(outcome.value instanceof Exact)) continue;
        expect(least === null || outcome.value.compare(least) >= 0).toBe(true);
        expect(most === null || outcome.value.compare(most) <= 0).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
