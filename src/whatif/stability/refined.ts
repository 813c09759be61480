import { isAdmitted } from '../program/wholeMillionths.ts';
import type { CostKind } from './costIn.ts';
import { cheaperThan, type Lines, pulled, roughly } from './lines.ts';
import { moved, pairsOf, turnsOf } from './turns.ts';

/** Parts of the largest change that are moved between weights, one after the other. */
const parts = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64];

/** Of such a part: by so much less cost another direction has to do it. */
const margin = 1 / 16;

/**
 * A weighting that does it too, and costs less: each time another direction is tried a little nearer to the
 * published weights than the best so far, and where that does it, followed inwards.
 */
export function refined(from: readonly number[], kind: CostKind, lines: Lines): readonly number[] {
  const turns = turnsOf(kind, from.length);
  let best = from;
  for (const part of parts) {
    for (let isBetter = true; isBetter; ) {
      const before = best;
      for (const turn of turns) {
        const tried = turn(best, part, lines.origin);
        const nearer = tried === null ? null : cheaperThan(best, tried, part * margin, lines);
        if (nearer !== null && lines.accepts(nearer)) best = pulled(nearer, lines, roughly);
      }
      isBetter = best !== before;
    }
  }
  return best;
}

/** The same without changes that cancel each other, as far as it does it: what rounding to millionths has left. */
export function withoutBoth(from: readonly number[], lines: Lines): readonly number[] {
  const { origin, bounds, accepts } = lines;
  if (origin === null) return from;
  let best = from;
  for (const [more, less] of pairsOf(from.length)) {
    const changeOf = (at: number): number => (best[at] ?? 0) - (origin[at] ?? 0);
    const size = Math.min(changeOf(more), -changeOf(less));
    if (size <= 0) continue;
    const tried = moved(best, more, less, size);
    if (isAdmitted(tried, bounds) && accepts(tried)) best = tried;
  }
  return best;
}
