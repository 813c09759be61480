import { keysWithin, type LevelAssessment, scoreAt, scoreState } from '../assess/index.ts';
import type { Exact } from '../decimal/index.ts';
import type { Scores } from './readings.ts';

/** A unit's totals, and the scores that tie-breakers look at. */
export type Standing = {
  readonly total: Exact | null;
  readonly exactTotal: Exact | null;
  readonly scores: Scores;
};

/**
 * The rank that a unit would have with these scores, all others having theirs.
 *
 * @returns null where it would not be ranked
 */
export function rankWith(
  assessed: LevelAssessment,
  row: number,
  standing: Standing,
): number | null {
  const { level, ranks } = assessed;
  if (standing.total === null || ranks[row] === 0) return null;
  const peers = rankedWith(assessed, row);
  const better = peers.filter((peer) => compareWith(assessed, peer, row, standing) < 0);
  if (level.ranking.ties === 'competition') return better.length + 1;
  // Equal units share a place, and so do those above: their ranks among themselves do not change.
  return new Set(better.map((peer) => ranks[peer])).size + 1;
}

/** The rows that a unit is ranked with, without itself. */
export function rankedWith(
  { level, ranks, categories, table }: LevelAssessment,
  row: number,
): readonly number[] {
  const keys = keysWithin(level.ranking.within, categories, table.units);
  const peers: number[] = [];
  ranks.forEach((rank, peer) => {
    if (rank === 0 || peer === row) return;
    if (keys === null || keys[peer] === keys[row]) peers.push(peer);
  });
  return peers;
}

/** Below 0 where the peer is before the unit. */
function compareWith(
  { level, total, exactTotal, tieBreakers }: LevelAssessment,
  peer: number,
  row: number,
  standing: Standing,
): number {
  const isExact = level.ranking.by === 'exact';
  const [column, own] = isExact ? [exactTotal, standing.exactTotal] : [total, standing.total];
  const theirs = scoreAt(column, peer);
  if (theirs === null || own === null) return Number(theirs === null) - Number(own === null);
  const first = own.compare(theirs);
  if (first !== 0) return first;
  for (const [i, { source, better }] of level.ranking.tieBreakers.entries()) {
    const breaker = tieBreakers[i];
    if (breaker === undefined) continue;
    const theirsNow =
      breaker.state[peer] === scoreState.scored ? breaker.column.exactAt(peer) : null;
    const ownNow =
      source.kind === 'score' ? (standing.scores.get(source.name) ?? null) : scoreAt(breaker, row);
    // Who has no value comes last, whichever value is better.
    if (theirsNow === null || ownNow === null) {
      const missing = Number(theirsNow === null) - Number(ownNow === null);
      if (missing !== 0) return missing;
      continue;
    }
    const compared = ownNow.compare(theirsNow) * (better === 'higher' ? 1 : -1);
    if (compared !== 0) return compared;
  }
  return 0;
}
