import type { Condition } from './WeightModel.ts';

/** The totals of one weighting after the other, in the same arrays. */
export type DrawScorer = {
  /** Published totals, in steps of rounding. */
  readonly totals: Float64Array;
  /** What units are placed by, the best highest; equal ones share their place. */
  readonly keys: Float64Array;
  /** @param weights  whole numbers, of all children, of the sum that the scorer was made for */
  readonly score: (weights: ArrayLike<number>) => void;
  /** Which of its truths a condition of a veto has for a unit: of the total before vetoes and rounding. */
  readonly truthBefore: (condition: Condition, unit: number) => number;
};
