import type { TiePolicy } from '../../ruleset/index.ts';
import type { Section } from './WeightModel.ts';

/**
 * Marks the units that have a place on a list by score.
 *
 * @returns whether a tie across the edge has to be decided by somebody: those tied are then left out
 */
export type Taker = (scores: Float64Array, isEligible: Uint8Array, marks: Uint8Array) => boolean;

/**
 * Looks at each unit once: it keeps the first scores so far, and who reaches the last of them. Only those are
 * looked at again.
 *
 * @param isLowest  whether the lowest scores are first
 */
export function taker({ units, size }: Section, isLowest: boolean, ties: TiePolicy): Taker {
  const sign = isLowest ? 1 : -1;
  const all = Int32Array.from(units);
  const seen = new Int32Array(all.length);
  /** The first scores in order, as far as they are found. */
  const first = new Float64Array(Math.min(size, all.length));
  return (scores, isEligible, marks) => {
    if (first.length === 0) return false;
    const count = takeFirst(all, sign, scores, isEligible, first, seen, marks);
    if (count <= size || ties === 'include') return false;
    const edge = first[first.length - 1] as number;
    for (const unit of units) if (sign * (scores[unit] as number) === edge) marks[unit] = 0;
    return ties === 'error';
  };
}

// Not bound to one list, for the same reason as the loops of the scorer.

/**
 * Marks all that reach the score of the last that has a place.
 *
 * @returns how many
 */
function takeFirst(
  all: Int32Array,
  sign: number,
  scores: Float64Array,
  isEligible: Uint8Array,
  first: Float64Array,
  seen: Int32Array,
  marks: Uint8Array,
): number {
  const places = first.length;
  let [found, near, count] = [0, 0, 0];
  let edge = Number.POSITIVE_INFINITY;
  for (let i = 0; i < all.length; i += 1) {
    const unit = all[i] as number;
    const score = sign * (scores[unit] as number);
    if (score > edge || isEligible[unit] === 0) continue;
    seen[near] = unit;
    near += 1;
    if (score === edge) continue;
    let at = found < places ? found : places - 1;
    for (; at > 0 && (first[at - 1] as number) > score; at -= 1) {
      first[at] = first[at - 1] as number;
    }
    first[at] = score;
    if (found < places) found += 1;
    if (found === places) edge = first[places - 1] as number;
  }
  for (let i = 0; i < near; i += 1) {
    const unit = seen[i] as number;
    if (sign * (scores[unit] as number) > edge) continue;
    marks[unit] = 1;
    count += 1;
  }
  return count;
}
