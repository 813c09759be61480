import { error, type Issue, isError } from '../../issue/index.ts';
import type { FilePlace } from '../Grid.ts';
import { issueLimit } from './issueLimit.ts';

/** What is wrong with the records of a file; of many issues the first are told, and how many there are. */
export type RecordIssues = {
  readonly report: (issue: Issue) => void;
  /**
   * Takes what was said of the columns of a batch, each batch having been read by itself.
   *
   * @param isFirst  whether no batch was before it
   */
  readonly reportBatch: (issues: readonly Issue[], isFirst: boolean) => void;
  readonly all: () => readonly Issue[];
};

export function recordIssues(at: FilePlace): RecordIssues {
  const issues: Issue[] = [];
  const warned = new Set<string>();
  let problems = 0;
  const report = (issue: Issue): void => {
    problems += 1;
    if (problems <= issueLimit) issues.push(issue);
  };
  return {
    report,
    reportBatch(found, isFirst) {
      for (const issue of found) {
        // What all records have is not known of the last few alone.
        if (issue.code === 'percent-fractions' && !isFirst) continue;
        // What is said of a whole column is said of its first rows.
        const key = isError(issue) ? '' : `${issue.code} ${issue.at.column ?? ''}`;
        if (key === '' || !warned.has(key)) report(issue);
        if (key !== '') warned.add(key);
      }
    },
    all() {
      if (problems <= issueLimit) return issues;
      const count = String(problems - issueLimit);
      return [...issues, error('further-issues', at, { count })];
    },
  };
}
