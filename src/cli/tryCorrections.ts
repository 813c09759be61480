import type { Assessment } from '../assess/index.ts';
import { type Changes, changesBetween } from '../explain/index.ts';
import { type Issue, isError, type Result } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { correctData, type Data } from '../table/index.ts';
import { type AssessedFiles, assessRead, type EarlierFiles } from './assessFiles.ts';
import { type Corrections, readCorrections } from './corrections.ts';
import { readFiles } from './readFiles.ts';
import type { ExplainOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** What corrections would change. */
export type Tried = {
  readonly result: Result<Changes>;
  /** Whether there is no result, and a partial one could be had. */
  readonly isRankableInPart: boolean;
};

/** The data as they were read, and what became of them. */
type AsRead = {
  readonly data: Data;
  readonly earlier: EarlierFiles;
  readonly assessed: AssessedFiles;
};

/**
 * What `--set` would change: reads and assesses again, and writes nothing. What is wrong with the corrections
 * is told beside what is wrong with the data, whether or not that stands in the way of a result.
 */
export async function tryCorrections(
  ruleSet: RuleSet,
  paths: readonly string[],
  options: ExplainOptions,
  terminal: Terminal,
  { data, earlier, assessed }: AsRead,
): Promise<Tried> {
  const asked = readCorrections(options.set ?? []);
  if (!asked.ok) return { result: asked, isRankableInPart: false };
  const corrected = await readCorrected(ruleSet, paths, asked.value, options, terminal, data);
  const { result: before, isRankableInPart } = assessed;
  if (!before.ok || !corrected.ok) {
    const issues = [before, corrected].flatMap((one) => (one.ok ? [] : one.issues));
    return { result: { ok: false, issues }, isRankableInPart: isRankableInPart && corrected.ok };
  }
  const after = assessRead(ruleSet, corrected.value, options, earlier);
  return { ...after, result: changesTo(before.value, after.result) };
}

function changesTo(before: Assessment, after: Result<Assessment>): Result<Changes> {
  if (!after.ok) return after;
  return { ok: true, value: changesBetween(before, after.value), issues: after.issues };
}

/** The data with the corrections, or all that is wrong with these. */
async function readCorrected(
  ruleSet: RuleSet,
  paths: readonly string[],
  { cells, records }: Corrections,
  options: ExplainOptions,
  terminal: Terminal,
  asRead: Data,
): Promise<Result<Data>> {
  const read =
    records.length === 0 ? asRead : await readFiles(ruleSet, paths, options, terminal, records);
  const ofRecords = wrongRecords(read, asRead);
  const corrected: Result<Data> =
    cells.length === 0
      ? { ok: true, value: read, issues: read.issues }
      : correctData(ruleSet, read, cells);
  if (ofRecords.length === 0 && corrected.ok) return corrected;
  // A unit that is not there may stand in a file of which nothing could be read.
  const isTold = !corrected.ok && read.gathered?.isComplete === true;
  return { ok: false, issues: [...ofRecords, ...(isTold ? corrected.issues : [])] };
}

/** What is wrong with corrections of records, and not what the data had wrong before them. */
function wrongRecords(read: Data, asRead: Data): readonly Issue[] {
  const known = new Set(asRead.issues.map((issue) => JSON.stringify(issue)));
  return read.issues.filter(
    (issue) =>
      isError(issue) && issue.code.startsWith('correction-') && !known.has(JSON.stringify(issue)),
  );
}
