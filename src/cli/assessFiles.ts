import { type Assessment, assess, type EarlierFile } from '../assess/index.ts';
import type { Issue, Result } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { readData } from '../table/index.ts';
import { readDataFile } from './dataFiles.ts';
import { readInput, readText, standardInput } from './files.ts';
import type { RankOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';

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
  options: RankOptions,
  terminal: Terminal,
): Promise<AssessedFiles> {
  const { level, partial = false, period, earlier: earlierPaths = [] } = options;
  const files = await readAll(paths, (path) => readDataFile(path, options, ruleSet, terminal));
  const earlier = await readAll(earlierPaths, (path) => readEarlier(path, terminal));
  const data = readData(ruleSet, files.values, {
    unread: files.issues,
    ...(level === undefined ? {} : { levels: level }),
    ...(period === undefined ? {} : { period }),
  });
  if (earlier.issues.length > 0) {
    const issues = [...data.issues, ...earlier.issues];
    return { result: { ok: false, issues }, isRankableInPart: false };
  }
  const asked = {
    earlier: earlier.values,
    ...(level === undefined ? {} : { levels: level }),
    ...(period === undefined ? {} : { period }),
  };
  const result = assess(ruleSet, data, { ...asked, partial });
  const isRankableInPart =
    !result.ok && !partial && hasRanks(assess(ruleSet, data, { ...asked, partial: true }));
  return { result, isRankableInPart };
}

type Read<T> = { readonly values: readonly T[]; readonly issues: readonly Issue[] };

/** One after the other, so that messages about files come in the order of the arguments. */
async function readAll<T>(
  paths: readonly string[],
  read: (path: string) => Promise<Result<T>>,
): Promise<Read<T>> {
  const results: Result<T>[] = [];
  for (const path of paths) results.push(await read(path));
  return {
    values: results.flatMap((result) => (result.ok ? [result.value] : [])),
    issues: results.flatMap(({ issues }) => issues),
  };
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
