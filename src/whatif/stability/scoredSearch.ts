import { publishedWithin, type Sampled, sampleWeightings } from '../program/sampleWeightings.ts';
import { type CostKind, costIn } from './costIn.ts';
import { cheaperThan, finely, type Lines, onLine, pulled, roughly } from './lines.ts';
import { refined, withoutBoth } from './refined.ts';

/** Weightings that are scored one by one. */
export type ScoredSampling = Sampled & {
  readonly accepts: (weights: readonly number[]) => boolean;
  /** How many are scored at most to better what was found, for each kind of cost. */
  readonly refinements: number;
  /** How many have been scored, of so many at most. */
  readonly tell?: (done: number, of: number) => void;
};

export type ScoredSearch = {
  /** The cheapest of all that have been scored and do it, in millionths; null: none does. */
  readonly least: (kind: CostKind) => readonly number[] | null;
  /** How many weightings have been scored. */
  readonly count: number;
};

/** How far out samples are scored, as long as none does it. */
const shares = [1, 1 / 2, 1 / 4];

/** Another direction is better where it does it at so much less cost. */
const margin = 1 / 50;

/**
 * Looks for the cheapest of many weightings that do it, bettered as far as that goes. Nothing is proven.
 *
 * Once one does it, each direction is looked at where it would cost a little less than the best so far.
 *
 * @param kinds  by what costs those that were found are bettered
 */
export function scoredSearch(site: ScoredSampling, kinds: readonly CostKind[]): ScoredSearch {
  const { weights, bounds, refinements, tell } = site;
  const samples = [...sampleWeightings(site)];
  const most = samples.length * shares.length + kinds.length * refinements;
  const { found, scored, count } = scoring((tried) => {
    tell?.(Math.min(count() + 1, most), most);
    return site.accepts(tried);
  });
  const origin = publishedWithin(weights, bounds);
  const least = (kind: CostKind) => cheapestOf(found, costIn(weights, kind));
  for (const kind of kinds) {
    const lines = { origin, bounds, costOf: costIn(weights, kind), accepts: scored };
    const best = least(kind) ?? firstOf(samples, lines);
    if (best === null) break;
    const nearest = nearestOf(samples, best, lines);
    const last = count() + refinements;
    const accepts = (tried: readonly number[]): boolean => count() < last && scored(tried);
    const better = refined(nearest, kind, { ...lines, accepts });
    withoutBoth(pulled(better, lines, finely), lines);
  }
  return { least, count: count() };
}

type Scoring = {
  /** All that do it: what was found by the way to one kind of cost may have the least of another. */
  readonly found: ReadonlyArray<readonly number[]>;
  readonly scored: (weights: readonly number[]) => boolean;
  readonly count: () => number;
};

/** Scores no weighting twice. */
function scoring(accepts: (weights: readonly number[]) => boolean): Scoring {
  const seen = new Map<string, boolean>();
  const found: (readonly number[])[] = [];
  const scored = (tried: readonly number[]): boolean => {
    const key = tried.join();
    const known = seen.get(key);
    if (known !== undefined) return known;
    const isFound = accepts(tried);
    seen.set(key, isFound);
    if (isFound) found.push(tried);
    return isFound;
  };
  return { found, scored, count: () => seen.size };
}

/** The first sample that does it, or one on the way to a sample. */
function firstOf(
  samples: ReadonlyArray<readonly number[]>,
  lines: Lines,
): readonly number[] | null {
  for (const share of shares) {
    for (const sample of samples) {
      const tried = onLine(lines, sample, share);
      if (tried !== null && lines.accepts(tried)) return tried;
    }
  }
  return null;
}

/** The direction of samples in which it costs least. */
function nearestOf(
  samples: ReadonlyArray<readonly number[]>,
  from: readonly number[],
  lines: Lines,
): readonly number[] {
  let best = pulled(from, lines, roughly);
  for (const sample of samples) {
    const nearer = cheaperThan(best, sample, margin, lines);
    if (nearer !== null && lines.accepts(nearer)) best = pulled(nearer, lines, roughly);
  }
  return best;
}

function cheapestOf(
  found: ReadonlyArray<readonly number[]>,
  costOf: (weights: readonly number[]) => number,
): readonly number[] | null {
  const costs = found.map((weights) => ({ weights, cost: costOf(weights) }));
  return costs.sort((a, b) => a.cost - b.cost)[0]?.weights ?? null;
}
