import { describe, expect, it } from 'vitest';
import { streamsFrom } from '../../../src/whatif/draws/RandomStream.ts';
import { simplexSampler } from '../../../src/whatif/draws/simplexSampler.ts';
import { draws, mean, sharings, unevenness, variance } from './statistics.ts';

const drawn = (count: number, sum: number, times: number) =>
  draws(simplexSampler(count, sum, streamsFrom(1, 0).next().value), count, times);

describe('weightings that are all equally likely', () => {
  it.each([
    [2, 6],
    [3, 6],
    [4, 6],
    [5, 6],
    [3, 9],
  ])('of %d weights with the sum %d: each about as often', (count, sum) => {
    const all = sharings(count, sum);
    expect(Math.abs(unevenness(drawn(count, sum, 20_000), all))).toBeLessThan(4);
  });

  it('are one where there is only one', () => {
    expect(drawn(6, 6, 20)).toEqual(Array.from({ length: 20 }, () => [1, 1, 1, 1, 1, 1]));
  });

  it.each([2, 3, 7, 12])('of %d weights add up to a million, each at least 1', (count) => {
    for (const weights of drawn(count, 1_000_000, 2_000)) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(1_000_000);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(1);
    }
  });

  it.each([2, 3, 7])('have the mean and the variance of the closed form, of %d', (count) => {
    const sum = 1_000_000;
    const times = 40_000;
    const weightings = drawn(count, sum, times);
    const expected = ((sum - count) * sum * (count - 1)) / (count ** 2 * (count + 1));
    for (let place = 0; place < count; place += 1) {
      const own = weightings.map((weights) => weights[place] ?? 0);
      const error = Math.sqrt(expected / times);
      expect(Math.abs(mean(own) - sum / count)).toBeLessThan(4 * error);
      expect(variance(own) / expected).toBeCloseTo(1, 1);
    }
  });
});
