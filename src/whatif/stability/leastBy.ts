import { Exact, formatExact } from '../../decimal/index.ts';
import { shownTotal } from '../exact/shown.ts';
import { changesOf, witnessWeights } from '../exact/witness.ts';
import type { Demands } from '../program/Demand.ts';
import { gridScorer } from '../program/gridScorer.ts';
import type { ProgramSite } from '../program/programSite.ts';
import { sampleWeightings } from '../program/sampleWeightings.ts';
import { type SearchResult, search } from '../program/search.ts';
import type { Solver } from '../program/solver.ts';
import { percent } from '../program/weightRows.ts';
import type { ChangeWitness, LeastChange } from './SmallestChange.ts';

/** A unit that is to go on a list, or off it. */
export type ChangeSearch = ProgramSite & {
  readonly solve: Solver;
  readonly unit: number;
  /** The place of the list among the plans. */
  readonly at: number;
  readonly isWanted: boolean;
  readonly demands: Extract<Demands, { readonly kind: 'open' }>;
};

/** The least change, by the sum of all changes or by the largest of them. */
export function leastBy(kind: 'sum' | 'largest', site: ChangeSearch): SearchResult {
  const { field, solve, unit, at, isWanted, model, weights, demands } = site;
  const outcomeAt = gridScorer(model);
  const accepts = (drawn: readonly number[]): boolean => {
    const { lists, isUndecided } = outcomeAt(drawn);
    return isUndecided[at] === 0 && (lists[at]?.[unit] === 1) === isWanted;
  };
  const scale = weights.group.sum.toApproximate();
  const costOf = (drawn: readonly number[]): number =>
    (changesOf(weights, drawn)[kind].toApproximate() / scale) * percent;
  const from = weights.wholes.map((own) => Number(own) / Number(weights.sum));
  const aim = { kind, from };
  const best = demands.demands
    .map((demand) => search({ field, solve, unit, demand, aim, accepts, costOf }))
    .reduce((all, found) => ({
      bound: Math.min(all.bound, found.bound),
      weights: cheaper(all.weights, found.weights, costOf),
    }));
  const isMissing = best.weights === null && best.bound < Number.POSITIVE_INFINITY;
  return isMissing ? { ...best, weights: cheapestTried(site, accepts, costOf) } : best;
}

/** Where totals are quotients, a search may end before it has found any weighting: some are tried then. */
function cheapestTried(
  site: ProgramSite,
  accepts: (weights: readonly number[]) => boolean,
  costOf: (weights: readonly number[]) => number,
): SearchResult['weights'] {
  let best: SearchResult['weights'] = null;
  for (const tried of sampleWeightings(site)) {
    if (accepts(tried)) best = cheaper(best, tried, costOf);
  }
  return best;
}

function cheaper(
  a: SearchResult['weights'],
  b: SearchResult['weights'],
  costOf: (weights: readonly number[]) => number,
): SearchResult['weights'] {
  if (a === null || b === null) return a ?? b;
  return costOf(b) < costOf(a) ? b : a;
}

export function shownChange(site: ChangeSearch, { bound, weights }: SearchResult): LeastChange {
  return {
    bound: shownBound(bound, site),
    isProven: site.demands.isComplete && site.isEven,
    witness: weights === null ? null : witnessOf(site, weights),
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

function witnessOf(site: ChangeSearch, drawn: readonly number[]): ChangeWitness {
  const { model, unit, weights, published, assessed } = site;
  const { sum, largest } = changesOf(weights, drawn);
  const totals = gridScorer(model)(drawn).totals;
  return {
    weights: witnessWeights(weights, drawn),
    sum: formatExact(sum),
    largest: formatExact(largest),
    total: {
      from: shownTotal(published.totals[unit] ?? 0, assessed.level),
      to: shownTotal(totals[unit] ?? 0, assessed.level),
    },
  };
}
