import type { Assessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import { findUnit } from '../../explain/index.ts';
import { type Issue, type Result, resultOf } from '../../issue/index.ts';
import { admittedBy } from '../exact/admitted.ts';
import { named, unitAsked, unitNamed, type WeighedOptions } from '../exact/asked.ts';
import { engineIssues } from '../exact/engineIssues.ts';
import {
  type AskedList,
  type ExactSite,
  type ScoredSite,
  type Sites,
  sitesOf,
} from '../exact/siteOf.ts';
import type { Solver } from '../program/solver.ts';
import { type BoundOptions, boundsOf } from '../weights/boundsOf.ts';
import { withinOf } from '../weights/WeightGroup.ts';
import { changeByPrograms } from './changeByPrograms.ts';
import { changeByScoring } from './changeByScoring.ts';
import type { SmallestChange } from './SmallestChange.ts';

export type LeastChangeOptions = BoundOptions &
  Pick<WeighedOptions, 'node'> & {
    /** Id or title of a level; default: that of the unit. */
    readonly level?: string;
    /** Code or name of the unit. */
    readonly unit: string;
    /** Id or title of the list. */
    readonly list: string;
    /** One that is loaded already; default: it is loaded when it is needed. */
    readonly solver?: Solver;
    /** Where weightings are scored: how many have been, of so many at most. */
    readonly onDone?: (done: number, of: number) => void;
  };

/**
 * The least change of all weights together that takes a unit off a list, or puts it on.
 *
 * By mixed-integer programs over published totals, which bound the change from below; the weighting that
 * comes nearest is scored exactly, and once more by the engine. Where totals, or the list, do not follow from
 * the weights by sums, many weightings are scored instead, and the least of those that do it is no bound.
 *
 * @returns errors: unknown-level, unknown-node, ambiguous-level, ambiguous-node, unknown-list,
 *   unit-not-assessed, ambiguous-unit, unit-not-weighed, nothing-to-weigh, witness-differs, and those of bounds.
 *   Warnings: totals-not-linear, list-not-linear
 */
export async function leastChange(
  assessment: Assessment,
  { unit: wantedUnit, list: wantedList, solver, onDone, ...options }: LeastChangeOptions,
): Promise<Result<SmallestChange>> {
  const level = options.level ?? levelOf(assessment, wantedUnit);
  const asked = { ...options, lists: [wantedList], ...(level === undefined ? {} : { level }) };
  const found = sitesOf(assessment, asked);
  if (!found.ok) return found;
  const { site } = found.value;
  const wrong: Issue[] = [];
  const bounds = boundsOf(site.weights.group, options, wrong);
  const unit = unitAsked(assessment, site.assessed, site.rows, wantedUnit);
  if (typeof unit !== 'number') wrong.unshift(unit);
  if (bounds === null || typeof unit !== 'number') return { ok: false, issues: wrong };
  const placed = placedList(found.value);
  const { list, at } = placed;
  const isOn = placed.site.published.lists[at]?.[unit] === 1;
  const search = { list, at, unit, isOn, bounds };
  const { witnesses, issues, ...answer } =
    placed.kind === 'exact'
      ? await changeByPrograms(placed.site, search, solver)
      : { ...changeByScoring(placed.site, search, onDone), issues: [] };
  const answered = witnesses.map((weights) => ({ list, weights, unit, isOn: !isOn }));
  const value = {
    level: named(site.assessed.level),
    within: withinOf(site.weights.group),
    unit: unitNamed(site.assessed, site.rows[unit] ?? 0),
    list: named(list),
    isOn,
    sum: formatExact(site.weights.group.sum),
    ...admittedBy(site.weights, bounds),
    ...answer,
  };
  return resultOf(value, [...found.issues, ...issues, ...engineIssues(site, answered)]);
}

/** The level of a unit, where it is one of them. */
function levelOf(assessment: Assessment, unit: string): string | undefined {
  const found = findUnit(assessment, unit);
  return 'severity' in found ? undefined : found.assessed.level.id;
}

type Placed = AskedList &
  (
    | { readonly kind: 'exact'; readonly site: ExactSite }
    | { readonly kind: 'scored'; readonly site: ScoredSite }
  );

/** The list that is asked for, at the site that has it. */
function placedList({ exact, scored }: Sites): Placed {
  const [modelled] = exact?.lists ?? [];
  if (exact !== null && modelled !== undefined) {
    return { kind: 'exact', site: exact, ...modelled };
  }
  const [left] = scored?.lists ?? [];
  if (scored === null || left === undefined) throw new Error('a list that no site has');
  return { kind: 'scored', site: scored, ...left };
}
