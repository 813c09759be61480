import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { error, type Result } from '../../issue/index.ts';
import type { RankedList } from '../../ruleset/index.ts';
import { bigScorer } from '../model/bigScorer.ts';
import { type Outcome, outcomeMaker } from '../model/outcome.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { levelAsked, listsAsked } from './asked.ts';
import { modelOfLists } from './modelOfLists.ts';
import { type WholeWeights, wholeWeights } from './wholeWeights.ts';

/** A level whose totals follow from its weights, with what the published ones give. */
export type ExactSite = {
  readonly assessment: Assessment;
  readonly assessed: LevelAssessment;
  readonly model: WeightModel;
  readonly weights: WholeWeights;
  readonly published: Outcome;
  /** Those asked for that have a plan in the model, in the order of the rule set. */
  readonly lists: ReadonlyArray<{ readonly list: RankedList; readonly at: number }>;
};

export type SiteOptions = {
  /** Id or title; default: the first that weighs something. */
  readonly level?: string;
  /** Ids or titles; default: all. */
  readonly lists?: readonly string[];
};

/** @returns errors: unknown-level, unknown-list, totals-not-linear, nothing-to-weigh; warnings: list-not-linear */
export function siteOf(assessment: Assessment, options: SiteOptions): Result<ExactSite> {
  const assessed = levelAsked(assessment, options.level);
  if ('code' in assessed) return { ok: false, issues: [assessed] };
  const { level } = assessed;
  const lists = listsAsked(assessed, options.lists);
  if (!lists.ok) return lists;
  const wanted = lists.value.map(({ id }) => id);
  const modelled = modelOfLists(assessment, assessed, wanted);
  if (!modelled.ok) return modelled;
  const model = modelled.value;
  const weights = wholeWeights(assessed);
  if (weights === null) {
    return { ok: false, issues: [error('nothing-to-weigh', {}, { level: level.title })] };
  }
  const published = publishedOutcome(model, weights.wholes);
  const planned = level.lists.flatMap((list) => {
    const at = model.lists.findIndex(({ id }) => id === list.id);
    return at < 0 || !wanted.includes(list.id) ? [] : [{ list, at }];
  });
  const value = { assessment, assessed, model, weights, published, lists: planned };
  return { ok: true, value, issues: modelled.issues };
}

/** What the published weights give. */
function publishedOutcome(model: WeightModel, wholes: readonly bigint[]): Outcome {
  const scorer = bigScorer(model);
  const { outcome, make } = outcomeMaker(model, scorer, true);
  scorer.score(wholes);
  make();
  return outcome;
}
