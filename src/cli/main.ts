import { tellOfLostOutput } from './lostOutput.ts';
import { usageError } from './Outcome.ts';
import { printIssues } from './printIssues.ts';
import { runProgram } from './program.ts';
import { openTerminal } from './Terminal.ts';

const words = process.argv.slice(2);
const terminal = openTerminal(words);
tellOfLostOutput(terminal);

try {
  const { exitCode, issues, hint } = await runProgram(words, terminal);
  printIssues(issues, terminal);
  if (hint !== null) terminal.printIssue(`${hint}\n`);
  // Not process.exit: what is still on its way to a pipe would be cut off.
  if (exitCode !== 0) process.exitCode = exitCode;
} catch (thrown) {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  printIssues([usageError('internal-error', { reason })], terminal);
  if (process.env['DEBUG'] !== undefined && thrown instanceof Error) {
    terminal.printIssue(`${thrown.stack}\n`);
  }
  process.exitCode = 1;
}
