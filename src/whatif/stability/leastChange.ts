import type { Assessment } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import type { Result } from '../../issue/index.ts';
import { named, unitAsked, unitNamed } from '../exact/asked.ts';
import { engineIssues } from '../exact/engineIssues.ts';
import { siteOf } from '../exact/siteOf.ts';
import { demandsOff, demandsOn } from '../program/demandsOf.ts';
import { programSite, undescribedIssue } from '../program/programSite.ts';
import type { SearchResult } from '../program/search.ts';
import { loadSolver, type Solver } from '../program/solver.ts';
import type { BoundOptions } from '../weights/boundsOf.ts';
import { type ChangeSearch, leastBy, shownChange } from './leastBy.ts';
import { reasonOf } from './reasonOf.ts';
import type { SmallestChange } from './SmallestChange.ts';

export type LeastChangeOptions = BoundOptions & {
  /** Code or name of the unit. */
  readonly unit: string;
  /** Id or title of the list. */
  readonly list: string;
  /** Id or title; default: the first that weighs something. */
  readonly level?: string;
  /** One that is loaded already; default: it is loaded when it is needed. */
  readonly solver?: Solver;
};

/**
 * The least change of all weights together that takes a unit off a list, or puts it on.
 *
 * By mixed-integer programs over published totals, which bound the change from below; the weighting that
 * comes nearest is scored exactly, and once more by the engine.
 *
 * @returns errors: unknown-level, unknown-list, unit-not-assessed, ambiguous-unit, unit-not-weighed,
 *   totals-not-linear, list-not-linear, nothing-to-weigh, witness-differs, and those of bounds
 */
export async function leastChange(
  assessment: Assessment,
  { unit: wantedUnit, list: wantedList, level, solver, ...bounds }: LeastChangeOptions,
): Promise<Result<SmallestChange>> {
  const options = { lists: [wantedList], ...(level === undefined ? {} : { level }) };
  const found = siteOf(assessment, options);
  if (!found.ok) return found;
  const { assessed, model, published, weights } = found.value;
  const unit = unitAsked(assessment, assessed, model, wantedUnit);
  if (typeof unit !== 'number') return { ok: false, issues: [unit] };
  const site = programSite(found.value, bounds);
  if (!site.ok) return site;
  const [asked] = found.value.lists;
  if (asked === undefined) return { ok: false, issues: found.issues };
  const { list, at } = asked;
  const described = site.value.described[at] ?? 'other-list';
  if (typeof described === 'string') {
    return { ok: false, issues: [undescribedIssue(list.title, described)] };
  }
  const isOn = published.lists[at]?.[unit] === 1;
  const demands = (isOn ? demandsOff : demandsOn)(described, unit, model.breakers);
  const common = {
    level: named(assessed.level),
    unit: unitNamed(assessed, model.rows[unit] ?? 0),
    list: named(list),
    isOn,
    sum: formatExact(weights.group.sum),
  };
  if (demands.kind === 'settled') {
    const reason = reasonOf(site.value, described, unit);
    const answer = { kind: 'impossible', proof: 'rules', reason } as const;
    return { ok: true, value: { ...common, answer }, issues: [] };
  }
  const solve = solver ?? (await loadSolver());
  const search = { ...site.value, solve, unit, at, isWanted: !isOn, demands };
  const [sum, largest] = [leastBy('sum', search), leastBy('largest', search)];
  const answers = [sum, largest].flatMap(({ weights: own }) =>
    own === null ? [] : [{ weights: own, at, unit, isOn: !isOn }],
  );
  const issues = engineIssues(search, answers);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { ...common, answer: answerOf(search, sum, largest) }, issues };
}

function answerOf(
  site: ChangeSearch,
  sum: SearchResult,
  largest: SearchResult,
): SmallestChange['answer'] {
  const isExcluded = sum.bound === Number.POSITIVE_INFINITY;
  if (!isExcluded) {
    return { kind: 'change', sum: shownChange(site, sum), largest: shownChange(site, largest) };
  }
  return site.demands.isComplete && site.isEven
    ? { kind: 'impossible', proof: 'program', reason: { kind: 'bounds' } }
    : { kind: 'unknown' };
}
