import { describe, expect, it } from 'vitest';
import type { AcceptabilityOptions } from '../../../src/whatif/acceptability/index.ts';
import { mean, variance } from '../draws/statistics.ts';
import { assessmentOf, drawn, lowestOf, sharesOn } from './smallDraws.ts';

const shareOf = (
  assessment: ReturnType<typeof assessmentOf>,
  code: string,
  options: AcceptabilityOptions,
) => sharesOn(drawn(assessment, options))[code] ?? { share: Number.NaN, error: Number.NaN };

/** a has 100·w, b 40·w + 80·(1 − w): a is the lowest where w is below 4/7. */
const two = assessmentOf([
  [100, 0],
  [40, 80],
]);

describe('the share of draws in which a unit is on a list', () => {
  it.each<readonly [string, AcceptabilityOptions, number]>([
    ['all weights', {}, 4 / 7],
    ['w up to a half', { order: [['g2', 'g1']] }, 1],
    ['w from a half on', { order: [['g1', 'g2']] }, 1 / 7],
    ['w from 0.3 to 0.7', { bounds: { g1: ['30%', '70%'] } }, (4 / 7 - 0.3) / 0.4],
    ['w from 0.375 to 0.625', { within: '25%' }, (4 / 7 - 0.375) / 0.25],
    // The beta distribution with (2, 2): 3w² − 2w³.
    ['w around a half', { around: '4' }, 3 * (4 / 7) ** 2 - 2 * (4 / 7) ** 3],
  ])('is the part of the interval: %s', (_, options, expected) => {
    const draws = 20_000;
    const a = shareOf(two, 'a', { draws, ...options });
    const b = shareOf(two, 'b', { draws, ...options });
    expect(Math.abs(a.share - expected)).toBeLessThanOrEqual(4 * a.error);
    expect(a.share + b.share).toBeCloseTo(1, 6);
    const independent = Math.sqrt((expected * (1 - expected)) / draws);
    expect(a.error).toBeLessThanOrEqual(2.5 * independent);
  });

  it.each<readonly [string, AcceptabilityOptions, number]>([
    ['of draws that do not depend on each other', {}, 1_000],
    ['of draws around given weights', { around: '10' }, 1_000],
    // At least some blocks: their spread is what the error is told from.
    ['of a walk within bounds', { bounds: { g1: ['30%', '70%'] } }, 36_864],
  ])('is as far off as its standard error says: %s', (_, options, draws) => {
    const seeds = Array.from({ length: 40 }, (__, seed) => seed);
    const found = seeds.map((seed) => shareOf(two, 'a', { draws, seed, ...options }));
    const spread = Math.sqrt(variance(found.map(({ share }) => share)));
    const told = mean(found.map(({ error }) => error));
    expect(spread / told).toBeGreaterThan(0.7);
    expect(spread / told).toBeLessThan(1.4);
  });

  it('is a third of each of three units that are strong in turn, and so is each rank', () => {
    const cyclic = assessmentOf([
      [90, 50, 10],
      [10, 90, 50],
      [50, 10, 90],
    ]);
    const found = drawn(cyclic, { draws: 20_000, pairs: true });
    for (const { lists, ranks } of found.units) {
      const { share, error } = lists['lowest'] ?? { share: '', error: '' };
      expect(Math.abs(Number(share) - 1 / 3)).toBeLessThan(4 * Number(error));
      expect(ranks?.counts.map(([rank]) => rank)).toEqual([1, 2, 3]);
      for (const [, count] of ranks?.counts ?? []) {
        expect(Math.abs(count / 20_000 - 1 / 3)).toBeLessThan(4 * Number(error));
      }
    }
    // a is before b where its first weight is above a third.
    const wins = found.pairs?.wins.map((row) => row.map(Number)) ?? [];
    for (const [first, second] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      expect(Math.abs((wins[first]?.[second] ?? 0) - 4 / 9)).toBeLessThan(4 * 0.0036);
      expect((wins[first]?.[second] ?? 0) + (wins[second]?.[first] ?? 0)).toBeCloseTo(1, 4);
    }
  });

  it('is 1 of who is the lowest at all weights, and 0 of the others, both without an error', () => {
    const found = drawn(
      assessmentOf([
        [10, 20, 30],
        [11, 21, 31],
        [90, 80, 70],
      ]),
      { draws: 5_000 },
    );
    const none = { share: '0.000000', error: '0.000000' };
    expect(found.units.map(({ code, lists }) => [code, lists['lowest']])).toEqual([
      ['c', none],
      ['b', none],
      ['a', { share: '1.000000', error: '0.000000' }],
    ]);
    const [list] = found.lists;
    expect([list?.always, list?.sometimes, list?.edge]).toEqual([1, 0, null]);
  });

  it('names the last on the list and the next off it, and whether that is a coin toss', () => {
    // a is the lowest where w is below a half, b where it is above; a has it as published.
    const close = assessmentOf(
      [
        [100, 0],
        [0, 100],
      ],
      { weights: [49, 51] },
    );
    const { edge, sometimes } = drawn(close, { draws: 20_000 }).lists[0] ?? {};
    expect([edge?.last.code, edge?.next.code, edge?.isTossUp, sometimes]).toEqual([
      'a',
      'b',
      true,
      2,
    ]);
    const far = drawn(two, { draws: 20_000 }).lists[0]?.edge;
    expect([far?.last.code, far?.next.code, far?.isTossUp]).toEqual(['a', 'b', false]);
  });

  it('is of lists as large as the rules have them', () => {
    const scores = [
      [100, 0],
      [0, 100],
      [60, 60],
    ];
    const shares = sharesOn(
      drawn(assessmentOf(scores, { lists: [lowestOf(2)] }), { draws: 20_000 }),
    );
    // a is above c where w is above 0.6, b where it is below 0.4: else both are below.
    for (const [code, expected] of [
      ['a', 0.6],
      ['b', 0.6],
      ['c', 0.8],
    ] as const) {
      expect(Math.abs((shares[code]?.share ?? 0) - expected)).toBeLessThan(0.014);
    }
  });
});
