import type { Issue } from '../../issue/index.ts';
import { named } from '../exact/asked.ts';
import { engineDraws } from '../exact/engineDraws.ts';
import { type Answered, engineIssues } from '../exact/engineIssues.ts';
import type { ScoredSite } from '../exact/siteOf.ts';
import { sampleWeightings } from '../program/sampleWeightings.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import type { RobustList } from './RobustList.ts';
import { robustUnits } from './robustUnits.ts';
import { seenIn } from './seen.ts';
import { verdictSeen } from './verdictOf.ts';

type Scored = {
  readonly bounds: WeightBounds;
  /** What is found wrong is added. */
  readonly issues: Issue[];
  readonly tell: (done: number, of: number) => void;
};

/** Lists that only the engine can make, as far as it has scored. */
export async function listsByScoring(
  site: ScoredSite,
  { bounds, issues, tell }: Scored,
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
    const { list, at } = asked;
    const shown: Answered[] = [];
    const { units } = await robustUnits(site, asked, async (unit) => {
      const verdict = verdictSeen(seen, at, unit);
      const { on, off } = verdict;
      if (on !== null && off !== null) {
        shown.push(
          { list, weights: on, unit, isOn: true },
          { list, weights: off, unit, isOn: false },
        );
      }
      return verdict;
    });
    issues.push(...engineIssues(site, shown));
    made.push({ list: named(list), scored: seen.lists[at]?.count ?? 0, units });
  }
  return made;
}
