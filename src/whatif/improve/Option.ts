import type { Value } from '../../logic/index.ts';
import type { Values } from '../inputs/Subject.ts';
import type { ImprovableWay } from './improvable.ts';

/** An input that goes some steps along its way. */
export type Move = { readonly way: ImprovableWay; readonly step: number };

/** What a choice of moves costs: the sum, then how many inputs, then which, the first of the document first. */
export type Price = {
  /** Scaled to a whole number, as all of a search are. */
  readonly cost: bigint;
  readonly count: number;
  /** A bit for each input, the highest for the first of the document. */
  readonly mask: bigint;
};

/** Moves that are made together. */
export type Option = Price & { readonly moves: readonly Move[] };

export const noMoves: Option = { cost: 0n, count: 0, mask: 0n, moves: [] };

/** Below 0 where the first costs less. */
export function comparePrices(a: Price, b: Price): number {
  if (a.cost !== b.cost) return a.cost < b.cost ? -1 : 1;
  if (a.count !== b.count) return a.count - b.count;
  if (a.mask !== b.mask) return a.mask > b.mask ? -1 : 1;
  return 0;
}

export function addPrices(a: Price, b: Price): Price {
  return { cost: a.cost + b.cost, count: a.count + b.count, mask: a.mask + b.mask };
}

export function valueOfMove({ way, step }: Move): Value {
  return step === 0 ? way.now : way.at(step);
}

/** The values of the inputs that move. */
export function valuesOfMoves(moves: readonly Move[]): Values {
  return new Map(moves.map((move) => [move.way.input.id, valueOfMove(move)]));
}
