import { type Exact, formatExact } from '../../decimal/index.ts';
import { countedPoints } from './leaves.ts';
import type { Subject, Values } from './Subject.ts';
import type { Way } from './ways.ts';

/** The points of the plain leaves of a way, as they count; null of one that does not apply. */
export type WayPoints = ReadonlyArray<Exact | null>;

/** @returns null where the values give no points: more passed than were inspected cannot be */
export function wayPoints({ leaves }: Way, subject: Subject, values: Values): WayPoints | null {
  const points: (Exact | null)[] = [];
  for (const leaf of leaves) {
    if (!leaf.isPlain) continue;
    const found = subject.pointsWith(leaf, values);
    if (found === 'error') return null;
    points.push(found === null ? null : countedPoints(leaf, found));
  }
  return points;
}

export function keyOf(points: WayPoints): string {
  return points.map((point) => (point === null ? '' : formatExact(point))).join();
}

/** Whether points only rise along the way, or only fall: of leaves that go against each other the sum may do both. */
export function isMonotone(along: ReadonlyArray<WayPoints | null>): boolean {
  const [first] = along;
  if (first == null) return false;
  const signs = first.flatMap((_, leaf) => {
    const points = along.map((found) => found?.[leaf] ?? null);
    return points.slice(1).map((point, i) => {
      const before = points[i] ?? null;
      return point === null || before === null ? null : Math.sign(point.compare(before));
    });
  });
  return !signs.includes(null) && !(signs.includes(1) && signs.includes(-1));
}
