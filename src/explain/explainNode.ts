import { type Exact, formatExact, zero } from '../decimal/index.ts';
import type { Indicator, ScoreNode } from '../ruleset/index.ts';
import type { ImprovementExplanation, NodeExplanation, PartExplanation } from './Explanation.ts';
import { improvements } from './improve.ts';
import type { NodeScore } from './UnitScores.ts';
import { named, standingWith, textOf, type UnitSite, valueText } from './UnitSite.ts';

/** A node of a unit, and all below it. */
export function explainNode(node: ScoreNode, site: UnitSite): NodeExplanation {
  const { scores, lost, rules } = site;
  const scored = scores.nodes.get(node.path);
  const found = lost.decompositions.get(node.path);
  if (scored === undefined || found === undefined) throw new Error(`no node ${node.path}`);
  const { score } = scored;
  const places = node.rounding?.places ?? 0;
  const missed = score === null ? null : node.max.minus(score);
  const isFull = missed === null || missed.isZero;
  return {
    id: node.path,
    title: node.title,
    clause: rules.clauseOf(node.clause),
    description: node.description,
    kind: node.kind,
    method: methodOf(node),
    max: formatExact(node.max),
    weight: textOf(node.weight),
    score: textOf(score, places),
    because: becauseOf(scored),
    unrounded: textOf(scored.unrounded),
    rule: node.kind === 'indicator' ? rules.indicator(node) : null,
    parts: partsOf(scored, site),
    rounding: formatExact(found.rounding),
    lostRounding: formatExact(found.lostRounding),
    lostToVeto: formatExact(found.lostToVeto),
    zeroedBy: scored.zeroedBy.map(named),
    lost: textOf(missed),
    lostOfTotal: formatExact(lost.byPath.get(node.path) ?? zero),
    improvements:
      node.kind === 'indicator' && score !== null ? improvementsOf(node, score, site) : [],
    atMax: isFull ? null : standingWith({ nodes: new Map([[node.path, node.max]]) }, site),
    children: node.kind === 'group' ? node.children.map((child) => explainNode(child, site)) : [],
  };
}

function methodOf(node: ScoreNode): string | null {
  if (node.kind === 'group') return node.aggregate;
  return node.kind === 'rollup' ? node.method : null;
}

function becauseOf({ node, score, applied }: NodeScore): NodeExplanation['because'] {
  if (applied?.kind === 'not-applicable') return applied.because;
  if (applied?.kind === 'points' && applied.because === 'zero-gap') return 'zero-gap';
  return score === null && node.kind !== 'indicator' ? 'nothing-left' : null;
}

function partsOf(
  { node, units }: NodeScore,
  { scores, lost }: UnitSite,
): readonly PartExplanation[] {
  const parts = lost.decompositions.get(node.path)?.parts ?? [];
  return parts.map(({ id, points, lost: missed }) => {
    const child = scores.nodes.get(id);
    const unit = units.find(({ code }) => code === id);
    const score = node.kind === 'rollup' ? (unit?.score ?? null) : (child?.score ?? null);
    return {
      id,
      title: (node.kind === 'rollup' ? unit?.name : child?.node.title) ?? id,
      score: textOf(score, child?.node.rounding?.places ?? 0),
      points: textOf(points),
      lost: formatExact(missed),
    };
  });
}

function improvementsOf(
  node: Indicator,
  points: Exact,
  { scorer, row }: UnitSite,
): readonly ImprovementExplanation[] {
  const places = node.rounding?.places ?? 0;
  return improvements(scorer, row, node, points).map(({ input, now, next, full }) => ({
    input: { ...named(input), measure: input.measure },
    now: valueText(now),
    next: { value: valueText(next.value), points: formatExact(next.points, places) },
    full:
      full === null
        ? null
        : { value: valueText(full.value), points: formatExact(full.points, places) },
  }));
}
