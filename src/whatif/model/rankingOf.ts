import { type LevelAssessment, orderOfTieBreakers } from '../../assess/index.ts';
import { poolsOf } from './pools.ts';
import type { WeightModel } from './WeightModel.ts';

/** By what units of a model are ranked beside their totals. */
type RankingPart = Pick<WeightModel, 'isRankedExactly' | 'breakers' | 'isDense' | 'pools'>;

export function rankingOf(assessed: LevelAssessment, rows: readonly number[]): RankingPart {
  const { level, tieBreakers } = assessed;
  // Equal totals are equal as published too: as a tie-breaker the total decides nothing.
  const isDeciding = level.ranking.tieBreakers.map(
    ({ source }) => source.kind !== 'score' || source.name !== 'total',
  );
  const ranking = {
    ...level.ranking,
    tieBreakers: level.ranking.tieBreakers.filter((_, i) => isDeciding[i]),
  };
  const order = orderOfTieBreakers(
    ranking,
    tieBreakers.filter((_, i) => isDeciding[i]),
  );
  const sorted = [...rows.keys()].sort((a, b) => order(rows[a] ?? 0, rows[b] ?? 0));
  const breakers = new Array<number>(rows.length).fill(0);
  sorted.forEach((unit, i) => {
    const before = sorted[i - 1];
    if (before === undefined) return;
    const isTied = order(rows[before] ?? 0, rows[unit] ?? 0) === 0;
    breakers[unit] = (breakers[before] ?? 0) + (isTied ? 0 : 1);
  });
  return {
    isRankedExactly: level.ranking.by === 'exact',
    breakers,
    isDense: level.ranking.ties === 'dense',
    pools: poolsOf(assessed, rows),
  };
}
