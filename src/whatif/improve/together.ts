import { scoreAt } from '../../assess/index.ts';
import type { Exact } from '../../decimal/index.ts';
import { halve } from '../inputs/nearestStep.ts';
import type { Subject } from '../inputs/Subject.ts';
import type { Reaches } from './alone.ts';
import { bestMoves } from './bestMoves.ts';
import { optionsOf } from './clusterOptions.ts';
import { clustersOf } from './clusters.ts';
import type { Fronts } from './fronts.ts';
import type { ImprovableWay } from './improvable.ts';
import { placesOf, wholeOf } from './items.ts';
import { type Move, type Price, valuesOfMoves } from './Option.ts';
import { cheapest, searchOf } from './search.ts';

/** Inputs that reach an aim together. */
export type Together = {
  readonly moves: readonly Move[];
  /** Whether no others are known to cost less: all that can be of use were looked at. */
  readonly isLeast: boolean;
};

export type TogetherSite = {
  readonly subject: Subject;
  readonly ways: readonly ImprovableWay[];
  readonly reaches: Reaches;
  readonly costOf: (move: Move) => Exact;
  /** What the aim looks at: a node path, or `total`. */
  readonly score: string;
  /** Whether that is all that the aim hangs on. */
  readonly isByPoints: boolean;
  /** The cheapest input that reaches it alone. */
  readonly alone: Move | null;
  /** Called for each cluster of inputs that has been looked at. */
  readonly onEach: () => void;
};

/** The moves that together reach an aim at the least cost; null where all inputs at their best do not. */
export function leastTogether(site: TogetherSite): Together | null {
  const { subject, ways, reaches, costOf, score, alone, onEach } = site;
  const best = bestMoves(ways, subject);
  const isReached = (moves: readonly Move[]): boolean => reaches(valuesOfMoves(moves)) === 'holds';
  const clusters = clustersOf(ways).map((cluster) => {
    const found = optionsOf(cluster, subject);
    onEach();
    return found;
  });
  const moves = clusters.flatMap(({ options }) => options.flatMap((option) => option.moves));
  const places = placesOf([...moves, ...(alone === null ? [] : [alone])].map(costOf));
  const priceOf = priceWith(costOf, places, [...ways, ...(alone === null ? [] : [alone.way])]);
  const most = alone === null ? null : priceOf([alone]).cost;
  const fronts: Fronts = { subject, clusters, priceOf, most };
  const search = searchOf(score, fronts);
  const { found, failing } = cheapest(search, most, ({ taken }) => isReached(movesOf(taken)));
  const isSettled = failing === null || !isTieBroken(movesOf(failing.taken), subject, score);
  const isLeast = site.isByPoints && search.isWhole && found !== null && isSettled;
  const first = found === null ? (alone === null ? best : [alone]) : movesOf(found.taken);
  if (found === null && !isReached(first)) return null;
  return { moves: isLeast ? first : shortened(first, isReached, costOf), isLeast };
}

/**
 * Whether a tie-breaker may decide that moves are not enough: others that cost as little might win by it what
 * these, which give most, lose. Without a tie those that give less are behind the same units.
 */
function isTieBroken(moves: readonly Move[], subject: Subject, score: string): boolean {
  const { assessed, row } = subject;
  if (assessed.level.ranking.tieBreakers.length === 0) return false;
  const total = subject.levelWith(valuesOfMoves(moves))?.total;
  if (total === undefined || score !== 'total') return true;
  const own = scoreAt(total, row);
  return assessed.table.units.some(
    (_, other) => other !== row && own !== null && scoreAt(total, other)?.equals(own) === true,
  );
}

const movesOf = (taken: ReadonlyArray<{ readonly moves: readonly Move[] }>): readonly Move[] =>
  taken.flatMap(({ moves }) => moves);

function priceWith(
  costOf: (move: Move) => Exact,
  places: number,
  ways: readonly ImprovableWay[],
): (moves: readonly Move[]) => Price {
  const last = ways.reduce((most, { place }) => Math.max(most, place), 0);
  const wholes = new Map<Move, bigint>();
  const wholeCost = (move: Move): bigint => {
    const cost = wholes.get(move) ?? wholeOf(costOf(move), places);
    wholes.set(move, cost);
    return cost;
  };
  return (moves) => ({
    cost: moves.reduce((sum, move) => sum + wholeCost(move), 0n),
    count: moves.length,
    mask: moves.reduce((mask, { way }) => mask | (1n << BigInt(last - way.place)), 0n),
  });
}

/** Without what is not needed: the dearest moves first are left out, or go as far as they have to. */
function shortened(
  moves: readonly Move[],
  isReached: (moves: readonly Move[]) => boolean,
  costOf: (move: Move) => Exact,
): readonly Move[] {
  const dearest = [...moves].sort((a, b) => costOf(b).compare(costOf(a)));
  return dearest.reduce<readonly Move[]>((left, move) => {
    const others = left.filter((other) => other !== move);
    if (isReached(others)) return others;
    if (move.way.direction === 'choice') return left;
    const at = (step: number): readonly Move[] =>
      left.map((other) => (other === move ? { ...move, step } : other));
    return at(halve(0, move.step, (step) => isReached(at(step))));
  }, moves);
}
