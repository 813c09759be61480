import { blocksOf, countBlocks, type DrawJob } from '../../src/whatif/acceptability/countDraws.ts';
import { addTally, emptyTally } from '../../src/whatif/acceptability/Tally.ts';
import type { WeightModel } from '../../src/whatif/model/WeightModel.ts';
import type { Contestant, Counts, Question } from './Contestant.ts';

/** The engine on one thread. */
export function kaohe(model: WeightModel, question: Question, draws: number): Contestant {
  const hasRanks = question === 'ranks';
  const asked = hasRanks ? { ...model, lists: [] } : model;
  return {
    name: 'kaohe, one thread',
    question,
    isExact: true,
    draws,
    run: () => countsOf(asked, hasRanks, draws),
  };
}

/** @param hasRanks  whether ranks are counted, beside the lists of the model */
export function countsOf(model: WeightModel, hasRanks: boolean, draws: number): Counts {
  const counted = { hasRanks, hasPairs: false };
  const space = { kind: 'simplex', count: model.ids.length } as const;
  const job: DrawJob = { model, space, seed: 1, draws, counted };
  const size = {
    units: model.rows.length,
    weights: model.ids.length,
    lists: model.lists.length,
  };
  const all = emptyTally(size, counted);
  for (const tally of countBlocks(job, { first: 0, count: blocksOf(job) })) addTally(all, tally);
  return { draws, lowest: all.members[0] ?? new Float64Array(0), ranks: all.ranks };
}
