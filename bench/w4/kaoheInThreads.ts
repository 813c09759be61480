import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { DrawTask } from '../../src/cli/whatif/drawWorker.ts';
import { blocksOf } from '../../src/whatif/acceptability/countDraws.ts';
import { addTally, emptyTally, type Tally } from '../../src/whatif/acceptability/Tally.ts';
import type { WeightModel } from '../../src/whatif/model/WeightModel.ts';
import type { Contestant, Question } from './Contestant.ts';
import { jobOf, modelFor } from './kaohe.ts';

const worker = new URL('../../dist/command/drawWorker.js', import.meta.url);
const blocksAtOnce = 16;

/** The engine on all cores, with the worker of the built command: the threads are started each time. */
export function kaoheInThreads(model: WeightModel, question: Question, draws: number): Contestant {
  const { job, size } = jobOf(modelFor(model, question), question === 'ranks', draws);
  const threads = availableParallelism();
  return {
    name: `kaohe, ${threads} threads`,
    question,
    isExact: true,
    draws,
    async run() {
      const pool = new Tinypool({
        filename: worker.href,
        minThreads: threads,
        maxThreads: threads,
      });
      const all = emptyTally(size, job.counted);
      const blocks = blocksOf(job);
      const firsts = Array.from({ length: Math.ceil(blocks / blocksAtOnce) }, (_, i) => i);
      await Promise.all(
        firsts.map(async (i) => {
          const first = i * blocksAtOnce;
          const range = { first, count: Math.min(blocksAtOnce, blocks - first) };
          const task: DrawTask = { job, range };
          const tally: Tally | null = await pool.run(task);
          if (tally !== null) addTally(all, tally);
        }),
      );
      await pool.destroy();
      return { draws, lowest: all.members[0] ?? new Float64Array(0), ranks: all.ranks };
    },
  };
}
