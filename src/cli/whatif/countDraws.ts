import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addTally, type PreparedDraws, type Tally } from '../../whatif/acceptability/index.ts';
import { openProgress } from '../progress.ts';
import type { Terminal } from '../Terminal.ts';
import type { DrawTask } from './drawWorker.ts';

/** Blocks that a thread counts before it reports: a fraction of a second. */
const blocksAtOnce = 16;

/** The built worker stands beside this file; there is none where the command runs from its source. */
const worker = new URL('./drawWorker.js', import.meta.url);

/** What was counted, and whether all of it was. */
export type CountedDraws = { readonly tally: Tally; readonly isInterrupted: boolean };

/**
 * Counts draws on so many threads, with a bar and the time to go on a terminal. Ctrl-C ends it: what is done
 * so far is returned. On any number of threads the same is counted.
 *
 * @param threads  default: as many as the machine has cores
 */
export async function countDraws(
  prepared: PreparedDraws,
  label: string,
  threads: number | undefined,
  terminal: Terminal,
): Promise<CountedDraws> {
  const { blocks, empty } = prepared;
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop);
  const progress = await openProgress(label, blocks, terminal);
  const all = empty();
  const add = (tally: Tally): void => {
    addTally(all, tally);
    progress.advance(tally.blocks);
  };
  const count = Math.min(threads ?? availableParallelism(), Math.ceil(blocks / blocksAtOnce));
  if (count > 1 && existsSync(fileURLToPath(worker))) {
    await countInThreads(prepared, count, add, interrupt.signal);
  } else await countHere(prepared, add, interrupt.signal);
  progress.finish();
  process.removeListener('SIGINT', stop);
  return { tally: all, isInterrupted: interrupt.signal.aborted };
}

async function countHere(
  { blocks, count }: PreparedDraws,
  add: (tally: Tally) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const tally of count({ first: 0, count: blocks })) {
    add(tally);
    // Lets Ctrl-C be heard.
    await setImmediate();
    if (signal.aborted) return;
  }
}

async function countInThreads(
  { job, blocks }: PreparedDraws,
  threads: number,
  add: (tally: Tally) => void,
  signal: AbortSignal,
): Promise<void> {
  if (job === null)
    throw new Error('draws that only the engine can score are counted in one thread');
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < blocks && !signal.aborted) {
      const range = { first: next, count: Math.min(blocksAtOnce, blocks - next) };
      next += range.count;
      const task: DrawTask = { job, range };
      const tally: Tally | null = await pool.run(task);
      if (tally !== null) add(tally);
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  await pool.destroy();
}
