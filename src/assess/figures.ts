import { type Exact, zero } from '../decimal/index.ts';
import { error } from '../issue/index.ts';
import type { Figure } from '../ruleset/index.ts';
import { aboutItem } from './About.ts';
import type { LevelAssessment } from './Assessment.ts';
import { outcomeOf } from './parts.ts';
import { roundedTo, scoreRule } from './points.ts';
import type { RuleContext } from './RuleContext.ts';
import { type ScoreColumn, scoreAt, scoreState } from './ScoreColumn.ts';

/** The figures of all units, and the sums of those that are added up. */
export function computeFigures(
  figures: readonly Figure[],
  context: RuleContext,
): LevelAssessment['figures'] {
  return figures.map((figure) => {
    const values = valuesOf(figure, context);
    return { figure, values, sum: figure.isSummed ? sumOf(values, figure, context) : null };
  });
}

/** Gaps are those of a rule: not applicable and `exclude` leave a unit without a value, `zero` gives 0. */
export function valuesOf(figure: Figure, context: RuleContext): ScoreColumn {
  const { rule, rounding } = figure;
  const expr = roundedTo(rule.expr, rounding);
  return scoreRule({ ...rule, expr }, aboutItem(figure), context);
}

/** To the last digit, over the units that have a value; null where nobody has. */
function sumOf(values: ScoreColumn, figure: Figure, { issues }: RuleContext): Exact | null {
  const { state } = values;
  if (!state.includes(scoreState.scored)) return null;
  let sum = zero;
  const outcome = outcomeOf(() => {
    for (let row = 0; row < state.length; row += 1) sum = sum.plus(scoreAt(values, row) ?? zero);
    return sum;
  });
  if (outcome.kind !== 'problem') return sum;
  issues.push(error(outcome.code, aboutItem(figure), { found: outcome.found }));
  return null;
}
