import {
  type Exact,
  exactOfScaled,
  geometricMean,
  type NumberSource,
  round,
  zero,
} from '../decimal/index.ts';
import { build, type Expr, NUMBER } from '../logic/index.ts';
import type { Group, ScoreNode } from '../ruleset/index.ts';
import { aboutNode } from './About.ts';
import { beginParts, scoredRows } from './parts.ts';
import { reportProblems, roundedTo, withExceptions } from './points.ts';
import type { RuleContext } from './RuleContext.ts';
import { type ScoreColumn, type Scoring, scoreAt, scoreState } from './ScoreColumn.ts';

/**
 * The score of a group from those of its children, for all units.
 *
 * A child that is not applicable leaves: the rest is scaled to the full max (缺项折算). A group with
 * nothing left is not applicable itself.
 *
 * @source semantics, "Missing and not applicable" 13, "From points to total" 15
 */
export function scoreGroup(
  group: Group,
  children: readonly Scoring[],
  context: RuleContext,
): Scoring {
  const expr = roundedTo(expressionOf(group), group.rounding);
  let scores: readonly ScoreColumn[] = [];
  let second: NumberSource | null = null;
  const compute = (row: number): Exact | null => {
    // What was not known because a child was not is looked at again now that the child is.
    second ??= beginParts(
      expr,
      scores.map(({ column }) => column),
      compute,
      context,
    ).source;
    const value = second.isExact ? (second.run(row, 1)[0] ?? Number.NaN) : Number.NaN;
    if (!Number.isNaN(value)) return exactOfScaled(value, second.scale);
    return aggregateExactly(
      group,
      scores.map((score) => scoreAt(score, row)),
    );
  };
  const sources = children.map(({ source }) => source);
  const begun = beginParts(expr, sources, compute, context);
  return {
    source: begun.source,
    finish(values) {
      begun.read();
      scores = children.map((child) => child.finish());
      const state = stateOfGroup(scores, context);
      const evaluated = begun.finish(scoredRows(state, context), values);
      reportProblems(evaluated, aboutNode(group), [], context);
      return { column: evaluated.column, state: withExceptions(state, evaluated) };
    },
  };
}

/** Failed where a child failed; otherwise to be scored, though it may turn out not applicable. */
function stateOfGroup(children: readonly ScoreColumn[], { allScored }: RuleContext): Uint8Array {
  const others = children.filter(({ state }) => state !== allScored);
  if (others.length === 0) return allScored;
  return allScored.map((found, row) =>
    others.some(({ state }) => state[row] === scoreState.failed) ? scoreState.failed : found,
  );
}

/** The aggregation where all children have scores; gaps in a child are not known to columns. */
function expressionOf(group: Group): Expr {
  const { children, aggregate, max } = group;
  const child = (i: number): Expr => ({
    kind: 'variable',
    name: String(i),
    fallback: null,
    type: NUMBER,
  });
  const scaled = (node: ScoreNode, i: number): Expr =>
    node.max.equals(max) ? child(i) : build.times(child(i), build.literal(max.dividedBy(node.max)));
  switch (aggregate) {
    case 'sum':
      return build.chain(
        '+',
        children.map((_, i) => child(i)),
      );
    case 'lowest':
      return build.chain('min', children.map(scaled));
    case 'weighted_mean': {
      const total = children.reduce((sum, { weight }) => sum.plus(weight ?? zero), zero);
      const parts = children.flatMap((node, i) => {
        if (isWeightless(node)) return [];
        const share = (node.weight ?? zero).dividedBy(total).times(max).dividedBy(node.max);
        return [build.times(child(i), build.literal(share))];
      });
      return build.chain('+', parts);
    }
    case 'geometric_mean': {
      const total = children.reduce((sum, { weight }) => sum.plus(weight ?? zero), zero);
      const parts = children.flatMap((node, i) => {
        if (isWeightless(node)) return [];
        const share = build.literal((node.weight ?? zero).dividedBy(total));
        return [build.call('power', scaled(node, i), share)];
      });
      return build.chain('*', parts);
    }
  }
}

/**
 * The score of a group to the last digit.
 *
 * @param scores  of the children in order; null is not applicable
 * @returns null where nothing is left
 */
export function aggregateExactly(group: Group, scores: ReadonlyArray<Exact | null>): Exact | null {
  const left = group.children.flatMap((node, i) => {
    const score = scores[i] ?? null;
    return score === null || isWeightless(node) ? [] : [{ node, score }];
  });
  if (left.length === 0) return null;
  const score = combine(group, left);
  return group.rounding === null ? score : round(score, group.rounding);
}

/** A child that other weights give nothing to: the group is as without it, and none where only such are left. */
function isWeightless({ weight }: ScoreNode): boolean {
  return weight?.isZero === true;
}

type Scored = { readonly node: ScoreNode; readonly score: Exact };

function combine({ aggregate, max, children }: Group, left: readonly Scored[]): Exact {
  const scaled = ({ node, score }: Scored): Exact => score.times(max).dividedBy(node.max);
  const sumOf = (numberOf: (part: Scored) => Exact): Exact =>
    left.reduce((sum, part) => sum.plus(numberOf(part)), zero);
  const weightOf = ({ node }: Scored): Exact => node.weight ?? zero;
  switch (aggregate) {
    case 'sum': {
      const sum = sumOf(({ score }) => score);
      // The max of such a group is the sum of those of its children: with all there, nothing is scaled.
      return left.length === children.length
        ? sum
        : sum.times(max).dividedBy(sumOf(({ node }) => node.max));
    }
    case 'weighted_mean':
      return sumOf((part) => scaled(part).times(weightOf(part))).dividedBy(sumOf(weightOf));
    case 'geometric_mean':
      return geometricMean(left.map(scaled), left.map(weightOf));
    case 'lowest':
      return left.map(scaled).reduce((least, score) => (score.compare(least) < 0 ? score : least));
  }
}
