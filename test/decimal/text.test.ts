import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Exact,
  formatExact,
  parseDecimal,
  parseDecimalOrPercent,
  shownDigits,
} from '../../src/decimal/index.ts';
import { exact, writtenText } from './arbitraries.ts';
import { compare, fractionOf, fractionOfExact, plainText, roundTo } from './fraction.ts';

test('a decimal is read to the last digit and written back in plain digits', () => {
  fc.assert(
    fc.property(writtenText, (text) => {
      const value = parseDecimal(text);
      expect(value).not.toBeNull();
      if (value === null) return;
      expect(compare(fractionOfExact(value), fractionOf(text))).toBe(0);
      expect(formatExact(value)).toBe(plainText(fractionOf(text)));
      expect(parseDecimal(formatExact(value))?.equals(value)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['+5', '5'],
  ['1.50', '1.5'],
  ['-12.50', '-12.5'],
  ['1e3', '1000'],
  ['1E-7', '0.0000001'],
  ['-2.5e+2', '-250'],
  ['0.1', '0.1'],
  [`1${'0'.repeat(63)}`, `1${'0'.repeat(63)}`],
  [`0.${'0'.repeat(63)}1`, `0.${'0'.repeat(63)}1`],
  ['1e63', `1${'0'.repeat(63)}`],
  [`${'9'.repeat(64)}.${'9'.repeat(64)}`, `${'9'.repeat(64)}.${'9'.repeat(64)}`],
])('%s is read as %s', (text, wanted) => {
  expect(formatExact(parseDecimal(text) ?? Exact.ofDecimal('-1'))).toBe(wanted);
});

test.each([
  '',
  ' ',
  ' 1',
  '1 ',
  '1\n',
  '.5',
  '5.',
  '-',
  '+-1',
  '--1',
  '1,000',
  '1_000',
  '0x10',
  '1e',
  '1e1.5',
  'e5',
  'NaN',
  'Infinity',
  '-Infinity',
  '１２',
  '٣',
  '1e64',
  '1e99999',
  '1e-65',
  '1e-99999999999',
  `1${'0'.repeat(64)}`,
  `0.${'0'.repeat(64)}1`,
  '1'.repeat(1_000_000),
])('%j is not a decimal', (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test.each([
  ['15%', '0.15'],
  ['15', '15'],
  ['0.5%', '0.005'],
  ['-3%', '-0.03'],
  ['%', null],
  ['15%%', null],
  ['15 %', null],
])('%j with or without a percent sign is %j', (text, wanted) => {
  const value = parseDecimalOrPercent(text);
  expect(value === null ? null : formatExact(value)).toBe(wanted);
});

test.each([
  ['1.5', 2, '1.50'],
  ['1.555', 2, '1.555'],
  ['-0', 2, '0.00'],
  ['12', 0, '12'],
  ['1e20', 1, '100000000000000000000.0'],
  ['-0.001', 2, '-0.001'],
])('%s to at least %i places is written %s', (text, places, wanted) => {
  expect(formatExact(Exact.ofDecimal(text), places)).toBe(wanted);
});

test('padding adds zeros and never cuts', () => {
  fc.assert(
    fc.property(writtenText, fc.integer({ min: 0, max: 40 }), (text, places) => {
      const [plain, padded] = [
        formatExact(Exact.ofDecimal(text)),
        formatExact(Exact.ofDecimal(text), places),
      ];
      expect(padded.startsWith(plain)).toBe(true);
      expect(padded.slice(plain.length)).toMatch(/^\.?0*$/);
      expect(padded.split('.')[1]?.length ?? 0).toBeGreaterThanOrEqual(places);
    }),
    { numRuns: 500 },
  );
});

test('a number that does not end is written to 34 significant digits', () => {
  fc.assert(
    fc.property(exact, (value) => {
      fc.pre(!value.isDecimal);
      const text = formatExact(value);
      const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
      const firstPlace = Number(fractionOfExact(value).top === 0n ? 0 : exponentOf(text));
      const step = fractionOf(`1e${firstPlace - shownDigits + 1}`);
      const wanted = roundTo(fractionOfExact(value), step, 'half-up');
      expect(compare(fractionOf(text), wanted)).toBe(0);
      expect(digits.length).toBeLessThanOrEqual(Math.max(shownDigits, firstPlace + 1));
    }),
    { numRuns: 500 },
  );
});

/** The place of the first digit: 2 for 100, -1 for 0.1. */
function exponentOf(text: string): number {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const before = whole.replace(/^0+/, '');
  return before !== '' ? before.length - 1 : -(decimals.search(/[1-9]/) + 1);
}
