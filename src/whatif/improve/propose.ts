import type { LevelAssessment } from '../../assess/index.ts';
import { Exact, formatExact, zero } from '../../decimal/index.ts';
import { named, standings, valueText } from '../../explain/index.ts';
import { correctedWith } from '../inputs/correctedWith.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import { type AimFound, isReached } from './Aim.ts';
import type { Reaches } from './alone.ts';
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
  /** Whether values reach the aim when all is read and assessed anew, lists that nobody asks for too. */
  readonly reaches: Reaches;
};

export function proposer(subject: Subject, aim: AimFound, costs: CostOf): Proposer {
  const costOf = (move: Move): Exact => costs(move.way.input, move.way.now, valueOfMove(move));
  const one = (moves: readonly Move[]): Proposal | null => verified(moves, costOf, subject, aim);
  const totalOf = (moves: readonly Move[]): Exact =>
    moves.reduce((sum, move) => sum.plus(costOf(move)), zero);
  return {
    costOf,
    one,
    reaches(values) {
      const after = levelAfter(values, subject);
      if (after === null) return 'error';
      return isReached(aim, after.level, after.at) ? 'holds' : 'not';
    },
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
  subject: Subject,
  aim: AimFound,
): Proposal | null {
  const after = levelAfter(valuesOfMoves(moves), subject);
  if (after === null || !isReached(aim, after.level, after.at)) return null;
  const inOrder = [...moves].sort((a, b) => a.way.place - b.way.place);
  const cost = moves.reduce((sum, move) => sum.plus(costOf(move)), zero);
  return {
    changes: inOrder.map((move) => changeOf(move, costOf(move))),
    cost: formatExact(cost),
    after: standings(after.level)(after.at),
  };
}

type After = { readonly level: LevelAssessment; readonly at: number };

/** The level read and assessed anew, and where the unit is; null: that is an error. */
export function levelAfter(values: Values, { assessment, assessed, row }: Subject): After | null {
  const code = assessed.table.units[row]?.code ?? '';
  const after = correctedWith(assessment, code, values);
  const level = after?.levels.find((one) => one.level.id === assessed.level.id);
  if (level === undefined) return null;
  return { level, at: level.table.units.findIndex((unit) => unit.code === code) };
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
