import { warning } from '../issue/index.ts';
import type { Level, ListSize, RankedList, Rule, Veto } from '../ruleset/index.ts';
import type { LevelAssessment, ListFacts, ListSection } from './Assessment.ts';
import { scoreCondition } from './conditions.ts';
import { takeFirst } from './edge.ts';
import { shareOf } from './grade.ts';
import type { LevelPast } from './LevelPast.ts';
import { adjoining, periodBefore } from './period.ts';
import type { RuleContext } from './RuleContext.ts';
import { fromBelow, orderOf, type Placement, placeByScore } from './rank.ts';
import { type ScoreColumn, scoreState } from './ScoreColumn.ts';
import { byParent } from './within.ts';

/** What lists are made from. */
export type ListSite = {
  readonly level: Level;
  readonly context: RuleContext;
  /** Of the ranked rows. */
  readonly placement: Placement;
  readonly total: ScoreColumn;
  /** Before the last rounding. */
  readonly exactTotal: ScoreColumn;
  /** For conditions of other scores; nothing of them is told. */
  readonly contextWith: (scores: ReadonlyMap<string, ScoreColumn>) => RuleContext;
  readonly nodes: ReadonlyMap<string, ScoreColumn>;
  readonly categories: ReadonlyArray<string | null>;
  readonly grades: ReadonlyArray<string | null>;
  readonly vetoes: LevelAssessment['vetoes'];
  readonly pasts: readonly LevelPast[];
  readonly period: string;
};

/**
 * All lists of a level, in the order of the rule set.
 *
 * Kinds that win by precedence are made first; their units are not eligible for the kinds that lose,
 * so that nobody is on both. A list that looks back is made after the one that it watches.
 *
 * @source semantics, "Ranks, grades, lists" 21 to 23
 */
export function makeLists(site: ListSite): LevelAssessment['lists'] {
  const { level } = site;
  const made: Made = new Map();
  const place = ({ kind }: RankedList): number => {
    const found = level.listPrecedence.indexOf(kind);
    return found < 0 ? level.listPrecedence.length : found;
  };
  for (const list of [...level.lists].sort((a, b) => place(a) - place(b))) make(list, site, made);
  return level.lists.map((list) => {
    // Once more, for a list that watches one of a kind that its own wins over.
    const barred = barredRows(list, level, made);
    const rows = rowsOf(list.id, made).filter((row) => !barred.has(row));
    return { list, rows, facts: factsOf(list, barred, site) };
  });
}

/** The rows of lists that are made already. */
type Made = Map<string, readonly number[]>;

function rowsOf(list: string, made: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return made.get(list) ?? [];
}

/** What decided who is on a list, for who asks. */
function factsOf(list: RankedList, barred: ReadonlySet<number>, site: ListSite): ListFacts {
  const { context, exactTotal, nodes, total } = site;
  const silent = { ...site, context: { ...context, issues: [] } };
  const reading = readingOf(list.source, silent);
  const isInPool = inPoolOf(list, silent);
  const { condition, source } = list;
  const node = source.kind === 'score' ? nodes.get(source.node) : undefined;
  return {
    barred,
    forced: () => new Set(forcedRows(list, silent).filter(isInPool)),
    allowed: () => (condition === null ? null : rowsWhere(condition, list, silent)),
    allowedExactly() {
      if (condition === null) return null;
      const scores = new Map([...nodes, ['total', exactTotal] as const]);
      return rowsWhere(condition, list, { ...silent, context: site.contextWith(scores) });
    },
    isInPool,
    isTied: reading.isTied,
    score: node ?? total,
    sections: (isEligible) => sectionsOf(source, reading, isInPool, isEligible, silent),
  };
}

function inPoolOf({ category }: RankedList, { categories }: ListSite): Test {
  return (row) => category === null || categories[row] === category;
}

function make(list: RankedList, site: ListSite, made: Made): void {
  if (made.has(list.id)) return;
  const { source } = list;
  if (source.kind === 'successive' || source.kind === 'returned') {
    const watched = site.level.lists.find(({ id }) => id === source.list);
    if (watched !== undefined) make(watched, site, made);
  }
  made.set(list.id, makeList(list, site, made));
}

/** The rows on lists of kinds that win over this one's. */
function barredRows(
  list: RankedList,
  { lists, listPrecedence }: Level,
  made: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const place = listPrecedence.indexOf(list.kind);
  const winners = place < 0 ? [] : listPrecedence.slice(0, place);
  return new Set(
    lists.filter(({ kind }) => winners.includes(kind)).flatMap(({ id }) => rowsOf(id, made)),
  );
}

function makeList(
  list: RankedList,
  site: ListSite,
  made: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const barred = barredRows(list, site.level, made);
  const allowed = list.condition === null ? null : rowsWhere(list.condition, list, site);
  const isInPool = inPoolOf(list, site);
  const reading = readingOf(list.source, site);
  const isEligible = (row: number): boolean =>
    isInPool(row) && !barred.has(row) && allowed?.has(row) !== false;
  const selected = select(list, reading, isInPool, isEligible, site, made);
  const forced = forcedRows(list, site).filter((row) => isInPool(row) && !barred.has(row));
  if (forced.length === 0) return selected;
  const members = new Set([...selected, ...forced]);
  const inOrder = [...new Set([...reading.rows(), ...reading.others(), ...forced])];
  const rows = inOrder.filter((row) => members.has(row));
  return isWithinParent(list.source) ? byParent(rows, site.context.inputs.units).flat() : rows;
}

type Test = (row: number) => boolean;

/** How a list is read. */
type Reading = {
  /** Placed rows from the list's own end, equal ones by code. */
  readonly rows: () => Iterable<number>;
  /** Ranked rows without the score that the list looks at, by code: to the list they are equal. */
  readonly others: () => readonly number[];
  readonly isTied: (a: number, b: number) => boolean;
};

function readingOf(source: RankedList['source'], { placement, nodes }: ListSite): Reading {
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
    isTied: (a, b) => order(a, b) === 0,
  };
}

const byRow = (a: number, b: number): number => a - b;

function* filtered(rows: Iterable<number>, isKept: Test): Generator<number> {
  for (const row of rows) if (isKept(row)) yield row;
}

function select(
  list: RankedList,
  reading: Reading,
  isInPool: Test,
  isEligible: Test,
  site: ListSite,
  made: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const { source } = list;
  const { rows, isTied } = reading;
  if (source.kind === 'score') {
    const { inputs, issues } = site.context;
    const describe = { rule: list.id, units: inputs.units, issues };
    return sectionsOf(source, reading, isInPool, isEligible, site).flatMap(
      ({ rows: sorted, places }) => takeFirst(sorted(), places, isTied, list.ties, describe),
    );
  }
  const eligible = [...filtered(rows(), isEligible)];
  switch (source.kind) {
    case 'grade':
      return eligible.filter((row) => site.grades[row] === source.grade);
    case 'veto': {
      const fired = site.vetoes.find(({ veto }) => veto.id === source.veto)?.fired;
      return eligible.filter((row) => fired?.[row] === 1);
    }
    case 'condition': {
      const rows = rowsWhere(source.rule, list, site);
      return eligible.filter((row) => rows.has(row));
    }
    case 'successive':
    case 'returned': {
      const wasOn =
        source.kind === 'successive'
          ? wasOnInARow(list, source.list, source.periods, site)
          : hadLeft(list, source.list, site);
      // In the order of the list that is watched, whose units need not be ranked.
      return rowsOf(source.list, made).filter((row) => isEligible(row) && wasOn(row));
    }
  }
}

/** Who may be on a list by score, in order, and for how many there is room: one, or one for each parent. */
function sectionsOf(
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
function isWithinParent(source: RankedList['source']): boolean {
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

function rowsWhere(
  rule: Rule,
  { id, category }: RankedList,
  { context, total, categories }: ListSite,
): ReadonlySet<number> {
  const isConcerned = total.state.map((state, row) =>
    state === scoreState.scored && (category === null || categories[row] === category) ? 1 : 0,
  );
  const rows = new Set<number>();
  scoreCondition(rule, id, context, isConcerned).forEach((truth, row) => {
    if (truth === 1) rows.add(row);
  });
  return rows;
}

/** Who is on the list for a veto alone; also who is not ranked, for want of anything to score. */
function forcedRows(list: RankedList, { vetoes, total }: ListSite): readonly number[] {
  const { id, source, condition } = list;
  const isOfVeto = (veto: Veto): boolean =>
    source.kind === 'veto' && source.veto === veto.id && condition === null;
  const forcing = vetoes.filter(
    ({ veto }) =>
      isOfVeto(veto) || veto.effects.some((effect) => effect.kind === 'list' && effect.list === id),
  );
  const rows = new Set<number>();
  for (const { fired } of forcing) {
    fired.forEach((truth, row) => {
      if (truth === 1 && total.state[row] !== scoreState.failed) rows.add(row);
    });
  }
  return [...rows].sort(byRow);
}

/** Earlier results that tell who was on a list; one that does not have the list counts as not given. */
type Past = {
  /** The latest first. */
  readonly results: readonly LevelPast[];
  /** Those of them that lead back from now without a gap. */
  readonly inARow: readonly LevelPast[];
};

function pastOf(watched: string, { pasts, period }: ListSite): Past {
  const results = pasts.filter((past) => past.hasList(watched));
  return { results, inARow: adjoining(results, period) };
}

/** On the list in each of the periods just before, without a gap. */
function wasOnInARow(list: RankedList, watched: string, periods: number, site: ListSite): Test {
  const past = pastOf(watched, site);
  if (past.inARow.length < periods - 1) return needed(list, watched, past, site);
  const before = past.inARow.slice(0, periods - 1);
  return (row) => before.every((result) => result.wasOn(row, watched));
}

/** Not on the list in the period just before, but in one before that. */
function hadLeft(list: RankedList, watched: string, site: ListSite): Test {
  const past = pastOf(watched, site);
  const [last, ...older] = past.results;
  if (past.inARow.length === 0 || last === undefined || older.length === 0) {
    return needed(list, watched, past, site);
  }
  return (row) => !last.wasOn(row, watched) && older.some((result) => result.wasOn(row, watched));
}

/** Nobody, with a warning that names the period whose list is needed. */
function needed(
  { id, title }: RankedList,
  watched: string,
  { inARow }: Past,
  { context, level, period }: ListSite,
): Test {
  const wanted = periodBefore(inARow.at(-1)?.period ?? period) ?? '';
  const watchedTitle = level.lists.find((other) => other.id === watched)?.title ?? watched;
  const data = { list: title, watched: watchedTitle, wanted };
  context.issues.push(warning('earlier-needed', { rule: id }, data));
  return () => false;
}
