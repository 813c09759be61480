import { type Exact, round, zero } from '../decimal/index.ts';
import { warning } from '../issue/index.ts';
import { build, type Expr, evaluateNumbersAsking, NUMBER, type Outcome } from '../logic/index.ts';
import type { Adjustments, Group, Level, ScoreNode, Veto } from '../ruleset/index.ts';
import type { LevelAssessment } from './Assessment.ts';
import { aggregateExactly } from './aggregate.ts';
import { gap } from './LevelInputs.ts';
import { type RuleContext, refusePoints, roundedTo, scoreCondition, scoreRule } from './points.ts';
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
    const { rule, cap, id } = adjustment;
    warnOfGaps(rule, id, context);
    const expr = cap === null ? rule.expr : build.least(rule.expr, build.literal(cap));
    const scored = scoreRule({ ...rule, expr }, id, null, context);
    return { adjustment, points: withZeroWhereNone(refusePoints(scored, id, rule, null, context)) };
  });
}

function warnOfGaps(
  rule: Veto['rule'],
  name: string,
  { inputs, isOut, issues }: RuleContext,
): void {
  const gaps = inputs.gapsOf(rule);
  gaps.forEach((found, row) => {
    if (found !== gap.zero || isOut[row] === 1) return;
    const at = inputs.placeOf(row, name, rule.strictInputs);
    issues.push(warning('missing-in-adjustment', at, { input: rule.strictInputs.join('、') }));
  });
}

function withZeroWhereNone(score: ScoreColumn): ScoreColumn {
  const changes = new Map<number, Exact>();
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
    warnOfGaps(veto.rule, veto.id, context);
    return { veto, fired: scoreCondition(veto.rule, veto.id, context) };
  });
}

/**
 * The nodes after vetoes that zero some of them: the groups above are aggregated again, for the units
 * concerned.
 */
export function withZeroedNodes(
  root: Group,
  scores: ReadonlyMap<string, ScoreColumn>,
  vetoes: LevelAssessment['vetoes'],
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
    scoreOf(root);
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
export function exactTotal(level: Level, parts: TotalParts, length: number): ScoreColumn {
  const columns = new Map([
    ['root', parts.root],
    ...parts.bonuses.map(({ adjustment, points }) => [`bonus.${adjustment.id}`, points] as const),
    ...parts.deductions.map(
      ({ adjustment, points }) => [`deduction.${adjustment.id}`, points] as const,
    ),
  ]);
  const ask = (row: number): Outcome => {
    const exact = sumExactly(level, parts, row);
    return exact === null ? { kind: 'not-applicable' } : { kind: 'value', value: exact };
  };
  const sum = evaluateParts(totalExpression(level), columns, length, ask);
  return withCaps(sum, parts.vetoes);
}

/** Rounds the total as it is published. */
export function publishedTotal(level: Level, total: ScoreColumn, length: number): ScoreColumn {
  const { rounding } = level.total;
  const ask = (row: number): Outcome => {
    const exact = scoreAt(total, row);
    return exact === null
      ? { kind: 'not-applicable' }
      : { kind: 'value', value: round(exact, rounding) };
  };
  const expr = roundedTo(part('total'), rounding);
  return evaluateParts(expr, new Map([['total', total]]), length, ask);
}

const part = (name: string): Expr => ({ kind: 'variable', name, fallback: null, type: NUMBER });

function evaluateParts(
  expr: Expr,
  columns: ReadonlyMap<string, ScoreColumn>,
  length: number,
  ask: (row: number) => Outcome,
): ScoreColumn {
  const find = (name: string): ScoreColumn => {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`the total has no part ${name}`);
    return column;
  };
  const state = new Uint8Array(length);
  for (const column of columns.values()) {
    for (let row = 0; row < length; row += 1) {
      state[row] = Math.max(state[row] ?? 0, column.state[row] ?? 0);
    }
  }
  const isWanted = state.map((found) => (found === scoreState.scored ? 1 : 0));
  const scope = {
    column: (name: string) => find(name).column,
    state: (name: string) => find(name).state,
    pool: (): never => {
      throw new Error('a total has no pool figures');
    },
  };
  const { column } = evaluateNumbersAsking(expr, scope, isWanted, length, ask);
  return { column, state };
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
