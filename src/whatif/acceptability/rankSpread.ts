import type { RankSpread } from './Acceptability.ts';
import { shareOfDraws } from './shareOf.ts';
import type { Tally } from './Tally.ts';

/** The ranks that a unit has over all draws; null where they were not counted. */
export function rankSpread(
  unit: number,
  published: number,
  units: number,
  { ranks, draws }: Tally,
): RankSpread | null {
  if (ranks.length === 0 || draws === 0) return null;
  const counts: Array<readonly [number, number]> = [];
  for (let rank = 1; rank <= units; rank += 1) {
    const count = ranks[unit * units + rank - 1] ?? 0;
    if (count > 0) counts.push([rank, count]);
  }
  const best = counts[0]?.[0] ?? published;
  return {
    best,
    low: quantile(counts, draws, 5),
    median: quantile(counts, draws, 50),
    high: quantile(counts, draws, 95),
    worst: counts.at(-1)?.[0] ?? published,
    same: shareOfDraws(counts.find(([rank]) => rank === published)?.[1] ?? 0, draws),
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
