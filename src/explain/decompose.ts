import { type Exact, naturalLogarithm, unity, zero } from '../decimal/index.ts';
import type { Group, Rollup, ScoreNode } from '../ruleset/index.ts';
import { printed } from './printed.ts';
import type { NodeScore, UnitBelow } from './UnitScores.ts';

/** What a child of a group, or a unit below, is to the score above it; on the scale of the group. */
export type Part = {
  /** The path of the child, or the code of the unit. */
  readonly id: string;
  /** What it adds to the score; null where the score is no sum of its parts. */
  readonly points: Exact | null;
  /** What the score lacks of its max because of it. */
  readonly lost: Exact;
};

/** The score of a node as a sum: of its parts, and of what is left over. */
export type Decomposition = {
  readonly parts: readonly Part[];
  /** What roundings, of the node and of its parts to print, leave: the points add up with it. */
  readonly rounding: Exact;
  /** The same of the lost points. */
  readonly lostRounding: Exact;
  /** What vetoes took from it. */
  readonly lostToVeto: Exact;
};

/**
 * How the parts of a group or a roll-up make its score, and where the points that it lacks went.
 *
 * For a sum and a mean, points and lost points are linear. The points that a geometric mean lacks are
 * shared by the logarithms of its parts, times their weights; those that a lowest lacks fall to the
 * lowest alone, in equal shares where there are several.
 *
 * @param scored  a node with a score
 * @param scoreOf  the scores of its children, after vetoes
 */
export function decompose(
  scored: NodeScore,
  scoreOf: (path: string) => Exact | null,
): Decomposition {
  const { node, score, before } = scored;
  if (score === null || before === null) return nothing(score ?? zero, node);
  const members = membersOf(scored, scoreOf);
  const lostAll = node.max.minus(before);
  const shares = sharesOf(node, members);
  const losses = lossesOf(node, members, shares, lostAll).map(printed);
  const isLinear = methodOf(node) === 'linear';
  const parts = members.map(({ id, score: own }, i): Part => {
    const share = shares[i] ?? zero;
    return {
      id,
      points: isLinear ? printed(own.times(share)) : null,
      lost: losses[i] ?? zero,
    };
  });
  const pointsOfParts = parts.reduce((sum, { points }) => sum.plus(points ?? zero), zero);
  const lostOfParts = losses.reduce((sum, lost) => sum.plus(lost), zero);
  const isLeaf = members.length === 0;
  // As it is printed: what is cut from it is counted with the rounding.
  const lostToVeto = printed(before.minus(score));
  const made = score.plus(lostToVeto);
  return {
    parts,
    rounding: isLinear && !isLeaf ? made.minus(pointsOfParts) : zero,
    lostRounding: isLeaf ? zero : node.max.minus(made).minus(lostOfParts),
    lostToVeto,
  };
}

/** Of a node that did not apply, and that a veto set to 0: all its points are lost to the veto. */
function nothing(score: Exact, { max }: ScoreNode): Decomposition {
  return { parts: [], rounding: zero, lostRounding: zero, lostToVeto: max.minus(score) };
}

type Member = {
  readonly id: string;
  readonly score: Exact;
  readonly max: Exact;
  readonly weight: Exact;
};

function membersOf(
  { node, units }: NodeScore,
  scoreOf: (path: string) => Exact | null,
): readonly Member[] {
  switch (node.kind) {
    case 'indicator':
      return [];
    case 'rollup':
      return units.map(({ code, score, weight }: UnitBelow) => ({
        id: code,
        score,
        weight,
        max: node.max,
      }));
    case 'group':
      return node.children.flatMap(({ path, max, weight }) => {
        const score = scoreOf(path);
        const isCounted = score !== null && weight?.isZero !== true;
        return isCounted ? [{ id: path, score, max, weight: weight ?? unity }] : [];
      });
  }
}

function methodOf(node: Group | Rollup | ScoreNode): 'linear' | 'geometric' | 'lowest' {
  if (node.kind === 'rollup') return node.method === 'lowest' ? 'lowest' : 'linear';
  if (node.kind === 'indicator') return 'linear';
  const methods = {
    sum: 'linear',
    weighted_mean: 'linear',
    geometric_mean: 'geometric',
    lowest: 'lowest',
  } as const;
  return methods[node.aggregate];
}

/** What a point of each part is on the scale of the node; parts that left have given theirs to the rest. */
function sharesOf(node: ScoreNode, members: readonly Member[]): readonly Exact[] {
  const isSum = node.kind === 'group' && node.aggregate === 'sum';
  if (isSum) {
    const left = members.reduce((sum, { max }) => sum.plus(max), zero);
    return members.map(() => node.max.dividedBy(left));
  }
  const weights = members.reduce((sum, { weight }) => sum.plus(weight), zero);
  return members.map(({ weight, max }) => weight.dividedBy(weights).times(node.max).dividedBy(max));
}

function lossesOf(
  node: ScoreNode,
  members: readonly Member[],
  shares: readonly Exact[],
  lost: Exact,
): readonly Exact[] {
  switch (methodOf(node)) {
    case 'linear':
      return members.map(({ score, max }, i) => max.minus(score).times(shares[i] ?? zero));
    case 'geometric':
      return inShares(members.map(lossOfLogarithm), lost);
    case 'lowest': {
      const parts = members.map(({ score, max }) => score.dividedBy(max));
      const least = parts.reduce((low, part) => (part.compare(low) < 0 ? part : low), unity);
      return inShares(
        parts.map((part) => (part.equals(least) ? unity : zero)),
        lost,
      );
    }
  }
}

/** How much a part draws a geometric mean down: 0 for one with full points; `all` for one with none. */
function lossOfLogarithm({ score, max, weight }: Member): Exact | 'all' {
  if (score.isZero) return 'all';
  return naturalLogarithm(max.dividedBy(score)).times(weight);
}

/** A number in shares; who takes all of it leaves nothing to the others. */
function inShares(weights: ReadonlyArray<Exact | 'all'>, whole: Exact): readonly Exact[] {
  const isAll = weights.includes('all');
  const taken = weights.map((weight) => {
    if (weight === 'all') return unity;
    return isAll ? zero : weight;
  });
  const total = taken.reduce((sum, weight) => sum.plus(weight), zero);
  return taken.map((weight) => (total.isZero ? zero : whole.times(weight).dividedBy(total)));
}
