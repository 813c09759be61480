import type { Assessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import { type Issue, type Result, resultOf } from '../../issue/index.ts';
import { named, unitNamed } from '../exact/asked.ts';
import { type Answered, engineIssues } from '../exact/engineIssues.ts';
import { type SiteOptions, siteOf } from '../exact/siteOf.ts';
import { weightsShown } from '../exact/witness.ts';
import type { DescribedList } from '../program/listKinds.ts';
import { type ProgramSite, programSite, undescribedIssue } from '../program/programSite.ts';
import { loadSolver, type Solver } from '../program/solver.ts';
import type { BoundOptions } from '../weights/boundsOf.ts';
import { comparisonsOf } from './comparisons.ts';
import type { RobustList, RobustLists, RobustUnit } from './RobustList.ts';
import { seenIn } from './seen.ts';
import { type VerdictSite, verdictOf } from './verdictOf.ts';

export type RobustListsOptions = SiteOptions &
  BoundOptions & {
    /** One that is loaded already; default: it is loaded where it is needed. */
    readonly solver?: Solver;
  };

/**
 * Which units are on lists under every admitted weighting, under some, under none.
 *
 * Weightings are tried first; then exact bounds of totals, and of their differences, show what none can
 * change; programs decide what is left.
 *
 * @returns errors: unknown-level, unknown-list, totals-not-linear, nothing-to-weigh, witness-differs, and
 *   those of bounds. Warnings: list-not-linear, for each list that is left out
 */
export async function robustLists(
  assessment: Assessment,
  { level, lists, solver, ...bounds }: RobustListsOptions = {},
): Promise<Result<RobustLists>> {
  const asked = {
    ...(level === undefined ? {} : { level }),
    ...(lists === undefined ? {} : { lists }),
  };
  const found = siteOf(assessment, asked);
  if (!found.ok) return found;
  const site = programSite(found.value, bounds);
  if (!site.ok) return site;
  let loaded: Promise<Solver> | null = solver === undefined ? null : Promise.resolve(solver);
  const verdicts: VerdictSite = {
    ...site.value,
    seen: seenIn(site.value),
    comparisons: comparisonsOf(site.value.field),
    solver: () => {
      loaded ??= loadSolver();
      return loaded;
    },
  };
  const issues: Issue[] = [...found.issues];
  const made: RobustList[] = [];
  for (const { list, at } of site.value.lists) {
    const described = site.value.described[at] ?? 'other-list';
    if (typeof described === 'string') issues.push(undescribedIssue(list.title, described));
    else made.push({ list: named(list), units: await unitsOf(verdicts, described, issues) });
  }
  return resultOf({ ...framed(site.value), lists: made }, issues);
}

/** The level, and between what its weights are. */
function framed({ assessed, weights, field }: ProgramSite): Omit<RobustLists, 'lists'> {
  const least = weightsShown(weights, field.bounds.lower);
  const most = weightsShown(weights, field.bounds.upper);
  return {
    level: named(assessed.level),
    weights: weights.group.weights.map(({ id, title, weight }, i) => ({
      id,
      title,
      published: formatExact(weight),
      least: least[i] ?? '',
      most: most[i] ?? '',
    })),
  };
}

async function unitsOf(
  site: VerdictSite,
  list: DescribedList,
  issues: Issue[],
): Promise<readonly RobustUnit[]> {
  const { model, published, assessed, weights: group } = site;
  const units = [...model.rows.keys()].sort(
    (a, b) => (published.ranks[a] ?? 0) - (published.ranks[b] ?? 0) || a - b,
  );
  const made: RobustUnit[] = [];
  const searched: Answered[] = [];
  for (const unit of units) {
    const { verdict, proof, on, off, searched: weights } = await verdictOf(site, list, unit);
    if (weights !== null) searched.push({ weights, at: list.at, unit, isOn: weights === on });
    made.push({
      unit: unitNamed(assessed, model.rows[unit] ?? 0),
      isOn: published.lists[list.at]?.[unit] === 1,
      verdict,
      proof,
      on: on === null ? null : weightsShown(group, on),
      off: off === null ? null : weightsShown(group, off),
    });
  }
  issues.push(...engineIssues(site, searched));
  return made;
}
