import fc from 'fast-check';
import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '../../src/whatif/compare/kendall.ts';

type Pairs = ReadonlyArray<readonly [number, number]>;

/** Pair by pair, as it is defined. */
function tauByPairs(pairs: Pairs): number {
  let [difference, first, second] = [0, 0, 0];
  pairs.forEach(([a, b], i) => {
    for (const [c, d] of pairs.slice(0, i)) {
      const [x, y] = [Math.sign(a - c), Math.sign(b - d)];
      difference += x * y;
      first += Math.abs(x);
      second += Math.abs(y);
    }
  });
  return difference / Math.sqrt(first * second);
}

/** Pearson's correlation of ranks counted one by one, ties at the mean. */
function rhoByRanks(pairs: Pairs): number {
  const ranksOf = (values: readonly number[]): readonly number[] =>
    values.map(
      (own) =>
        values.filter((other) => other < own).length +
        (values.filter((other) => other === own).length + 1) / 2,
    );
  const [x, y] = [ranksOf(pairs.map(([a]) => a)), ranksOf(pairs.map(([, b]) => b))];
  const mean = (pairs.length + 1) / 2;
  const sum = (f: (i: number) => number): number => pairs.reduce((all, _, i) => all + f(i), 0);
  const [dx, dy] = [(i: number) => (x[i] ?? 0) - mean, (i: number) => (y[i] ?? 0) - mean];
  const both = sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2);
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(both);
}

const few = fc.integer({ min: 0, max: 6 });
const pairs = fc.array(fc.tuple(few, few), { maxLength: 30 });

describe('kendallTau', () => {
  it('is what counting pair by pair gives', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const [found, expected] = [kendallTau(some), tauByPairs(some)];
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });

  it.each<[string, Pairs, number]>([
    [
      'the same order',
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      1,
    ],
    [
      'the order turned round',
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      -1,
    ],
    // Kendall, Rank Correlation Methods: 12 pairs with ties on one side.
    [
      'ties',
      [
        [1, 1],
        [2, 1],
        [3, 2],
      ],
      2 / Math.sqrt(6),
    ],
  ])('is of %s %j: %d', (_, some, tau) => {
    expect(kendallTau(some)).toBeCloseTo(tau, 12);
  });

  it.each<[string, Pairs]>([
    ['nobody', []],
    ['one', [[1, 1]]],
    [
      'ties alone',
      [
        [1, 1],
        [1, 2],
      ],
    ],
  ])('is not known of %s', (_, some) => {
    expect(kendallTau(some)).toBeNaN();
  });
});

describe('the rank correlation of the library', () => {
  it('takes ties at the mean of their ranks', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        fc.pre(some.length > 1);
        const expected = rhoByRanks(some);
        const found = sampleRankCorrelation(
          some.map(([a]) => a),
          some.map(([, b]) => b),
        );
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });
});
