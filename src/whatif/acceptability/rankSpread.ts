import type { RankSpread } from './Acceptability.ts';
import { fixed, shareOfDraws } from './shareOf.ts';
import type { Tally } from './Tally.ts';

/**
 * The ranks that a unit has over all draws that give it one; null where none does, or they were not counted.
 *
 * @param isWalk  whether draws follow from each other: then nothing tells how far a share may be off
 */
export function rankSpread(
  unit: number,
  published: number,
  units: number,
  { ranks }: Tally,
  isWalk: boolean,
): RankSpread | null {
  const counts: Array<readonly [number, number]> = [];
  for (let rank = 1; rank <= units; rank += 1) {
    const count = ranks[unit * units + rank - 1] ?? 0;
    if (count > 0) counts.push([rank, count]);
  }
  const [best] = counts[0] ?? [];
  if (best === undefined) return null;
  const draws = counts.reduce((all, [, count]) => all + count, 0);
  const [, same = 0] = counts.find(([rank]) => rank === published) ?? [];
  return {
    best,
    low: quantile(counts, draws, 5),
    median: quantile(counts, draws, 50),
    high: quantile(counts, draws, 95),
    worst: counts.at(-1)?.[0] ?? best,
    same: isWalk ? { share: fixed(same, draws), error: null } : shareOfDraws(same, draws),
    counts,
  };
}

/** The best rank that is reached in so many per cent of draws. */
function quantile(counts: RankSpread['counts'], draws: number, percent: number): number {
  let reached = 0;
  for (const [rank, count] of counts) {
    reached += count;
    if (100 * reached >= percent * draws) return rank;
  }
  return counts.at(-1)?.[0] ?? 0;
}
