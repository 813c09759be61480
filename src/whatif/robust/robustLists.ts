import type { Assessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import { type Issue, type Result, resultOf } from '../../issue/index.ts';
import { named } from '../exact/asked.ts';
import { engineDraws } from '../exact/engineDraws.ts';
import { engineIssues } from '../exact/engineIssues.ts';
import {
  type ExactSite,
  type ScoredSite,
  type Site,
  type SiteOptions,
  scoredSite,
  sitesOf,
} from '../exact/siteOf.ts';
import { weightsShown } from '../exact/witness.ts';
import { programSite, undescribedIssue } from '../program/programSite.ts';
import { loadSolver, type Solver } from '../program/solver.ts';
import { type BoundOptions, boundsOf } from '../weights/boundsOf.ts';
import { withinOf } from '../weights/WeightGroup.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { comparisonsOf } from './comparisons.ts';
import type { RobustList, RobustLists } from './RobustList.ts';
import { robustUnits } from './robustUnits.ts';
import { seenByEngine, seenByModel } from './seen.ts';
import { type VerdictSite, verdictOf, verdictSeen } from './verdictOf.ts';

export type RobustListsOptions = SiteOptions &
  BoundOptions & {
    /** One that is loaded already; default: it is loaded where it is needed. */
    readonly solver?: Solver;
  };

/**
 * Which units are on lists under every admitted weighting, under some, under none.
 *
 * Weightings are tried first; then exact bounds of totals, and of their differences, show what none can
 * change; programs decide what is left. Where totals, or a list, do not follow from the weights by sums, it
 * is only known what has been tried, and the list says of how many weightings.
 *
 * @returns errors: unknown-level, unknown-node, unknown-list, nothing-to-weigh, witness-differs, and those of
 *   bounds. Warnings: totals-not-linear, list-not-linear
 */
export async function robustLists(
  assessment: Assessment,
  { solver, ...options }: RobustListsOptions = {},
): Promise<Result<RobustLists>> {
  const found = sitesOf(assessment, options);
  if (!found.ok) return found;
  const { site, exact, scored } = found.value;
  const issues: Issue[] = [];
  const bounds = boundsOf(site.weights.group, options, issues);
  if (bounds === null) return { ok: false, issues };
  issues.push(...found.issues);
  const made = [
    ...(exact === null ? [] : await listsByPrograms(exact, bounds, solver, issues)),
    ...(scored === null ? [] : await listsByScoring(scored, bounds)),
  ];
  const { lists } = site.assessed.level;
  const placeOf = ({ list }: RobustList): number => lists.findIndex(({ id }) => id === list.id);
  const inOrder = made.sort((a, b) => placeOf(a) - placeOf(b));
  return resultOf({ ...framed(site, bounds), lists: inOrder }, issues);
}

/** The level, and between what its weights are. */
function framed(
  { assessed, weights }: Site,
  { lower, upper }: WeightBounds,
): Omit<RobustLists, 'lists'> {
  const [least, most] = [weightsShown(weights, lower), weightsShown(weights, upper)];
  return {
    level: named(assessed.level),
    within: withinOf(weights.group),
    weights: weights.group.weights.map(({ id, title, weight }, i) => ({
      id,
      title,
      published: formatExact(weight),
      least: least[i] ?? '',
      most: most[i] ?? '',
    })),
  };
}

/** Lists of a model: proven where programs can describe them, else as far as its weightings were scored. */
async function listsByPrograms(
  exact: ExactSite,
  bounds: WeightBounds,
  solver: Solver | undefined,
  issues: Issue[],
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
  for (const asked of exact.lists) {
    const { list, at } = asked;
    const described = verdicts.described[at] ?? 'other-list';
    const isDescribed = typeof described !== 'string';
    if (!isDescribed) issues.push(undescribedIssue(list.title, described));
    const { units, searched } = await robustUnits(exact, asked, async (unit) =>
      isDescribed
        ? await verdictOf(verdicts, described, unit)
        : verdictSeen(verdicts.seen, at, unit),
    );
    issues.push(...engineIssues(exact, searched));
    made.push({ list: named(list), scored: isDescribed ? null : verdicts.seen.count, units });
  }
  return made;
}

/** Lists that only the engine can make, as far as it has scored. */
async function listsByScoring(
  site: ScoredSite,
  bounds: WeightBounds,
): Promise<readonly RobustList[]> {
  const { assessed, weights, lists } = site;
  // What puts those without a total on such a list may look at the totals of others.
  const everyone = withEveryone(site);
  const { rows, score } = everyone;
  const sampled = { weights, bounds, draws: engineDraws };
  const seen = seenByEngine(sampled, assessed.level.lists.length, rows.length, score);
  const made: RobustList[] = [];
  for (const asked of lists) {
    const { units } = await robustUnits(everyone, asked, async (unit) =>
      verdictSeen(seen, asked.at, unit),
    );
    made.push({ list: named(asked.list), scored: seen.count, units });
  }
  return made;
}

function withEveryone(site: ScoredSite): ScoredSite {
  const { assessed, rows, lists } = site;
  const weighed = new Set(rows);
  const others = [...assessed.table.units.keys()].filter(
    (row) => !weighed.has(row) && assessed.isOut[row] !== 1,
  );
  const wanted = lists.map(({ list }) => list.id);
  return scoredSite({ ...site, rows: [...rows, ...others] }, wanted);
}
