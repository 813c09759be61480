import type { Exact } from '../../decimal/index.ts';
import type { Leaf } from '../inputs/leaves.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import { bestMoves } from './bestMoves.ts';
import { combined, rootOf, spread } from './choices.ts';
import { bestStep, type ImprovableWay } from './improvable.ts';
import { type Move, valuesOfMoves } from './Option.ts';

/** Inputs that share leaves, and these leaves: what one of them gives hangs on the others. */
export type Cluster = {
  readonly leaves: readonly Leaf[];
  /** The ways of each input, in the order of the document. */
  readonly inputs: ReadonlyArray<readonly ImprovableWay[]>;
};

/** Moves within a cluster and the points of its leaves, in their order. */
export type ClusterOption = {
  readonly moves: readonly Move[];
  readonly points: ReadonlyArray<Exact | null>;
};

export type ClusterOptions = {
  readonly cluster: Cluster;
  /** The first is what is now. */
  readonly options: readonly ClusterOption[];
  /** Whether they are all that there are. */
  readonly isWhole: boolean;
};

/** Groups ways by the leaves that they share. */
export function clustersOf(ways: readonly ImprovableWay[]): readonly Cluster[] {
  const clusters: { leaves: Set<Leaf>; inputs: Map<string, ImprovableWay[]> }[] = [];
  for (const way of ways) {
    const joined = { leaves: new Set(way.leaves), inputs: new Map([[way.input.id, [way]]]) };
    for (const cluster of clusters.filter(({ leaves }) =>
      way.leaves.some((leaf) => leaves.has(leaf)),
    )) {
      clusters.splice(clusters.indexOf(cluster), 1);
      for (const leaf of cluster.leaves) joined.leaves.add(leaf);
      for (const [id, found] of cluster.inputs) {
        joined.inputs.set(id, [...found, ...(joined.inputs.get(id) ?? [])]);
      }
    }
    clusters.push(joined);
  }
  const byPlace = (a: readonly ImprovableWay[], b: readonly ImprovableWay[]): number =>
    (a[0]?.place ?? 0) - (b[0]?.place ?? 0);
  return clusters.map(({ leaves, inputs }) => ({
    leaves: [...leaves],
    inputs: [...inputs.values()].sort(byPlace),
  }));
}

/** How many choices of one cluster are looked at, where its leaves are its own, or look at others too. */
const mostChoices = 2_000;
const mostChoicesOfPool = 60;

/**
 * The choices of a cluster that can be of use: every value of its inputs up to where their points are best;
 * where these are too many together, as many of them as far apart.
 */
export function optionsOf(cluster: Cluster, subject: Subject): ClusterOptions {
  const isPlain = cluster.leaves.every((leaf) => leaf.isPlain);
  const most = isPlain ? mostChoices : mostChoicesOfPool;
  const each = rootOf(most, cluster.inputs.length);
  const given = bestValues(cluster, subject);
  const moves = cluster.inputs.map((ways) => {
    const wanted = ways.map((way) => stepsOf(way, cluster, subject, given));
    const room = Math.max(
      1,
      Math.floor((each - 1) / Math.max(1, wanted.filter((n) => n > 0).length)),
    );
    return ways.map((way, i) => ({ way, reach: wanted[i] ?? 0, room }));
  });
  const choices = moves.map((ways) => [
    null,
    ...ways.flatMap(({ way, reach, room }) =>
      spread(reach, room).map((step): Move => ({ way, step })),
    ),
  ]);
  const options = combined(choices, most).flatMap((chosen): readonly ClusterOption[] => {
    const points = pointsOf(cluster, subject, valuesOfMoves(chosen));
    return points === null ? [] : [{ moves: chosen, points }];
  });
  const isSpread = moves.flat().some(({ reach, room }) => reach > room);
  const isWhole = !isSpread && choices.reduce((all, { length }) => all * length, 1) <= 2 * most;
  return { cluster, options, isWhole };
}

/** How far a way of a cluster is of use: by itself, or where its other inputs are best. */
function stepsOf(way: ImprovableWay, cluster: Cluster, subject: Subject, given: Values): number {
  if (cluster.inputs.length === 1) return way.direction === 'choice' ? way.count : way.best;
  return way.direction === 'choice'
    ? way.count
    : Math.max(way.reach, bestStep(way, subject, given));
}

/** The inputs of a cluster at their best, one after the other. */
function bestValues({ inputs }: Cluster, subject: Subject): Values {
  return bestMoves(inputs.flat(), subject).values;
}

/** The points of a cluster's leaves; null: the values cannot be. */
function pointsOf(
  { leaves }: Cluster,
  subject: Subject,
  values: Values,
): ReadonlyArray<Exact | null> | null {
  const points = leaves.map((leaf) => subject.pointsWith(leaf, values));
  return points.includes('error')
    ? null
    : points.flatMap((found) => (found === 'error' ? [] : [found]));
}
