import { error } from '../issue/index.ts';
import { reasonOf } from './files.ts';
import { printIssues } from './printIssues.ts';
import type { Terminal } from './Terminal.ts';

/**
 * Says once that standard output could not be written, and lets the process end with 1.
 *
 * A reader that goes away (`rank … | head`) is no failure: the rest is not written.
 */
export function tellOfLostOutput(terminal: Terminal): void {
  const { stdout, stderr } = process;
  let isTold = false;
  stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EPIPE' || isTold) return;
    isTold = true;
    process.exitCode = 1;
    const reason = reasonOf(problem);
    printIssues([error('cannot-write-file', { file: '<stdout>' }, { reason })], terminal);
  });
  // Nobody is left to be told.
  stderr.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') process.exitCode = 1;
  });
}
