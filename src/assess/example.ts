import { scaledColumn } from '../decimal/index.ts';
import type { Issue } from '../issue/index.ts';
import type { Adjustment, Figure, Level, RuleSet, ScoreNode } from '../ruleset/index.ts';
import type { Table } from '../table/index.ts';
import { scoreAdjustments } from './adjust.ts';
import { scoreGroup } from './aggregate.ts';
import { valuesOf } from './figures.ts';
import { levelInputs } from './LevelInputs.ts';
import { scoreIndicator } from './points.ts';
import { poolFigures } from './pool.ts';
import { participants, type RuleContext } from './RuleContext.ts';
import { known, type ScoreColumn, type Scoring, scoreState } from './ScoreColumn.ts';

/**
 * One indicator, group, bonus, deduction or figure for the units of a table, by itself.
 *
 * @param table  the unit in question first, then the rest of its pool
 */
export function scoreExample(
  ruleSet: RuleSet,
  level: Level,
  table: Table,
  rule: ScoreNode | Adjustment | Figure,
): { readonly score: ScoreColumn; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { units, isUnreadable: isOut } = table;
  const inputs = levelInputs(
    ruleSet,
    level,
    table,
    new Map(),
    units.map(() => null),
  );
  const pool = poolFigures(inputs, new Map(), () => units.map(() => 0), isOut);
  const columns = inputs.columnsWith(new Map(), pool);
  const context: RuleContext = { inputs, columns, issues, ...participants(isOut) };
  return { score: scoreAlone(rule, context), issues };
}

function scoreAlone(rule: ScoreNode | Adjustment | Figure, context: RuleContext): ScoreColumn {
  if ('kind' in rule) return scoreNode(rule, context).finish();
  if ('isSummed' in rule) return valuesOf(rule, context);
  const [scored] = scoreAdjustments({ cap: null, items: [rule] }, context);
  return scored?.points ?? noScore(context);
}

function scoreNode(node: ScoreNode, context: RuleContext): Scoring {
  switch (node.kind) {
    case 'indicator':
      return scoreIndicator(node, context);
    case 'group':
      return scoreGroup(
        node,
        node.children.map((child) => scoreNode(child, context)),
        context,
      );
    case 'rollup':
      return known(noScore(context));
  }
}

/** What is rolled up comes from other units: an example has none. */
function noScore({ inputs }: RuleContext): ScoreColumn {
  const state = new Uint8Array(inputs.length).fill(scoreState.notApplicable);
  return { column: scaledColumn(new Float64Array(inputs.length).fill(Number.NaN), 0), state };
}
