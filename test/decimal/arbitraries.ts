import fc from 'fast-check';
import { Exact } from '../../src/decimal/index.ts';

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength }),
    // Long runs of zeros and nines, and the digit on which rounding turns.
    fc
      .tuple(
        fc.string({ unit: fc.constantFrom(...'059'), minLength, maxLength }),
        fc.constantFrom('', '0', '5', '9'),
      )
      .map(([run, last]) => (run + last).slice(0, maxLength)),
  );

/** A plain decimal text: a sign, up to `before` digits and up to `after` decimals. */
export const decimalText = (before = 20, after = 20): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '', '-'), digits(1, before), fc.option(digits(1, after)))
    .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === null ? '' : `.${decimals}`}`);

/** Texts of all sizes that a cell may hold: up to 64 digits on either side of the point. */
export const writtenText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: decimalText(3, 4), weight: 4 },
  { arbitrary: decimalText(15, 9), weight: 2 },
  { arbitrary: decimalText(64, 64), weight: 2 },
  {
    arbitrary: fc
      .tuple(decimalText(3, 3), fc.integer({ min: -60, max: 60 }))
      .map(([mantissa, exponent]) => `${mantissa}e${exponent}`),
    weight: 1,
  },
  {
    // Beside the limits of doubles and of scaled whole numbers.
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.constantFrom(2n ** 51n, 2n ** 52n, 2n ** 53n, 10n ** 15n, 10n ** 16n),
        fc.bigInt({ min: -3n, max: 3n }),
        fc.integer({ min: -16, max: 1 }),
      )
      .map(([sign, limit, beside, exponent]) => `${sign}${limit + beside}e${exponent}`),
    weight: 1,
  },
);

/** Lets a counterexample be read: the fields of an exact number are private. */
export function shown(value: Exact): Exact {
  const text = `${value.numerator}${value.isDecimal ? '' : ` / ${value.denominator}`}`;
  return Object.defineProperty(value, fc.toStringMethod, { value: () => text });
}

export const decimal: fc.Arbitrary<Exact> = writtenText.map((text) => shown(Exact.ofDecimal(text)));

/** Decimals, and quotients that need not end. */
export const exact: fc.Arbitrary<Exact> = fc.oneof(
  decimal,
  fc.tuple(decimal, decimal).map(([a, b]) => (b.isZero ? a : shown(a.dividedBy(b)))),
);
