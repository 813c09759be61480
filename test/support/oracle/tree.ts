import type {
  GroupDocument,
  NodeDocument,
  RollupDocument,
} from '../../../src/ruleset/RuleSetDocument.ts';
import { divide, type Fraction, multiply } from '../../decimal/fraction.ts';
import { lower, sum, written } from './rules.ts';
import { rounded, type Score } from './unit.ts';

/** A node with its path; the root's is empty. */
export type Placed = { readonly node: NodeDocument; readonly path: string };

export function childrenOf({ node, path }: Placed): readonly Placed[] {
  if (!('children' in node)) return [];
  return node.children.map((child) => ({
    node: child,
    path: path === '' ? child.id : `${path}.${child.id}`,
  }));
}

export function allBelow(placed: Placed): readonly Placed[] {
  return childrenOf(placed).flatMap((child) => [child, ...allBelow(child)]);
}

export function maxOf(placed: Placed): Fraction {
  const { node } = placed;
  const isSum = 'children' in node && (node.aggregate ?? 'sum') === 'sum';
  return isSum ? sum(childrenOf(placed).map(maxOf)) : written(node.max);
}

/** How the leaves of the tree are scored for one unit. */
export type Leaves = {
  readonly indicator: (placed: Placed & { readonly node: { readonly points: unknown } }) => Score;
  readonly rollup: (placed: Placed & { readonly node: RollupDocument }) => Score;
};

/**
 * The scores of a node and all below it, by path.
 *
 * @param zeroed  paths of nodes that score 0 whatever is in them
 * @source semantics 13, 15, 16
 */
export function scoreNode(
  placed: Placed,
  leaves: Leaves,
  zeroed: ReadonlySet<string>,
  scores: Map<string, Score>,
): Score {
  const own = scoreUnzeroed(placed, leaves, zeroed, scores);
  const score = zeroed.has(placed.path) ? written(0) : own;
  scores.set(placed.path, score);
  return score;
}

function scoreUnzeroed(
  { node, path }: Placed,
  leaves: Leaves,
  zeroed: ReadonlySet<string>,
  scores: Map<string, Score>,
): Score {
  if ('children' in node) {
    const placed = { node, path };
    const children = childrenOf(placed).map((child) => ({
      child,
      score: scoreNode(child, leaves, zeroed, scores),
    }));
    const left = children.flatMap(({ child, score }) => (score === null ? [] : [{ child, score }]));
    return left.length === 0 ? null : rounded(aggregate(node, maxOf(placed), left), node.round);
  }
  const score = 'rollup' in node ? leaves.rollup({ node, path }) : leaves.indicator({ node, path });
  return score === null ? null : rounded(score, node.round);
}

type Left = ReadonlyArray<{ readonly child: Placed; readonly score: Fraction }>;

/** 缺项折算: what is left is scaled to the full max. */
function aggregate(node: GroupDocument, max: Fraction, left: Left): Fraction {
  const shares = left.map(({ child, score }) => divide(multiply(score, max), maxOf(child)));
  switch (node.aggregate ?? 'sum') {
    case 'sum': {
      const maxLeft = sum(left.map(({ child }) => maxOf(child)));
      return divide(multiply(sum(left.map(({ score }) => score)), max), maxLeft);
    }
    case 'lowest':
      return shares.reduce(lower);
    case 'weighted_mean': {
      const weights = left.map(({ child }) => written(child.node.weight));
      const parts = shares.map((share, i) => multiply(share, weights[i] ?? written(0)));
      return divide(sum(parts), sum(weights));
    }
    case 'geometric_mean':
      throw new Error('the oracle has no roots');
  }
}
