import type { LevelDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { compare } from '../../decimal/fraction.ts';
import type { Scored } from './level.ts';
import type { Score } from './unit.ts';

/** Negative where the first goes before the second, 0 where they are equal. */
export type Order = (a: Scored, b: Scored) => number;

export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The better first; who has none comes last, whichever is better. */
export function compareScores(a: Score, b: Score, better: 'higher' | 'lower'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return better === 'higher' ? compare(b, a) : compare(a, b);
}

/** Total, then tie-breakers in their order. @source semantics 4, 19 */
export function rankingOrder({ ranking = {} }: LevelDocument): Order {
  const compared = ({ total, exactTotal }: Scored): Score =>
    ranking.by === 'exact' ? exactTotal : total;
  return (a, b) => {
    const first = compareScores(compared(a), compared(b), 'higher');
    if (first !== 0) return first;
    for (const { score, input, better } of ranking.tieBreakers ?? []) {
      const of = (unit: Scored): Score =>
        input === undefined ? unit.scoreOf(score ?? 'total') : unit.inputOf(input);
      const order = compareScores(of(a), of(b), better);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Best first, equal ones by code. */
export function sortedBy(units: readonly Scored[], order: Order): readonly Scored[] {
  return [...units].sort((a, b) => order(a, b) || byCode(a.unit.code, b.unit.code));
}

/** Ranks among the units given, by code: 1-2-2-4, or dense 1-2-2-3. */
export function ranksOf(
  units: readonly Scored[],
  order: Order,
  ties: 'competition' | 'dense' = 'competition',
): ReadonlyMap<string, number> {
  const isBetter = (a: Scored, b: Scored): boolean => order(a, b) < 0;
  return new Map(
    units.map((unit) => {
      const better = units.filter((other) => isBetter(other, unit));
      // Dense: how many different scores are better.
      const counted =
        ties === 'dense'
          ? better.filter((one, i) => better.findIndex((other) => order(one, other) === 0) === i)
          : better;
      return [unit.unit.code, 1 + counted.length];
    }),
  );
}

/** Thrown where a tie across an edge has to be decided by somebody. */
export class UndecidedTie extends Error {}

/** The first so many, with a tie across the edge settled. @source semantics 20, 21 */
export function firstOf(
  sorted: readonly Scored[],
  places: number,
  order: Order,
  ties: 'include' | 'exclude' | 'error' = 'include',
): readonly Scored[] {
  const [last, next] = [sorted[places - 1], sorted[places]];
  if (last === undefined || next === undefined || order(last, next) !== 0) {
    return sorted.slice(0, places);
  }
  if (ties === 'error') throw new UndecidedTie();
  return sorted.filter((one, i) => (order(one, last) === 0 ? ties === 'include' : i < places));
}
