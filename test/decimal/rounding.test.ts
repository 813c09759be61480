import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Exact,
  formatExact,
  type RoundingMode,
  round,
  roundingModes,
  roundingToMultiple,
  roundingToPlaces,
} from '../../src/decimal/index.ts';
import { exact } from './arbitraries.ts';
import { compare, fractionOf, fractionOfExact, roundTo } from './fraction.ts';

const mode = fc.constantFrom(...roundingModes);

/** value, places, then half-up, half-even, up, down */
const byHand: ReadonlyArray<readonly [string, number, string, string, string, string]> = [
  ['1.005', 2, '1.01', '1', '1.01', '1'],
  ['1.015', 2, '1.02', '1.02', '1.02', '1.01'],
  ['2.345', 2, '2.35', '2.34', '2.35', '2.34'],
  ['-2.345', 2, '-2.35', '-2.34', '-2.35', '-2.34'],
  ['2.5', 0, '3', '2', '3', '2'],
  ['-2.5', 0, '-3', '-2', '-3', '-2'],
  ['0.5', 0, '1', '0', '1', '0'],
  ['-0.5', 0, '-1', '0', '-1', '0'],
  ['1.4999999999999999999999999999999999', 0, '1', '1', '2', '1'],
  ['1.5000000000000000000000000000000001', 0, '2', '2', '2', '1'],
  ['8.345000000000000000000000000000000000001', 2, '8.35', '8.35', '8.35', '8.34'],
  ['99.995', 2, '100', '100', '100', '99.99'],
  ['12', 2, '12', '12', '12', '12'],
  ['1234.5', -2, '1200', '1200', '1300', '1200'],
  ['1250', -2, '1300', '1200', '1300', '1200'],
  ['0.000001', 2, '0', '0', '0.01', '0'],
  ['-0.000001', 2, '0', '0', '-0.01', '0'],
];

describe.each(roundingModes.map((name, i) => [name, i] as const))('%s', (name, index) => {
  test.each(
    byHand.map(([value, places, ...wanted]) => [value, places, wanted[index] ?? ''] as const),
  )('rounds %s to %i places as by hand', (value, places, wanted) => {
    const rounded = round(Exact.ofDecimal(value), roundingToPlaces(places, name));
    expect(formatExact(rounded)).toBe(wanted);
  });
});

test.each([
  ['2.3', '0.5', '2.5'],
  ['2.25', '0.5', '2.5'],
  ['2.2499', '0.5', '2'],
  ['-2.25', '0.5', '-2.5'],
  ['7.4', '5', '5'],
  ['7.5', '5', '10'],
  ['0.37', '0.25', '0.25'],
  ['0.375', '0.25', '0.5'],
  ['10', '3', '9'],
  ['10.5', '3', '12'],
])('%s to a multiple of %s is %s', (value, multiple, wanted) => {
  const rounding = roundingToMultiple(Exact.ofDecimal(multiple));
  expect(formatExact(round(Exact.ofDecimal(value), rounding))).toBe(wanted);
});

test('a quotient that does not end is rounded by its true value, a third time two thirds by its tie', () => {
  const quotient = (a: string, b: string): Exact =>
    Exact.ofDecimal(a).dividedBy(Exact.ofDecimal(b));
  const two = roundingToPlaces(2);
  expect(formatExact(round(quotient('223', '600').times(Exact.ofDecimal('3')), two))).toBe('1.12');
  expect(formatExact(round(quotient('1', '3'), two))).toBe('0.33');
  expect(formatExact(round(quotient('-2', '3'), two))).toBe('-0.67');
});

test('rounding to places is what the four modes say, on numbers near ties and far from them', () => {
  const places = fc.integer({ min: -5, max: 30 });
  fc.assert(
    fc.property(exact, places, mode, (value, count, how) => {
      const rounded = round(value, roundingToPlaces(count, how));
      const wanted = roundTo(fractionOfExact(value), fractionOf(`1e${-count}`), how);
      expect(compare(fractionOfExact(rounded), wanted)).toBe(0);
    }),
    { numRuns: 3_000 },
  );
});

test('rounding to a multiple is what the four modes say', () => {
  const step = fc.constantFrom('0.5', '0.25', '0.05', '3', '7', '0.3', '12.5', '1e-9', '100');
  fc.assert(
    fc.property(exact, step, mode, (value, multiple, how) => {
      const rounded = round(value, roundingToMultiple(Exact.ofDecimal(multiple), how));
      const wanted = roundTo(fractionOfExact(value), fractionOf(multiple), how);
      expect(compare(fractionOfExact(rounded), wanted)).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});

test('a tie, and what lies beside it by the least digit, go each their own way', () => {
  const tie = fc.record({
    steps: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    step: fc.constantFrom('0.01', '0.5', '3', '1', '0.0001'),
    beside: fc.constantFrom('0', '1e-40', '-1e-40'),
    how: mode,
  });
  fc.assert(
    fc.property(tie, ({ steps, step, beside, how }) => {
      const half = Exact.ofDecimal(step).times(Exact.ofDecimal('0.5'));
      const value = Exact.ofDecimal(`${steps}`)
        .times(Exact.ofDecimal(step))
        .plus(half)
        .plus(Exact.ofDecimal(beside));
      const wanted = roundTo(fractionOfExact(value), fractionOf(step), how);
      const rounded = round(value, roundingToMultiple(Exact.ofDecimal(step), how));
      expect(compare(fractionOfExact(rounded), wanted)).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});

test('what is rounded once stays as it is, and the sign of the number does not matter', () => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 0, max: 12 }), mode, (value, places, how) => {
      const rounding = roundingToPlaces(places, how);
      const once = round(value, rounding);
      expect(round(once, rounding).equals(once)).toBe(true);
      expect(round(value.negated(), rounding).equals(once.negated())).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each<[RoundingMode, number]>([
  ['half-up', 0],
  ['half-even', 0],
  ['up', 1],
  ['down', -1],
])('%s never moves a number by a whole step, and errs to its own side', (how, side) => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 0, max: 8 }), (value, places) => {
      const rounding = roundingToPlaces(places, how);
      const moved = round(value, rounding).absolute().minus(value.absolute());
      expect(moved.absolute().compare(rounding.step)).toBeLessThan(0);
      if (side !== 0) expect(moved.sign * side).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
