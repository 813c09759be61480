import { type ListSection, type MadeList, scoreAt, takeFirst } from '../assess/index.ts';
import type { Exact } from '../decimal/index.ts';

/** The last unit on a list and the first that is not, as rows. */
export type ListEdge = {
  readonly parent: string | null;
  readonly last: number;
  readonly next: number;
  /** By how much the score of the last differs from that of the next; 0 or more. */
  readonly gap: Exact;
  /**
   * condition: the next does not fulfil it. tie-policy: the next is equal to one beyond the places, and
   * the rule set leaves such units out.
   */
  readonly decidedBy: 'score' | 'tie-breaker' | 'tie-policy' | 'condition';
};

/** Who is on a part of a list by its place, and who comes next, in the order of the list. */
export type ListPart = {
  readonly section: ListSection;
  readonly on: readonly number[];
  readonly next: readonly number[];
  /** The first of these, where there are places: equal, too many for them, and left out by policy. */
  readonly leftOut: readonly number[];
};

/** How many of those that come next are named; equal ones with them. */
const named = 3;

/** The parts of a list by score: one, or one for the units of each unit above. */
export function partsOfList({ list, rows, facts }: MadeList): readonly ListPart[] {
  const members = new Set(rows);
  const allowed = facts.allowed();
  const isEligible = (row: number): boolean =>
    facts.isInPool(row) && !facts.barred.has(row) && allowed?.has(row) !== false;
  return facts.sections(isEligible).map((section) => {
    const { places } = section;
    const told = { about: {}, units: [], issues: [] };
    // A veto puts a unit on the list wherever it stands: here is who would be on it without.
    const on = takeFirst(section.rows(), places, facts.isTied, list.ties, told);
    const next = behind(section, new Set([...members, ...on]), facts);
    const [first] = next;
    const isLeftOut = on.length < places && first !== undefined;
    const leftOut = isLeftOut ? next.filter((row) => facts.isTied(first, row)) : [];
    return { section, on, next, leftOut };
  });
}

/** The first that are not on a list. */
function behind(
  section: ListSection,
  isOn: ReadonlySet<number>,
  { isTied }: MadeList['facts'],
): readonly number[] {
  const next: number[] = [];
  for (const row of section.rows()) {
    if (isOn.has(row)) continue;
    const last = next.at(-1);
    if (next.length >= named && (last === undefined || !isTied(last, row))) break;
    next.push(row);
  }
  return next;
}

/** Which pair stands at each edge of a list by score. */
export function edgesOf(made: MadeList): readonly ListEdge[] {
  const allowed = made.facts.allowed();
  return partsOfList(made).flatMap(({ section, on, next, leftOut }): readonly ListEdge[] => {
    const last = on.at(-1);
    if (last === undefined) return [];
    const { parent } = section;
    const [follower] = next;
    if (follower !== undefined) {
      const gap = gapOf(made, last, follower);
      if (gap === null) return [];
      const decidedBy = leftOut.length > 0 ? 'tie-policy' : decisionOf(made, last, follower, gap);
      return [{ parent, last, next: follower, gap, decidedBy }];
    }
    const refused = allowed === null ? undefined : firstRefused(made, allowed, section, last);
    const gap = refused === undefined ? null : gapOf(made, last, refused);
    return refused === undefined || gap === null
      ? []
      : [{ parent, last, next: refused, gap, decidedBy: 'condition' }];
  });
}

/** Of those that do not fulfil the condition of a list, who comes first behind its last unit. */
function firstRefused(
  { facts, rows }: MadeList,
  allowed: ReadonlySet<number>,
  { parent }: ListSection,
  last: number,
): number | undefined {
  const isRefused = (row: number): boolean => !allowed.has(row) && !rows.includes(row);
  const [section] = facts
    .sections((row) => facts.isInPool(row) && !facts.barred.has(row))
    .filter((candidate) => candidate.parent === parent);
  let isBehind = false;
  for (const row of section?.rows() ?? []) {
    if (isBehind && isRefused(row)) return row;
    if (row === last) isBehind = true;
  }
  return undefined;
}

function gapOf({ facts }: MadeList, a: number, b: number): Exact | null {
  const [first, second] = [scoreAt(facts.score, a), scoreAt(facts.score, b)];
  return first === null || second === null ? null : first.minus(second).absolute();
}

function decisionOf(
  { facts }: MadeList,
  last: number,
  next: number,
  gap: Exact,
): ListEdge['decidedBy'] {
  if (facts.isTied(last, next)) return 'tie-policy';
  return gap.isZero ? 'tie-breaker' : 'score';
}
