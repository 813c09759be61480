import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import { error, type Result } from '../../issue/index.ts';
import { levelAsked, listsAsked, named, weightAsked } from '../exact/asked.ts';
import { modelOfLists } from '../exact/modelOfLists.ts';
import { whole } from '../exact/Ratio.ts';
import { shownShare } from '../exact/shown.ts';
import { type WholeWeights, wholeWeights } from '../exact/wholeWeights.ts';
import type { Outcome } from '../model/outcome.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { changeOf } from './changeOf.ts';
import { type FirstChanges, firstChanges, publishedOutcome } from './firstChanges.ts';
import { shareOnWay, type Way, wayOf } from './Way.ts';
import type { StableEnd, StableRange, WeightStability } from './WeightStability.ts';

export type StableRangesOptions = {
  /** Id or title; default: the first level of the assessment. */
  readonly level?: string;
  /** Id or title of a group; default: each in turn. */
  readonly weight?: string;
  /** Ids or titles; default: all that have an exact answer. */
  readonly lists?: readonly string[];
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
  { level: levelWanted, weight, lists: listsWanted }: StableRangesOptions = {},
): Result<readonly WeightStability[]> {
  const assessed = levelAsked(assessment, levelWanted);
  if ('code' in assessed) return { ok: false, issues: [assessed] };
  const { level } = assessed;
  const lists = listsAsked(assessed, listsWanted);
  if (!lists.ok) return lists;
  const wanted = lists.value.map(({ id }) => id);
  const modelled = modelOfLists(assessment, assessed, wanted);
  if (!modelled.ok) return modelled;
  const weights = wholeWeights(level);
  if (weights === null || weights.wholes.filter((own) => own > 0n).length < 2) {
    return { ok: false, issues: [error('nothing-to-weigh', {}, { level: level.title })] };
  }
  const place = weight === undefined ? null : weightAsked(weights.groups, weight);
  if (place !== null && typeof place !== 'number') return { ok: false, issues: [place] };
  const site = { assessed, model: modelled.value, weights, wanted };
  const places = place === null ? [...weights.groups.keys()] : [place];
  return { ok: true, value: places.map((at) => stabilityOf(site, at)), issues: modelled.issues };
}

type Site = {
  readonly assessed: LevelAssessment;
  readonly model: WeightModel;
  readonly weights: WholeWeights;
  /** Ids of lists. */
  readonly wanted: readonly string[];
};

function stabilityOf(site: Site, place: number): WeightStability {
  const { assessed, model, weights, wanted } = site;
  const { level } = assessed;
  const published = publishedOutcome(model, weights.wholes);
  const hasRanks = level.ranking.by !== 'none';
  const walked = (isRising: boolean): Walked => {
    const way = wayOf(weights, place, isRising);
    return { way, changes: firstChanges(model, way, published, hasRanks) };
  };
  const [down, up] = [walked(false), walked(true)];
  const range = (list: number | null): StableRange => ({
    lower: endOf(site, published, down, list),
    upper: endOf(site, published, up, list),
  });
  const group = weights.groups[place];
  return {
    level: named(level),
    weight: {
      id: group?.id ?? '',
      title: group?.title ?? '',
      published: group === undefined ? '' : formatExact(group.weight),
      sum: formatExact(weights.scale),
    },
    ranks: hasRanks ? range(null) : null,
    lists: level.lists.flatMap((list) => {
      const at = model.lists.findIndex(({ id }) => id === list.id);
      if (at < 0 || !wanted.includes(list.id)) return [];
      return [{ list: named(list), range: range(at) }];
    }),
  };
}

type Walked = { readonly way: Way; readonly changes: FirstChanges };

function endOf(
  site: Site,
  published: Outcome,
  { way, changes }: Walked,
  list: number | null,
): StableEnd {
  const { assessed, model } = site;
  const found = (list === null ? changes.ranks : changes.lists[list]) ?? null;
  const share = shareOnWay(way, found?.share ?? whole);
  return {
    weight: shownShare(share, site.weights, !way.isRising),
    share: `${share.top}/${share.bottom}`,
    holdsAtEnd: found?.holdsAtEnd ?? changes.hasEnd,
    change: found === null ? null : changeOf(assessed, model, published, found.outcome, list),
  };
}
