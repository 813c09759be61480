import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random whole numbers of one block of draws: the same on every machine, for whole numbers are all it has. */
export type RandomStream = {
  /** One of 0 … count − 1, all equally likely. @param count  up to 2^20 */
  readonly below: (count: number) => number;
};

const range = 2 ** 32;

/** Numbers that are thrown away, for those of similar seeds are similar at first. */
const warmUp = 128;

/**
 * Streams that do not overlap: the block of a number has the same, whoever draws it and when.
 *
 * @param seed  a whole number of 32 bits
 * @param first  the number of the first block; those that follow come one by one
 */
export function* streamsFrom(seed: number, first: number): Generator<RandomStream, never> {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < warmUp; i += 1) generator.next();
  for (let block = 0; block < first; block += 1) generator.jump();
  for (;;) {
    yield streamOf(generator.clone());
    generator.jump();
  }
}

function streamOf(generator: { readonly next: () => number }): RandomStream {
  return {
    below(count) {
      const unfair = range % count;
      for (;;) {
        const product = (generator.next() >>> 0) * count;
        const number = Math.floor(product / range);
        // Of the few numbers that would come once more than others, that once is thrown away.
        if (product - number * range >= unfair) return number;
      }
    },
  };
}
