import { approximately } from '../exact/Ratio.ts';
import type { Demand, OrderDemand } from './Demand.ts';
import type { Margins } from './edges.ts';
import type { Field } from './Field.ts';
import { type LevelRows, levelRows } from './levelRows.ts';
import type { Level } from './levelTerms.ts';
import { type Program, type ProgramBuilder, programBuilder, type Term } from './Program.ts';
import { totalRows } from './totalRows.ts';
import { type Aim, weightColumns } from './weightRows.ts';

/** A program whose first columns are the weights; the level is the published total of the unit. */
export type DemandProgram = { readonly program: Program; readonly level: Level | null };

export type ProgramOptions = {
  readonly aim: Aim;
  readonly margins: Margins;
  /** Between which the published total of the unit is looked for, in steps; null: wherever it can be. */
  readonly within: LevelRange | null;
};

export type LevelRange = { readonly low: number; readonly high: number };

/**
 * The weightings under which a demand on a unit is met.
 *
 * The order follows published totals exactly: they are compared with a whole number of steps, which is the
 * published total of the unit, and each of them is at least that where its total is above the edge below it.
 * Without a margin the edges count for both sides, so that no weighting is missed.
 */
export function programOf(
  field: Field,
  unit: number,
  { least, most, orders }: Demand,
  { aim, margins, within }: ProgramOptions,
): DemandProgram {
  const builder = programBuilder();
  const weights = weightColumns(field, aim, builder);
  const rows = totalRows(field, weights, margins, builder);
  if (Number.isFinite(least)) rows.atLeast(unit, least);
  if (Number.isFinite(most)) rows.atMost(unit, most);
  if (orders.length === 0) return { program: builder.build(), level: null };
  const { low, high } = within ?? levelRange(field, unit);
  const isWhole = !field.model.isRankedExactly;
  const level = { column: builder.column({ lower: low, upper: high, isWhole }), low, high };
  const rowsOfLevel = levelRows({ field, weights, level, margins, rows, builder });
  const step = isWhole ? 1 : stepOfExact(margins, field.unit);
  for (const order of orders) addOrder(order, unit, field, { rows: rowsOfLevel, step }, builder);
  return { program: builder.build(), level };
}

/** The level is the published total of the unit, or on the side of it that is no easier. */
function addOrder(
  order: OrderDemand,
  unit: number,
  field: Field,
  { rows: { notBelow, notAbove }, step }: { readonly rows: LevelRows; readonly step: number },
  builder: ProgramBuilder,
): void {
  const isFew = order.wants === 'few';
  const twins = order.others.filter(({ unit: other }) => areTwins(field, unit, other));
  const places = order.size - twins.filter(({ isBeforeIfTied }) => isBeforeIfTied).length;
  // To have few before it the unit is not behind the level; to have many, not ahead of it.
  (order.isLowest === isFew ? notAbove : notBelow)(unit, 0, null);
  const others = order.others.filter((other) => !twins.includes(other));
  const counted = others.map(({ unit: other, isBeforeIfTied }): Term => {
    const column = builder.column({ upper: 1, isWhole: true });
    const guard = { column, isFreeAt: isFew ? 1 : 0 } as const;
    const steps = stepsBetween(order, isBeforeIfTied, step);
    (order.isLowest === isFew ? notBelow : notAbove)(other, steps, guard);
    return [column, 1];
  });
  if (isFew) builder.atMost(places - 1, counted);
  else builder.atLeast(places, counted);
}

/** Whether two units have the same total under all weights: no margin could tell them apart. */
function areTwins({ units }: Field, unit: number, other: number): boolean {
  const [first, second] = [units[unit], units[other]];
  return (
    first !== undefined &&
    first.top === second?.top &&
    first.parts.every((part, i) => part === second.parts[i])
  );
}

/** With a margin, totals that are not rounded are apart by so much of a hundredth of the highest. */
const closest = 1e-8;

/** How far totals that are not rounded have to be apart: without a margin not at all, for they may be as near as any. */
function stepOfExact({ open }: Margins, unit: number): number {
  return open > 0 ? closest * unit : 0;
}

/** Where the published total of a unit can be; of one that is not rounded, a little more. */
export function levelRange({ units, model }: Field, unit: number): LevelRange {
  const { low, high, lowest, highest, top } = units[unit] ?? {
    low: { top: 0n, bottom: 1n },
    high: { top: 0n, bottom: 1n },
    lowest: 0,
    highest: 0,
    top: 0,
  };
  if (!model.isRankedExactly) return { low: lowest, high: highest };
  const bounded = (value: number): number => Math.min(Math.max(value, model.floor), top);
  return { low: bounded(approximately(low) - 1), high: bounded(approximately(high) + 1) };
}

/** How far from the level another has to be so as not to be before the unit, or to be before it. */
function stepsBetween(
  { isLowest, wants }: OrderDemand,
  isBeforeIfTied: boolean,
  step: number,
): number {
  const isApart = (wants === 'few') === isBeforeIfTied;
  if (!isApart) return 0;
  return (wants === 'few') === isLowest ? step : -step;
}
