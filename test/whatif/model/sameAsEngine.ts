import type { Assessment, LevelAssessment } from '../../../src/assess/index.ts';
import { bigScorer } from '../../../src/whatif/model/bigScorer.ts';
import { modelOf } from '../../../src/whatif/model/modelOf.ts';
import { outcomeMaker } from '../../../src/whatif/model/outcome.ts';
import { rescorer } from '../../../src/whatif/model/rescorer.ts';
import { scorerOf } from '../../../src/whatif/model/scorerOf.ts';
import { idOf } from '../../../src/whatif/weights/reweigh.ts';
import type { WeightGroup } from '../../../src/whatif/weights/WeightGroup.ts';

/** What differs between the model of a level and the engine, at some weightings; null: no model. */
export function differences(
  assessment: Assessment,
  assessed: LevelAssessment,
  weightings: ReadonlyArray<readonly number[]>,
): readonly string[] | null {
  const modelled = modelOf(assessment, assessed);
  if (modelled.kind === 'obstacles') return null;
  const { model } = modelled;
  const rescore = rescorer({ assessment, assessed, group: partsOf(assessed), rows: model.rows });
  return weightings.flatMap((weights) => {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const expected = rescore(weights);
    return [scorerOf(model, sum), bigScorer(model)].flatMap((scorer) => {
      const { outcome, make } = outcomeMaker(model, scorer, true);
      scorer.score(weights);
      make();
      if (expected === null) {
        return outcome.isUndecided.includes(1) ? [] : ['the engine has no answer'];
      }
      const isRanked = assessed.level.ranking.by !== 'none';
      return [
        ...differing('total', expected.totals, outcome.totals),
        ...(isRanked ? differing('rank', expected.ranks, outcome.ranks) : []),
        ...model.lists.flatMap(({ id, index }, i) =>
          differing(id, expected.lists[index] ?? [], outcome.lists[i] ?? []),
        ),
      ];
    });
  });
}

/** The children of the root, though there be only one. */
function partsOf({ level: { root } }: LevelAssessment): WeightGroup {
  const weights = root.children.map((node) => ({
    id: idOf(node),
    title: node.title,
    weight: node.max,
  }));
  return { path: '', title: '', weights, sum: root.max, inner: [] };
}

function differing(
  name: string,
  expected: ArrayLike<number>,
  found: ArrayLike<number>,
): readonly string[] {
  return Array.from(expected).flatMap((value, unit) =>
    Object.is(value + 0, (found[unit] ?? Number.NaN) + 0)
      ? []
      : [`${name} of unit ${unit}: ${value} by the engine, ${found[unit]} by the model`],
  );
}
