import type { Assessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import type { Issue, Result } from '../../issue/index.ts';
import { named } from '../exact/asked.ts';
import { whole } from '../exact/Ratio.ts';
import { shownShare } from '../exact/shown.ts';
import { type ExactSite, type SiteOptions, siteOf } from '../exact/siteOf.ts';
import { placeOf } from '../weights/WeightGroup.ts';
import { changeOf } from './changeOf.ts';
import { type FirstChanges, firstChanges } from './firstChanges.ts';
import { shareOnWay, type Way, wayOf } from './Way.ts';
import type { StableEnd, StableRange, WeightStability } from './WeightStability.ts';

export type StableRangesOptions = SiteOptions & {
  /** Id or title of a group; default: each in turn. */
  readonly weight?: string;
};

/**
 * In what range each weight can change, the others in proportion, without a change of ranks or lists.
 *
 * Exact: totals are fractions of whole numbers along the way, and every share at which a published total,
 * an order or a condition changes is visited, in order. Rounding, ties, vetoes, quotas and conditions are
 * those of the rule set.
 *
 * @returns one for each weight asked for. Errors: unknown-level, unknown-list, unknown-weight,
 *   totals-not-linear, nothing-to-weigh. Warnings: list-not-linear
 */
export function stableRanges(
  assessment: Assessment,
  { weight, ...options }: StableRangesOptions = {},
): Result<readonly WeightStability[]> {
  const site = siteOf(assessment, options);
  if (!site.ok) return site;
  const { group } = site.value.weights;
  const issues: Issue[] = [];
  const place = weight === undefined ? null : placeOf(weight, group, issues);
  if (issues.length > 0) return { ok: false, issues };
  const places = place === null ? [...group.weights.keys()] : [place];
  return { ok: true, value: places.map((at) => stabilityOf(site.value, at)), issues: site.issues };
}

function stabilityOf(site: ExactSite, place: number): WeightStability {
  const { assessed, weights, lists } = site;
  const { level } = assessed;
  const walked = (isRising: boolean): Walked => {
    const way = wayOf(weights, place, isRising);
    return { way, changes: firstChanges(site, way) };
  };
  const [down, up] = [walked(false), walked(true)];
  const range = (list: number | null): StableRange => ({
    lower: endOf(site, down, list),
    upper: endOf(site, up, list),
  });
  const { id = '', title = '', weight } = weights.group.weights[place] ?? {};
  return {
    level: named(level),
    weight: {
      id,
      title,
      published: weight === undefined ? '' : formatExact(weight),
      sum: formatExact(weights.group.sum),
    },
    ranks: level.ranking.by === 'none' ? null : range(null),
    lists: lists.map(({ list, at }) => ({ list: named(list), range: range(at) })),
  };
}

type Walked = { readonly way: Way; readonly changes: FirstChanges };

/** @param list  the place of its plan; null: of ranks */
function endOf(site: ExactSite, { way, changes }: Walked, list: number | null): StableEnd {
  const found = (list === null ? changes.ranks : changes.lists.get(list)) ?? null;
  const share = shareOnWay(way, found?.share ?? whole);
  return {
    weight: shownShare(share, site.weights, !way.isRising),
    share: `${share.top}/${share.bottom}`,
    holdsAtEnd: found?.holdsAtEnd ?? changes.hasEnd,
    change: found === null ? null : changeOf(site, found.outcome, list),
  };
}
