import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundingModes } from '../../../src/decimal/index.ts';
import {
  inverseOf,
  rounded,
  roundedBig,
  roundedHalfUp,
} from '../../../src/whatif/model/rounded.ts';

const limit = 2 ** 51;

/** A quotient at, just below or just above a half or a whole number: where a division in doubles errs. */
const nearEdge = fc
  .tuple(
    fc.integer({ min: 1, max: 2 ** 30 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([half, share, off]) => {
    const bottom = 2 * half;
    const halves = Math.floor((share * (limit - 3)) / half);
    return { top: Math.max(0, halves * half + off), bottom };
  });

describe('a quotient of whole numbers', () => {
  it('is rounded half up as in whole numbers of any size, though its inverse is a double', () => {
    const law = fc.property(nearEdge, ({ top, bottom }) => {
      const expected = roundedBig(BigInt(top), BigInt(bottom), 'half-up');
      expect(roundedHalfUp(top, bottom, inverseOf(bottom))).toBe(expected);
    });
    fc.assert(law, { numRuns: 5_000, seed: 1 });
  });

  it('is rounded in every mode, above and below 0, as in whole numbers of any size', () => {
    const law = fc.property(
      nearEdge,
      fc.boolean(),
      fc.constantFrom(...roundingModes),
      ({ top, bottom }, isNegative, mode) => {
        const signed = isNegative ? -top : top;
        const expected = roundedBig(BigInt(signed), BigInt(bottom), mode);
        expect(rounded(signed, bottom, mode) + 0).toBe(expected + 0);
      },
    );
    fc.assert(law, { numRuns: 5_000, seed: 1 });
  });

  it.each([
    ['half-up', 5, 2, 3],
    ['half-up', -5, 2, -3],
    ['half-even', 5, 2, 2],
    ['half-even', 7, 2, 4],
    ['half-even', -5, 2, -2],
    ['up', 1, 1_000_000, 1],
    ['up', -1, 1_000_000, -1],
    ['down', 1_999_999, 1_000_000, 1],
    ['down', -1_999_999, 1_000_000, -1],
  ] as const)('%s: %d / %d is %d', (mode, top, bottom, whole) => {
    expect(rounded(top, bottom, mode)).toBe(whole);
    expect(roundedBig(BigInt(top), BigInt(bottom), mode)).toBe(whole);
  });
});
