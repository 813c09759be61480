import type { Issue, Result } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { type Data, type RecordCorrection, readData } from '../table/index.ts';
import { readDataFile } from './dataFiles.ts';
import type { RankOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** Reads the data files for a rule set; what cannot be read is named, and the others are read all the same. */
export async function readFiles(
  ruleSet: RuleSet,
  paths: readonly string[],
  options: Pick<RankOptions, 'level' | 'period' | 'sheet' | 'encoding' | 'as'>,
  terminal: Terminal,
  corrections: readonly RecordCorrection[] = [],
): Promise<Data> {
  const { level, period } = options;
  const files = await readAll(paths, (path) =>
    readDataFile(path, options, ruleSet, terminal, corrections),
  );
  return readData(ruleSet, files.values, {
    unread: files.issues,
    corrections,
    ...(level === undefined ? {} : { levels: level }),
    ...(period === undefined ? {} : { period }),
  });
}

/** What could be read, and why the rest could not. */
export type Read<T> = { readonly values: readonly T[]; readonly issues: readonly Issue[] };

/** One after the other, so that messages about files come in the order of the arguments. */
export async function readAll<T>(
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
