import { type Sampled, sampleWeightings } from '../program/sampleWeightings.ts';
import { type CostKind, costIn } from './costIn.ts';
import { refined } from './refined.ts';

/** Weightings that are scored one by one. */
export type ScoredSampling = Sampled & {
  readonly accepts: (weights: readonly number[]) => boolean;
  /** How many are scored at most to better those that were found, for each kind of cost. */
  readonly refinements: number;
};

export type ScoredSearch = {
  /** The cheapest of all that have been scored and do it, in millionths; null: none does. */
  readonly least: (kind: CostKind) => readonly number[] | null;
  /** How many weightings have been scored. */
  readonly count: number;
};

/** So many of the cheapest are bettered. */
const starts = 3;

/**
 * Looks for the cheapest of many weightings that do it, bettered as far as that goes. Nothing is proven.
 *
 * @param kinds  by what costs those that were found are bettered
 */
export function scoredSearch(site: ScoredSampling, kinds: readonly CostKind[]): ScoredSearch {
  const { accepts, weights, bounds, refinements } = site;
  const found: (readonly number[])[] = [];
  let count = 0;
  const scored = (tried: readonly number[]): boolean => {
    count += 1;
    const isFound = accepts(tried);
    if (isFound) found.push(tried);
    return isFound;
  };
  for (const tried of sampleWeightings(site)) scored(tried);
  // All that do it are remembered: what was found by the way to another kind of cost may cost less.
  const cheapest = kinds.map((kind) => cheapestOf(found, costIn(weights, kind), starts));
  kinds.forEach((kind, i) => {
    for (const from of cheapest[i] ?? []) {
      let left = Math.floor(refinements / starts);
      const counted = (tried: readonly number[]): boolean | null => {
        left -= 1;
        return left < 0 ? null : scored(tried);
      };
      refined(from, { weights, bounds, accepts: counted, costOf: costIn(weights, kind) });
    }
  });
  return { least: (kind) => cheapestOf(found, costIn(weights, kind), 1)[0] ?? null, count };
}

function cheapestOf(
  found: ReadonlyArray<readonly number[]>,
  costOf: (weights: readonly number[]) => number,
  count: number,
): ReadonlyArray<readonly number[]> {
  return found
    .map((weights) => ({ weights, cost: costOf(weights) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ weights }) => weights);
}
