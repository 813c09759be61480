import type { Leaf } from '../inputs/leaves.ts';
import type { ImprovableWay } from './improvable.ts';

/** Inputs that share leaves, and these leaves: what one of them gives hangs on the others. */
export type Cluster = {
  readonly leaves: readonly Leaf[];
  /** The ways of each input, in the order of the document. */
  readonly inputs: ReadonlyArray<readonly ImprovableWay[]>;
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
