import { describe, expect, it } from 'vitest';
import { type LevelAssessment, scoreAt } from '../../../src/assess/index.ts';
import { leastCommonMultiple } from '../../../src/decimal/index.ts';
import { modelOf } from '../../../src/whatif/model/modelOf.ts';
import { outcomeMaker } from '../../../src/whatif/model/outcome.ts';
import { scorerOf } from '../../../src/whatif/model/scorerOf.ts';
import { weightGroupOf } from '../../../src/whatif/weights/WeightGroup.ts';
import { assessmentOf, runs } from '../../support/systems.ts';

const all = [
  { id: 'yunnan-2021', rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] },
  ...runs,
].map((run) => [run.id, run] as const);

/** The weights of the rules as whole numbers. */
function publishedWeights(assessed: LevelAssessment): readonly number[] {
  const weights = weightGroupOf(assessed)?.weights.map(({ weight }) => weight.toFraction()) ?? [];
  const bottom = weights.reduce((common, [, own]) => leastCommonMultiple(common, own), 1n);
  return weights.map(([top, own]) => Number((top * bottom) / own));
}

describe.each(all)('the published weights of %s', (_, run) => {
  it('give the published totals, ranks and lists', () => {
    const assessment = assessmentOf(run);
    for (const assessed of assessment.levels) {
      const modelled = modelOf(assessment, assessed);
      const weights = publishedWeights(assessed);
      if (modelled.kind !== 'model' || weights.length === 0) continue;
      const { model } = modelled;
      const scorer = scorerOf(
        model,
        weights.reduce((sum, weight) => sum + weight, 0),
      );
      const { outcome, make } = outcomeMaker(model, scorer, true);
      scorer.score(weights);
      make();
      const { step } = assessed.level.total.rounding;
      const { rows } = model;
      expect(
        rows.map((row) => scoreAt(assessed.total, row)?.dividedBy(step).toApproximate()),
      ).toEqual([...outcome.totals]);
      if (assessed.level.ranking.by !== 'none') {
        expect([...outcome.ranks]).toEqual(rows.map((row) => assessed.ranks[row]));
      }
      const found = model.lists.map(({ id }, i) => [
        id,
        rows.filter((__, unit) => outcome.lists[i]?.[unit] === 1),
      ]);
      const expected = model.lists.map(({ id, index }) => [
        id,
        // Who has no total is on a list whatever the weights are, and is not of the model.
        (assessed.lists[index]?.rows ?? [])
          .filter((row) => rows.includes(row))
          .sort((a, b) => a - b),
      ]);
      expect(found).toEqual(expected);
    }
  });
});
