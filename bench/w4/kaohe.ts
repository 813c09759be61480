import {
  blockLengths,
  blocksOf,
  countBlocks,
  type DrawJob,
} from '../../src/whatif/acceptability/countDraws.ts';
import { addTally, emptyTally, type TallySize } from '../../src/whatif/acceptability/Tally.ts';
import type { WeightModel } from '../../src/whatif/model/WeightModel.ts';
import type { Contestant, Counts, Question } from './Contestant.ts';

/** The engine on one thread. */
export function kaohe(model: WeightModel, question: Question, draws: number): Contestant {
  const hasRanks = question === 'ranks';
  return {
    name: 'kaohe, one thread',
    question,
    isExact: true,
    draws,
    run: () => countsOf(modelFor(model, question), hasRanks, draws),
  };
}

/** What a question looks at: ranks need no lists. */
export function modelFor(model: WeightModel, question: Question): WeightModel {
  return question === 'ranks' ? { ...model, lists: [] } : model;
}

/** @param hasRanks  whether ranks are counted, beside the lists of the model */
export function jobOf(
  model: WeightModel,
  hasRanks: boolean,
  draws: number,
): { readonly job: DrawJob; readonly size: TallySize } {
  const counted = { hasRanks, hasPairs: false };
  const space = { kind: 'simplex', count: model.ids.length } as const;
  return {
    job: { model, space, seed: 1, draws, blockLength: blockLengths.sums, counted },
    size: { units: model.rows.length, weights: model.ids.length, lists: model.lists.length },
  };
}

export function countsOf(model: WeightModel, hasRanks: boolean, draws: number): Counts {
  const { job, size } = jobOf(model, hasRanks, draws);
  const all = emptyTally(size, job.counted);
  for (const tally of countBlocks(job, { first: 0, count: blocksOf(job) })) addTally(all, tally);
  return { draws, lowest: all.members[0] ?? new Float64Array(0), ranks: all.ranks };
}
