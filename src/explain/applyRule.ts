import { Exact, type Rounding, round, zero } from '../decimal/index.ts';
import { type Expr, type RuleRow, referenceEvaluator } from '../logic/index.ts';
import type { Input, Rule, RuleSet } from '../ruleset/index.ts';

/** What a rule gives for a unit, by the reference evaluator. */
export type Applied =
  /** `unrounded`: before the rule's own rounding. `zero-gap`: 0 for an input that was not reported. */
  | {
      readonly kind: 'points';
      readonly points: Exact;
      readonly unrounded: Exact;
      readonly because: 'rule' | 'zero-gap';
    }
  /** `input`: one that the rule needs does not apply, or leaves where it is not reported. */
  | { readonly kind: 'not-applicable'; readonly because: 'rule' | 'input' }
  | { readonly kind: 'failed'; readonly code: string };

/** What inputs that a rule needs, and that have no value, make of it; the gravest counts. */
export function gapOf(
  { strictInputs }: Pick<Rule, 'strictInputs'>,
  row: RuleRow,
  ruleSet: RuleSet,
): 'unreported' | 'not-applicable' | 'zero' | null {
  const gaps = strictInputs.map((id) => gapIn(row, ruleSet.inputs.get(id)));
  const order = ['unreported', 'not-applicable', 'zero'] as const;
  return order.find((gap) => gaps.includes(gap)) ?? null;
}

function gapIn(row: RuleRow, input: Input | undefined): ReturnType<typeof gapOf> {
  if (input === undefined) return null;
  const { kind } = row.read(input.id);
  if (kind === 'value') return null;
  if (kind === 'not-applicable') return 'not-applicable';
  const effects = {
    error: 'unreported',
    exclude: 'not-applicable',
    zero: 'zero',
    value: null,
  } as const;
  return effects[input.missing.kind];
}

/** The points of a rule for a unit: gaps first, then the rule, then its rounding. */
export function applyRule(
  rule: Rule,
  rounding: Rounding | null,
  row: RuleRow,
  ruleSet: RuleSet,
): Applied {
  const gap = gapOf(rule, row, ruleSet);
  if (gap === 'unreported') return { kind: 'failed', code: 'not-reported' };
  if (gap === 'not-applicable') return { kind: 'not-applicable', because: 'input' };
  if (gap === 'zero') return { kind: 'points', points: zero, unrounded: zero, because: 'zero-gap' };
  const outcome = evaluate(rule.expr, row);
  if (outcome.kind === 'not-applicable') return { kind: 'not-applicable', because: 'rule' };
  if (outcome.kind === 'problem') return { kind: 'failed', code: outcome.code };
  const { value } = outcome;
  if (!(value instanceof Exact)) throw new Error('points that are no number');
  const points = rounding === null ? value : round(value, rounding);
  return { kind: 'points', points, unrounded: value, because: 'rule' };
}

function evaluate(expr: Expr, row: RuleRow): ReturnType<ReturnType<typeof referenceEvaluator>> {
  return referenceEvaluator(expr)(row);
}
