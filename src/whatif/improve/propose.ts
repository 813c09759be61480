import { Exact, formatExact, zero } from '../../decimal/index.ts';
import { named, standings, valueText } from '../../explain/index.ts';
import { correctedWith } from '../inputs/correctedWith.ts';
import type { Subject } from '../inputs/Subject.ts';
import { type AimFound, isReached } from './Aim.ts';
import type { CostOf } from './costs.ts';
import type { InputChange, Proposal } from './Improvements.ts';
import { type Move, valueOfMove, valuesOfMoves } from './Option.ts';

export type Proposed = { readonly moves: readonly Move[]; readonly proposal: Proposal };

/** Makes proposals of moves, each verified by reading and assessing anew. */
export type Proposer = {
  readonly costOf: (move: Move) => Exact;
  /** null: it does not reach the aim after all. */
  readonly one: (moves: readonly Move[]) => Proposal | null;
  /** Those that reach it, the cheapest first, then as they came. */
  readonly sorted: (all: ReadonlyArray<readonly Move[]>) => readonly Proposed[];
};

export function proposer(subject: Subject, aim: AimFound, costs: CostOf): Proposer {
  const costOf = (move: Move): Exact => costs(move.way.input, move.way.now, valueOfMove(move));
  const one = (moves: readonly Move[]): Proposal | null => verified(moves, costOf, subject, aim);
  const totalOf = (moves: readonly Move[]): Exact =>
    moves.reduce((sum, move) => sum.plus(costOf(move)), zero);
  return {
    costOf,
    one,
    sorted: (all) =>
      [...all]
        .sort((a, b) => totalOf(a).compare(totalOf(b)))
        .flatMap((moves) => {
          const proposal = one(moves);
          return proposal === null ? [] : [{ moves, proposal }];
        }),
  };
}

function verified(
  moves: readonly Move[],
  costOf: (move: Move) => Exact,
  { assessment, assessed, row }: Subject,
  aim: AimFound,
): Proposal | null {
  const code = assessed.table.units[row]?.code ?? '';
  const after = correctedWith(assessment, code, valuesOfMoves(moves));
  const level = after?.levels.find((one) => one.level.id === assessed.level.id);
  const at = level?.table.units.findIndex((unit) => unit.code === code) ?? -1;
  if (level === undefined || !isReached(aim, level, at)) return null;
  const inOrder = [...moves].sort((a, b) => a.way.place - b.way.place);
  const cost = moves.reduce((sum, move) => sum.plus(costOf(move)), zero);
  return {
    changes: inOrder.map((move) => changeOf(move, costOf(move))),
    cost: formatExact(cost),
    after: standings(level)(at),
  };
}

function changeOf(move: Move, cost: Exact): InputChange {
  const { input, now } = move.way;
  const value = valueOfMove(move);
  const by = value instanceof Exact && now instanceof Exact ? value.minus(now) : null;
  return {
    input: { ...named(input), measure: input.measure },
    now: valueText(now),
    value: valueText(value),
    by: by === null ? null : `${by.sign > 0 ? '+' : ''}${formatExact(by)}`,
    cost: formatExact(cost),
  };
}
