import { type LevelAssessment, type ScoreColumn, scoreAt } from '../../assess/index.ts';
import { decide, type Readings, readings, type Scores } from '../../explain/index.ts';
import { type Expr, variablesOf, walk } from '../../logic/index.ts';
import type { Rule, RuleSet, Veto } from '../../ruleset/index.ts';
import { always, readsTotal, tabulate } from './tabulate.ts';
import type { Condition } from './WeightModel.ts';

/** The conditions of a level, for all totals; null: one that cannot be put so. */
export type Conditions = {
  /** Of lists: they see what is published. */
  readonly ofList: (rule: Rule) => Condition | null;
  /** Of vetoes: they see scores before any of them, and the total before its last rounding. */
  readonly ofVeto: (veto: Veto) => Condition | null;
};

export function conditionsOf(
  ruleSet: RuleSet,
  assessed: LevelAssessment,
  rows: readonly number[],
): Conditions {
  const { level, nodes, tree, vetoes } = assessed;
  const { step } = level.total.rounding;
  let read: Readings | null = null;
  const truths = (
    rule: Rule,
    scores: ReadonlyMap<string, ScoreColumn>,
    total: Scores,
  ): Uint8Array => {
    read ??= readings(assessed);
    const { rowWith } = read;
    return Uint8Array.from(rows, (row) => {
      const all = new Map([
        ...[...scores].map(([path, s]) => [path, scoreAt(s, row)] as const),
        ...total,
      ]);
      return decide(rule, rowWith(row, all), ruleSet) === 'yes' ? 1 : 0;
    });
  };
  const condition = (rule: Rule, scores: ReadonlyMap<string, ScoreColumn>): Condition | null => {
    if (comparesScores(rule.expr)) return null;
    if (!readsTotal(rule.expr)) return always(truths(rule, scores, new Map()));
    return tabulate(rule.expr, step, (total) => truths(rule, scores, new Map([['total', total]])));
  };
  return {
    ofList: (rule) => condition(rule, nodes),
    ofVeto(veto) {
      if (readsTotal(veto.rule.expr)) return condition(veto.rule, tree);
      const fired = vetoes.find((found) => found.veto.id === veto.id)?.fired;
      return always(Uint8Array.from(rows, (row) => fired?.[row] ?? 0));
    },
  };
}

/** Whether a rule compares the scores of a unit with those of others. */
function comparesScores(expr: Expr): boolean {
  return walk(expr).some(
    (part) =>
      part.kind === 'pool' && [...variablesOf(part.of)].some((name) => name.startsWith('score.')),
  );
}
