import {
  type Expr,
  isTruthy,
  type RuleRow,
  referenceEvaluator,
  strictVariables,
} from '../logic/index.ts';
import type { Rule, RuleSet } from '../ruleset/index.ts';
import { gapOf } from './applyRule.ts';

/** open: what it needs is missing or does not apply; it then counts as no. */
export type Verdict = 'yes' | 'no' | 'open';

/**
 * Whether a condition is true of a unit, by the reference evaluator.
 *
 * `and` and `or` look at all their parts: one that decides does so though another is open.
 */
export function decide(rule: Rule, row: RuleRow, ruleSet: RuleSet): Verdict {
  const decideExpr = (expr: Expr): Verdict => {
    if (expr.kind === 'call') {
      const { operator, args } = expr;
      if (operator === 'and') return firstOf(args, 'no', 'yes', decideExpr);
      if (operator === 'or') return firstOf(args, 'yes', 'no', decideExpr);
      const [only] = args;
      if (operator === '!!' && only !== undefined) return decideExpr(only);
      if (operator === '!' && only !== undefined) return opposite(decideExpr(only));
    }
    const read = strictVariables(expr);
    const strictInputs = rule.strictInputs.filter((input) => read.has(input));
    if (gapOf({ strictInputs }, row, ruleSet) !== null) return 'open';
    const outcome = referenceEvaluator(expr)(row);
    if (outcome.kind !== 'value') return 'open';
    return isTruthy(outcome.value) ? 'yes' : 'no';
  };
  return decideExpr(rule.expr);
}

function firstOf(
  parts: readonly Expr[],
  deciding: Verdict,
  otherwise: Verdict,
  decideExpr: (expr: Expr) => Verdict,
): Verdict {
  let verdict = otherwise;
  for (const part of parts) {
    const found = decideExpr(part);
    if (found === deciding) return deciding;
    if (found === 'open') verdict = 'open';
  }
  return verdict;
}

const opposites = { yes: 'no', no: 'yes', open: 'open' } as const;

function opposite(verdict: Verdict): Verdict {
  return opposites[verdict];
}
