import type { Subject, Values } from '../inputs/Subject.ts';
import { bestStep, type ImprovableWay } from './improvable.ts';
import { type Move, valuesOfMoves } from './Option.ts';

/** All inputs where their points are best, each seen from where those before it then are. */
export function bestMoves(
  ways: readonly ImprovableWay[],
  subject: Subject,
): { readonly moves: readonly Move[]; readonly values: Values } {
  const moves: Move[] = [];
  for (const way of ways) {
    if (moves.some((move) => move.way.input.id === way.input.id)) continue;
    const isShared = moves.some((move) =>
      move.way.leaves.some((leaf) => way.leaves.includes(leaf)),
    );
    const step = isShared ? bestStep(way, subject, valuesOfMoves(moves)) : way.best;
    if (step > 0) moves.push({ way, step });
  }
  return { moves, values: valuesOfMoves(moves) };
}
