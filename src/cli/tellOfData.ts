import { sourceReport } from '../report/dataReport.ts';
import { formatSummary } from '../report/dataSummary.ts';
import { wrapIndented } from '../report/table.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { Data } from '../table/index.ts';
import type { Terminal } from './Terminal.ts';

/** Says on standard error, in short, what the data files were taken for. */
export function tellOfData(
  ruleSet: RuleSet,
  { sources }: Pick<Data, 'sources'>,
  { language, issueWidth, issuePaint, printIssue }: Terminal,
): void {
  const reports = sources.map((source) => sourceReport(source, ruleSet));
  if (reports.length === 0) return;
  const lines = formatSummary(reports, language)
    .split('\n')
    .filter((line) => line !== '');
  for (const line of lines) {
    const wrapped = wrapIndented(line, issueWidth, 2);
    printIssue(`${wrapped.map(issuePaint.quiet).join('\n')}\n`);
  }
  printIssue('\n');
}
