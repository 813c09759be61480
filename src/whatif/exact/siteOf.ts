import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { error, type Result } from '../../issue/index.ts';
import type { RankedList } from '../../ruleset/index.ts';
import { bigScorer } from '../model/bigScorer.ts';
import { everyRow } from '../model/everyRow.ts';
import { type Outcome, outcomeMaker } from '../model/outcome.ts';
import { quickRescorer, type Rescore, type Rescored } from '../model/rescorer.ts';
import { rowsWithTotal } from '../model/rowsWithTotal.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { listsAsked, type WeighedOptions, weighedAsked } from './asked.ts';
import { modelOfLists } from './modelOfLists.ts';
import { type WholeWeights, wholeWeights } from './wholeWeights.ts';

/** What other weights are asked of. */
export type Site = {
  readonly assessment: Assessment;
  readonly assessed: LevelAssessment;
  readonly weights: WholeWeights;
  /** Rows of the level's table: the units of all that follows, by their place here; those that have a total. */
  readonly rows: readonly number[];
};

/** A level whose totals follow from its weights, with what the published ones give. */
export type ExactSite = Site & {
  readonly model: WeightModel;
  readonly published: Outcome;
  /** Those asked for that have a plan in the model, by its place, in the order of the rule set. */
  readonly lists: readonly AskedList[];
};

/**
 * What only the engine can tell of other weights: each weighting is scored anew. Its units are those that have a
 * total, then the others: what puts these on a list may look at the totals of those.
 */
export type ScoredSite = Site & {
  readonly score: Rescore;
  readonly published: Rescored;
  /** By their place among those of the level. */
  readonly lists: readonly AskedList[];
};

export type AskedList = { readonly list: RankedList; readonly at: number };

export type SiteOptions = WeighedOptions & {
  /** Ids or titles; default: all. */
  readonly lists?: readonly string[];
};

/** What has an exact answer, and what has not; one of both at least. */
export type Sites = {
  readonly site: Site;
  readonly exact: ExactSite | null;
  readonly scored: ScoredSite | null;
};

/**
 * @returns errors: unknown-level, unknown-node, ambiguous-level, ambiguous-node, unknown-list, nothing-to-weigh;
 *   warnings, for what the engine has to score: totals-not-linear, list-not-linear
 */
export function sitesOf(assessment: Assessment, options: SiteOptions): Result<Sites> {
  const weighed = weighedAsked(assessment, options);
  if ('code' in weighed) return { ok: false, issues: [weighed] };
  const { assessed, group } = weighed;
  const lists = listsAsked(assessed, options.lists);
  if (!lists.ok) return lists;
  const weights = wholeWeights(group);
  if (weights === null) {
    return { ok: false, issues: [error('nothing-to-weigh', {}, { level: assessed.level.title })] };
  }
  const wanted = lists.value.map(({ id }) => id);
  const { model, left, issues } = modelOfLists(assessment, assessed, group, wanted);
  const rows = model === null ? rowsWithTotal(assessed) : model.rows;
  const site = { assessment, assessed, weights, rows };
  const modelled = wanted.filter((id) => !left.includes(id));
  const isLeft = model === null || left.length > 0;
  return {
    ok: true,
    value: {
      site,
      exact: model === null ? null : exactSite(site, model, modelled),
      scored: isLeft ? scoredSite(site, left) : null,
    },
    issues,
  };
}

function exactSite(site: Site, model: WeightModel, wanted: readonly string[]): ExactSite {
  const lists = site.assessed.level.lists.flatMap((list) => {
    const at = model.lists.findIndex(({ id }) => id === list.id);
    return at < 0 || !wanted.includes(list.id) ? [] : [{ list, at }];
  });
  return { ...site, model, published: publishedOutcome(model, site.weights.wholes), lists };
}

/** What the published weights give. */
function publishedOutcome(model: WeightModel, wholes: readonly bigint[]): Outcome {
  const scorer = bigScorer(model);
  const { outcome, make } = outcomeMaker(model, scorer, true);
  scorer.score(wholes);
  make();
  return outcome;
}

/** @param wanted  ids of lists */
function scoredSite(of: Site, wanted: readonly string[]): ScoredSite {
  const site = { ...of, rows: everyRow(of.assessed) };
  const score = quickRescorer({ ...site, group: site.weights.group });
  const published = score(site.weights.wholes);
  if (published === null) throw new Error('the published weights have no result');
  const lists = site.assessed.level.lists.flatMap((list, at) =>
    wanted.includes(list.id) ? [{ list, at }] : [],
  );
  return { ...site, score, published, lists };
}
