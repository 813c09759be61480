import type { Issue } from '../../issue/index.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import { demandsOff, demandsOn } from '../program/demandsOf.ts';
import { acceptsOf, gridScorer } from '../program/gridScorer.ts';
import { type ProgramSite, programSite, undescribedIssue } from '../program/programSite.ts';
import { sampledBy } from '../program/sampleWeightings.ts';
import type { SearchResult } from '../program/search.ts';
import { loadSolver, type Solver } from '../program/solver.ts';
import { foundByScoring } from './changeByScoring.ts';
import type { ChangeAsked, FoundChange } from './FoundChange.ts';
import { type ChangeSearch, leastBy, modelRefinements, shownChange } from './leastBy.ts';
import { reasonOf } from './reasonOf.ts';
import { type WitnessOf, witnessFrom } from './witnessOf.ts';

/** The least change by programs, where they can say what the list goes by; else the least that is found by scoring. */
export async function changeByPrograms(
  exact: ExactSite,
  asked: ChangeAsked,
  solver: Solver | undefined,
): Promise<FoundChange & { readonly issues: readonly Issue[] }> {
  const site = programSite(exact, asked.bounds);
  const { unit, at, isOn, list } = asked;
  const described = site.described[at] ?? 'other-list';
  const witnessOf = witnessFrom(
    site,
    site.published.totals[unit] ?? 0,
    (weights) => gridScorer(site.model)(weights).totals[unit] ?? 0,
  );
  if (typeof described === 'string') {
    const issues = [undescribedIssue(list.title, described)];
    return { ...byModel(site, asked, witnessOf), issues };
  }
  const demands = (isOn ? demandsOff : demandsOn)(described, unit, site.model.breakers);
  if (demands.kind === 'settled' || isExcludedByRules(demands)) {
    const reason = reasonOf(site, described, unit, demands);
    const answer = { kind: 'impossible', proof: 'rules', reason } as const;
    return { answer, scored: null, witnesses: [], issues: [] };
  }
  const solve = solver ?? (await loadSolver());
  const search = { ...site, solve, unit, at, isWanted: !isOn, demands };
  const [sum, largest] = [leastBy('sum', search), leastBy('largest', search)];
  const answer = answerOf(search, sum, largest, witnessOf);
  const witnesses = [sum, largest].flatMap(({ weights }) => (weights === null ? [] : [weights]));
  return { answer, scored: null, witnesses, issues: [] };
}

/** Whether there is nothing that weights would have to do: a condition that is true of the unit at any total. */
function isExcludedByRules({ demands, isComplete }: ChangeSearch['demands']): boolean {
  return demands.length === 0 && isComplete;
}

/** The model scores what programs cannot describe. */
function byModel(
  site: ProgramSite,
  { at, unit, isOn }: ChangeAsked,
  witnessOf: WitnessOf,
): FoundChange {
  const accepts = acceptsOf(site.model, { at, unit, isWanted: !isOn });
  return foundByScoring({ ...sampledBy(site), accepts, refinements: modelRefinements }, witnessOf);
}

function answerOf(
  search: ChangeSearch,
  sum: SearchResult,
  largest: SearchResult,
  witnessOf: WitnessOf,
): FoundChange['answer'] {
  const isExcluded = sum.bound === Number.POSITIVE_INFINITY;
  if (!isExcluded) {
    return {
      kind: 'change',
      sum: shownChange(search, sum, witnessOf),
      largest: shownChange(search, largest, witnessOf),
    };
  }
  return search.demands.isComplete && search.isSound(search.unit)
    ? { kind: 'impossible', proof: 'program', reason: { kind: 'bounds' } }
    : { kind: 'unknown' };
}
