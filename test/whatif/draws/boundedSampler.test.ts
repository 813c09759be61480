import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedSampler } from '../../../src/whatif/draws/boundedSampler.ts';
import { streamsFrom } from '../../../src/whatif/draws/RandomStream.ts';
import { samplerOf } from '../../../src/whatif/draws/samplerOf.ts';
import { tightened } from '../../../src/whatif/weights/tightened.ts';
import { unbounded, type WeightBounds } from '../../../src/whatif/weights/WeightSpace.ts';
import { draws, mean, sharings, unevenness, variance, type Weighting } from './statistics.ts';

const million = 1_000_000;

const isWithin = (weights: Weighting, { lower, upper, order }: WeightBounds): boolean =>
  weights.every((weight, i) => weight >= (lower[i] ?? 0) && weight <= (upper[i] ?? 0)) &&
  order.every(([above, below]) => (weights[above] ?? 0) >= (weights[below] ?? 0));

/** The same number of draws from each of some blocks, which do not depend on each other. */
function fromBlocks(bounds: WeightBounds, blocks: number, times: number): readonly Weighting[][] {
  const tight = tightened(bounds);
  if (tight === null) throw new Error('no weights are within these bounds');
  const streams = streamsFrom(4, 0);
  return Array.from({ length: blocks }, () => {
    const sample = boundedSampler(tight, streams.next().value);
    return [...draws(sample, bounds.lower.length, times)];
  });
}

/** Bounds of the same kind around any weighting, and an order that it keeps. */
const boundsCase = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.nat(40_000), fc.nat(40_000), fc.nat(9)), {
    minLength: 2,
    maxLength: 6,
  })
  .map((parts): WeightBounds => {
    const all = parts.reduce((sum, [part]) => sum + part, 0);
    const shares = parts.map(([part]) => Math.max(1, Math.floor((part * million) / all)));
    const rest = million - shares.reduce((sum, share) => sum + share, 0);
    const weights = shares.map((share, i) => share + (i === 0 ? rest : 0));
    return {
      lower: weights.map((weight, i) => Math.max(1, weight - (parts[i]?.[1] ?? 0))),
      upper: weights.map((weight, i) => weight + (parts[i]?.[2] ?? 0)),
      order: weights.flatMap((weight, i) => {
        const other = (parts[i]?.[3] ?? 0) % weights.length;
        return weight > (weights[other] ?? 0) ? [[i, other] as const] : [];
      }),
    };
  });

describe('weightings within bounds and an order', () => {
  it('keep them, add up to a million, and move', () => {
    let moved = 0;
    const law = fc.property(boundsCase, (bounds) => {
      const [drawn = []] = fromBlocks(bounds, 1, 30);
      for (const weights of drawn) {
        expect(isWithin(weights, bounds)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(million);
      }
      moved += new Set(drawn.map(String)).size > 1 ? 1 : 0;
    });
    fc.assert(law, { numRuns: 200, seed: 1 });
    expect(moved).toBeGreaterThan(150);
  });

  // What is left above the lower bounds is so little that all weightings can be counted.
  it.each<readonly [string, number, readonly number[], number, WeightBounds['order']]>([
    ['two weights', 2, [9, 5], 9, []],
    ['three weights', 3, [4, 4, 4], 4, []],
    ['three weights in a box', 3, [3, 1, 2], 4, []],
    ['three weights, two in order', 3, [4, 4, 4], 5, [[0, 1]]],
    [
      'three weights in order',
      3,
      [9, 9, 9],
      9,
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'four weights, one above two others',
      4,
      [5, 5, 5, 5],
      6,
      [
        [2, 0],
        [2, 3],
      ],
    ],
  ])('are all equally likely: %s', (_, count, rooms, left, order) => {
    const base = Math.floor((million - left) / count);
    const first = million - left - base * (count - 1);
    const lower = [first, ...new Array<number>(count - 1).fill(base)];
    const bounds = { lower, upper: lower.map((low, i) => low + (rooms[i] ?? 0)), order };
    const all = sharings(count, left, 0)
      .map((more) => more.map((part, i) => part + (lower[i] ?? 0)))
      .filter((weights) => isWithin(weights, bounds));
    const drawn = fromBlocks(bounds, 10, 1_500).flat();
    expect(all.length).toBeGreaterThan(4);
    expect(Math.abs(unevenness(drawn, all))).toBeLessThan(4);
  });

  it.each([3, 5, 7])('have the mean weights of an order of importance of all %d', (count) => {
    const order = Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const);
    const blocks = fromBlocks({ ...unbounded(count), order }, 16, 500);
    for (let place = 0; place < count; place += 1) {
      const means = blocks.map((drawn) => mean(drawn.map((weights) => weights[place] ?? 0)));
      // 1/k · (1/i + … + 1/k): of uniform spacings in order.
      const parts = Array.from({ length: count - place }, (_, i) => 1 / (place + 1 + i));
      const expected = (parts.reduce((sum, part) => sum + part, 0) / count) * million;
      const error = Math.sqrt(variance(means) / means.length);
      expect(Math.abs(mean(means) - expected)).toBeLessThan(4 * error);
      expect(error / expected).toBeLessThan(0.05);
    }
  });

  it('come from the sampler of their space', () => {
    const bounds = { ...unbounded(3), order: [[2, 0] as const] };
    const take = (sample: (weights: Int32Array) => void) => draws(sample, 3, 5);
    const [stream, same] = [streamsFrom(9, 0).next().value, streamsFrom(9, 0).next().value];
    expect(take(samplerOf({ kind: 'bounded', bounds }, stream))).toEqual(
      take(boundedSampler(bounds, same)),
    );
  });
});
