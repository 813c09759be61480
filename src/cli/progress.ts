import type { Terminal } from './Terminal.ts';

/** Shows on a terminal how much of a long file was read. */
export type Progress = {
  readonly advance: (bytes: number) => void;
  readonly finish: () => void;
};

const nowhere: Progress = { advance: () => {}, finish: () => {} };

/** A bar on standard error; nothing where that is no terminal, or where nobody knows how long it is. */
export async function openProgress(
  label: string,
  size: number | null,
  { issueWidth }: Terminal,
): Promise<Progress> {
  if (issueWidth === null || size === null) return nowhere;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: `${label} {bar} {percentage}%`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
    stream: process.stderr,
  });
  bar.start(size, 0);
  let read = 0;
  return {
    advance(bytes) {
      read += bytes;
      bar.update(Math.min(read, size));
    },
    finish: () => bar.stop(),
  };
}
