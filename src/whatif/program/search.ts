import type { Demand } from './Demand.ts';
import { noMargins } from './edges.ts';
import type { Field } from './Field.ts';
import { heldAt, type Program } from './Program.ts';
import { type LevelRange, levelRange, programOf } from './programOf.ts';
import type { Solver } from './solver.ts';
import type { Aim } from './weightRows.ts';
import { wholeMillionths } from './wholeMillionths.ts';

/** What is looked for, and how an answer is checked. */
export type SearchSite = {
  readonly field: Field;
  readonly solve: Solver;
  readonly unit: number;
  readonly demand: Demand;
  readonly aim: Aim;
  /** Whether a weighting, in millionths, really does it. */
  readonly accepts: (weights: readonly number[]) => boolean;
  /** What a weighting costs; the least is looked for. */
  readonly costOf: (weights: readonly number[]) => number;
};

/** The best that was found. */
export type SearchResult = {
  /** No weighting that meets the demand costs less; infinite where none does. */
  readonly bound: number;
  /** One that was checked, in millionths; null: none was found. */
  readonly weights: readonly number[] | null;
};

/** Totals stay away from the edges of rounding by so many steps, the closest first. */
const distances = [0.001, 0.005, 0.02, 0.06, 0.2, 0.5];

/** A search over ranges of totals is given up after so many. */
const mostRanges = 60;

/** Two costs this close, in per cent of the sum of weights, are one. */
const closeness = 1e-6;

/**
 * Looks for the weighting that meets a demand at the least cost.
 *
 * Where some weights do not apply to a unit in question, a program is only exact for one published total of
 * the unit; else for a range of them it has too many weightings. Ranges are then split, those with the least
 * bound first.
 */
export function search(site: SearchSite): SearchResult {
  const { field, unit, demand } = site;
  const whole = solveWithin(site, null);
  if (!hasGaps(site) || demand.orders.length === 0 || whole.bound === Number.POSITIVE_INFINITY) {
    return { bound: whole.bound, weights: whole.weights };
  }
  return split(site, { ...levelRange(field, unit), bound: whole.bound });
}

type Range = LevelRange & { readonly bound: number };

function split(site: SearchSite, all: Range): SearchResult {
  let open: readonly Range[] = [all];
  let bound = Number.POSITIVE_INFINITY;
  let best: Checked = { cost: Number.POSITIVE_INFINITY, weights: null };
  const keep = (weights: readonly number[] | null): void => {
    const cost = weights === null ? Number.POSITIVE_INFINITY : site.costOf(weights);
    if (cost < best.cost) best = { cost, weights };
  };
  for (let count = 0; count < mostRanges; count += 1) {
    const [next, ...others] = [...open].sort((a, b) => a.bound - b.bound || a.low - b.low);
    const isDone = next === undefined || next.bound >= Math.min(bound, best.cost) - closeness;
    if (isDone || (site.aim.kind === 'any' && best.weights !== null)) break;
    const { bound: least, weights, level } = solveWithin(site, next);
    keep(weights);
    if (least === Number.POSITIVE_INFINITY) {
      open = others;
      continue;
    }
    const at = Math.min(Math.max(Math.round(level), next.low), next.high);
    const exact = solveWithin(site, { low: at, high: at });
    keep(exact.weights);
    bound = Math.min(bound, exact.bound);
    const middle = Math.floor((next.low + next.high) / 2);
    const rest = [
      { low: next.low, high: middle, bound: Math.max(least, next.bound) },
      { low: middle + 1, high: next.high, bound: Math.max(least, next.bound) },
    ];
    open = next.low === next.high ? others : [...others, ...rest];
  }
  return { bound: Math.min(bound, ...open.map((range) => range.bound)), weights: best.weights };
}

type Checked = { readonly cost: number; readonly weights: readonly number[] | null };

/** A solution for published totals in a range; `level` is the one that the program thought of. */
type SolvedRange = SearchResult & { readonly level: number };

function solveWithin(site: SearchSite, within: LevelRange | null): SolvedRange {
  const { field, unit, demand, aim, solve } = site;
  const { program, level } = programOf(field, unit, demand, { aim, margins: noMargins, within });
  const solved = solve(program);
  if (solved.kind === 'infeasible') {
    return { bound: Number.POSITIVE_INFINITY, weights: null, level: 0 };
  }
  if (solved.kind === 'open') return { bound: solved.bound, weights: null, level: 0 };
  return {
    bound: solved.cost,
    weights: checked(site, program, solved.values, within),
    level: level === null ? 0 : (solved.values[level.column] ?? 0),
  };
}

/** The solution itself, or one near to it that keeps away from the edges, if one is accepted. */
function checked(
  site: SearchSite,
  program: Program,
  values: ArrayLike<number>,
  within: LevelRange | null,
): readonly number[] | null {
  const { field, unit, demand, aim, solve, accepts } = site;
  const accepted = (shares: ArrayLike<number>): readonly number[] | null => {
    const weights = wholeMillionths(shares, field.bounds);
    return weights !== null && accepts(weights) ? weights : null;
  };
  const first = accepted(values);
  if (first !== null) return first;
  // First what the solution takes for decided stays so; it may hold only where edges touch.
  const held = distances.flatMap((distance) => [
    { margins: { open: distance, closed: 0 }, isHeld: true },
    { margins: { open: distance, closed: distance }, isHeld: true },
  ]);
  const free = held.filter((_, i) => i < 2 || i === 7).map((way) => ({ ...way, isHeld: false }));
  for (const { margins, isHeld } of [...held, ...free]) {
    const narrowed = programOf(field, unit, demand, { aim, margins, within }).program;
    const isAlike = narrowed.columns.length === program.columns.length;
    const solved = solve(isHeld && isAlike ? heldAt(narrowed, values) : narrowed);
    const found = solved.kind === 'optimal' ? accepted(solved.values) : null;
    if (found !== null) return found;
  }
  return null;
}

function hasGaps({ field: { units }, unit, demand: { orders } }: SearchSite): boolean {
  const others = orders.flatMap((order) => order.others.map(({ unit: other }) => other));
  return [unit, ...others].some((place) => units[place]?.isFull === false);
}
