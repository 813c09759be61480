import { bigScorer } from '../model/bigScorer.ts';
import { outcomeMaker } from '../model/outcome.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { describeLists } from './describeLists.ts';

/**
 * Who is on a list whatever the weights are, for a veto puts it there and nothing that depends on weights wins
 * over the list: 1, of each unit, by the place of the plans.
 */
export function sureMembers(model: WeightModel): readonly Uint8Array[] {
  const scorer = bigScorer(model);
  const { outcome, make } = outcomeMaker(model, scorer, false);
  scorer.score(model.ids.map(() => 1));
  make();
  return describeLists(model, outcome).map((list) =>
    typeof list === 'string' || list.winners.length > 0
      ? new Uint8Array(model.rows.length)
      : list.isForced,
  );
}
