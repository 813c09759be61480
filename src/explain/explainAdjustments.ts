import { formatExact } from '../decimal/index.ts';
import type { Veto } from '../ruleset/index.ts';
import type { AdjustmentExplanation, StepExplanation, VetoExplanation } from './Explanation.ts';
import { printedSteps } from './totalSteps.ts';
import type { AdjustmentScore } from './UnitScores.ts';
import { standingWith, textOf, type UnitSite } from './UnitSite.ts';

/** From the tree to the published total. */
export function stepsOf({ scores, scorer }: UnitSite): readonly StepExplanation[] {
  const { bonuses, deductions, vetoes, total } = scorer.assessed.level;
  const titles = new Map(
    [...bonuses.items, ...deductions.items, ...vetoes].map(({ id, title }) => [id, title]),
  );
  const { places } = total.rounding;
  const steps = printedSteps(scores.steps);
  return steps.map(({ kind, id, change, total: after }, i) => ({
    kind,
    id,
    title: id === null ? null : (titles.get(id) ?? null),
    change: formatExact(change),
    total: formatExact(after, i === steps.length - 1 ? places : 0),
  }));
}

export function explainAdjustment(
  { adjustment, points, uncapped }: AdjustmentScore,
  kind: 'bonus' | 'deduction',
  site: UnitSite,
): AdjustmentExplanation {
  const { id, title, clause, description, cap } = adjustment;
  return {
    id,
    title,
    clause: site.rules.clauseOf(clause),
    description,
    points: formatExact(points),
    uncapped: formatExact(uncapped),
    cap: textOf(cap),
    rule: site.rules.adjustment(adjustment, kind),
    without: points.isZero ? null : standingWith({ without: new Set([id]) }, site),
  };
}

export function explainVeto(veto: Veto, site: UnitSite): VetoExplanation {
  const { id, title, clause, description } = veto;
  return {
    id,
    title,
    clause: site.rules.clauseOf(clause),
    description,
    effects: site.rules.effectsOf(veto),
    rule: site.rules.veto(veto),
    without: standingWith({ without: new Set([id]) }, site),
  };
}
