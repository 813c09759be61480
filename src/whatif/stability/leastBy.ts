import { Exact, formatExact } from '../../decimal/index.ts';
import type { Demands } from '../program/Demand.ts';
import { acceptsOf } from '../program/gridScorer.ts';
import type { ProgramSite } from '../program/programSite.ts';
import { sampledBy } from '../program/sampleWeightings.ts';
import { type SearchResult, search } from '../program/search.ts';
import type { Solver } from '../program/solver.ts';
import { percent } from '../program/weightRows.ts';
import { type CostKind, costIn } from './costIn.ts';
import type { LeastChange } from './SmallestChange.ts';
import { scoredSearch } from './scoredSearch.ts';
import type { WitnessOf } from './witnessOf.ts';

/** A unit that is to go on a list, or off it. */
export type ChangeSearch = ProgramSite & {
  readonly solve: Solver;
  readonly unit: number;
  /** The place of the list among the plans. */
  readonly at: number;
  readonly isWanted: boolean;
  readonly demands: Extract<Demands, { readonly kind: 'open' }>;
};

/** So many weightings a model scores in a moment. */
export const modelRefinements = 6_000;

/** The least change, by the sum of all changes or by the largest of them. */
export function leastBy(kind: CostKind, site: ChangeSearch): SearchResult {
  const { field, solve, unit, at, isWanted, model, weights, demands } = site;
  const accepts = acceptsOf(model, { at, unit, isWanted });
  const costOf = costIn(weights, kind);
  const from = weights.wholes.map((own) => Number(own) / Number(weights.sum));
  const aim = { kind, from };
  const best = demands.demands
    .map((demand) => search({ field, solve, unit, demand, aim, accepts, costOf }))
    .reduce<SearchResult>(
      (all, found) => ({
        bound: Math.min(all.bound, found.bound),
        weights: cheaper(all.weights, found.weights, costOf),
      }),
      { bound: Number.POSITIVE_INFINITY, weights: null },
    );
  if (best.weights !== null || best.bound === Number.POSITIVE_INFINITY) return best;
  // Where totals are quotients, a search may end before it has found any weighting: some are tried then.
  const sampling = { ...sampledBy(site), accepts, refinements: modelRefinements };
  const tried = scoredSearch(sampling, [kind]);
  return { ...best, weights: tried.least(kind) };
}

function cheaper(
  a: SearchResult['weights'],
  b: SearchResult['weights'],
  costOf: (weights: readonly number[]) => number,
): SearchResult['weights'] {
  if (a === null || b === null) return a ?? b;
  return costOf(b) < costOf(a) ? b : a;
}

export function shownChange(
  search: ChangeSearch,
  { bound, weights }: SearchResult,
  witnessOf: WitnessOf,
): LeastChange {
  return {
    bound: shownBound(bound, search),
    isProven: search.demands.isComplete && search.isSound(search.unit),
    witness: weights === null ? null : witnessOf(weights),
  };
}

/** What tolerances may make of a cost, in per cent of the sum of weights: as much as weights are apart. */
const tolerance = 1e-4;
const decimals = 1e6;

function shownBound(bound: number, { weights: { group } }: ChangeSearch): string {
  const cost = (Math.max(bound - tolerance, 0) / percent) * group.sum.toApproximate();
  const whole = Exact.ofInteger(Math.floor(cost * decimals));
  return formatExact(whole.dividedBy(Exact.ofInteger(decimals)));
}
