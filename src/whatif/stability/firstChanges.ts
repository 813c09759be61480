import type { Ratio } from '../exact/Ratio.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import { type Outcome, outcomeMaker } from '../model/outcome.ts';
import { momentsOf } from './moments.ts';
import type { Way } from './Way.ts';

/** Where ranks, or a list, first differ from the published ones. */
export type FirstChange = {
  /** The last share at which they are the same, or the first at which they are not. */
  readonly share: Ratio;
  readonly holdsAtEnd: boolean;
  readonly outcome: Snapshot;
};

/** An outcome that stays as it is. */
export type Snapshot = {
  readonly totals: readonly number[];
  readonly ranks: readonly number[];
  /** The list that differs: 1 where a unit is on it; empty where ranks do. */
  readonly list: readonly number[];
  readonly isUndecided: boolean;
};

/** What first changes on a way. */
export type FirstChanges = {
  /** null: none on the whole way. */
  readonly ranks: FirstChange | null;
  /** By their places at the site. */
  readonly lists: ReadonlyMap<number, FirstChange>;
  /** Whether the very end of the way is a weighting under which every unit has a total. */
  readonly hasEnd: boolean;
};

/** Walks along a way until ranks and all lists asked for have changed, or to its end. */
export function firstChanges(site: ExactSite, way: Way): FirstChanges {
  const { model, published, assessed } = site;
  const { scorer, hasEnd, run } = momentsOf(model, way);
  const { outcome, make } = outcomeMaker(model, { ...scorer, score: () => undefined }, true);
  const open = new Set(site.lists.flatMap(({ at }) => (published.isFixed[at] === 1 ? [] : [at])));
  let hasStableRanks = assessed.level.ranking.by !== 'none';
  let ranks: FirstChange | null = null;
  const lists = new Map<number, FirstChange>();
  for (const { event: share, isBeyond: holdsAtEnd } of run()) {
    make();
    if (hasStableRanks && !isSame(outcome.ranks, published.ranks)) {
      ranks = { share, holdsAtEnd, outcome: snapshot(outcome, -1) };
      hasStableRanks = false;
    }
    for (const at of open) {
      const isKept = isSame(outcome.lists[at] ?? [], published.lists[at] ?? []);
      if (isKept && outcome.isUndecided[at] === 0) continue;
      lists.set(at, { share, holdsAtEnd, outcome: snapshot(outcome, at) });
      open.delete(at);
    }
    if (!hasStableRanks && open.size === 0) break;
  }
  return { ranks, lists, hasEnd };
}

function snapshot({ totals, ranks, lists, isUndecided }: Outcome, list: number): Snapshot {
  return {
    totals: [...totals],
    ranks: [...ranks],
    list: [...(lists[list] ?? [])],
    isUndecided: isUndecided[list] === 1,
  };
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
