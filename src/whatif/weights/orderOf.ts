import { error, type Issue } from '../../issue/index.ts';
import { placeOf, type WeightGroup } from './WeightGroup.ts';
import type { WeightBounds } from './WeightSpace.ts';

/** Pairs of a stated order of importance; issues where it names nothing, or goes in a circle. */
export function orderOf(
  chains: ReadonlyArray<readonly string[]>,
  group: WeightGroup,
  issues: Issue[],
): WeightBounds['order'] {
  const pairs = chains.flatMap((chain) => {
    if (chain.length < 2) {
      const [first, second] = group.weights;
      const example = `${first?.id}>${second?.id}`;
      issues.push(error('order-too-short', {}, { found: chain.join('>'), example }));
      return [];
    }
    const places = chain.map((name) => placeOf(name, group, issues));
    return places.slice(1).flatMap((below, i) => {
      const above = places[i] ?? null;
      return above === null || below === null ? [] : [[above, below] as const];
    });
  });
  const circle = circleIn(pairs, group.weights.length);
  if (circle !== null) {
    const found = circle.map((place) => group.weights[place]?.title ?? '').join('＞');
    issues.push(error('order-in-a-circle', {}, { found }));
  }
  return pairs;
}

/** Places that come round to themselves; null where there are none. */
function circleIn(pairs: WeightBounds['order'], count: number): readonly number[] | null {
  const below = Array.from({ length: count }, () => new Set<number>());
  for (const [above, under] of pairs) below[above]?.add(under);
  // Each place is followed once, however many ways lead to it.
  const isDone = new Set<number>();
  const follow = (place: number, way: readonly number[]): readonly number[] | null => {
    const before = way.indexOf(place);
    if (before >= 0) return [...way.slice(before), place];
    if (isDone.has(place)) return null;
    for (const next of below[place] ?? []) {
      const found = follow(next, [...way, place]);
      if (found !== null) return found;
    }
    isDone.add(place);
    return null;
  };
  for (let place = 0; place < count; place += 1) {
    const found = follow(place, []);
    if (found !== null) return found;
  }
  return null;
}
