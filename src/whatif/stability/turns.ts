import type { CostKind } from './costIn.ts';
import type { Lines } from './lines.ts';

/** Another direction that is made from one, which may be out of bounds; null: it would be the same. */
type Turn = (
  weights: readonly number[],
  part: number,
  origin: Lines['origin'],
) => readonly number[] | null;

/** Those by which a change may cost less. */
export function turnsOf(kind: CostKind, count: number): readonly Turn[] {
  const places = Array.from({ length: count }, (_, i) => i);
  const pairs = pairsOf(count);
  const moves = pairs.map(([from, to]) => moving(from, to));
  // A least sum changes few weights; of a least largest change most of them change as much as any.
  const own =
    kind === 'sum' ? places.map(withoutChange) : pairs.map(([from, to]) => filling(from, to));
  return [...own, ...moves];
}

/** Of so many places, each with each other. */
export function pairsOf(count: number): ReadonlyArray<readonly [from: number, to: number]> {
  const places = Array.from({ length: count }, (_, i) => i);
  return places.flatMap((from) =>
    places.flatMap((to) => (from === to ? [] : [[from, to] as const])),
  );
}

/** One weight is as published again, and those that change the other way change by as much less. */
function withoutChange(at: number): Turn {
  return (weights, _, origin) => {
    if (origin === null) return null;
    const changes = weights.map((own, i) => own - (origin[i] ?? 0));
    const left = changes[at] ?? 0;
    const isAgainst = (change: number): boolean => change * left < 0;
    const against = changes.filter(isAgainst).reduce((sum, change) => sum + change, 0);
    if (against === 0) return null;
    return changes.map((change, i) => {
      const kept = isAgainst(change) ? change * (1 + left / against) : change;
      return (origin[i] ?? 0) + (i === at ? 0 : Math.round(kept));
    });
  };
}

/** Some weight goes from one part to another. */
function moving(from: number, to: number): Turn {
  return (weights, part, origin) => {
    const changes = weights.map((own, i) => Math.abs(own - (origin?.[i] ?? 0)));
    const size = Math.round(Math.max(...changes) * part);
    if (size === 0 || (weights[from] ?? 0) <= size) return null;
    return moved(weights, from, to, size);
  };
}

/** As much goes from one part to another as it can without a change that is larger than the largest. */
function filling(from: number, to: number): Turn {
  return (weights, _, origin) => {
    const changes = weights.map((own, i) => own - (origin?.[i] ?? 0));
    const most = Math.max(...changes.map(Math.abs));
    const size = Math.min(most - (changes[to] ?? 0), most + (changes[from] ?? 0));
    if (size <= 0 || (weights[from] ?? 0) <= size) return null;
    return moved(weights, from, to, size);
  };
}

export function moved(
  weights: readonly number[],
  from: number,
  to: number,
  size: number,
): readonly number[] {
  return weights.map((own, i) => {
    if (i === from) return own - size;
    return i === to ? own + size : own;
  });
}
