import { Exact, formatExact, round, roundingToPlaces } from '../../decimal/index.ts';
import type { Share } from './Acceptability.ts';
import type { Tally } from './Tally.ts';

/** Decimals of shares. */
const places = 6;

/** Where nothing has been drawn. */
const noShare: Share = { share: '0.000000', error: null };

/** A share of draws that do not depend on each other. */
export function shareOfDraws(count: number, draws: number): Share {
  if (draws === 0) return noShare;
  const share = count / draws;
  return { share: fixed(count, draws), error: errorText(Math.sqrt((share * (1 - share)) / draws)) };
}

/**
 * A share of draws that follow from each other within a block: blocks do not depend on each other, and their
 * shares tell how far it may be off. Draws that follow from each other tell less than others, never more, so
 * the error is at least that of draws that do not: a few blocks may be alike by chance.
 *
 * @param squares  the squares of the number in each block, added up
 */
export function shareOfBlocks(
  count: number,
  squares: number,
  { draws, blocks }: Pick<Tally, 'draws' | 'blocks'>,
): Share {
  if (draws === 0) return noShare;
  const alone = shareOfDraws(count, draws);
  if (blocks < 2) return { ...alone, error: null };
  // Blocks differ by a draw in length: what is on it in all draws has no error for that.
  if (count === 0 || count === draws) return alone;
  const mean = count / blocks;
  const variance = Math.max(0, squares - blocks * mean * mean) / (blocks - 1);
  const error = errorText((Math.sqrt(variance / blocks) * blocks) / draws);
  return Number(error) < Number(alone.error) ? alone : { ...alone, error };
}

/** @param draws  where there are none, the share is 0 */
export function fixed(count: number, draws: number): string {
  if (draws === 0) return noShare.share;
  const share = Exact.ofInteger(count).dividedBy(Exact.ofInteger(draws));
  return formatExact(round(share, roundingToPlaces(places)), places);
}

/** Square roots of doubles are correctly rounded everywhere; an error needs no exact last digit. */
function errorText(error: number): string {
  return error.toFixed(places);
}
