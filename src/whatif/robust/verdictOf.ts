import type { Demands } from '../program/Demand.ts';
import { demandsOff, demandsOn } from '../program/demandsOf.ts';
import { acceptsOf } from '../program/gridScorer.ts';
import type { DescribedList } from '../program/listKinds.ts';
import type { ProgramSite } from '../program/programSite.ts';
import { search } from '../program/search.ts';
import type { Solver } from '../program/solver.ts';
import type { Comparisons } from './comparisons.ts';
import { isExcluded } from './isExcluded.ts';
import type { RobustUnit } from './RobustList.ts';
import type { Seen } from './seen.ts';

/** What verdicts are found with. */
export type VerdictSite = ProgramSite & {
  readonly seen: Seen;
  readonly comparisons: Comparisons;
  /** Loaded where the first program is needed. */
  readonly solver: () => Promise<Solver>;
};

/** Weightings are in millionths. */
export type Verdict = Pick<RobustUnit, 'verdict' | 'proof'> & {
  readonly on: readonly number[] | null;
  readonly off: readonly number[] | null;
  /** The one of both that a program found. */
  readonly searched: readonly number[] | null;
};

/** What is known where nothing but scoring can tell: both, or nothing of those that were not scored. */
export function verdictSeen({ lists }: Seen, at: number, unit: number): Verdict {
  const on = lists[at]?.on[unit] ?? null;
  const off = lists[at]?.off[unit] ?? null;
  const isBoth = on !== null && off !== null;
  const verdict = isBoth ? 'sometimes' : 'unknown';
  return { on, off, searched: null, verdict, proof: isBoth ? 'witnesses' : null };
}

/** Whether a unit is on a list under all weightings, some, or none: the cheap proofs first. */
export async function verdictOf(
  site: VerdictSite,
  list: DescribedList,
  unit: number,
): Promise<Verdict> {
  const { field, comparisons, model, isSound } = site;
  const on = site.seen.lists[list.at]?.on[unit] ?? null;
  const off = site.seen.lists[list.at]?.off[unit] ?? null;
  const seen = { on, off, searched: null };
  if (on !== null && off !== null) return { ...seen, verdict: 'sometimes', proof: 'witnesses' };
  // All that was tried is on one side: what is asked is whether the other can be.
  const isWanted = on === null;
  const demands = (isWanted ? demandsOn : demandsOff)(list, unit, model.breakers);
  const verdict = isWanted ? 'never' : 'always';
  if (demands.kind === 'settled') return { ...seen, verdict, proof: 'rules' };
  const open = demands.demands.filter((demand) => !isExcluded(field, comparisons, unit, demand));
  if (open.length === 0 && demands.isComplete) return { ...seen, verdict, proof: 'bounds' };
  const found = searched(site, await site.solver(), list, unit, isWanted, open);
  if (found.weights !== null) {
    const both = isWanted ? { on: found.weights, off } : { on, off: found.weights };
    return { ...both, searched: found.weights, verdict: 'sometimes', proof: 'witnesses' };
  }
  return found.isExcluded && demands.isComplete && isSound(unit)
    ? { ...seen, verdict, proof: 'program' }
    : { ...seen, verdict: 'unknown', proof: null };
}

type Searched = { readonly weights: readonly number[] | null; readonly isExcluded: boolean };

function searched(
  { field, model }: VerdictSite,
  solve: Solver,
  { at }: DescribedList,
  unit: number,
  isWanted: boolean,
  demands: Extract<Demands, { readonly kind: 'open' }>['demands'],
): Searched {
  const accepts = acceptsOf(model, { at, unit, isWanted });
  const aim = { kind: 'any' } as const;
  let isExcluded = true;
  for (const demand of demands) {
    const asked = { field, solve, unit, demand, aim, accepts, costOf: () => 0 };
    const { bound, weights } = search(asked);
    if (weights !== null) return { weights, isExcluded: false };
    if (bound < Number.POSITIVE_INFINITY) isExcluded = false;
  }
  return { weights: null, isExcluded };
}
