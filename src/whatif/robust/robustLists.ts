import type { Assessment } from '../../assess/index.ts';
import { type Issue, type Result, resultOf } from '../../issue/index.ts';
import { admittedBy } from '../exact/admitted.ts';
import { named } from '../exact/asked.ts';
import { type Site, type SiteOptions, sitesOf } from '../exact/siteOf.ts';
import type { Solver } from '../program/solver.ts';
import { type BoundOptions, boundsOf } from '../weights/boundsOf.ts';
import { withinOf } from '../weights/WeightGroup.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { listsByPrograms } from './listsByPrograms.ts';
import { listsByScoring } from './listsByScoring.ts';
import type { RobustList, RobustLists } from './RobustList.ts';

export type RobustListsOptions = SiteOptions &
  BoundOptions & {
    /** One that is loaded already; default: it is loaded where it is needed. */
    readonly solver?: Solver;
    /** How much of the work is done. */
    readonly onDone?: (done: number, of: number) => void;
  };

/**
 * Which units are on lists under every admitted weighting, under some, under none.
 *
 * Weightings are tried first; then exact bounds of totals, and of their differences, show what none can
 * change; programs decide what is left. Where totals, or a list, do not follow from the weights by sums, it
 * is only known what has been tried, and the list says of how many weightings.
 *
 * @returns errors: unknown-level, unknown-node, ambiguous-level, ambiguous-node, unknown-list, nothing-to-weigh,
 *   witness-differs, and those of bounds. Warnings: totals-not-linear, list-not-linear
 */
export async function robustLists(
  assessment: Assessment,
  { solver, onDone, ...options }: RobustListsOptions = {},
): Promise<Result<RobustLists>> {
  const found = sitesOf(assessment, options);
  if (!found.ok) return found;
  const { site, exact, scored } = found.value;
  const issues: Issue[] = [];
  const bounds = boundsOf(site.weights.group, options, issues);
  if (bounds === null) return { ok: false, issues };
  issues.push(...found.issues);
  const all = (exact?.lists.length ?? 0) + (scored?.lists.length ?? 0);
  const ofLists = (before: number, count: number) => (done: number, of: number) =>
    onDone?.(before + (count * done) / of, all);
  const made: RobustList[] = [];
  if (exact !== null) {
    const tell = ofLists(0, exact.lists.length);
    made.push(...(await listsByPrograms(exact, { bounds, solver, issues, tell })));
  }
  if (scored !== null) {
    const tell = ofLists(made.length, scored.lists.length);
    made.push(...(await listsByScoring(scored, { bounds, issues, tell })));
  }
  const { lists } = site.assessed.level;
  const placeOf = ({ list }: RobustList): number => lists.findIndex(({ id }) => id === list.id);
  const inOrder = made.sort((a, b) => placeOf(a) - placeOf(b));
  return resultOf({ ...framed(site, bounds), lists: inOrder }, issues);
}

/** The level, and between what its weights are. */
function framed({ assessed, weights }: Site, bounds: WeightBounds): Omit<RobustLists, 'lists'> {
  return {
    level: named(assessed.level),
    within: withinOf(weights.group),
    ...admittedBy(weights, bounds),
  };
}
