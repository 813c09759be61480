import { type Assessment, assess, type EarlierFile } from '../assess/index.ts';
import type { Result } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { type DataFile, readData } from '../table/index.ts';
import { readInput, readText } from './files.ts';
import type { RankOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';

export type AssessedFiles = {
  readonly result: Result<Assessment>;
  /** Whether there is no result, and a partial one could be had. */
  readonly isRankableInPart: boolean;
};

/** Reads the data and the earlier results, and assesses. Every file that cannot be read is named. */
export async function assessFiles(
  ruleSet: RuleSet,
  paths: readonly string[],
  { level, partial = false, period, earlier: earlierPaths = [] }: RankOptions,
  terminal: Terminal,
): Promise<AssessedFiles> {
  const files: DataFile[] = [];
  const earlier: EarlierFile[] = [];
  const issues = [];
  for (const path of paths) {
    const file = await readInput(path, terminal);
    if (file.ok) files.push(file.value);
    else issues.push(...file.issues);
  }
  for (const path of earlierPaths) {
    const file = await readEarlier(path, terminal);
    if (file.ok) earlier.push(file.value);
    else issues.push(...file.issues);
  }
  if (issues.length > 0) return { result: { ok: false, issues }, isRankableInPart: false };
  const data = readData(ruleSet, files, level);
  const options = {
    earlier,
    ...(level === undefined ? {} : { levels: level }),
    ...(period === undefined ? {} : { period }),
  };
  const result = assess(ruleSet, data, { ...options, partial });
  const isRankableInPart =
    !result.ok && !partial && hasRanks(assess(ruleSet, data, { ...options, partial: true }));
  return { result, isRankableInPart };
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
