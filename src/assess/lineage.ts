import { Exact, zero } from '../decimal/index.ts';
import { lastDayOf, type Succession } from '../ruleset/index.ts';

/** What a unit of now was in an earlier period. */
export type Origin =
  /** One of then; `name` is what it was called, null: that is not known. */
  | { readonly kind: 'unit'; readonly code: string; readonly name: string | null }
  | {
      readonly kind: 'succession';
      readonly succession: Succession;
      readonly origins: readonly Origin[];
    }
  /** Something became of the unit with this code, so that it can be none of now. */
  | { readonly kind: 'gone' };

/** How units of now are found in an earlier period: through the successions in between. */
export type Lineage = {
  /** The latest first. */
  readonly between: readonly Succession[];
  readonly originOf: (code: string, name: string | null) => Origin;
};

/**
 * The lineage of the units of a level. The units of a period are those of its last day, so a succession
 * lies between two periods where its first day is after the end of the one and not of the other: periods
 * and `since` may be of different kinds.
 */
export function lineageOf(
  successions: readonly Succession[],
  level: string,
  earlier: string,
  now: string,
): Lineage {
  const [end, today] = [lastDayOf(earlier) ?? earlier, lastDayOf(now) ?? now];
  const between = successions
    .filter((one) => one.level === level && one.firstDay > end && one.firstDay <= today)
    .sort((a, b) => Number(a.firstDay < b.firstDay) - Number(a.firstDay > b.firstDay));
  const touched = new Set(between.flatMap(({ from, to }) => [...from, ...to]));
  // What was split and merged again is reached by many ways: each part is made, and looked at, once.
  const known = new Map<string, Origin>();
  const originOf = (code: string, name: string | null, start: number): Origin => {
    if (!touched.has(code)) return { kind: 'unit', code, name };
    const key = JSON.stringify([code, name, start]);
    const origin = known.get(key) ?? originFrom(code, name, start);
    known.set(key, origin);
    return origin;
  };
  const originFrom = (code: string, name: string | null, start: number): Origin => {
    // Those of one day have no code in common, so that they can be gone through one after the other.
    for (const [i, succession] of between.entries()) {
      if (i < start) continue;
      const { from, to, names } = succession;
      if (to.includes(code)) {
        const origins = from.map((former, k) => originOf(former, names?.[k] ?? null, i + 1));
        return { kind: 'succession', succession, origins };
      }
      if (from.includes(code)) return { kind: 'gone' };
    }
    return { kind: 'unit', code, name };
  };
  return { between, originOf: (code, name) => originOf(code, name, 0) };
}

/** An origin and all that it is made of, each once. */
function partsOf(origin: Origin, parts: Set<Origin> = new Set()): ReadonlySet<Origin> {
  if (parts.has(origin)) return parts;
  parts.add(origin);
  if (origin.kind === 'succession') for (const part of origin.origins) partsOf(part, parts);
  return parts;
}

/** The units of then that a unit of now goes back to. */
export function unitsIn(origin: Origin): ReadonlyArray<Extract<Origin, { kind: 'unit' }>> {
  return [...partsOf(origin)].flatMap((part) => (part.kind === 'unit' ? [part] : []));
}

/** The successions that it goes back through. */
export function successionsIn(origin: Origin): readonly Succession[] {
  return [...partsOf(origin)].flatMap((part) =>
    part.kind === 'succession' ? [part.succession] : [],
  );
}

/** The score of then; null where one that it is made of has none: a mean of fewer is another number. */
export function scoreIn(origin: Origin, scoreOf: (code: string) => Exact | null): Exact | null {
  const meanOf = ({ score }: Succession, scores: readonly (Exact | null)[]): Exact | null => {
    const known = scores.filter((one) => one !== null);
    if (score === 'missing' || known.length < scores.length) return null;
    const sum = known.reduce((total, one) => total.plus(one), zero);
    return sum.dividedBy(Exact.ofInteger(known.length));
  };
  return foldOrigin(origin, scoreOf, null, meanOf);
}

/** Whether it was on a list of then. */
export function wasListed(origin: Origin, isListed: (code: string) => boolean): boolean {
  return foldOrigin(origin, isListed, false, ({ listed }, were) =>
    listed === 'all' ? !were.includes(false) : were.includes(true),
  );
}

function foldOrigin<Found>(
  origin: Origin,
  ofUnit: (code: string) => Found,
  ofGone: Found,
  ofParts: (succession: Succession, found: readonly Found[]) => Found,
): Found {
  const known = new Map<Origin, Found>();
  const foundIn = (part: Origin): Found => {
    if (part.kind === 'unit') return ofUnit(part.code);
    if (part.kind === 'gone') return ofGone;
    if (!known.has(part)) known.set(part, ofParts(part.succession, part.origins.map(foundIn)));
    return known.get(part) ?? ofGone;
  };
  return foundIn(origin);
}
