import { type Exact, round, zero } from '../decimal/index.ts';
import { error, warning } from '../issue/index.ts';
import { build, type Expr, NUMBER, type Reading, type Value, variablesOf } from '../logic/index.ts';
import type { Adjustments, Group, Level, ScoreNode, Veto } from '../ruleset/index.ts';
import { type About, aboutItem, aboutTotal } from './About.ts';
import type { LevelAssessment } from './Assessment.ts';
import { aggregateExactly } from './aggregate.ts';
import { scoreCondition } from './conditions.ts';
import { gap } from './LevelInputs.ts';
import { outcomeOf, scoreParts } from './parts.ts';
import { roundedTo, scoreRule } from './points.ts';
import type { RuleContext } from './RuleContext.ts';
import { refusePoints } from './refusePoints.ts';
import { type ScoreColumn, scoreAt, scoreState, withScores } from './ScoreColumn.ts';

/**
 * The points of each bonus or deduction, each capped by itself.
 *
 * One whose inputs have gaps does not count; where a gap is the reason and not that it does not
 * apply, a warning says so.
 */
export function scoreAdjustments(
  { items }: Adjustments,
  context: RuleContext,
): LevelAssessment['bonuses'] {
  return items.map((adjustment) => {
    const { rule, cap } = adjustment;
    const about = aboutItem(adjustment);
    warnOfGaps(rule, about, context);
    const expr = cap === null ? rule.expr : build.least(rule.expr, build.literal(cap));
    const scored = scoreRule({ ...rule, expr }, about, context);
    const points = refusePoints(scored, { about, expr, inputs: rule.inputs, max: null }, context);
    return { adjustment, points: withZeroWhereNone(points) };
  });
}

function warnOfGaps(
  rule: Veto['rule'],
  about: About,
  { inputs, isOut, issues }: RuleContext,
): void {
  const gaps = inputs.gapsOf(rule);
  gaps?.forEach((found, row) => {
    if (found !== gap.zero || isOut[row] === 1) return;
    const missing = inputs.missingIn(rule, row, found);
    const at = inputs.placeOf(row, about, missing);
    issues.push(warning('missing-in-adjustment', at, { input: inputs.titlesOf(missing) }));
  });
}

function withZeroWhereNone(score: ScoreColumn): ScoreColumn {
  const changes = new Map<number, Exact>();
  if (!score.state.includes(scoreState.notApplicable)) return score;
  score.state.forEach((state, row) => {
    if (state === scoreState.notApplicable) changes.set(row, zero);
  });
  return withScores(score, changes);
}

/** On which units each veto fires. A veto that does not apply, or whose inputs have gaps, does not. */
export function fireVetoes(
  vetoes: readonly Veto[],
  context: RuleContext,
): LevelAssessment['vetoes'] {
  return vetoes.map((veto) => {
    const names = [...variablesOf(veto.rule.expr)];
    return {
      veto,
      fired: scoreCondition(veto.rule, aboutItem(veto), context),
      readAt(row) {
        const { read } = context.columns.row(row);
        return new Map(names.map((name) => [name, valueRead(read(name))]));
      },
    };
  });
}

function valueRead(reading: Reading): Value {
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'missing' ? reading.assumed : null;
}

/**
 * The nodes after vetoes that zero some of them: the groups above are aggregated again, for the units
 * concerned.
 */
export function withZeroedNodes(
  root: Group,
  scores: ReadonlyMap<string, ScoreColumn>,
  vetoes: LevelAssessment['vetoes'],
  { inputs, issues }: RuleContext,
): ReadonlyMap<string, ScoreColumn> {
  const zeroed = new Map<number, Set<string>>();
  for (const { veto, fired } of vetoes) {
    for (const effect of veto.effects) {
      if (effect.kind !== 'zero' || effect.node === 'total') continue;
      fired.forEach((truth, row) => {
        if (truth === 1) zeroed.set(row, (zeroed.get(row) ?? new Set()).add(effect.node));
      });
    }
  }
  const changes = new Map<string, Map<number, Exact | null>>();
  for (const [row, paths] of zeroed) {
    const isAbove = ({ path: above }: ScoreNode): boolean =>
      [...paths].some((path) => above === '' || path.startsWith(`${above}.`));
    const scoreOf = (node: ScoreNode): Exact | null => {
      const column = scores.get(node.path);
      const own = column === undefined ? null : scoreAt(column, row);
      if (!paths.has(node.path) && !isAbove(node)) return own;
      const inner =
        node.kind === 'group' ? aggregateExactly(node, node.children.map(scoreOf)) : own;
      const score = paths.has(node.path) ? zero : inner;
      const isFailed = column?.state[row] === scoreState.failed;
      if (!isFailed) changes.set(node.path, (changes.get(node.path) ?? new Map()).set(row, score));
      return score;
    };
    const outcome = outcomeOf(() => scoreOf(root));
    if (outcome.kind !== 'problem') continue;
    issues.push(error(outcome.code, inputs.placeOf(row, aboutTotal, [])));
  }
  return new Map(
    [...scores].map(([path, score]) => [path, withScores(score, changes.get(path) ?? new Map())]),
  );
}

/** What the total is made of. */
export type TotalParts = {
  readonly root: ScoreColumn;
  readonly bonuses: LevelAssessment['bonuses'];
  readonly deductions: LevelAssessment['deductions'];
  readonly vetoes: LevelAssessment['vetoes'];
};

/** The total before its last rounding: tree, bonuses, deductions, bounds, then vetoes and caps. */
export function exactTotal(level: Level, parts: TotalParts, context: RuleContext): ScoreColumn {
  const columns = new Map([
    ['root', parts.root],
    ...parts.bonuses.map(({ adjustment, points }) => [`bonus.${adjustment.id}`, points] as const),
    ...parts.deductions.map(
      ({ adjustment, points }) => [`deduction.${adjustment.id}`, points] as const,
    ),
  ]);
  const expr = totalExpression(level);
  if (expr.kind === 'variable') return withCaps(parts.root, parts.vetoes);
  const sum = totalOf(expr, columns, (row) => sumExactly(level, parts, row), context);
  return withCaps(sum, parts.vetoes);
}

/** Rounds the total as it is published. */
export function publishedTotal(
  level: Level,
  total: ScoreColumn,
  context: RuleContext,
): ScoreColumn {
  const { rounding } = level.total;
  const compute = (row: number): Exact | null => {
    const exact = scoreAt(total, row);
    return exact === null ? null : round(exact, rounding);
  };
  const expr = roundedTo(part('total'), rounding);
  return totalOf(expr, new Map([['total', total]]), compute, context);
}

const part = (name: string): Expr => ({ kind: 'variable', name, fallback: null, type: NUMBER });

/** A total needs all of its parts: it fails, or does not apply, where one of them does. */
function totalOf(
  expr: Expr,
  parts: ReadonlyMap<string, ScoreColumn>,
  compute: (row: number) => Exact | null,
  context: RuleContext,
): ScoreColumn {
  const others = [...parts.values()].filter(({ state }) => state !== context.allScored);
  const state =
    others.length === 0
      ? context.allScored
      : context.allScored.map((found, row) =>
          others.reduce((worst, part) => Math.max(worst, part.state[row] ?? 0), found),
        );
  return scoreParts(expr, parts, state, aboutTotal, compute, context);
}

function totalExpression({ bonuses, deductions, total }: Level): Expr {
  const capped = (prefix: string, { items, cap }: Adjustments): readonly Expr[] => {
    if (items.length === 0) return [];
    const sum = build.chain(
      '+',
      items.map(({ id }) => part(`${prefix}.${id}`)),
    );
    return [cap === null ? sum : build.least(sum, build.literal(cap))];
  };
  const [bonus] = capped('bonus', bonuses);
  const [deduction] = capped('deduction', deductions);
  const raised = bonus === undefined ? part('root') : build.plus(part('root'), bonus);
  const lowered = deduction === undefined ? raised : build.minus(raised, deduction);
  const lifted = total.floor === null ? lowered : build.most(lowered, build.literal(total.floor));
  return total.ceiling === null ? lifted : build.least(lifted, build.literal(total.ceiling));
}

function sumExactly(
  { bonuses, deductions, total }: Level,
  parts: TotalParts,
  row: number,
): Exact | null {
  const root = scoreAt(parts.root, row);
  if (root === null) return null;
  const sumOf = (points: LevelAssessment['bonuses'], cap: Exact | null): Exact => {
    const sum = points.reduce((all, item) => all.plus(scoreAt(item.points, row) ?? zero), zero);
    return cap === null ? sum : lower(sum, cap);
  };
  const sum = root
    .plus(sumOf(parts.bonuses, bonuses.cap))
    .minus(sumOf(parts.deductions, deductions.cap));
  const lifted = total.floor === null ? sum : higher(sum, total.floor);
  return total.ceiling === null ? lifted : lower(lifted, total.ceiling);
}

const lower = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);
const higher = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);

function withCaps(total: ScoreColumn, vetoes: LevelAssessment['vetoes']): ScoreColumn {
  const changes = new Map<number, Exact>();
  for (const { veto, fired } of vetoes) {
    for (const effect of veto.effects) {
      const cap =
        effect.kind === 'cap-total'
          ? effect.cap
          : effect.kind === 'zero' && effect.node === 'total'
            ? zero
            : null;
      if (cap === null) continue;
      fired.forEach((truth, row) => {
        const score = changes.get(row) ?? scoreAt(total, row);
        if (truth === 1 && score !== null && score.compare(cap) > 0) changes.set(row, cap);
      });
    }
  }
  return withScores(total, changes);
}
