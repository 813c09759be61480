import type { Result } from '../issue/index.ts';
import { loadKnownRuleSet, type RuleSet } from '../ruleset/index.ts';
import type { RuleFile } from './bundledRules.ts';
import { readText } from './files.ts';
import type { Terminal } from './Terminal.ts';

/** Reads and loads a rule file with all its checks. */
export async function readRules(file: RuleFile, terminal: Terminal): Promise<Result<RuleSet>> {
  const read = await readText(file.path, terminal, file.name);
  if (!read.ok) return read;
  // Validator and parser are a third of the command: loaded only when used.
  const { readRuleSet } = await import('../ruleset/loadRuleSet.ts');
  return readRuleSet(read.value.text, read.value.name);
}

/** As {@link readRules}, but that a bundled rule set is not checked again each time. */
export async function readRulesToUse(file: RuleFile, terminal: Terminal): Promise<Result<RuleSet>> {
  if (!file.isBundled) return readRules(file, terminal);
  const read = await readText(file.path, terminal, file.name);
  return read.ok ? loadKnownRuleSet(read.value.text) : read;
}
