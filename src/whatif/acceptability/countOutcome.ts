import type { Outcome } from '../model/outcome.ts';
import type { Counted, Tally } from './Tally.ts';

/** Counts one draw; of lists that are the same at all weights see {@link countFixed}. */
export function countOutcome(
  { lists, ranks, isUndecided, isFixed }: Outcome,
  drawn: Int32Array,
  { hasRanks, hasPairs }: Counted,
  tally: Tally,
): void {
  tally.draws += 1;
  for (let list = 0; list < lists.length; list += 1) {
    if (isFixed[list] === 1) continue;
    if (isUndecided[list] === 1) tally.undecided[list] = (tally.undecided[list] as number) + 1;
    countMembers(
      lists[list] as Uint8Array,
      drawn,
      tally.members[list] as Float64Array,
      tally.weights[list] as Float64Array,
    );
  }
  if (hasRanks) countRanks(ranks, tally.ranks);
  if (!hasPairs || !ranks.some((rank) => rank > 0)) return;
  tally.pairDraws += 1;
  countPairs(ranks, tally.wins, tally.ties);
}

/**
 * Counts the lists that are the same at all weights, for all draws of a block at once.
 *
 * @param drawn  the sums of the weights drawn
 */
export function countFixed(
  { lists, isUndecided, isFixed }: Outcome,
  drawn: Float64Array,
  draws: number,
  tally: Tally,
): void {
  lists.forEach((marks, list) => {
    if (isFixed[list] !== 1) return;
    tally.undecided[list] = isUndecided[list] === 1 ? draws : 0;
    marks.forEach((mark, unit) => {
      if (mark === 0) return;
      tally.members[list]?.fill(draws, unit, unit + 1);
      tally.weights[list]?.set(drawn, unit * drawn.length);
    });
  });
}

function countMembers(
  marks: Uint8Array,
  drawn: Int32Array,
  members: Float64Array,
  weights: Float64Array,
): void {
  const width = drawn.length;
  for (let unit = 0; unit < marks.length; unit += 1) {
    if (marks[unit] === 0) continue;
    members[unit] = (members[unit] as number) + 1;
    for (let child = 0, at = unit * width; child < width; child += 1, at += 1) {
      weights[at] = (weights[at] as number) + (drawn[child] as number);
    }
  }
}

function countRanks(ranks: Int32Array, counts: Float64Array): void {
  const count = ranks.length;
  for (let unit = 0; unit < count; unit += 1) {
    const rank = ranks[unit] as number;
    if (rank === 0) continue;
    const at = unit * count + rank - 1;
    counts[at] = (counts[at] as number) + 1;
  }
}

function countPairs(ranks: Int32Array, wins: Float64Array, ties: Float64Array): void {
  const count = ranks.length;
  for (let first = 0, at = 0; first < count; first += 1) {
    const rank = ranks[first] as number;
    // Who has no rank is before nobody.
    if (rank === 0) {
      at += count;
      continue;
    }
    for (let second = 0; second < count; second += 1, at += 1) {
      const other = ranks[second] as number;
      if (rank < other) wins[at] = (wins[at] as number) + 1;
      else if (rank === other) ties[at] = (ties[at] as number) + 1;
    }
  }
}
