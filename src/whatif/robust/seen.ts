import { gridScorer } from '../program/gridScorer.ts';
import type { ProgramSite } from '../program/programSite.ts';
import { sampleWeightings } from '../program/sampleWeightings.ts';

/** For each plan of the model and each unit: the first weighting with it on the list, and the first with it off. */
export type Seen = ReadonlyArray<{
  readonly on: ReadonlyArray<readonly number[] | null>;
  readonly off: ReadonlyArray<readonly number[] | null>;
}>;

/** Scores weightings exactly, and remembers one for each place that a unit has. */
export function seenIn(site: ProgramSite): Seen {
  const { model } = site;
  const outcomeAt = gridScorer(model);
  const none = (): (readonly number[] | null)[] => model.rows.map(() => null);
  const seen = model.lists.map(() => ({ on: none(), off: none() }));
  for (const weights of sampleWeightings(site)) {
    const { lists, isUndecided } = outcomeAt(weights);
    seen.forEach(({ on, off }, at) => {
      if (isUndecided[at] === 1) return;
      lists[at]?.forEach((mark, unit) => {
        const place = mark === 1 ? on : off;
        place[unit] ??= weights;
      });
    });
  }
  return seen;
}
