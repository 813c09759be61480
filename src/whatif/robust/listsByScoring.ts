import { named } from '../exact/asked.ts';
import { engineDraws } from '../exact/engineDraws.ts';
import type { ScoredSite } from '../exact/siteOf.ts';
import { sampleWeightings } from '../program/sampleWeightings.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import type { RobustList } from './RobustList.ts';
import { robustUnits } from './robustUnits.ts';
import { seenIn } from './seen.ts';
import { verdictSeen } from './verdictOf.ts';

/** Lists that only the engine can make, as far as it has scored. */
export async function listsByScoring(
  site: ScoredSite,
  bounds: WeightBounds,
  tell: (done: number, of: number) => void,
): Promise<readonly RobustList[]> {
  const { assessed, weights, lists, rows, score } = site;
  const weightings = [...sampleWeightings({ weights, bounds, draws: engineDraws })];
  let done = 0;
  const size = { lists: assessed.level.lists.length, units: rows.length };
  const seen = seenIn(weightings, size, (tried) => {
    const found = score(tried);
    done += 1;
    tell(done, weightings.length);
    return found?.lists ?? [];
  });
  const made: RobustList[] = [];
  for (const asked of lists) {
    const { units } = await robustUnits(site, asked, async (unit) =>
      verdictSeen(seen, asked.at, unit),
    );
    made.push({ list: named(asked.list), scored: seen.count, units });
  }
  return made;
}
