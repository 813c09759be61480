import { grid } from '../weights/WeightSpace.ts';
import type { Field } from './Field.ts';
import type { ProgramBuilder, Term } from './Program.ts';

/** What is to be least: nothing in particular, the sum of changes of weights, or the largest of them. */
export type Aim =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'sum' | 'largest';
      /** Shares of the sum from which changes are counted. */
      readonly from: readonly number[];
    };

/** Costs are in per cent of the sum of weights. */
export const percent = 100;

/**
 * Puts the weights into a program: shares of their sum, within bounds and in their order of importance.
 *
 * @returns their columns
 */
export function weightColumns(
  { bounds: { lower, upper, order } }: Field,
  aim: Aim,
  { column, atLeast, exactly }: ProgramBuilder,
): readonly number[] {
  const columns = lower.map((low, i) =>
    column({ lower: low / grid, upper: (upper[i] ?? grid) / grid }),
  );
  exactly(
    1,
    columns.map((weight): Term => [weight, 1]),
  );
  for (const [higher, below] of order) {
    atLeast(0, [
      [columns[higher] ?? 0, 1],
      [columns[below] ?? 0, -1],
    ]);
  }
  if (aim.kind === 'any') return columns;
  const largest = aim.kind === 'largest' ? column({ cost: percent }) : null;
  columns.forEach((weight, i) => {
    const change = largest ?? column({ cost: percent });
    const from = aim.from[i] ?? 0;
    atLeast(-from, [
      [change, 1],
      [weight, -1],
    ]);
    atLeast(from, [
      [change, 1],
      [weight, 1],
    ]);
  });
  return columns;
}
