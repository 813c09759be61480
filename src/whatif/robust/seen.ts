import { gridScorer } from '../program/gridScorer.ts';
import type { ProgramSite } from '../program/programSite.ts';
import { sampledBy, sampleWeightings } from '../program/sampleWeightings.ts';

/** What scoring many weightings has shown. */
export type Seen = {
  /** Of each list and each unit: the first weighting with it on the list, and the first with it off. */
  readonly lists: ReadonlyArray<{
    /** How many weightings have shown who is on it: not those under which a tie is undecided. */
    readonly count: number;
    readonly on: ReadonlyArray<readonly number[] | null>;
    readonly off: ReadonlyArray<readonly number[] | null>;
  }>;
};

/** Marks of each list at a weighting: 1 where a unit is on it; null where a tie is undecided. */
type MarksAt = (weights: readonly number[]) => ReadonlyArray<ArrayLike<number> | null>;

/** By the place of the plans. */
export function seenByModel(site: ProgramSite): Seen {
  const { model, rows } = site;
  const outcomeAt = gridScorer(model);
  const size = { lists: model.lists.length, units: rows.length };
  return seenIn(sampleWeightings(sampledBy(site)), size, (weights) => {
    const { lists, isUndecided } = outcomeAt(weights);
    return lists.map((marks, at) => (isUndecided[at] === 1 ? null : marks));
  });
}

export function seenIn(
  weightings: Iterable<readonly number[]>,
  { lists, units }: { readonly lists: number; readonly units: number },
  marksAt: MarksAt,
): Seen {
  const none = (): (readonly number[] | null)[] => new Array<null>(units).fill(null);
  const seen = Array.from({ length: lists }, () => ({ count: 0, on: none(), off: none() }));
  for (const weights of weightings) {
    marksAt(weights).forEach((marks, at) => {
      const list = seen[at];
      if (marks === null || list === undefined) return;
      list.count += 1;
      for (let unit = 0; unit < marks.length; unit += 1) {
        const place = marks[unit] === 1 ? list.on : list.off;
        place[unit] ??= weights;
      }
    });
  }
  return { lists: seen };
}
