import type { LevelAssessment } from '../../assess/index.ts';
import {
  Exact,
  formatExact,
  round,
  roundingToPlaces,
  squareRoot,
  unity,
} from '../../decimal/index.ts';
import type { ListShare, UnitDoubt } from './DoubtReport.ts';

/** What the draws made of a level; rows are those of its table. */
export type LevelTally = {
  /** As published. */
  readonly assessed: LevelAssessment;
  /** How often each row was on each list, by its id. */
  readonly listed: ReadonlyMap<string, Uint32Array>;
  /** How often each row had each rank. */
  readonly ranked: ReadonlyArray<Map<number, number>>;
  readonly add: (drawn: LevelAssessment) => void;
};

export function tallyOf(assessed: LevelAssessment): LevelTally {
  const { length } = assessed.table.units;
  const listed = new Map(assessed.lists.map(({ list }) => [list.id, new Uint32Array(length)]));
  const ranked = Array.from({ length }, () => new Map<number, number>());
  return {
    assessed,
    listed,
    ranked,
    add({ lists, ranks }) {
      for (const { list, rows } of lists) {
        const counts = listed.get(list.id);
        if (counts !== undefined) for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
      }
      ranks.forEach((rank, row) => {
        const counts = ranked[row];
        if (rank > 0) counts?.set(rank, (counts.get(rank) ?? 0) + 1);
      });
    },
  };
}

/** The ranks that 5, 50 and 95 of a hundred draws with a rank do not exceed. */
export function ranksOf({ ranked }: LevelTally, row: number): UnitDoubt['ranks'] {
  const counts = [...(ranked[row] ?? [])].sort(([a], [b]) => a - b);
  const draws = counts.reduce((sum, [, count]) => sum + count, 0);
  if (draws === 0) return null;
  const at = (percent: number): number => {
    let left = Math.ceil((draws * percent) / 100);
    for (const [rank, count] of counts) {
      left -= count;
      if (left <= 0) return rank;
    }
    return counts.at(-1)?.[0] ?? 0;
  };
  return { low: at(5), median: at(50), high: at(95) };
}

const shownPlaces = roundingToPlaces(4);

/** A share of draws with its standard error, the root of p (1 - p) / n. */
export function shareOf(count: number, draws: number): Pick<ListShare, 'share' | 'error'> {
  const all = Exact.ofInteger(draws);
  const share = Exact.ofInteger(count).dividedBy(all);
  const error = squareRoot(share.times(unity.minus(share)).dividedBy(all));
  return {
    share: formatExact(round(share, shownPlaces)),
    error: formatExact(round(error, shownPlaces)),
  };
}
