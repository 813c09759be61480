import type { Language } from '../issue/index.ts';
import type { SourceReport } from './dataReport.ts';
import { dataWords } from './dataWords.ts';
import { grouped, sourceName, sourceParts } from './sourceText.ts';

/** So many files or sheets are told of one by one. */
const shown = 20;

/** What was understood of data in short: a line for each file or sheet. */
export function formatSummary(sources: readonly SourceReport[], language: Language): string {
  const words = dataWords[language];
  const lines = sources.slice(0, shown).map((source) => {
    const { used, leftOut, issues } = source.cells;
    const cells = words.summaryCells(grouped(used), grouped(leftOut), grouped(issues));
    const parts = [...sourceParts(source, words), cells];
    return `${sourceName(source)}${words.colon}${words.summary(parts)}`;
  });
  const rest = sources.length - lines.length;
  return [...lines, ...(rest > 0 ? [words.furtherFiles(grouped(rest))] : [])]
    .map((line) => `${line}\n`)
    .join('');
}
