import { type Assessment, assess, type EarlierFile } from '../assess/index.ts';
import { type Issue, isError, type Result } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { Data } from '../table/index.ts';
import { readInput, readText, standardInput } from './files.ts';
import { type Read, readAll, readFiles } from './readFiles.ts';
import type { AssessingOptions } from './settings.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { tellOfData } from './tellOfData.ts';

export type AssessedFiles = {
  readonly result: Result<Assessment>;
  /** Whether there is no result, and a partial one could be had. */
  readonly isRankableInPart: boolean;
};

/**
 * Reads the data and the earlier results, and assesses. Every file that cannot be read is named, and
 * what is wrong in the others is told all the same.
 */
export async function assessFiles(
  ruleSet: RuleSet,
  paths: readonly string[],
  options: AssessingOptions,
  terminal: Terminal,
): Promise<AssessedFiles> {
  const read = await readFiles(ruleSet, paths, options, terminal);
  tellOfData(ruleSet, read, terminal);
  return assessRead(ruleSet, read, options, await readEarlierFiles(options, terminal));
}

/** Earlier results, and why some could not be read. */
export type EarlierFiles = Read<EarlierFile>;

/** Reads the earlier results, once: standard input may be one of them. */
export async function readEarlierFiles(
  { earlier = [] }: AssessingOptions,
  terminal: Terminal,
): Promise<EarlierFiles> {
  return readAll(earlier, (path) => readEarlier(path, terminal));
}

/** Assesses data that were read, with the earlier results. */
export function assessRead(
  ruleSet: RuleSet,
  read: Data,
  options: AssessingOptions,
  earlier: EarlierFiles,
): AssessedFiles {
  const { level, partial = false, strict = false, period } = options;
  const data = strict ? { ...read, issues: strictly(read.issues, strict) } : read;
  if (earlier.issues.length > 0) {
    const issues = [...data.issues, ...earlier.issues];
    return { result: { ok: false, issues }, isRankableInPart: false };
  }
  const asked = {
    earlier: earlier.values,
    ...(level === undefined ? {} : { levels: level }),
    ...(period === undefined ? {} : { period }),
  };
  const assessed = assess(ruleSet, data, { ...asked, partial });
  const issues = strictly(assessed.issues, strict);
  const result: Result<Assessment> =
    strict && !partial && issues.some(isError) ? { ok: false, issues } : assessed;
  const isRankableInPart =
    !result.ok &&
    !partial &&
    !strict &&
    hasRanks(assess(ruleSet, data, { ...asked, partial: true }));
  return { result, isRankableInPart };
}

/** What can be said of data files without rules: which of them cannot be read. */
export async function unreadableFiles(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly Issue[]> {
  const files = paths.filter((path) => path !== standardInput);
  return (await readAll(files, (path) => readInput(path, terminal))).issues;
}

function hasRanks(result: Result<Assessment>): boolean {
  return result.ok && result.value.levels.some(({ ranks }) => ranks.some((rank) => rank > 0));
}

async function readEarlier(path: string, terminal: Terminal): Promise<Result<EarlierFile>> {
  const file = await readText(path, terminal);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const { readJson } = await import('../ruleset/readJson.ts');
  const read = readJson(text);
  if (read.ok) return { ok: true, value: { name, json: read.value.json }, issues: [] };
  const issues = read.issues.map((issue) => ({ ...issue, at: { ...issue.at, file: name } }));
  return { ok: false, issues };
}
