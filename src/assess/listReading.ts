import type { ListSize, RankedList } from '../ruleset/index.ts';
import type { ListSection } from './Assessment.ts';
import { shareOf } from './grade.ts';
import type { ListSite, Test } from './ListSite.ts';
import { fromBelow, orderOf, placeByScore } from './rank.ts';
import { scoreState } from './ScoreColumn.ts';
import { byParent } from './within.ts';

/** How a list is read. */
export type Reading = {
  /** Placed rows from the list's own end, equal ones by code. */
  readonly rows: () => Iterable<number>;
  /** Ranked rows without the score that the list looks at, by code: to the list they are equal. */
  readonly others: () => readonly number[];
  /** Rows to which nothing applies, by code. */
  readonly unranked: () => readonly number[];
  readonly isTied: (a: number, b: number) => boolean;
};

export function readingOf(
  source: RankedList['source'],
  { placement, nodes, total }: ListSite,
): Reading {
  const ranked = placement.rows;
  const score = source.kind === 'score' ? nodes.get(source.node) : undefined;
  const hasScore: Test = (row) => score === undefined || score.state[row] === scoreState.scored;
  const placed =
    score === undefined ? placement : placeByScore(ranked.filter(hasScore).sort(byRow), score);
  const order = orderOf(placed);
  const isFromBelow = source.kind === 'score' && source.direction === 'lowest';
  return {
    rows: () => (isFromBelow ? fromBelow(placed) : placed.rows),
    others: () => ranked.filter((row) => !hasScore(row)).sort(byRow),
    unranked: () =>
      [...total.state.keys()].filter((row) => total.state[row] === scoreState.notApplicable),
    isTied: (a, b) => order(a, b) === 0,
  };
}

export const byRow = (a: number, b: number): number => a - b;

export function* filtered(rows: Iterable<number>, isKept: Test): Generator<number> {
  for (const row of rows) if (isKept(row)) yield row;
}

/** Who may be on a list by score, in order, and for how many there is room: one, or one for each parent. */
export function sectionsOf(
  source: RankedList['source'],
  { rows }: Reading,
  isInPool: Test,
  isEligible: Test,
  { context, placement }: ListSite,
): readonly ListSection[] {
  if (source.kind !== 'score') return [];
  const { units } = context.inputs;
  const ranked = (): readonly number[] => placement.rows.filter(isInPool);
  if (!isWithinParent(source)) {
    const places = placesOf(source.size, () => ranked().length);
    return [{ parent: null, places, rows: () => filtered(rows(), isEligible) }];
  }
  const parentOf = (row: number | undefined): string | null => units[row ?? -1]?.parent ?? null;
  const sizes = countBy(ranked(), parentOf);
  return byParent([...filtered(rows(), isEligible)], units).map((sorted) => {
    const parent = parentOf(sorted[0]);
    return {
      parent,
      places: placesOf(source.size, () => sizes.get(parent) ?? 0),
      rows: () => sorted,
    };
  });
}

/** Whether its size counts for the units of each unit above: it is then read parent by parent. */
export function isWithinParent(source: RankedList['source']): boolean {
  return source.kind === 'score' && source.within === 'parent';
}

function placesOf(size: ListSize, poolSize: () => number): number {
  return size.kind === 'count' ? size.count : shareOf(poolSize(), size.share);
}

function countBy<Key>(rows: readonly number[], keyOf: (row: number) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
