import type { Level, RankedList } from '../ruleset/index.ts';
import { aboutItem } from './About.ts';
import type { LevelAssessment, ListFacts } from './Assessment.ts';
import { takeFirst } from './edge.ts';
import type { ListSite, Test } from './ListSite.ts';
import { forcedRows, inPoolOf, rowsWhere } from './listMembers.ts';
import { filtered, isWithinParent, type Reading, readingOf, sectionsOf } from './listReading.ts';
import { hadLeft, wasOnInARow } from './lookBack.ts';
import { once } from './once.ts';
import type { RuleContext } from './RuleContext.ts';
import { byParent } from './within.ts';

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
  const exactly = once(() =>
    site.contextWith(new Map([...site.nodes, ['total', site.exactTotal] as const])),
  );
  return level.lists.map((list) => {
    // Once more, for a list that watches one of a kind that its own wins over.
    const barred = barredRows(list, level, made);
    const rows = rowsOf(list.id, made).filter((row) => !barred.has(row));
    return { list, rows, facts: factsOf(list, barred, site, exactly) };
  });
}

/** The rows of lists that are made already. */
type Made = Map<string, readonly number[]>;

function rowsOf(list: string, made: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return made.get(list) ?? [];
}

/** What decided who is on a list, for who asks. */
function factsOf(
  list: RankedList,
  barred: ReadonlySet<number>,
  site: ListSite,
  exactly: () => RuleContext,
): ListFacts {
  const { context, nodes, total } = site;
  const silent = { ...site, context: { ...context, issues: [] } };
  const reading = readingOf(list.source, silent);
  const isInPool = inPoolOf(list, silent);
  const { condition, source } = list;
  const node = source.kind === 'score' ? nodes.get(source.node) : undefined;
  return {
    barred,
    forced: () => new Set(forcedRows(list, silent).filter(isInPool)),
    allowed: once(() => (condition === null ? null : rowsWhere(condition, list, silent))),
    allowedExactly: once(() =>
      condition === null ? null : rowsWhere(condition, list, { ...silent, context: exactly() }),
    ),
    isInPool,
    isTied: reading.isTied,
    score: node ?? total,
    sections: (isEligible) => sectionsOf(source, reading, isInPool, isEligible, silent),
  };
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
  const inOrder = [...reading.rows(), ...reading.others(), ...reading.unranked()];
  const rows = inOrder.filter((row) => members.has(row));
  return isWithinParent(list.source) ? byParent(rows, site.context.inputs.units).flat() : rows;
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
  const { rows, unranked, isTied } = reading;
  if (source.kind === 'score') {
    const { inputs, issues } = site.context;
    const describe = { about: aboutItem(list), units: inputs.units, issues };
    return sectionsOf(source, reading, isInPool, isEligible, site).flatMap(
      ({ rows: sorted, places }) => takeFirst(sorted(), places, isTied, list.ties, describe),
    );
  }
  // A veto and a condition can hold of a unit to which nothing applies; a grade needs a total.
  const eligible = [...filtered([...rows(), ...unranked()], isEligible)];
  switch (source.kind) {
    case 'grade':
      return eligible.filter((row) => site.grades[row] === source.grade);
    case 'veto': {
      const fired = site.vetoes.find(({ veto }) => veto.id === source.veto)?.fired;
      return eligible.filter((row) => fired?.[row] === 1);
    }
    case 'condition': {
      const found = rowsWhere(source.rule, list, site);
      return eligible.filter((row) => found.has(row));
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
