import type { Issue } from '../../issue/index.ts';
import { named } from '../exact/asked.ts';
import { engineIssues } from '../exact/engineIssues.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import { programSite, undescribedIssue } from '../program/programSite.ts';
import { loadSolver, type Solver } from '../program/solver.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { comparisonsOf } from './comparisons.ts';
import type { RobustList } from './RobustList.ts';
import { robustUnits } from './robustUnits.ts';
import { seenByModel } from './seen.ts';
import { type VerdictSite, verdictOf, verdictSeen } from './verdictOf.ts';

type Programmed = {
  readonly bounds: WeightBounds;
  readonly solver: Solver | undefined;
  /** What is found wrong is added. */
  readonly issues: Issue[];
  readonly tell: (done: number, of: number) => void;
};

/** Lists of a model: proven where programs can describe them, else as far as its weightings were scored. */
export async function listsByPrograms(
  exact: ExactSite,
  { bounds, solver, issues, tell }: Programmed,
): Promise<readonly RobustList[]> {
  const site = programSite(exact, bounds);
  let loaded: Promise<Solver> | null = solver === undefined ? null : Promise.resolve(solver);
  const verdicts: VerdictSite = {
    ...site,
    seen: seenByModel(site),
    comparisons: comparisonsOf(site.field),
    solver: () => {
      loaded ??= loadSolver();
      return loaded;
    },
  };
  const made: RobustList[] = [];
  let done = 0;
  for (const asked of exact.lists) {
    const { list, at } = asked;
    const described = verdicts.described[at] ?? 'other-list';
    const isDescribed = typeof described !== 'string';
    if (!isDescribed) issues.push(undescribedIssue(list.title, described));
    const { units, searched } = await robustUnits(exact, asked, async (unit) => {
      tell(done, exact.lists.length * exact.rows.length);
      done += 1;
      return isDescribed
        ? await verdictOf(verdicts, described, unit)
        : verdictSeen(verdicts.seen, at, unit);
    });
    issues.push(...engineIssues(exact, searched));
    const scored = isDescribed ? null : (verdicts.seen.lists[at]?.count ?? 0);
    made.push({ list: named(list), scored, units });
  }
  return made;
}
