import type { TiePolicy } from '../../ruleset/index.ts';
import type { Section } from './WeightModel.ts';

/**
 * Marks the units that have a place on a list by score.
 *
 * @returns whether a tie across the edge has to be decided by somebody: those tied are then left out
 */
export type Taker = (scores: Float64Array, isEligible: Uint8Array, marks: Uint8Array) => boolean;

/**
 * Finds the score at the edge with one look at each unit, then marks those that reach it.
 *
 * @param isLowest  whether the lowest scores are first
 */
export function taker({ units, size }: Section, isLowest: boolean, ties: TiePolicy): Taker {
  const sign = isLowest ? 1 : -1;
  const all = Int32Array.from(units);
  /** The first scores in order, as far as they are found. */
  const first = new Float64Array(Math.min(size, all.length));
  return (scores, isEligible, marks) => {
    if (first.length === 0) return false;
    const edge = edgeOf(all, sign, scores, isEligible, first);
    const count = mark(all, sign, edge, scores, isEligible, marks);
    if (count <= size || ties === 'include') return false;
    for (const unit of units) if (sign * (scores[unit] as number) === edge) marks[unit] = 0;
    return ties === 'error';
  };
}

// Not bound to one list, for the same reason as the loops of the scorer.

/** The score of the last that has a place; infinite where there are more places than units. */
function edgeOf(
  all: Int32Array,
  sign: number,
  scores: Float64Array,
  isEligible: Uint8Array,
  first: Float64Array,
): number {
  const places = first.length;
  let found = 0;
  let edge = Number.POSITIVE_INFINITY;
  for (let i = 0; i < all.length; i += 1) {
    const unit = all[i] as number;
    const score = sign * (scores[unit] as number);
    if (score >= edge || isEligible[unit] === 0) continue;
    let at = found < places ? found : places - 1;
    for (; at > 0 && (first[at - 1] as number) > score; at -= 1) {
      first[at] = first[at - 1] as number;
    }
    first[at] = score;
    if (found < places) found += 1;
    if (found === places) edge = first[places - 1] as number;
  }
  return edge;
}

/** @returns how many are marked */
function mark(
  all: Int32Array,
  sign: number,
  edge: number,
  scores: Float64Array,
  isEligible: Uint8Array,
  marks: Uint8Array,
): number {
  let count = 0;
  for (let i = 0; i < all.length; i += 1) {
    const unit = all[i] as number;
    if (sign * (scores[unit] as number) > edge || isEligible[unit] === 0) continue;
    marks[unit] = 1;
    count += 1;
  }
  return count;
}
