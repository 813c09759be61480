import type { Outcome } from '../model/outcome.ts';
import { quickRescorer, type RescoredGroup } from '../model/rescorer.ts';
import { type BlockRange, countOutcomes, type OutcomeJob } from './countDraws.ts';
import type { Tally } from './Tally.ts';

/** Draws that the engine itself scores. */
export type RescoredJob = Pick<OutcomeJob, 'space' | 'seed' | 'draws' | 'blockLength' | 'counted'> &
  RescoredGroup & {
    /** The lists that are counted, by their place among those of the level. */
    readonly lists: readonly number[];
  };

/**
 * Counts blocks one by one, by the engine.
 *
 * A weighting of which it has no result, for a tie would have to be decided by somebody, counts as undecided
 * for all lists, with nobody on them; nobody has a rank then.
 */
export function countRescored(job: RescoredJob, range: BlockRange): Generator<Tally> {
  const { group, rows, lists } = job;
  const rescore = quickRescorer(job);
  const outcome: Outcome = {
    totals: new Float64Array(rows.length),
    ranks: new Int32Array(rows.length),
    lists: lists.map(() => new Uint8Array(rows.length)),
    isUndecided: new Uint8Array(lists.length),
    isFixed: new Uint8Array(lists.length),
  };
  const weigh = (weights: Int32Array): void => {
    const found = rescore(weights);
    outcome.isUndecided.fill(found === null ? 1 : 0);
    outcome.ranks.fill(0);
    for (const marks of outcome.lists) marks.fill(0);
    if (found === null) return;
    outcome.totals.set(found.totals);
    outcome.ranks.set(found.ranks);
    lists.forEach((index, i) => {
      outcome.lists[i]?.set(found.lists[index] ?? []);
    });
  };
  return countOutcomes({ ...job, width: group.weights.length, outcome, weigh }, range);
}
