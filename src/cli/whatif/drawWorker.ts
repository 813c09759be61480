import {
  addTally,
  type BlockRange,
  countBlocks,
  type DrawJob,
  type Tally,
} from '../../whatif/acceptability/index.ts';

/** What a thread is asked for. */
export type DrawTask = { readonly job: DrawJob; readonly range: BlockRange };

/** Counts blocks of draws in a thread of its own. */
export default function countTask({ job, range }: DrawTask): Tally | null {
  let all: Tally | null = null;
  for (const tally of countBlocks(job, range)) {
    if (all === null) all = tally;
    else addTally(all, tally);
  }
  return all;
}
