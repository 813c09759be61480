import { bigScorer } from './bigScorer.ts';
import type { DrawScorer } from './DrawScorer.ts';
import { numberScorer } from './numberScorer.ts';
import type { Condition, WeightModel } from './WeightModel.ts';

/** Whole numbers are kept well below 2^53, so that sums of a few of them are exact too. */
const limit = 2n ** 51n;

/**
 * Scores weightings exactly: in doubles where all whole numbers that occur are below 2^51, else in BigInt.
 *
 * @param sum  of the weights of every weighting
 */
export function scorerOf(model: WeightModel, sum: number): DrawScorer {
  return largest(model, BigInt(sum)) < limit ? numberScorer(model, sum) : bigScorer(model);
}

/** The largest whole number that can occur. */
function largest(model: WeightModel, sum: bigint): bigint {
  const { parts, unvetoed, offsets, scale, floor, ceiling, lists, grades } = model;
  const size = (part: bigint | null): bigint => (part === null ? 0n : part < 0n ? -part : part);
  const greatest = (values: ReadonlyArray<bigint | null>): bigint =>
    values.reduce<bigint>((most, value) => (size(value) > most ? size(value) : most), 0n);
  const rows = [...parts, ...unvetoed.map(({ parts: before }) => before)];
  const bounds = [floor, ceiling].filter(Number.isFinite).map(BigInt);
  const part = greatest(rows.map(greatest)) + greatest(offsets) + greatest(bounds) * scale;
  const conditions = [
    ...lists.flatMap(({ forced }) => forced),
    ...grades.flatMap(({ barredBy }) => barredBy),
  ];
  const bottom = conditions.reduce((most, condition) => Math.max(most, condition.bottom), 1);
  const bound = (part + scale) * sum * 2n;
  return bound * BigInt(bottom) + cutSizes(conditions) * scale * sum;
}

function cutSizes(conditions: readonly Condition[]): bigint {
  const cuts = conditions.flatMap(({ cuts: own }) => own.map(Math.abs));
  return BigInt(cuts.reduce((most, cut) => Math.max(most, cut), 0));
}
