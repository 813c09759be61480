import type { Assessment } from '../../../src/assess/index.ts';
import { streamsFrom } from '../../../src/whatif/draws/RandomStream.ts';
import { samplerOf } from '../../../src/whatif/draws/samplerOf.ts';
import { rescorer } from '../../../src/whatif/model/rescorer.ts';
import { weightGroupOf } from '../../../src/whatif/weights/WeightGroup.ts';
import type { WeightSpace } from '../../../src/whatif/weights/WeightSpace.ts';

/** One draw as the engine scores it: who is on its lists, and the ranks, of units a, b, c … */
export type Draw = {
  readonly weights: readonly number[];
  readonly ranks: readonly number[];
  /** By the id of each list: 1 of who is on it. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
};

/** The draws of one block again, one by one, from the data up. */
export function redrawn(
  assessment: Assessment,
  space: WeightSpace,
  draws: number,
  seed = 1,
): readonly Draw[] {
  const [assessed] = assessment.levels;
  if (assessed === undefined) throw new Error('no level');
  const sample = samplerOf(space, streamsFrom(seed, 0).next().value);
  const rows = [...assessed.table.units.keys()];
  const group = weightGroupOf(assessed);
  if (group === null) throw new Error('nothing to weigh');
  const rescore = rescorer({ assessment, assessed, group, rows });
  const weights = new Int32Array(group.weights.length);
  return Array.from({ length: draws }, () => {
    sample(weights);
    const found = rescore(weights);
    if (found === null) throw new Error('not decided');
    const lists = assessed.lists.map(({ list }, i) => [list.id, [...(found.lists[i] ?? [])]]);
    return {
      weights: [...weights],
      ranks: [...found.ranks],
      lists: Object.fromEntries(lists),
    };
  });
}
