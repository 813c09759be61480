import { aggregateExactly, type LevelAssessment } from '../assess/index.ts';
import { type Exact, zero } from '../decimal/index.ts';
import type { RuleRow } from '../logic/index.ts';
import type {
  Adjustment,
  Adjustments,
  Group,
  Indicator,
  RuleSet,
  ScoreNode,
  Veto,
} from '../ruleset/index.ts';
import { type Applied, applyRule } from './applyRule.ts';
import { decide } from './decide.ts';
import type { Readings, Scores } from './readings.ts';
import { rollUpUnit } from './rollUpUnit.ts';
import { totalSteps } from './totalSteps.ts';
import type { AdjustmentScore, NodeScore, Step, UnitBelow, UnitScores } from './UnitScores.ts';

/** What the units of a level are scored with, one by one. */
export type Scorer = {
  readonly ruleSet: RuleSet;
  readonly assessed: LevelAssessment;
  readonly readings: Readings;
};

/** What is otherwise than the data and the rules say. */
export type Otherwise = {
  /** Scores of nodes, by path. */
  readonly nodes?: ReadonlyMap<string, Exact>;
  /** Vetoes, bonuses and deductions that are left out, by id. */
  readonly without?: ReadonlySet<string>;
};

/** All scores of a unit as they are, or as they would be. */
export type UnitScorer = (otherwise?: Otherwise) => UnitScores;

/** Scores a unit, from its inputs to its total, by the reference evaluator; its rules once. */
export function unitScorer(scorer: Scorer, row: number): UnitScorer {
  const { ruleSet, assessed, readings } = scorer;
  const { level } = assessed;
  const rowWith = (scores: Scores): RuleRow => readings.rowWith(row, scores);
  const leaves = scoreLeaves(scorer, row, rowWith(new Map()));
  return ({ nodes: fixed = new Map(), without = new Set() } = {}) => {
    const tree = scoreTree(level.root, leaves, fixed, new Map());
    const known: Scores = new Map([...tree].map(([path, { score }]) => [path, score]));
    const adjust = ({ items }: Adjustments): readonly AdjustmentScore[] =>
      items
        .filter(({ id }) => !without.has(id))
        .map((item) => scoreAdjustment(item, rowWith(known), ruleSet));
    const [bonuses, deductions] = [adjust(level.bonuses), adjust(level.deductions)];
    const root = known.get('') ?? null;
    const before =
      root === null
        ? null
        : lastOf(totalSteps(level, { root, bonuses, deductions, vetoes: [] }, false));
    const all: Scores = new Map([...known, ['total', before]]);
    const vetoes = level.vetoes.filter(
      ({ id, rule }) => !without.has(id) && decide(rule, rowWith(all), ruleSet) === 'yes',
    );
    const nodes = scoreTree(level.root, leaves, fixed, zeroedBy(vetoes));
    const after = nodes.get('')?.score ?? null;
    const parts = { root: after ?? zero, bonuses, deductions, vetoes };
    const exact = after === null ? [] : totalSteps(level, parts, false);
    const steps = after === null ? [] : totalSteps(level, parts, true);
    return {
      nodes,
      bonuses,
      deductions,
      vetoes,
      steps,
      exactTotal: lastOf(exact),
      total: lastOf(steps),
    };
  };
}

function lastOf(steps: readonly Step[]): Exact | null {
  return steps.at(-1)?.total ?? null;
}

/** Indicators and roll-ups: what nothing above them changes. */
type Leaf = {
  readonly unrounded: Exact | null;
  readonly score: Exact | null;
  readonly applied: Applied | null;
  readonly units: readonly UnitBelow[];
};

function scoreLeaves(
  { ruleSet, assessed }: Scorer,
  row: number,
  ruleRow: RuleRow,
): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (node: ScoreNode): void => {
    if (node.kind === 'group') node.children.forEach(visit);
    else if (node.kind === 'rollup') {
      leaves.set(node.path, { ...rollUpUnit(node, assessed, row), applied: null });
    } else leaves.set(node.path, scoreIndicator(node, ruleRow, ruleSet));
  };
  visit(assessed.level.root);
  return leaves;
}

function scoreIndicator({ rule, rounding }: Indicator, row: RuleRow, ruleSet: RuleSet): Leaf {
  const applied = applyRule(rule, rounding, row, ruleSet);
  const has = applied.kind === 'points';
  return {
    unrounded: has ? applied.unrounded : null,
    score: has ? applied.points : null,
    applied,
    units: [],
  };
}

function scoreTree(
  root: Group,
  leaves: ReadonlyMap<string, Leaf>,
  fixed: ReadonlyMap<string, Exact>,
  zeroed: ReadonlyMap<string, readonly Veto[]>,
): ReadonlyMap<string, NodeScore> {
  const nodes = new Map<string, NodeScore>();
  const visit = (node: ScoreNode): Exact | null => {
    const leaf =
      node.kind === 'group' ? scoreGroup(node, node.children.map(visit)) : leaves.get(node.path);
    const vetoes = zeroed.get(node.path) ?? [];
    const before = fixed.get(node.path) ?? leaf?.score ?? null;
    const score = vetoes.length > 0 ? zero : before;
    nodes.set(node.path, {
      node,
      unrounded: leaf?.unrounded ?? null,
      before,
      score,
      zeroedBy: vetoes,
      applied: leaf?.applied ?? null,
      units: leaf?.units ?? [],
    });
    return score;
  };
  visit(root);
  return nodes;
}

function scoreGroup(group: Group, scores: ReadonlyArray<Exact | null>): Leaf {
  return {
    unrounded: aggregateExactly({ ...group, rounding: null }, scores),
    score: aggregateExactly(group, scores),
    applied: null,
    units: [],
  };
}

/** One that does not apply, or whose inputs have gaps, does not count. */
function scoreAdjustment(adjustment: Adjustment, row: RuleRow, ruleSet: RuleSet): AdjustmentScore {
  const applied = applyRule(adjustment.rule, null, row, ruleSet);
  const uncapped = applied.kind === 'points' ? applied.points : zero;
  const { cap } = adjustment;
  const points = cap !== null && uncapped.compare(cap) > 0 ? cap : uncapped;
  return { adjustment, points, uncapped };
}

function zeroedBy(vetoes: readonly Veto[]): ReadonlyMap<string, readonly Veto[]> {
  const zeroed = new Map<string, readonly Veto[]>();
  for (const veto of vetoes) {
    for (const effect of veto.effects) {
      if (effect.kind !== 'zero' || effect.node === 'total') continue;
      zeroed.set(effect.node, [...(zeroed.get(effect.node) ?? []), veto]);
    }
  }
  return zeroed;
}
