import { approximately } from '../exact/Ratio.ts';
import { type Margins, marginAbove, marginBelow, spanOf } from './edges.ts';
import type { Field } from './Field.ts';
import { type Level, levelTerms } from './levelTerms.ts';
import type { ProgramBuilder, Term } from './Program.ts';
import type { TotalRows } from './totalRows.ts';

/** A row need not hold where a column of 0 and 1 has this value. */
export type Guard = { readonly column: number; readonly isFreeAt: 0 | 1 };

/** What rows are written with. */
export type RowSite = {
  readonly field: Field;
  /** Columns of the weights. */
  readonly weights: readonly number[];
  readonly level: Level;
  readonly margins: Margins;
  readonly rows: TotalRows;
  readonly builder: ProgramBuilder;
};

/** Writes rows that compare published totals with the level and so many steps. */
export type LevelRows = {
  readonly notBelow: (unit: number, steps: number, guard: Guard | null) => void;
  readonly notAbove: (unit: number, steps: number, guard: Guard | null) => void;
};

/** Doubles that stand for fractions are off by much less than this, in steps. */
const tolerance = 1e-6;

export function levelRows(site: RowSite): LevelRows {
  const { field, weights, level, rows, builder } = site;
  const levelOf = levelTerms(field, weights, level, builder);
  const compare: Compare = (unit, less, slack, guards) => {
    const { most, terms } = levelOf(unit);
    const free = slackOf(guards, (slack * most) / field.unit);
    const all = [...rows.terms(unit, less), ...terms, ...free.terms];
    if (slack > 0) builder.atLeast(-free.constant, all);
    else builder.atMost(-free.constant, all);
  };
  return { notBelow: notBelow(site, compare), notAbove: notAbove(site, compare) };
}

/**
 * Compares a total, less so many steps, with the level: at least that, or, with a slack below 0, at most.
 *
 * @param slack  how far it may be off where a guard sets it free, in steps
 */
type Compare = (unit: number, less: number, slack: number, guards: readonly Guard[]) => void;

function notBelow(site: RowSite, compare: Compare): LevelRows['notBelow'] {
  const { field, level, builder } = site;
  const { model, units } = field;
  const { floor } = model;
  const { below } = spanOf(model);
  return (unit, steps, guard) => {
    const { low: least, top } = units[unit] ?? nobody;
    const low = approximately(least);
    const less = steps - below + marginOf(site, steps, marginAbove);
    const missing = level.high + less - low + tolerance;
    const guards = guard === null ? [] : [guard];
    if (missing > 0) {
      const canBeAtFloor = low < floor && level.low + steps <= floor;
      const lifted = canBeAtFloor ? [choice(builder)] : [];
      // Whom the floor lifts is not below a level that is no higher.
      for (const { column } of lifted) {
        builder.atMost(level.high, [
          [level.column, 1],
          [column, level.high + steps - floor],
        ]);
      }
      compare(unit, less, missing, [...guards, ...lifted]);
    }
    if (level.high + steps <= top) return;
    const most = top - steps - apartOf(site, steps);
    const { terms, constant } = slackOf(guards, most - level.high);
    builder.atMost(most - constant, [[level.column, 1], ...terms]);
  };
}

function notAbove(site: RowSite, compare: Compare): LevelRows['notAbove'] {
  const { field, level, builder } = site;
  const { model, units } = field;
  const { floor } = model;
  const { above } = spanOf(model);
  return (unit, steps, guard) => {
    const { high: most, top } = units[unit] ?? nobody;
    if (level.low + steps >= top) return;
    const high = approximately(most);
    const less = steps + above - marginOf(site, steps, marginBelow);
    const missing = high - level.low - less + tolerance;
    const guards = guard === null ? [] : [guard];
    if (missing > 0) {
      const canBeAtTop = high > top && level.high + steps >= top;
      const lowered = canBeAtTop ? [choice(builder)] : [];
      // Who is held down is not above a level that is no lower.
      for (const { column } of lowered) {
        builder.atLeast(level.low, [
          [level.column, 1],
          [column, level.low + steps - top],
        ]);
      }
      compare(unit, less, -missing, [...guards, ...lowered]);
    }
    if (level.low + steps >= floor) return;
    const least = floor - steps + apartOf(site, steps);
    const { terms, constant } = slackOf(guards, least - level.low);
    builder.atLeast(least - constant, [[level.column, 1], ...terms]);
  };
}

function choice(builder: ProgramBuilder): Guard {
  return { column: builder.column({ upper: 1, isWhole: true }), isFreeAt: 1 };
}

/**
 * The margin of all totals that the level and so many steps can be.
 *
 * @param steps  of totals that are not rounded: 0 where they may be equal
 */
function marginOf(
  { field: { model }, level, margins }: RowSite,
  steps: number,
  marginAt: typeof marginAbove,
): number {
  const { open, closed } = margins;
  if (model.isRankedExactly) return steps === 0 ? closed : open;
  // Half-even takes turns, and 0 turns others round.
  const places = [level.low, level.low + 1, level.high].map((place) => place + steps);
  return Math.max(...places.map((place) => marginAt(place, model.mode, margins)), closed);
}

/** How far a level that is not rounded stays away from a floor or a cap that it has to be beyond, in steps. */
function apartOf({ field: { model }, margins }: RowSite, steps: number): number {
  return model.isRankedExactly && steps !== 0 ? tolerance + margins.open : 0;
}

const nobody = { low: { top: 0n, bottom: 1n }, high: { top: 0n, bottom: 1n }, top: Infinity };

/** What is added to a row so that it holds wherever one of its guards says so. */
function slackOf(
  guards: readonly Guard[],
  by: number,
): { readonly terms: readonly Term[]; readonly constant: number } {
  return {
    terms: guards.map(({ column, isFreeAt }): Term => [column, isFreeAt === 1 ? by : -by]),
    constant: by * guards.filter(({ isFreeAt }) => isFreeAt === 0).length,
  };
}
