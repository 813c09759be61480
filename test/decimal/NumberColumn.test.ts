import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ColumnBuilder,
  columnBuilder,
  columnOf,
  Exact,
  exactOfScaled,
  formatExact,
  type NumberColumn,
  scaledColumn,
  scaledLimit,
  scaledOf,
  scaleLimit,
  textAt,
  unity,
} from '../../src/decimal/index.ts';
import { decimalText, exact, writtenText } from './arbitraries.ts';
import { compare, fractionOf, fractionOfExact, plainText } from './fraction.ts';

/** Columns as they come: one scale, mixed scales, and outliers among ordinary numbers. */
const texts: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.array(decimalText(3, 2), { maxLength: 30 }),
  fc.array(decimalText(6, 9), { maxLength: 30 }),
  fc.array(decimalText(15, 4), { maxLength: 30 }),
  fc.array(
    fc.oneof({ arbitrary: decimalText(3, 3), weight: 9 }, { arbitrary: writtenText, weight: 1 }),
    { maxLength: 30 },
  ),
  fc.array(writtenText, { maxLength: 10 }),
);

/** The column holds the number of each text, in whichever form, and nothing where there is none. */
function expectHolds(column: NumberColumn, wanted: readonly (string | null)[]): void {
  expect(column.isExact).toBe(true);
  expect(column.values().length).toBe(wanted.length);
  wanted.forEach((text, row) => {
    const scaled = column.values()[row] ?? Number.NaN;
    if (text === null) {
      expect(scaled).toBeNaN();
      return;
    }
    const number = fractionOf(text);
    expect(compare(fractionOfExact(column.exactAt(row)), number)).toBe(0);
    expect(textAt(column, row)).toBe(plainText(number));
    expect(textAt(column, row, 3)).toBe(formatExact(column.exactAt(row), 3));
    if (Number.isNaN(scaled)) return;
    expect(Math.abs(scaled)).toBeLessThanOrEqual(scaledLimit);
    expect(Number.isInteger(scaled)).toBe(true);
    expect(compare(fractionOf(`${scaled}e-${column.scale}`), number)).toBe(0);
    expect(scaled).toBeGreaterThanOrEqual(column.low);
    expect(scaled).toBeLessThanOrEqual(column.high);
  });
}

function fill(
  wanted: readonly (string | null)[],
  write: (builder: ColumnBuilder, row: number, text: string) => void,
): NumberColumn {
  const builder = columnBuilder(wanted.length);
  wanted.forEach((text, row) => {
    if (text !== null) write(builder, row, text);
  });
  return builder.finish();
}

test('a column holds exactly what was written into it', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 9 }), (list, gap) => {
      const wanted = list.map((text, row) => (row % gap === 1 ? null : text));
      const written = fill(wanted, (builder, row, text) => {
        expect(builder.set(row, text)).toBe(true);
      });
      expectHolds(written, wanted);
      const set = fill(wanted, (builder, row, text) =>
        builder.setExact(row, Exact.ofDecimal(text)),
      );
      expectHolds(set, wanted);
      const exacts = wanted.map((text) => (text === null ? null : Exact.ofDecimal(text)));
      expectHolds(columnOf(exacts), wanted);
    }),
    { numRuns: 1_000 },
  );
});

test('ordinary numbers are all held as whole numbers, and an outlier does not change that', () => {
  fc.assert(
    fc.property(fc.array(decimalText(6, 4), { minLength: 1 }), (list) => {
      const column = fill([...list, '1e40', '1e-40'], (builder, row, text) => {
        builder.set(row, text);
      });
      expect(column.values().slice(0, list.length).some(Number.isNaN)).toBe(false);
      expect(formatExact(column.exactAt(list.length))).toBe(`1${'0'.repeat(40)}`);
    }),
    { numRuns: 200 },
  );
});

test('a column takes numbers that do not end', () => {
  fc.assert(
    fc.property(fc.array(exact, { maxLength: 20 }), (list) => {
      const builder = columnBuilder(list.length);
      list.forEach((value, row) => {
        builder.setExact(row, value);
      });
      for (const column of [builder.finish(), columnOf(list)]) {
        list.forEach((value, row) => {
          expect(column.exactAt(row).equals(value)).toBe(true);
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('the last number written into a row is the one it holds', () => {
  fc.assert(
    fc.property(writtenText, writtenText, (first, last) => {
      const builder = columnBuilder(1);
      builder.set(0, first);
      builder.set(0, last);
      expectHolds(builder.finish(), [last]);
      builder.set(0, first);
      builder.setExact(0, Exact.ofDecimal(last));
      expectHolds(builder.finish(), [last]);
    }),
    { numRuns: 300 },
  );
});

test.each(['', ' 1', '1,5', 'x', 'NaN', '1e99', '--1', '１'])(
  '%j is refused and leaves the row without a number',
  (text) => {
    const builder = columnBuilder(2);
    expect(builder.set(0, text)).toBe(false);
    expect(builder.set(1, '2.5')).toBe(true);
    expectHolds(builder.finish(), [null, '2.5']);
  },
);

test.each([
  [['1', '2', '3'], 0],
  [['1.5', '2.25'], 2],
  [['1.50', '2.00'], 2],
  [['-0', '0.0'], 1],
  [[`${2 ** 51}`, '0.5'], 0],
  [[`${2 ** 51 + 1}`, '0.5'], 1],
  [['0.123456789'], 9],
  [[], 0],
])('the scale of %j is %i', (list, scale) => {
  const column = fill(list, (builder, row, text) => {
    builder.set(row, text);
  });
  expect(column.scale).toBe(scale);
  expectHolds(column, list);
});

test('a scaled whole number and its number are one and the same, both ways', () => {
  const scaled = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -1_000, max: 1_000 }),
    fc.constantFrom(scaledLimit, -scaledLimit, scaledLimit - 1),
  );
  const scale = fc.integer({ min: 0, max: scaleLimit });
  fc.assert(
    fc.property(scaled, scale, (value, places) => {
      const number = exactOfScaled(value, places);
      expect(compare(fractionOfExact(number), fractionOf(`${value}e-${places}`))).toBe(0);
      const isHeld = Math.abs(value) <= scaledLimit;
      expect(scaledOf(number, places)).toBe(isHeld ? value + 0 : Number.NaN);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['0.123', 2],
  [`${2 ** 51 + 1}`, 0],
  [`${2n ** 53n + 1n}`, 0],
  ['1e16', 0],
  ['2.5', 15],
  ['1e64', 0],
])('%s has no scaled whole number at scale %i', (text, scale) => {
  expect(scaledOf(Exact.ofDecimal(text), scale)).toBeNaN();
});

test('a number that does not end has no scaled whole number', () => {
  expect(scaledOf(unity.dividedBy(Exact.ofDecimal('3')), 15)).toBeNaN();
});

test('the bounds of a column are those of what it holds; of an empty one, 0', () => {
  const values = Float64Array.of(3, Number.NaN, -7, 0);
  const column = scaledColumn(values, 1);
  expect([column.low, column.high]).toEqual([-7, 3]);
  const empty = scaledColumn(Float64Array.of(Number.NaN), 1);
  expect([empty.low, empty.high]).toEqual([0, 0]);
});

test('texts of scaled numbers are those of the exact ones', () => {
  const value = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(
      value,
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 20 }),
      (n, scale, places) => {
        const column = scaledColumn(Float64Array.of(n), scale);
        expect(textAt(column, 0, places)).toBe(formatExact(column.exactAt(0), places));
      },
    ),
    { numRuns: 500 },
  );
});
