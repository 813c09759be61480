import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/Terminal.ts';
import type { Issue, Language } from '../../src/issue/index.ts';
import { plainPaint } from '../../src/report/TextStyle.ts';

export type Told = {
  readonly exitCode: number;
  readonly printed: string;
  readonly issues: readonly Issue[];
  readonly codes: readonly string[];
  readonly hint: string | null;
};

/** Runs the command in this process, for cases that are too many to start a process for each. */
export async function tell(words: readonly string[], language: Language = 'en'): Promise<Told> {
  const printed: string[] = [];
  const terminal: Terminal = {
    language,
    languageAsked: null,
    width: null,
    issueWidth: null,
    paint: plainPaint,
    issuePaint: plainPaint,
    print: (text) => printed.push(text),
    printIssue: () => {},
  };
  const { exitCode, issues, hint } = await runProgram(words, terminal);
  const codes = issues.map(({ code }) => code);
  return { exitCode, printed: printed.join(''), issues, codes, hint };
}
