import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArithmeticProblem, Exact, unity, zero } from '../../src/decimal/index.ts';
import { decimalText, exact } from './arbitraries.ts';
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  fractionOfDouble,
  fractionOfExact,
  multiply,
  remainder,
  subtract,
} from './fraction.ts';

const isSame = (value: Exact, wanted: Fraction): boolean =>
  compare(fractionOfExact(value), wanted) === 0;

const binary: ReadonlyArray<{
  readonly name: string;
  readonly ours: (a: Exact, b: Exact) => Exact;
  readonly wanted: (a: Fraction, b: Fraction) => Fraction;
  readonly divides: boolean;
}> = [
  { name: 'plus', ours: (a, b) => a.plus(b), wanted: add, divides: false },
  { name: 'minus', ours: (a, b) => a.minus(b), wanted: subtract, divides: false },
  { name: 'times', ours: (a, b) => a.times(b), wanted: multiply, divides: false },
  { name: 'dividedBy', ours: (a, b) => a.dividedBy(b), wanted: divide, divides: true },
  { name: 'remainder', ours: (a, b) => a.remainder(b), wanted: remainder, divides: true },
];

test.each(binary)('$name is the operation on fractions, to the last digit', (operation) => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      fc.pre(!operation.divides || !b.isZero);
      const wanted = operation.wanted(fractionOfExact(a), fractionOfExact(b));
      expect(isSame(operation.ours(a, b), wanted)).toBe(true);
    }),
    { numRuns: 1_500 },
  );
});

test.each(binary.filter(({ divides }) => divides))('$name by zero is a problem', ({ ours }) => {
  fc.assert(
    fc.property(exact, (a) => {
      expect(() => ours(a, zero)).toThrow(new ArithmeticProblem('division-by-zero'));
    }),
  );
});

test('comparison, sign and size are those of the fractions', () => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      const [x, y] = [fractionOfExact(a), fractionOfExact(b)];
      expect(Math.sign(a.compare(b))).toBe(compare(x, y));
      expect(a.equals(b)).toBe(compare(x, y) === 0);
      expect(a.sign).toBe(compare(x, fraction(0n)));
      expect(a.isZero).toBe(x.top === 0n);
      expect(isSame(a.absolute(), absolute(x))).toBe(true);
      expect(isSame(a.negated(), fraction(-x.top, x.bottom))).toBe(true);
      expect(isSame(a.truncated(), fraction(x.top / x.bottom))).toBe(true);
    }),
    { numRuns: 1_500 },
  );
});

test('a number that ends is a decimal, whatever it was divided from; any other is in lowest terms', () => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      fc.pre(!b.isZero);
      expect(a.times(b).dividedBy(b).isDecimal).toBe(a.isDecimal);
      expect(a.times(b).dividedBy(b).equals(a)).toBe(true);
      const quotient = a.dividedBy(b);
      expect(quotient.denominator.eq(1)).toBe(quotient.isDecimal);
      if (!quotient.isDecimal) {
        const [top, bottom] = [quotient.numerator.toFixed(), quotient.denominator.toFixed()];
        const divisor = greatestCommonDivisor(BigInt(top), BigInt(bottom));
        expect(divisor).toBe(1n);
      }
    }),
    { numRuns: 500 },
  );
});

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

test.each([
  ['223', '600', '3', '1.115'],
  ['1', '3', '3', '1'],
  ['2', '7', '3.5', '1'],
  ['-1', '6', '0.6', '-0.1'],
])('%s / %s × %s is exactly %s', (a, b, c, wanted) => {
  const result = Exact.ofDecimal(a).dividedBy(Exact.ofDecimal(b)).times(Exact.ofDecimal(c));
  expect(result.isDecimal).toBe(true);
  expect(result.numerator.toFixed()).toBe(wanted);
});

test('zero has no sign, however it came about', () => {
  const minusOne = unity.negated();
  const zeros = [
    Exact.ofDecimal('-0'),
    Exact.ofDecimal('-0.00'),
    zero.negated(),
    zero.times(minusOne),
    zero.dividedBy(minusOne),
    minusOne.plus(unity),
    Exact.ofDecimal('-0.4').truncated(),
    Exact.ofDecimal('-4').remainder(Exact.ofDecimal('2')),
    minusOne.dividedBy(Exact.ofDecimal('3')).truncated(),
  ];
  for (const value of zeros) {
    expect([value.sign, value.isZero, value.equals(zero)]).toEqual([0, true, true]);
    expect(value.absolute().sign).toBe(0);
  }
});

test('the approximate value is the nearest double or one beside it', () => {
  fc.assert(
    fc.property(exact, (a) => {
      const near = a.toApproximate();
      const gap = absolute(subtract(fractionOfDouble(near), fractionOfExact(a)));
      const step = Math.max(Math.abs(near) * 2 ** -52, Number.MIN_VALUE);
      expect(compare(gap, fractionOfDouble(step))).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1_000 },
  );
});

test('the approximate value of a fraction whose terms no double holds is near as well', () => {
  const bottom = Exact.ofDecimal('1e400').plus(unity);
  const third = bottom.dividedBy(Exact.ofDecimal('3e400'));
  expect(third.isDecimal).toBe(false);
  expect(third.toApproximate()).toBeCloseTo(1 / 3, 12);
});

test.each<[string, (a: Exact) => Exact]>([
  ['product', (a) => a.times(a)],
  ['quotient', (a) => a.dividedBy(a.times(a).plus(unity))],
  ['sum of fractions', (a) => a.plus(unity.dividedBy(a.plus(unity)))],
])('a %s that grows without end is refused before it fills the memory', (_, grow) => {
  const growAgainAndAgain = (): void => {
    let value = Exact.ofDecimal('1234567890123456789.0123456789');
    for (let i = 0; i < 40; i += 1) value = grow(value);
  };
  expect(growAgainAndAgain).toThrow(new ArithmeticProblem('number-too-long'));
});

test('sums of columns of decimals are exact in any order', () => {
  fc.assert(
    fc.property(fc.array(decimalText(12, 6), { minLength: 1, maxLength: 60 }), (texts) => {
      const sum = (list: readonly string[]): Exact =>
        list.reduce((total, text) => total.plus(Exact.ofDecimal(text)), zero);
      const wanted = texts.reduce((total, text) => add(total, fractionOf(text)), fraction(0n));
      expect(isSame(sum(texts), wanted)).toBe(true);
      expect(sum([...texts].reverse()).equals(sum(texts))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
