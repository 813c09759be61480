import { uniformBigInt } from 'pure-rand/distribution/uniformBigInt';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { hashWords } from '../../hash/contentHash.ts';

/** Random whole numbers, the same on every machine. */
export type Random = {
  /** From 0 to below a limit, each as likely as the others. */
  readonly below: (limit: number) => number;
  /** Whether one of so many tries that fit so many times in a whole does: true `part` times in `whole`. */
  readonly happens: (part: bigint, whole: bigint) => boolean;
};

/**
 * The random numbers of one purpose in one draw: whatever else is drawn, and in whatever order, they are
 * the same for the same seed.
 */
export function randomOf(seed: number, draw: number, purpose: string): Random {
  const state = hashWords(JSON.stringify([seed, draw, purpose]), 4);
  const generator = xoroshiro128plusFromState(state);
  const largest = 2n ** 31n;
  return {
    below: (limit) => uniformInt(generator, 0, limit - 1),
    happens: (part, whole) =>
      whole <= largest
        ? uniformInt(generator, 0, Number(whole) - 1) < Number(part)
        : uniformBigInt(generator, 0n, whole - 1n) < part,
  };
}
