import { approximately, compareRatios, type Ratio, whole } from '../exact/Ratio.ts';
import type { EventSource } from './events.ts';

/** What comes along a way, in order. */
export type Agenda = {
  /** The share of the next event, or the end of the way. */
  readonly nextShare: () => Ratio;
  /** The next event with all sources that it comes from; null: none is left. */
  readonly take: () => { readonly share: Ratio; readonly moved: readonly EventSource[] } | null;
};

/** Doubles sort the shares, as far as they can; what is too close for them is compared exactly. */
export function agendaOf(sources: readonly EventSource[], start: Ratio, hasEnd: boolean): Agenda {
  const shares = sources.map(({ next }) => next(start));
  const near = Float64Array.from(shares, (share) => (share === null ? 2 : approximately(share)));
  let found: { readonly share: Ratio; readonly places: readonly number[] } | null = null;
  const search = (): typeof found => {
    let least = 2;
    for (let i = 0; i < near.length; i += 1) least = Math.min(least, near[i] as number);
    let best: Ratio | null = null;
    let places: number[] = [];
    for (let i = 0; i < near.length; i += 1) {
      const share = shares[i] ?? null;
      if (share === null || (near[i] as number) > least + 1e-12) continue;
      const order = best === null ? -1 : compareRatios(share, best);
      if (order < 0) [best, places] = [share, [i]];
      else if (order === 0) places.push(i);
    }
    return best === null ? null : { share: best, places };
  };
  const isOver = (share: Ratio): boolean => !hasEnd && compareRatios(share, whole) === 0;
  return {
    nextShare() {
      found ??= search();
      return found?.share ?? whole;
    },
    take() {
      found ??= search();
      if (found === null || isOver(found.share)) return null;
      const { share, places } = found;
      found = null;
      for (const i of places) {
        const next = sources[i]?.next(share) ?? null;
        shares[i] = next;
        near[i] = next === null ? 2 : approximately(next);
      }
      return { share, moved: places.flatMap((i) => sources[i] ?? []) };
    },
  };
}
