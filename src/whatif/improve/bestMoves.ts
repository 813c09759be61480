import { type Exact, zero } from '../../decimal/index.ts';
import { countedPoints } from '../inputs/leaves.ts';
import type { Subject } from '../inputs/Subject.ts';
import { bestStep } from './bestStep.ts';
import { pointsOf } from './clusterOptions.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import type { ImprovableWay } from './improvable.ts';
import { type Move, valuesOfMoves } from './Option.ts';

/** All inputs where the points of their rules are the most, as far as can be found. */
export function bestMoves(ways: readonly ImprovableWay[], subject: Subject): readonly Move[] {
  return clustersOf(ways).flatMap((cluster) => bestOf(cluster, subject));
}

/** One after the other, each seen from where those before it then are; or all together. */
function bestOf(cluster: Cluster, subject: Subject): readonly Move[] {
  const single: Move[] = [];
  for (const way of cluster.inputs.flat()) {
    if (single.some((move) => move.way.input.id === way.input.id)) continue;
    const step = single.length === 0 ? way.best : bestStep(way, subject, valuesOfMoves(single));
    if (step > 0) single.push({ way, step });
  }
  const joint = cluster.inputs.flatMap(([way]): readonly Move[] =>
    way === undefined ? [] : [{ way, step: way.reach }],
  );
  const [first, second] = [single, joint].map((moves) => sumOf(cluster, subject, moves));
  return second != null && (first == null || second.compare(first) > 0) ? joint : single;
}

function sumOf(cluster: Cluster, subject: Subject, moves: readonly Move[]): Exact | null {
  const points = pointsOf(cluster, subject, valuesOfMoves(moves));
  if (points === null) return null;
  return cluster.leaves.reduce((sum, leaf, i) => {
    const point = points[i] ?? null;
    return point === null ? sum : sum.plus(countedPoints(leaf, point));
  }, zero);
}
