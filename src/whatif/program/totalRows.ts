import { approximately, ratio } from '../exact/Ratio.ts';
import { edgeBelow, type Margins, marginAbove, marginBelow } from './edges.ts';
import type { Field } from './Field.ts';
import type { ProgramBuilder, Term } from './Program.ts';

/** Writes rows about totals alone; exact, whatever applies: both sides are times the weights that do. */
export type TotalRows = {
  /** What the weights that apply to a unit give, less so many steps for each. */
  readonly terms: (unit: number, less: number) => readonly Term[];
  /** The published total of a unit is at least, or at most, so many steps. */
  readonly atLeast: (unit: number, steps: number) => void;
  readonly atMost: (unit: number, steps: number) => void;
};

/** @param weights  their columns */
export function totalRows(
  { model: { mode, floor, scale }, units, unit: measure }: Field,
  weights: readonly number[],
  margins: Margins,
  builder: ProgramBuilder,
): TotalRows {
  const terms = (unit: number, less: number): readonly Term[] =>
    (units[unit]?.parts ?? []).flatMap((part, i): readonly Term[] =>
      part === null
        ? []
        : [[weights[i] ?? 0, (approximately(ratio(part, scale)) - less) / measure]],
    );
  const never = (): void => builder.atLeast(1, []);
  return {
    terms,
    atLeast(unit, steps) {
      const { top = Number.POSITIVE_INFINITY } = units[unit] ?? {};
      if (steps > top) never();
      else if (steps > floor) {
        const margin = marginAbove(steps, mode, margins);
        builder.atLeast(0, terms(unit, edgeBelow(steps, mode) + margin));
      }
    },
    atMost(unit, steps) {
      const { top = Number.POSITIVE_INFINITY } = units[unit] ?? {};
      if (steps < floor) never();
      else if (steps < top) {
        const margin = marginBelow(steps, mode, margins);
        builder.atMost(0, terms(unit, edgeBelow(steps + 1, mode) - margin));
      }
    },
  };
}
