import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Issue, suggestion } from '../issue/index.ts';
import { usageError } from './Outcome.ts';

/** The rule set that data are assessed by where none is asked for. */
export const defaultRuleSet = 'yunnan-2021';

/** A rule set's file, its name in messages, and whether it is one that the package was tested with. */
export type RuleFile = {
  readonly path: string;
  readonly name: string;
  readonly isBundled: boolean;
};

/** What ids look like: no way out of the folder of rule sets. */
const ruleSetId = /^[a-z0-9][a-z0-9-]*$/;

/** The ids of the rule sets that come with the package, in order. */
export function bundledRuleSetIds(): readonly string[] {
  const folder = rulesFolder();
  return readdirSync(folder)
    .filter((id) => existsSync(`${folder}${id}/rules.json`))
    .sort();
}

/** The file of a bundled rule set by its id, or the file at a path; an issue where it is neither. */
export function ruleFileOf(idOrPath: string): RuleFile | Issue {
  const path = `${rulesFolder()}${idOrPath}/rules.json`;
  if (ruleSetId.test(idOrPath) && existsSync(path)) {
    return { path, name: `rules/${idOrPath}/rules.json`, isBundled: true };
  }
  if (idOrPath === '-' || /[/\\.]/.test(idOrPath) || existsSync(idOrPath)) {
    return { path: idOrPath, name: idOrPath, isBundled: false };
  }
  const ids = bundledRuleSetIds();
  const data = { found: idOrPath, wanted: ids, ...suggestion(idOrPath, ids) };
  return usageError('unknown-rule-set', data);
}

/** Beside `dist/` where this is bundled there, or beside `src/`. */
function rulesFolder(): string {
  const folders = ['../rules/', '../../rules/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = folders.find((folder) => existsSync(`${folder}rule-set.schema.json`));
  if (found === undefined) throw new Error('the package has lost its folder of rules');
  return found;
}
