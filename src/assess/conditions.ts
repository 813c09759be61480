import { addIssues, type Issue, note, warning } from '../issue/index.ts';
import { type Expr, evaluateConditions, strictVariables } from '../logic/index.ts';
import type { Rule } from '../ruleset/index.ts';
import type { About } from './About.ts';
import { gap } from './LevelInputs.ts';
import { reportGaps, reportProblems, withoutGaps } from './points.ts';
import { named, type RuleContext } from './RuleContext.ts';

/** What a condition says of a unit; open where what it needs is missing or does not apply. */
const verdict = { no: 0, yes: 1, open: 2 } as const;

/**
 * Where the condition of a rule is true: 1.
 *
 * `and` and `or` look at all their parts, in whatever order: one part that is true decides an `or`
 * though another is open. A condition that stays open does not count as true, and that is said.
 *
 * @param isConcerned  1 for the rows for which it matters; of others nothing is said
 */
export function scoreCondition(
  rule: Rule,
  about: About,
  context: RuleContext,
  isConcerned: Uint8Array = context.isIn,
): Uint8Array {
  reportGaps(context.inputs.gapsOf(rule), rule, about, context);
  const verdicts = decide(rule.expr, { rule, about, context }, context.isIn);
  if (verdicts.includes(verdict.open)) {
    addIssues(context.issues, openIssues({ rule, about, context }, verdicts, isConcerned));
  }
  return verdicts.map((found) => (found === verdict.yes ? 1 : 0));
}

type Site = { readonly rule: Rule; readonly about: About; readonly context: RuleContext };

/** @param isAsked  1 for the rows to decide; the others are `no` */
function decide(expr: Expr, site: Site, isAsked: Uint8Array): Uint8Array {
  if (expr.kind === 'call') {
    const { operator, args } = expr;
    if (operator === 'and' || operator === 'or') return decideAll(operator, args, site, isAsked);
    const [only] = args;
    if (operator === '!' && only !== undefined) {
      const inner = decide(only, site, isAsked);
      return inner.map((found, row) =>
        isAsked[row] === 1 && found !== verdict.open ? 1 - found : found,
      );
    }
    if (operator === '!!' && only !== undefined) return decide(only, site, isAsked);
  }
  return decidePart(expr, site, isAsked);
}

function decideAll(
  operator: 'and' | 'or',
  parts: readonly Expr[],
  site: Site,
  isAsked: Uint8Array,
): Uint8Array {
  const [deciding, otherwise] =
    operator === 'or' ? [verdict.yes, verdict.no] : [verdict.no, verdict.yes];
  const result = isAsked.map((asked) => (asked === 1 ? otherwise : verdict.no));
  // A part behind one that decides is not asked: what comes before may guard it, as from a division by 0.
  const isStillAsked = isAsked.slice();
  for (const part of parts) {
    decide(part, site, isStillAsked).forEach((found, row) => {
      if (isStillAsked[row] !== 1) return;
      if (found === deciding) {
        result[row] = deciding;
        isStillAsked[row] = 0;
      } else if (found === verdict.open) result[row] = verdict.open;
    });
  }
  return result;
}

/** A part by itself, with the gaps of what it reads alone. */
function decidePart(expr: Expr, { rule, about, context }: Site, isAsked: Uint8Array): Uint8Array {
  const read = strictVariables(expr);
  const gaps = context.inputs.gapsOf({
    strictInputs: rule.strictInputs.filter((input) => read.has(input)),
  });
  const isWanted = withoutGaps(gaps, isAsked);
  const evaluated = evaluateConditions(expr, context.columns, isWanted);
  reportProblems(evaluated, about, rule.inputs, context);
  const result = evaluated.column.slice();
  for (const row of evaluated.notApplicable) result[row] = verdict.open;
  if (gaps !== null) {
    isAsked.forEach((asked, row) => {
      if (asked === 1 && gaps[row] !== gap.none) result[row] = verdict.open;
    });
  }
  return result;
}

/** A warning for each unit that has not reported; a note that names those to which it does not apply. */
function openIssues(
  { rule, about, context: { inputs } }: Site,
  verdicts: Uint8Array,
  isConcerned: Uint8Array,
): readonly Issue[] {
  const issues: Issue[] = [];
  const units: string[] = [];
  verdicts.forEach((found, row) => {
    if (found !== verdict.open || isConcerned[row] !== 1) return;
    if (inputs.missingIn(rule, row, gap.unreported).length > 0) return;
    const missing = inputs.missingIn(rule, row, gap.zero);
    if (missing.length > 0) {
      const at = inputs.placeOf(row, about, missing);
      issues.push(warning('missing-in-adjustment', at, { input: inputs.titlesOf(missing) }));
      return;
    }
    const unit = named(inputs.units[row]);
    units.push(`${unit.name} ${unit.code}`);
  });
  if (units.length > 0) {
    issues.push(note('condition-open', about, { count: String(units.length), units }));
  }
  return issues;
}
