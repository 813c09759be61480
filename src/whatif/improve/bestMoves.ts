import type { Subject, Values } from '../inputs/Subject.ts';
import { bestStep, type ImprovableWay, sumOfPoints } from './improvable.ts';
import { type Move, valuesOfMoves } from './Option.ts';

type BestMoves = { readonly moves: readonly Move[]; readonly values: Values };

/**
 * All inputs where their points are best, each seen from where those before it then are: beginning with what
 * each gives by itself, or with how far it is of use beside others, whichever gives more.
 */
export function bestMoves(ways: readonly ImprovableWay[], subject: Subject): BestMoves {
  const alone = movesFrom(ways, subject, ({ best }) => best);
  if (ways.every(({ best, reach }) => best === reach)) return alone;
  const beside = movesFrom(ways, subject, ({ reach }) => reach);
  const leaves = new Set(ways.flatMap((way) => way.leaves));
  const [first, second] = [alone, beside].map(({ values }) => sumOfPoints(leaves, subject, values));
  if (second === null || second === undefined) return alone;
  return first === null || first === undefined || second.compare(first) > 0 ? beside : alone;
}

function movesFrom(
  ways: readonly ImprovableWay[],
  subject: Subject,
  firstStep: (way: ImprovableWay) => number,
): BestMoves {
  const moves: Move[] = [];
  for (const way of ways) {
    if (moves.some((move) => move.way.input.id === way.input.id)) continue;
    const isShared = moves.some((move) =>
      move.way.leaves.some((leaf) => way.leaves.includes(leaf)),
    );
    const step = isShared ? bestStep(way, subject, valuesOfMoves(moves)) : firstStep(way);
    if (step > 0) moves.push({ way, step });
  }
  return { moves, values: valuesOfMoves(moves) };
}
