import type { Terminal } from './Terminal.ts';

/** Shows on a terminal how much of something long is done. */
export type Progress = {
  readonly advance: (more: number) => void;
  readonly finish: () => void;
};

const nowhere: Progress = { advance: () => {}, finish: () => {} };

/**
 * A bar on standard error, with the seconds to go; nothing where that is no terminal, or where nobody knows how
 * long it is.
 */
export async function openProgress(
  label: string,
  size: number | null,
  { issueWidth }: Terminal,
): Promise<Progress> {
  if (issueWidth === null || size === null) return nowhere;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: `${label} {bar} {percentage}%  {eta} s`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
    stream: process.stderr,
  });
  bar.start(size, 0);
  let done = 0;
  return {
    advance(more) {
      done += more;
      bar.update(Math.min(done, size));
    },
    finish: () => bar.stop(),
  };
}
