import type { Exact } from '../../decimal/index.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import { combined, rootOf, spread } from './choices.ts';
import type { Cluster } from './clusters.ts';
import { type Move, valuesOfMoves } from './Option.ts';

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
  const moves = cluster.inputs.map((ways) => {
    const wanted = ways.map(({ reach }) => reach);
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
  // What begins or ceases to apply is not searched: what its group shares out changes.
  const isApplied = options.every(({ points }) => points.every((point) => point !== null));
  const isWhole =
    isApplied && !isSpread && choices.reduce((all, { length }) => all * length, 1) <= 2 * most;
  return { cluster, options, isWhole };
}

/** The points of a cluster's leaves; null: the values cannot be. */
export function pointsOf(
  { leaves }: Cluster,
  subject: Subject,
  values: Values,
): ReadonlyArray<Exact | null> | null {
  const points = leaves.map((leaf) => subject.pointsWith(leaf, values));
  return points.includes('error')
    ? null
    : points.flatMap((found) => (found === 'error' ? [] : [found]));
}
