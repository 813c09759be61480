import type { Rule, RuleSet, ScoreNode } from '../../ruleset/index.ts';
import type { MarkdownWords } from './MarkdownWords.ts';

/** Where the data of a rule come from: its inputs, each with its ledger; of a roll-up, the level below. */
export function dataOf(
  item: ScoreNode | { readonly rule: Rule },
  { inputs, ledgers, levels }: RuleSet,
  words: MarkdownWords,
): string {
  if ('kind' in item && item.kind === 'rollup') {
    return words.fromLevel(levels.find(({ id }) => id === item.level)?.title ?? item.level);
  }
  if (!('rule' in item)) return '';
  const read = item.rule.inputs.flatMap((id) => inputs.get(id) ?? []);
  const titles = read.map(({ title, derived, earlier }) => {
    if (earlier !== null) return words.fromEarlier(title);
    const ledger = derived === null ? undefined : ledgers.get(derived.ledger);
    return ledger === undefined ? title : words.fromLedger(title, ledger.title);
  });
  return titles.join(words.enumeration);
}
