import { build, type Expr, TEXT } from '../../logic/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';

/**
 * The rule set whose inputs leave out the records of a ledger that one scorer made: to read the data with,
 * and to assess them by. Records without a scorer stay.
 *
 * @param field  of the ledger: a text that says whose record it is
 */
export function withoutScorer(
  ruleSet: RuleSet,
  ledger: string,
  field: string,
  scorer: string,
): RuleSet {
  const name: Expr = { kind: 'variable', name: field, fallback: build.literal(''), type: TEXT };
  const isOther = build.call('!', build.call('===', name, build.literal(scorer)));
  const inputs = [...ruleSet.inputs].map(([id, input]) => {
    const { derived } = input;
    if (derived === null || derived.ledger !== ledger) return [id, input] as const;
    const where = derived.where === null ? isOther : build.call('and', derived.where, isOther);
    return [id, { ...input, derived: { ...derived, where } }] as const;
  });
  return { ...ruleSet, inputs: new Map(inputs) };
}
