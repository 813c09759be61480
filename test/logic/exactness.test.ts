import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  add,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  plainText,
  roundTo,
} from '../decimal/fraction.ts';
import { numberOf } from './plainJson.ts';

/** Digits of single expressions, against fractions of whole numbers and constants from tables. */

const digits = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most })
    .map((list) => list.join(''));
const longDecimal = fc
  .tuple(fc.constantFrom('', '-'), digits(60), digits(60))
  .map(([sign, before, after]) => `${sign}${before}.${after}`);
const decimals = fc.array(longDecimal, { minLength: 2, maxLength: 5 });

describe('nothing is lost of long decimals', () => {
  it.each<readonly [string, Fraction, (a: Fraction, b: Fraction) => Fraction]>([
    ['+', fraction(0n), add],
    ['*', fraction(1n), multiply],
  ])('by %s', (operator, start, combine) => {
    fc.assert(
      fc.property(decimals, (texts) => {
        const wanted = texts.map(fractionOf).reduce(combine, start);
        const names = texts.map((_, i) => ({ '+': [{ var: String(i) }] }));
        expect(numberOf({ [operator]: texts })).toBe(plainText(wanted));
        expect(numberOf({ [operator]: names }, texts)).toBe(plainText(wanted));
      }),
      { numRuns: 300 },
    );
  });

  test('by a quotient that is multiplied back', () => {
    fc.assert(
      fc.property(longDecimal, fc.integer({ min: 1, max: 10_000 }), (text, n) => {
        expect(numberOf({ '*': [{ '/': [text, n] }, n] })).toBe(plainText(fractionOf(text)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('rounding', () => {
  it.each<readonly [unknown, string]>([
    [{ round: [{ '*': [{ '/': [223, 600] }, 3] }, 2] }, '1.12'],
    [{ round: [1.005, 2] }, '1.01'],
    [{ round: [-1.005, 2] }, '-1.01'],
    [{ round: [2.5, 0, 'half-even'] }, '2'],
    [{ round: [-3.5, 0, 'half-even'] }, '-4'],
    [{ round: [-2.1, 0, 'up'] }, '-3'],
    [{ round: [-2.9, 0, 'down'] }, '-2'],
    [{ round: [-0.4, 0] }, '0'],
    [{ round_to: [-0.25, 0.5] }, '-0.5'],
    [{ round_to: [7, 3] }, '6'],
    [{ floor: -2.5 }, '-3'],
    [{ floor: -2 }, '-2'],
    [{ ceil: -2.5 }, '-2'],
    [{ ceil: 2.5 }, '3'],
    [{ '%': [-7, 3] }, '-1'],
    [{ '%': [7, -3] }, '1'],
    [{ '%': [5.5, 2] }, '1.5'],
  ])('%j is %s', (rule, wanted) => {
    expect(numberOf(rule)).toBe(wanted);
  });

  const modes = fc.constantFrom('half-up', 'half-even', 'up', 'down');
  const steps = fc.constantFrom('0.01', '0.5', '0.25', '1', '3', '0.3');
  test('to a multiple is that of a plain fraction, in every mode and sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), steps, modes, (n, step, mode) => {
        const text = plainText(fraction(BigInt(n), 1_000n));
        const wanted = roundTo(fractionOf(text), fractionOf(step), mode);
        expect(numberOf({ round_to: [text, step, mode] })).toBe(plainText(wanted));
      }),
      { numRuns: 500 },
    );
  });
});

/** @source OEIS A002193, A002162, A002392, A007524, A002285: the decimals of these constants */
describe('irrational numbers', () => {
  it.each<readonly [unknown, string]>([
    [{ power: [2, 0.5] }, '1.414213562373095048801688724209698078569671875376'],
    [{ sqrt: 2 }, '1.414213562373095048801688724209698078569671875376'],
    [{ ln: 2 }, '0.693147180559945309417232121458176568075500134360'],
    [{ ln: 10 }, '2.302585092994045684017991454684364207601101488628'],
    [{ log10: 2 }, '0.301029995663981195213738894724493026768189881462'],
    // The next digits are 082: rounded to 34, 0 becomes 1.
    [{ '/': [1, { ln: 10 }] }, '0.4342944819032518276511289189166051'],
  ])('%j has 34 right digits', (rule, wanted) => {
    expect(numberOf(rule).slice(0, 36)).toBe(wanted.slice(0, 36));
  });

  it.each<readonly [unknown, string]>([
    [{ round: [{ power: [2, 0.5] }, 10] }, '1.4142135624'],
    [{ power: [4, 0.5] }, '2'],
    [{ power: [8, { '/': [1, 3] }] }, '2'],
    [{ power: [2, -2] }, '0.25'],
    [{ power: [0, 0] }, '1'],
    [{ ln: 1 }, '0'],
    [{ log10: 0.001 }, '-3'],
    [{ sqrt: 0 }, '0'],
    [{ power: [0, -1] }, 'division-by-zero'],
    [{ sqrt: -1 }, 'no-real-result'],
    [{ ln: 0 }, 'no-real-result'],
    [{ power: [-8, { '/': [1, 3] }] }, 'no-real-result'],
    [{ power: [10, 5_000] }, 'number-too-long'],
  ])('%j is %s', (rule, wanted) => {
    expect(numberOf(rule)).toBe(wanted);
  });
});
