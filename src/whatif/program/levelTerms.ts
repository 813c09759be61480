import { grid } from '../weights/WeightSpace.ts';
import { mostOf } from './extremes.ts';
import type { Field } from './Field.ts';
import type { ProgramBuilder, Term } from './Program.ts';

/** The total that others are compared with, in steps: its column, and between what it is. */
export type Level = { readonly column: number; readonly low: number; readonly high: number };

/** The level times the weights that apply to a unit, with the most that these are. */
export type LevelTerms = { readonly most: number; readonly terms: readonly Term[] };

/**
 * Subtracts the level from sums of totals. Where all weights apply it is itself; else its product with the
 * sum of those that do has a column of its own, which is as near to it as bounds of both allow, and exact
 * where the level is fixed.
 */
export function levelTerms(
  { units, bounds, unit: measure }: Field,
  weights: readonly number[],
  level: Level,
  builder: ProgramBuilder,
): (unit: number) => LevelTerms {
  const known = new Map<string, LevelTerms>();
  const add = (applies: readonly boolean[]): LevelTerms => {
    const marks = applies.map((isApplying) => (isApplying ? 1n : 0n));
    const most = Number(mostOf(marks, bounds)) / grid;
    const negated = marks.map((mark) => -mark);
    const least = -Number(mostOf(negated, bounds)) / grid;
    const applying = weights.filter((_, i) => applies[i] === true);
    const column = addProduct({ applying, least, most, measure }, level, builder);
    return { most, terms: [[column, -1 / measure]] };
  };
  return (unit) => {
    const applies = (units[unit]?.parts ?? []).map((part) => part !== null);
    if (!applies.includes(false)) return { most: 1, terms: [[level.column, -1 / measure]] };
    const found = known.get(applies.join()) ?? add(applies);
    known.set(applies.join(), found);
    return found;
  };
}

type Applying = {
  readonly applying: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly measure: number;
};

/** By McCormick's four inequalities. @returns the column of the product */
function addProduct(
  { applying, least, most, measure }: Applying,
  level: Level,
  builder: ProgramBuilder,
): number {
  const { column: factor, low, high } = level;
  const product = builder.column({ lower: Number.NEGATIVE_INFINITY });
  const row = (ofLevel: number, ofSum: number): readonly Term[] => [
    [product, 1 / measure],
    [factor, -ofLevel / measure],
    ...applying.map((weight): Term => [weight, -ofSum / measure]),
  ];
  builder.atLeast((-least * low) / measure, row(least, low));
  builder.atLeast((-most * high) / measure, row(most, high));
  builder.atMost((-most * low) / measure, row(most, low));
  builder.atMost((-least * high) / measure, row(least, high));
  return product;
}
