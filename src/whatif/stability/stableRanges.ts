import type { Assessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import type { Issue, Result } from '../../issue/index.ts';
import { named } from '../exact/asked.ts';
import { whole } from '../exact/Ratio.ts';
import { shownShare } from '../exact/shown.ts';
import {
  type ExactSite,
  type ScoredSite,
  type SiteOptions,
  type Sites,
  sitesOf,
} from '../exact/siteOf.ts';
import { placeOf, withinOf } from '../weights/WeightGroup.ts';
import { changeOf, type PublishedSite } from './changeOf.ts';
import { type FirstChanges, firstChanges } from './firstChanges.ts';
import { scoredChanges } from './scoredChanges.ts';
import { shareOnWay, type Way, wayOf } from './Way.ts';
import type { StableEnd, StableRange, WeightStability } from './WeightStability.ts';

export type StableRangesOptions = SiteOptions & {
  /** Id or title of a weight; default: each in turn. */
  readonly weight?: string;
  /** How much of the work is done. */
  readonly onDone?: (done: number, of: number) => void;
};

/**
 * In what range each weight can change, the others in proportion, without a change of ranks or lists.
 *
 * Exact: totals are fractions of whole numbers along the way, and every share at which a published total,
 * an order or a condition changes is visited, in order. Rounding, ties, vetoes, quotas and conditions are
 * those of the rule set. Where totals, or a list, do not follow from the weights by sums, weightings are
 * scored by the engine instead; the range says how many, and is then known at these alone.
 *
 * @returns one for each weight asked for. Errors: unknown-level, unknown-node, ambiguous-level, ambiguous-node,
 *   unknown-list, unknown-weight, nothing-to-weigh. Warnings: totals-not-linear, list-not-linear
 */
export function stableRanges(
  assessment: Assessment,
  { weight, onDone, ...options }: StableRangesOptions = {},
): Result<readonly WeightStability[]> {
  const sites = sitesOf(assessment, options);
  if (!sites.ok) return sites;
  const { group } = sites.value.site.weights;
  const issues: Issue[] = [];
  const place = weight === undefined ? null : placeOf(weight, group, issues);
  if (issues.length > 0) return { ok: false, issues };
  const places = place === null ? [...group.weights.keys()] : [place];
  const value = places.map((at, i) => {
    const found = stabilityOf(sites.value, at);
    onDone?.(i + 1, places.length);
    return found;
  });
  return { ok: true, value, issues: sites.issues };
}

function stabilityOf({ site, exact, scored }: Sites, place: number): WeightStability {
  const { assessed, weights } = site;
  const { level } = assessed;
  const crossed = exact === null ? null : crossedRanges(exact, place);
  const tried = scored === null ? null : scoredRanges(scored, place);
  const ranks = crossed === null ? (tried?.ranks ?? null) : crossed.ranks;
  const { id = '', title = '', weight } = weights.group.weights[place] ?? {};
  return {
    level: named(level),
    within: withinOf(weights.group),
    weight: {
      id,
      title,
      published: weight === undefined ? '' : formatExact(weight),
      sum: formatExact(weights.group.sum),
    },
    ranks: level.ranking.by === 'none' ? null : ranks,
    lists: level.lists.flatMap((list) => {
      const range = crossed?.lists.get(list.id) ?? tried?.lists.get(list.id);
      return range === undefined ? [] : [{ list: named(list), range }];
    }),
  };
}

/** The range of the ranks, and those of lists by id. */
type Ranges = {
  readonly ranks: StableRange;
  readonly lists: ReadonlyMap<string, StableRange>;
};

function crossedRanges(site: ExactSite, place: number): Ranges {
  const walked = (isRising: boolean): Walked => {
    const way = wayOf(site.weights, place, isRising);
    return { way, changes: firstChanges(site, way) };
  };
  return rangesOf(site, walked(false), walked(true), null);
}

function scoredRanges(site: ScoredSite, place: number): Ranges {
  let count = 0;
  const walked = (isRising: boolean): Walked => {
    const way = wayOf(site.weights, place, isRising);
    const changes = scoredChanges(site, way);
    count += changes.scored;
    return { way, changes };
  };
  const [down, up] = [walked(false), walked(true)];
  return rangesOf(site, down, up, count);
}

type Walked = { readonly way: Way; readonly changes: FirstChanges };

function rangesOf(site: PublishedSite, down: Walked, up: Walked, scored: number | null): Ranges {
  const range = (list: number | null): StableRange => ({
    lower: endOf(site, down, list),
    upper: endOf(site, up, list),
    scored,
  });
  const lists = site.lists.map(({ list, at }) => [list.id, range(at)] as const);
  return { ranks: range(null), lists: new Map(lists) };
}

/** @param list  its place at the site; null: of ranks */
function endOf(site: PublishedSite, { way, changes }: Walked, list: number | null): StableEnd {
  const found = (list === null ? changes.ranks : changes.lists.get(list)) ?? null;
  const share = shareOnWay(way, found?.share ?? whole);
  return {
    weight: shownShare(share, site.weights, !way.isRising),
    share: `${share.top}/${share.bottom}`,
    holdsAtEnd: found?.holdsAtEnd ?? changes.hasEnd,
    change: found === null ? null : changeOf(site, found.outcome, list),
  };
}
