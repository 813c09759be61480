import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  ArithmeticProblem,
  commonLogarithm,
  Exact,
  formatExact,
  geometricMean,
  naturalLogarithm,
  parseDecimal,
  power,
  type RoundingMode,
  round,
  roundingModes,
  roundingToPlaces,
  squareRoot,
  unity,
  zero,
} from '../../src/decimal/index.ts';
import { decimalText } from './arbitraries.ts';
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  fractionOfExact,
  multiply,
  roundTo,
  subtract,
} from './fraction.ts';
import * as series from './series.ts';

const decimal = (text: string): Exact => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is not a decimal`);
  return value;
};
const mode = fc.constantFrom(...roundingModes);
const places = fc.integer({ min: 0, max: 30 });
const positive = decimalText(12, 12)
  .map((text) => text.replace('-', ''))
  .filter((text) => /[1-9]/.test(text));

/** Rounds to the digit of the true value, which lies between the bounds. */
function expectDigit(value: Exact, bounds: series.Bounds, count: number, how: RoundingMode): void {
  const step = fractionOf(`1e-${count}`);
  const wanted = roundTo(bounds.low, step, how);
  // Else the oracle has not enough digits to say.
  fc.pre(compare(wanted, roundTo(bounds.high, step, how)) === 0);
  const rounded = round(value, roundingToPlaces(count, how));
  expect(formatExact(rounded, count)).toBe(decimalOf(wanted, count));
}

function decimalOf(value: Fraction, count: number): string {
  const digits = String((absolute(value).top * 10n ** BigInt(count)) / value.bottom);
  const padded = digits.padStart(count + 1, '0');
  const sign = value.top < 0n ? '-' : '';
  const whole = padded.slice(0, padded.length - count);
  return count === 0 ? `${sign}${whole}` : `${sign}${whole}.${padded.slice(-count)}`;
}

describe('constants', () => {
  test.each([
    ['√2', squareRoot(decimal('2')), '1.414213562373095048801688724209698078569671875377'],
    ['√3', squareRoot(decimal('3')), '1.732050807568877293527446341505872366942805253810'],
    ['√10', squareRoot(decimal('10')), '3.162277660168379331998893544432718533719555139325'],
    ['√0.5', squareRoot(decimal('0.5')), '0.707106781186547524400844362104849039284835937688'],
    ['ln 2', naturalLogarithm(decimal('2')), '0.693147180559945309417232121458176568075500134360'],
    [
      'ln 10',
      naturalLogarithm(decimal('10')),
      '2.302585092994045684017991454684364207601101488629',
    ],
    [
      'ln 0.5',
      naturalLogarithm(decimal('0.5')),
      '-0.693147180559945309417232121458176568075500134360',
    ],
    ['log 2', commonLogarithm(decimal('2')), '0.301029995663981195213738894724493026768189881462'],
    [
      '∛2',
      power(decimal('2'), unity.dividedBy(decimal('3'))),
      '1.259921049894873164767210607278228350570251464702',
    ],
    [
      '2^0.1',
      power(decimal('2'), decimal('0.1')),
      '1.071773462536293164213006325023342022906384604978',
    ],
    [
      '2^-0.5',
      power(decimal('2'), decimal('-0.5')),
      '0.707106781186547524400844362104849039284835937688',
    ],
  ])('%s has the digits of the tables', (_, value, table) => {
    const wanted = fractionOf(table);
    const doubt = fractionOf('2e-39');
    expect(series.isNear(fractionOfExact(value), { low: wanted, high: wanted }, doubt)).toBe(true);
  });

  test('2 to the power 0.5 to ten places is that of the scoring patterns', () => {
    const value = power(decimal('2'), decimal('0.5'));
    expect(formatExact(round(value, roundingToPlaces(10)))).toBe('1.4142135624');
  });
});

describe('exact results', () => {
  test.each([
    [squareRoot(decimal('1.010025')), '1.005'],
    [squareRoot(decimal('144')), '12'],
    [squareRoot(decimal('0')), '0'],
    [squareRoot(decimal('4').dividedBy(decimal('9'))).times(decimal('3')), '2'],
    [power(decimal('0.001'), unity.dividedBy(decimal('3'))), '0.1'],
    [power(decimal('1.1'), decimal('3')), '1.331'],
    [power(decimal('-2'), decimal('3')), '-8'],
    [power(decimal('-2'), decimal('2')), '4'],
    [power(decimal('-2'), decimal('-1')), '-0.5'],
    [power(decimal('8'), decimal('2').dividedBy(decimal('-3'))), '0.25'],
    [power(decimal('0'), decimal('0')), '1'],
    [power(decimal('0'), decimal('2.5')), '0'],
    [power(decimal('7'), decimal('0')), '1'],
    [power(decimal('1'), decimal('1e60')), '1'],
    [power(decimal('2'), decimal('100')), '1267650600228229401496703205376'],
    [power(decimal('2'), decimal('200')), String(2n ** 200n)],
    [power(decimal('10'), decimal('300')), `1${'0'.repeat(300)}`],
    [power(decimal(String(2n ** 200n)), decimal('0.505')), String(2n ** 101n)],
    [commonLogarithm(decimal('1000')), '3'],
    [commonLogarithm(decimal('1e-30')), '-30'],
    [commonLogarithm(decimal('1')), '0'],
    [naturalLogarithm(decimal('1')), '0'],
    [geometricMean([decimal('2'), decimal('8')], [unity, unity]), '4'],
    [geometricMean([decimal('0.2'), decimal('0.8')], [decimal('15'), decimal('15')]), '0.4'],
    [geometricMean([decimal('16'), decimal('1')], [unity, decimal('3')]), '2'],
    [geometricMean([decimal('16'), decimal('1')], [decimal('0.25'), decimal('0.75')]), '2'],
    [geometricMean([decimal('90'), decimal('0')], [unity, unity]), '0'],
    // Weights whose common denominator is no degree of a root that is taken.
    [
      geometricMean(['4', '8', '2'].map(decimal), ['33.3334', '33.3333', '33.3333'].map(decimal)),
      '4',
    ],
    [
      geometricMean(
        ['4', '9', '6'].map(decimal),
        ['0.123457', '0.123457', '0.753086'].map(decimal),
      ),
      '6',
    ],
    [geometricMean(['0.4', '2.5'].map(decimal), ['1000.003', '1000.003'].map(decimal)), '1'],
  ])('case %# is exact', (value, wanted) => {
    expect(value.isDecimal).toBe(true);
    expect(formatExact(value)).toBe(wanted);
  });

  test('a square, and any whole power, has its root back', () => {
    const degree = fc.integer({ min: 2, max: 9 });
    fc.assert(
      fc.property(positive, degree, fc.boolean(), (text, n, isInverse) => {
        const base = isInverse ? unity.dividedBy(decimal(text)) : decimal(text);
        const raised = power(base, Exact.ofInteger(n));
        expect(compare(fractionOfExact(raised), toThe(fractionOfExact(base), n))).toBe(0);
        expect(power(raised, unity.dividedBy(Exact.ofInteger(n))).equals(base)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the geometric mean of a value and its square and root is exact, whatever the weight in the middle', () => {
    const weight = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(positive, weight, weight, (text, own, beside) => {
        const value = decimal(text);
        const values = [value, value.times(value), unity];
        const mean = geometricMean(values, [own, beside, beside].map(Exact.ofInteger));
        expect(mean.equals(value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('the geometric mean of equal values is that value, whatever the weights', () => {
    const weights = fc.array(positive, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(positive, weights, (text, list) => {
        const value = unity.dividedBy(decimal(text));
        const mean = geometricMean(
          list.map(() => value),
          list.map(decimal),
        );
        expect(mean.equals(value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

function toThe(value: Fraction, exponent: number): Fraction {
  return fraction(value.top ** BigInt(exponent), value.bottom ** BigInt(exponent));
}

describe('problems', () => {
  test.each([
    ['√-1', () => squareRoot(decimal('-1')), 'no-real-result'],
    ['ln 0', () => naturalLogarithm(zero), 'no-real-result'],
    ['ln -1', () => naturalLogarithm(decimal('-1')), 'no-real-result'],
    ['log 0', () => commonLogarithm(zero), 'no-real-result'],
    ['log -1', () => commonLogarithm(decimal('-1')), 'no-real-result'],
    ['(-8)^(1/3)', () => power(decimal('-8'), unity.dividedBy(decimal('3'))), 'no-real-result'],
    ['0^-1', () => power(zero, decimal('-1')), 'division-by-zero'],
    ['10^(10^60)', () => power(decimal('10'), decimal('1e60')), 'number-too-long'],
    ['10^-(10^60)', () => power(decimal('10'), decimal('-1e60')), 'number-too-long'],
    ['2^(10^7)', () => power(decimal('2'), decimal('1e7')), 'number-too-long'],
    [
      'a number beside 1 to a huge power',
      () => power(decimal('1.00000000000000000001'), decimal('1e60')),
      'number-too-long',
    ],
    [
      'a number beside 1 to a huge negative power',
      () => power(decimal('0.99999999999999999999'), decimal('1e60')),
      'number-too-long',
    ],
    ['a mean of -1', () => geometricMean([decimal('-1')], [unity]), 'no-real-result'],
    ['a mean of nothing', () => geometricMean([], []), 'no-real-result'],
  ] as const)('%s is one', (_, compute, code) => {
    expect(compute).toThrow(new ArithmeticProblem(code));
  });

  test('a fraction of a thousand digits ends in a number or in a problem, never in another error', () => {
    for (const digits of [300, 950]) {
      const long = Exact.ofDecimal(`1e${digits}`).plus(decimal('7'));
      const fractions = [unity.dividedBy(long), long.plus(unity).dividedBy(long), long];
      for (const value of fractions) {
        for (const compute of [
          () => naturalLogarithm(value),
          () => commonLogarithm(value),
          () => squareRoot(value),
          () => power(value, decimal('0.1234567')),
          () => power(decimal('2'), value),
          () => geometricMean([value, decimal('3')], [unity, decimal('0.7654321')]),
        ]) {
          try {
            expect(compute()).toBeInstanceOf(Exact);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(ArithmeticProblem);
          }
        }
      }
    }
  });
});

describe('rounding a carried value gives the digit of the true value', () => {
  test('of a square root', () => {
    fc.assert(
      fc.property(positive, places, mode, (text, count, how) => {
        const bounds = series.root(fractionOf(text), 2, 120);
        expectDigit(squareRoot(decimal(text)), bounds, count, how);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of a root or power of many digits before the point', () => {
    fc.assert(
      fc.property(decimalText(64, 1), places, mode, (text, count, how) => {
        const base = absolute(fractionOf(text));
        fc.pre(base.top > 0n);
        const value = decimal(text.replace('-', ''));
        expectDigit(squareRoot(value), series.root(base, 2, 120), count, how);
        const power15 = power(value, decimal('1.5'));
        expectDigit(power15, series.root(toThe(base, 3), 2, 120), count, how);
      }),
      { numRuns: 300 },
    );
  });

  test('of a natural and of a common logarithm', () => {
    fc.assert(
      fc.property(positive, positive, places, mode, (a, b, count, how) => {
        const value = decimal(a).dividedBy(decimal(b));
        const wanted = divide(fractionOf(a), fractionOf(b));
        fc.pre(!value.equals(unity));
        expectDigit(naturalLogarithm(value), series.logarithm(wanted, 120), count, how);
        expectDigit(commonLogarithm(value), series.commonLogarithm(wanted, 120), count, how);
      }),
      { numRuns: 500 },
    );
  });

  test('of a power with any exponent', () => {
    const base = decimalText(3, 4)
      .map((text) => text.replace('-', ''))
      .filter((text) => /[1-9]/.test(text));
    fc.assert(
      fc.property(base, decimalText(1, 9), places, mode, (text, exponent, count, how) => {
        const bounds = series.power(fractionOf(text), fractionOf(exponent), 160);
        expectDigit(power(decimal(text), decimal(exponent)), bounds, count, how);
      }),
      { numRuns: 500 },
    );
  });

  test('of a geometric mean with mixed weights', () => {
    const parts = fc.array(
      fc.tuple(positive, fc.constantFrom('15', '10', '20', '0.125', '7.5', '1', '3.3333')),
      {
        minLength: 2,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(parts, places, mode, (list, count, how) => {
        const weights = list.map(([, weight]) => fractionOf(weight));
        const total = weights.reduce((sum, { top, bottom }) =>
          fraction(sum.top * bottom + top * sum.bottom, sum.bottom * bottom),
        );
        const scale = 10n ** 200n;
        const logarithms = list.map(([text], i) => {
          const { low } = series.logarithm(fractionOf(text), 200);
          const share = multiply(divide(weights[i] ?? fraction(0n), total), low);
          return (share.top * scale) / share.bottom;
        });
        const sum = fraction(
          logarithms.reduce((a, b) => a + b, 0n),
          scale,
        );
        const mean = geometricMean(
          list.map(([text]) => decimal(text)),
          list.map(([, weight]) => decimal(weight)),
        );
        expectDigit(mean, series.exponential(sum, 100), count, how);
      }),
      { numRuns: 300 },
    );
  });

  test('of a value that carries forty digits already', () => {
    const carried = fc.tuple(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 2, max: 99 }));
    fc.assert(
      fc.property(carried, fc.integer({ min: 2, max: 60 }), mode, ([a, b], n, how) => {
        const [x, y] = [squareRoot(Exact.ofInteger(a)), naturalLogarithm(Exact.ofInteger(b))];
        const mean = geometricMean([x, y], [Exact.ofInteger(n - 1), unity]);
        const product = multiply(toThe(fractionOfExact(x), n - 1), fractionOfExact(y));
        expectDigit(mean, series.root(product, n, 60), 20, how);
        const raised = toThe(fractionOfExact(x), n);
        expectDigit(power(x, Exact.ofInteger(n)), { low: raised, high: raised }, 20, how);
      }),
      { numRuns: 200 },
    );
  });
});

describe('next to 1', () => {
  const half = Exact.ofDecimal('0.5');
  const small = Exact.ofDecimal('1e-500');

  test.each([
    ['2 to a power next to 0', power(decimal('2'), small), 1],
    ['1/2 to a power next to 0', power(half, small), -1],
    ['a number above 1 to a power', power(unity.plus(small), decimal('0.1234567')), 1],
    ['a number below 1 to a power', power(unity.minus(small), decimal('0.1234567')), -1],
    ['a mean of numbers next to 1', geometricMean([unity.plus(small), unity], [half, half]), 1],
    ['a root of a number next to 1', squareRoot(unity.minus(small)), -1],
  ] as const)('%s is on its own side of it', (_, value, side) => {
    expect(value.minus(unity).sign).toBe(side);
    const [up, down] = [roundingToPlaces(2, 'up'), roundingToPlaces(2, 'down')];
    expect(formatExact(round(value, up))).toBe(side > 0 ? '1.01' : '1');
    expect(formatExact(round(value, down))).toBe(side > 0 ? '1' : '0.99');
  });
});

describe('near a tie', () => {
  const tie = fc.record({
    steps: fc.integer({ min: 0, max: 100_000 }),
    count: fc.integer({ min: 0, max: 6 }),
    isHalf: fc.boolean(),
    side: fc.constantFrom(-1n, 0n, 1n),
    distance: fc.constantFrom(30, 45, 60, 100, 200, 400, 600, 900),
    how: mode,
  });
  const pointAt = (steps: number, count: number, isHalf: boolean): Fraction =>
    fraction(BigInt(steps) * 10n + (isHalf ? 5n : 0n), 10n ** BigInt(count + 1));
  const exactOf = ({ top, bottom }: Fraction): Exact =>
    Exact.ofDecimal(String(top)).dividedBy(Exact.ofDecimal(String(bottom)));

  test('a square root is rounded to its own side, however near the tie is', () => {
    fc.assert(
      fc.property(tie, ({ steps, count, isHalf, side, distance, how }) => {
        const at = pointAt(steps, count, isHalf);
        fc.pre(at.top > 0n);
        const square = exactOf(multiply(at, at)).plus(
          exactOf(fraction(side, 10n ** BigInt(distance))),
        );
        const beside = fraction(side, 10n ** 2_000n);
        const wanted = fraction(
          at.top * beside.bottom + beside.top * at.bottom,
          at.bottom * beside.bottom,
        );
        expectDigit(squareRoot(square), { low: wanted, high: wanted }, count, how);
      }),
      { numRuns: 500 },
    );
  });

  test('a geometric mean is rounded to its own side', () => {
    fc.assert(
      fc.property(
        tie,
        fc.integer({ min: 1, max: 6 }),
        ({ steps, count, isHalf, side, distance, how }, n) => {
          const at = pointAt(steps, count, isHalf);
          fc.pre(at.top > 0n);
          const first = exactOf(at).plus(exactOf(fraction(side, 10n ** BigInt(distance))));
          const values = [first, exactOf(at), ...Array.from({ length: n }, () => exactOf(at))];
          const mean = geometricMean(
            values,
            values.map(() => unity),
          );
          const beside = fraction(side, 10n ** 2_000n);
          const wanted = fraction(
            at.top * beside.bottom + beside.top * at.bottom,
            at.bottom * beside.bottom,
          );
          expectDigit(mean, { low: wanted, high: wanted }, count, how);
        },
      ),
      { numRuns: 200 },
    );
  });

  const ten = fractionOfExact(naturalLogarithm(decimal('10')));

  test.each<[string, (at: Fraction) => Fraction, (value: Fraction) => [Exact, series.Bounds]]>([
    [
      'natural logarithm',
      (at) => at,
      (value) => [naturalLogarithm(exactOf(value)), series.logarithm(value, 200)],
    ],
    [
      'common logarithm',
      (at) => multiply(at, ten),
      (value) => [commonLogarithm(exactOf(value)), series.commonLogarithm(value, 200)],
    ],
    [
      'power',
      (at) => multiply(series.logarithm(at, 100).low, fractionOf('8')),
      (value) => [
        power(exactOf(value), decimal('0.125000001')),
        series.power(value, fractionOf('0.125000001'), 200),
      ],
    ],
  ])('a %s of sixty digits is rounded to its own side', (_, logarithmOf, compute) => {
    fc.assert(
      fc.property(tie, ({ steps, count, isHalf, side, how }) => {
        const at = pointAt(steps % 2_000, count, isHalf);
        fc.pre(at.top > 0n && at.top < 20n * at.bottom);
        const { low } = series.exponential(logarithmOf(at), 100);
        const value = fraction((low.top * 10n ** 60n) / low.bottom + side, 10n ** 60n);
        fc.pre(value.top > 0n && value.top !== value.bottom);
        const [result, bounds] = compute(value);
        expectDigit(result, bounds, count, how);
      }),
      { numRuns: 150 },
    );
  });

  test('the logarithm of a number next to 1 has all its digits', () => {
    const distance = fc.integer({ min: 20, max: 500 });
    fc.assert(
      fc.property(distance, decimalText(30, 1), (n, text) => {
        const gap = absolute(fractionOf(text));
        fc.pre(gap.top > 0n);
        const small = fraction(gap.top, gap.bottom * 10n ** BigInt(n + 30));
        const logarithm = fractionOfExact(naturalLogarithm(unity.plus(exactOf(small))));
        // ln(1 + x) lies between x - x²/2 and x; cut to forty digits, it is below x as well.
        const short = subtract(small, logarithm);
        expect(compare(short, fraction(0n))).toBe(1);
        const doubt = multiply(small, fractionOf('1e-38'));
        expect(compare(short, add(multiply(small, small), doubt))).toBe(-1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a host that sets decimal.js to its own liking', () => {
  const settings = {
    precision: 20,
    rounding: 4,
    toExpNeg: -7,
    toExpPos: 21,
    minE: -9e15,
    maxE: 9e15,
  } as const;

  afterEach(() => {
    Decimal.set(settings);
  });

  test('changes no digit here', () => {
    const compute = (): string[] =>
      [
        squareRoot(decimal('2')),
        squareRoot(decimal('1.010025')),
        naturalLogarithm(decimal('1234567890123456789012345678901234567890')),
        commonLogarithm(decimal('1e30')),
        commonLogarithm(decimal('2e30')),
        power(decimal('2.5'), decimal('30.12345')),
        power(decimal('2.5'), decimal('-30.12345')),
        geometricMean([decimal('2'), decimal('3')], [unity, decimal('7.654321')]),
        unity.dividedBy(decimal('3')),
        decimal('1e30').times(decimal('1e-30')),
      ].map((value) => formatExact(value));
    const before = compute();
    Decimal.set({ precision: 3, rounding: 0, toExpNeg: 0, toExpPos: 0, minE: -9, maxE: 9 });
    expect(compute()).toEqual(before);
  });
});
