import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { type RandomStream, streamsFrom } from '../../../src/whatif/draws/RandomStream.ts';
import { unevenness } from './statistics.ts';

const streamAt = (seed: number, block: number): RandomStream =>
  streamsFrom(seed, block).next().value;
const take = ({ below }: RandomStream, count: number, times: number): readonly number[] =>
  Array.from({ length: times }, () => below(count));

describe('the random numbers of a block', () => {
  it('are the same whatever the first block of the range', () => {
    const streams = streamsFrom(7, 0);
    for (let block = 0; block < 5; block += 1) {
      const own = take(streams.next().value, 1_000, 20);
      expect(take(streamAt(7, block), 1_000, 20)).toEqual(own);
    }
  });

  it('do not depend on how many were taken of the block before', () => {
    const streams = streamsFrom(7, 0);
    take(streams.next().value, 10, 12_345);
    expect(take(streams.next().value, 1_000, 20)).toEqual(take(streamAt(7, 1), 1_000, 20));
  });

  it('are others in every block and for every seed', () => {
    const places = [0, 1, 2 ** 32 - 1].flatMap((seed) => [0, 1, 2].map((block) => [seed, block]));
    const taken = places.map(([seed = 0, block = 0]) =>
      take(streamAt(seed, block), 1_000, 10).join(),
    );
    expect(new Set(taken).size).toBe(places.length);
  });

  it('are these on every machine', () => {
    expect(take(streamAt(1, 0), 1_000_000, 6)).toEqual([
      197832, 707649, 786829, 25540, 979749, 785196,
    ]);
    expect(take(streamAt(1, 3), 1_000_000, 6)).toEqual([
      798072, 438830, 973517, 861938, 416205, 486848,
    ]);
  });
});

describe('a whole number below a count', () => {
  it.each([1, 2, 7, 1_000])('is any of %d, all equally likely', (count) => {
    const all = Array.from({ length: count }, (_, i) => [i]);
    const drawn = take(streamAt(3, 0), count, 50_000).map((number) => [number]);
    if (count === 1) expect(drawn.every(([number]) => number === 0)).toBe(true);
    else expect(Math.abs(unevenness(drawn, all))).toBeLessThan(4);
  });

  // Of 2^32 numbers, those that would make some results likelier than others are thrown away.
  it.each([999_999, 1_000_000, 700_001])('is without bias, of %d too', (count) => {
    const raw = xoroshiro128plus(11);
    for (let i = 0; i < 128; i += 1) raw.next();
    const unfair = 2n ** 32n % BigInt(count);
    let rejected = 0;
    const expected = Array.from({ length: 50_000 }, () => {
      for (;;) {
        const product = BigInt(raw.next() >>> 0) * BigInt(count);
        if (product % 2n ** 32n >= unfair) return Number(product / 2n ** 32n);
        rejected += 1;
      }
    });
    expect(take(streamAt(11, 0), count, 50_000)).toEqual(expected);
    expect(rejected).toBeGreaterThan(0);
  });
});
