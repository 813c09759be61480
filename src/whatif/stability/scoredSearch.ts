import { type Sampled, sampleWeightings } from '../program/sampleWeightings.ts';
import { costIn } from './costIn.ts';
import { refined } from './refined.ts';

/** Weightings that are scored one by one. */
export type ScoredSampling = Sampled & {
  readonly accepts: (weights: readonly number[]) => boolean;
  /** How many are scored at most to better those that were found, for each kind of cost. */
  readonly refinements: number;
};

export type ScoredSearch = {
  /** The cheapest that was found, in millionths; null: none was. */
  readonly least: (kind: 'sum' | 'largest') => readonly number[] | null;
  /** How many weightings have been scored. */
  readonly count: () => number;
};

/** So many of the cheapest are bettered. */
const starts = 3;

/** Looks for the cheapest of many weightings that do it, bettered as far as that goes. Nothing is proven. */
export function scoredSearch(site: ScoredSampling): ScoredSearch {
  const { accepts, weights, bounds, refinements } = site;
  let count = 0;
  const scored = (tried: readonly number[]): boolean => {
    count += 1;
    return accepts(tried);
  };
  const found = [...sampleWeightings(site)].filter(scored);
  return {
    least(kind) {
      const costOf = costIn(weights, kind);
      const cheapest = [...found].sort((a, b) => costOf(a) - costOf(b)).slice(0, starts);
      const better = cheapest.map((from) => {
        let left = Math.floor(refinements / starts);
        const counted = (tried: readonly number[]): boolean | null => {
          left -= 1;
          return left < 0 ? null : scored(tried);
        };
        return refined(from, { weights, bounds, accepts: counted, costOf });
      });
      return better.sort((a, b) => costOf(a) - costOf(b))[0] ?? null;
    },
    count: () => count,
  };
}
