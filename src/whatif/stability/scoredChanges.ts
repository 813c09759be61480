import { floorOf, type Ratio } from '../exact/Ratio.ts';
import type { ScoredSite } from '../exact/siteOf.ts';
import type { Rescored } from '../model/rescorer.ts';
import { grid } from '../weights/WeightSpace.ts';
import type { FirstChange, FirstChanges, Snapshot } from './firstChanges.ts';
import { type Way, weightsOnWay } from './Way.ts';

/** What is found first on a way, and how many weightings were scored for that. */
export type ScoredChanges = FirstChanges & { readonly scored: number };

/** So many weightings of a way are scored, closer together where it begins. */
const steps = 40;

/**
 * Scores weightings on a way, outwards, until ranks and all lists asked for have changed, and then between the
 * last that was the same and the first that was not, down to a millionth of the sum.
 */
export function scoredChanges(site: ScoredSite, way: Way): ScoredChanges {
  const looked = lookingOn(site, way);
  const { start, places, hasEnd } = looked;
  const hasRanks = site.assessed.level.ranking.by !== 'none';
  const questions = [...(hasRanks ? [null] : []), ...site.lists.map(({ at }) => at)];
  const found = new Map<number | null, FirstChange>();
  let last = start;
  for (const place of places) {
    for (const list of questions) {
      if (found.has(list) || looked.isSame(place, list)) continue;
      found.set(list, between(looked, last, place, list));
    }
    if (found.size === questions.length) break;
    last = place;
  }
  const ranks = found.get(null) ?? null;
  const lists = new Map([...found].flatMap(([list, at]) => (list === null ? [] : [[list, at]])));
  return { ranks, lists, hasEnd, scored: looked.count() };
}

/** Shares of a way in millionths; each is scored once. */
type Looking = {
  /** Where the published weights are, or just before them. */
  readonly start: number;
  readonly places: readonly number[];
  /** Whether every unit that has a total has one at the very end, too. */
  readonly hasEnd: boolean;
  /** @param list  its place at the site; null: the ranks */
  readonly isSame: (place: number, list: number | null) => boolean;
  readonly snapshotAt: (place: number, list: number | null) => Snapshot;
  readonly shareAt: (place: number) => Ratio;
  readonly count: () => number;
};

function lookingOn({ score, published }: ScoredSite, way: Way): Looking {
  const seen = new Map<number, Rescored | null>();
  const shareAt = (place: number): Ratio => ({ top: BigInt(place), bottom: BigInt(grid) });
  const at = (place: number): Rescored | null => {
    const found = seen.has(place)
      ? (seen.get(place) ?? null)
      : score(weightsOnWay(way, shareAt(place)));
    seen.set(place, found);
    return found;
  };
  const start = Number(floorOf({ top: way.start.top * BigInt(grid), bottom: way.start.bottom }));
  const isScored = (total: number, unit: number): boolean =>
    !Number.isNaN(total) || Number.isNaN(published.totals[unit]);
  const hasEnd = at(grid)?.totals.every(isScored) === true;
  const last = hasEnd ? grid : grid - 1;
  const all = Array.from({ length: steps }, (_, i) =>
    Math.min(placeOf(start, (i + 1) / steps), last),
  );
  return {
    start,
    places: [...new Set(all)].filter((place) => place > start),
    hasEnd,
    isSame(place, list) {
      const found = at(place);
      if (found === null) return false;
      const [own, before] =
        list === null ? [found.ranks, published.ranks] : [found.lists[list], published.lists[list]];
      return own?.every((value, unit) => value === before?.[unit]) === true;
    },
    snapshotAt(place, list) {
      const found = at(place);
      const { totals, ranks, lists } = found ?? published;
      return {
        totals: [...totals],
        ranks: [...ranks],
        list: list === null ? [] : [...(lists[list] ?? [])],
        isUndecided: found === null,
      };
    },
    shareAt: (place) => (place === start ? way.start : shareAt(place)),
    count: () => seen.size,
  };
}

function placeOf(start: number, share: number): number {
  return start + Math.round((grid - start) * share ** 2);
}

/** Halves what is between a place where a question has the published answer and one where it has another. */
function between(
  { isSame, snapshotAt, shareAt }: Looking,
  from: number,
  to: number,
  list: number | null,
): FirstChange {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSame(middle, list)) low = middle;
    else high = middle;
  }
  return { share: shareAt(low), holdsAtEnd: true, outcome: snapshotAt(high, list) };
}
