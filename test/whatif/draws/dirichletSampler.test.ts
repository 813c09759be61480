import { describe, expect, it } from 'vitest';
import { dirichletSampler } from '../../../src/whatif/draws/dirichletSampler.ts';
import { streamsFrom } from '../../../src/whatif/draws/RandomStream.ts';
import { draws, mean, sharings, unevenness, variance } from './statistics.ts';

const million = 1_000_000;
const drawn = (concentrations: readonly number[], times: number) =>
  draws(
    dirichletSampler(concentrations, streamsFrom(2, 0).next().value),
    concentrations.length,
    times,
  );

describe('weightings around given ones', () => {
  it.each([[[1, 1]], [[50, 30, 20]], [[1, 2, 3, 4]], [[15, 15, 10, 20, 10, 15, 15]]])(
    'add up to a million, each at least 1: %j',
    (concentrations) => {
      for (const weights of drawn(concentrations, 1_000)) {
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(million);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(1);
      }
    },
  );

  it.each([[[1, 1, 1]], [[3, 2, 1]], [[50, 30, 20]], [[15, 15, 10, 20, 10, 15, 15]]])(
    'have the means and variances of the closed form: %j',
    (concentrations) => {
      const times = 20_000;
      const total = concentrations.reduce((sum, own) => sum + own, 0);
      const weightings = drawn(concentrations, times);
      concentrations.forEach((own, place) => {
        const weights = weightings.map((weighting) => (weighting[place] ?? 0) / million);
        const expected = (own * (total - own)) / (total ** 2 * (total + 1));
        const error = Math.sqrt(expected / times);
        expect(Math.abs(mean(weights) - own / total)).toBeLessThan(4 * error);
        expect(variance(weights) / expected).toBeCloseTo(1, 1);
      });
    },
  );

  it('are all equally likely where every concentration is 1', () => {
    const inSixths = (weight: number): number => Math.min(5, Math.floor((6 * weight) / million));
    const first = drawn([1, 1], 12_000).map(([weight = 0]) => [inSixths(weight)]);
    const all = sharings(2, 5, 0).map(([sixth = 0]) => [sixth]);
    expect(Math.abs(unevenness(first, all))).toBeLessThan(4);
  });
});
