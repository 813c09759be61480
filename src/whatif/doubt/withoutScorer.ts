import type { RuleSet } from '../../ruleset/index.ts';

/**
 * The rule set that reads a ledger as if it had not the records that one scorer made: to read the data with,
 * and to assess them by. Records without a scorer stay; who has no others has none.
 *
 * @param field  of the ledger: a text that says whose record it is
 */
export function withoutScorer(
  ruleSet: RuleSet,
  ledger: string,
  field: string,
  scorer: string,
): RuleSet {
  const found = ruleSet.ledgers.get(ledger);
  if (found === undefined) return ruleSet;
  const without = { ...found, leftOut: { field, text: scorer } };
  return { ...ruleSet, ledgers: new Map(ruleSet.ledgers).set(ledger, without) };
}
