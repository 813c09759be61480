import { openProgress } from '../progress.ts';
import type { Terminal } from '../Terminal.ts';

/** A bar of work that tells by itself how much of it is done. */
export type ShareOfWork = {
  readonly tell: (done: number, of: number) => void;
  readonly finish: () => void;
};

const steps = 1_000;

/** Shows on a terminal which share of something is done. */
export async function openShare(label: string, terminal: Terminal): Promise<ShareOfWork> {
  const progress = await openProgress(label, steps, terminal);
  let shown = 0;
  return {
    tell(done, of) {
      const now = Math.floor((done / of) * steps);
      progress.advance(now - shown);
      shown = now;
    },
    finish: progress.finish,
  };
}
