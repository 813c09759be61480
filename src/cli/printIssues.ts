import { formatIssue, type Issue, type Severity } from '../issue/index.ts';
import { wrapIndented } from '../report/table.ts';
import { messages } from './messages.ts';
import type { Terminal } from './Terminal.ts';

/** How many issues of a severity are shown on a terminal; a file or a pipe gets all. */
const shown: ReadonlyArray<readonly [Severity, number]> = [
  ['error', 50],
  ['warning', 20],
  ['note', 20],
];

/** Prints issues to standard error, errors first, and how many there are. */
export function printIssues(issues: readonly Issue[], terminal: Terminal): void {
  if (issues.length === 0) return;
  const { summary } = messages[terminal.language];
  for (const [severity, limit] of shown) printSome(severity, limit, issues, terminal);
  const count = (severity: Severity): number => ofSeverity(issues, severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') };
  terminal.printIssue(`${summary(counts)}\n`);
}

function printSome(
  severity: Severity,
  limit: number,
  issues: readonly Issue[],
  { language, issuePaint, issueWidth, printIssue }: Terminal,
): void {
  const words = messages[language];
  const found = ofSeverity(issues, severity);
  const label = words.severity[severity];
  const painted = severity === 'error' ? issuePaint.alarm(label) : issuePaint.strong(label);
  const isTerminal = issueWidth !== null;
  for (const issue of isTerminal ? found.slice(0, limit) : found) {
    // The place in one piece, to be copied; what is said about it in lines.
    const [place = '', ...texts] = formatIssue(issue, language).split('\n');
    const lines = texts.flatMap((text) => wrapIndented(text, issueWidth, 4));
    printIssue(`${painted} ${[place, ...lines].join('\n')}\n\n`);
  }
  const rest = found.length - limit;
  if (isTerminal && rest > 0) printIssue(`${words.more(rest)}\n\n`);
}

function ofSeverity(issues: readonly Issue[], severity: Severity): readonly Issue[] {
  return issues.filter((issue) => issue.severity === severity);
}
