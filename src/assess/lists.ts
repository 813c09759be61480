import { type Issue, warning } from '../issue/index.ts';
import type { Level, ListSize, RankedList, Rule } from '../ruleset/index.ts';
import type { LevelAssessment } from './Assessment.ts';
import { type EarlierResult, listKey } from './earlier.ts';
import { takeFirst } from './edge.ts';
import { shareOf } from './grade.ts';
import { type RuleContext, scoreCondition } from './points.ts';
import { type Order, sortedByScore } from './rank.ts';
import { compareRows, type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** What lists are made from. */
export type ListSite = {
  readonly level: Level;
  readonly context: RuleContext;
  /** Ranked rows, best first. */
  readonly sorted: readonly number[];
  readonly order: Order;
  readonly nodes: ReadonlyMap<string, ScoreColumn>;
  readonly categories: ReadonlyArray<string | null>;
  readonly grades: ReadonlyArray<string | null>;
  readonly vetoes: LevelAssessment['vetoes'];
  readonly earlier: readonly EarlierResult[];
};

/**
 * All lists of a level, in the order of the rule set.
 *
 * Kinds that win by precedence are made first; their units are not eligible for the kinds that lose,
 * so that nobody is on both. Lists that look back are made last, from the others.
 *
 * @source semantics, "Ranks, grades, lists" 21 to 23
 */
export function makeLists(site: ListSite): LevelAssessment['lists'] {
  const { level } = site;
  const rows = new Map<string, readonly number[]>();
  const phase = ({ kind, source }: RankedList): number => {
    const place = level.listPrecedence.indexOf(kind);
    const isLate = source.kind === 'successive' || source.kind === 'returned';
    return (isLate ? 1_000 : 0) + (place < 0 ? level.listPrecedence.length : place);
  };
  for (const list of [...level.lists].sort((a, b) => phase(a) - phase(b))) {
    const barred = barredRows(list, level, rows);
    const made = makeList(list, site, rows).filter((row) => !barred.has(row));
    rows.set(list.id, made);
  }
  return level.lists.map((list) => ({ list, rows: rows.get(list.id) ?? [] }));
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
    lists.filter(({ kind }) => winners.includes(kind)).flatMap(({ id }) => made.get(id) ?? []),
  );
}

function makeList(
  list: RankedList,
  site: ListSite,
  made: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const barred = barredRows(list, site.level, made);
  const pool = site.sorted.filter(
    (row) => list.category === null || site.categories[row] === list.category,
  );
  const allowed = list.condition === null ? null : rowsWhere(list.condition, list.id, site);
  const eligible = pool.filter((row) => !barred.has(row) && allowed?.has(row) !== false);
  const selected = select(list, eligible, pool.length, site, made);
  const forced = forcedRows(list, site).filter((row) => !selected.includes(row));
  if (forced.length === 0) return selected;
  const rows = new Set([...selected, ...forced]);
  const isFromBelow = list.source.kind === 'score' && list.source.direction === 'lowest';
  const inOrder = site.sorted.filter((row) => rows.has(row));
  return isFromBelow ? inOrder.reverse() : inOrder;
}

function select(
  list: RankedList,
  eligible: readonly number[],
  poolSize: number,
  site: ListSite,
  made: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const { source } = list;
  switch (source.kind) {
    case 'score':
      return selectByScore(list, source, eligible, poolSize, site);
    case 'grade':
      return eligible.filter((row) => site.grades[row] === source.grade);
    case 'veto': {
      const fired = site.vetoes.find(({ veto }) => veto.id === source.veto)?.fired;
      return eligible.filter((row) => fired?.[row] === 1);
    }
    case 'condition': {
      const rows = rowsWhere(source.rule, list.id, site);
      return eligible.filter((row) => rows.has(row));
    }
    case 'successive':
      return successiveRows(list, source.list, source.periods, eligible, site, made);
    case 'returned':
      return returnedRows(list, source.list, eligible, site, made);
  }
}

type ScoreSource = Extract<RankedList['source'], { readonly kind: 'score' }>;

function selectByScore(
  list: RankedList,
  { node, direction, size }: ScoreSource,
  eligible: readonly number[],
  poolSize: number,
  site: ListSite,
): readonly number[] {
  const score = node === 'total' ? null : (site.nodes.get(node) ?? null);
  const scored =
    score === null ? eligible : eligible.filter((row) => score.state[row] === scoreState.scored);
  const best = score === null ? scored : sortedByScore(scored, score);
  const isTied = (a: number, b: number): boolean =>
    score === null ? site.order(a, b) === 0 : compareRows(score, a, b) === 0;
  // From below, equal units still stand in the order of their codes.
  const sorted = direction === 'highest' ? best : reversedByGroups(best, isTied);
  const { units } = site.context.inputs;
  const describe = { rule: list.id, units, issues: site.context.issues };
  return takeFirst(sorted, placesOf(size, poolSize), isTied, list.ties, describe);
}

function placesOf(size: ListSize, poolSize: number): number {
  return size.kind === 'count' ? size.count : shareOf(poolSize, size.share);
}

function reversedByGroups(
  sorted: readonly number[],
  isTied: (a: number, b: number) => boolean,
): readonly number[] {
  const result: number[] = [];
  for (let end = sorted.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && isTied(sorted[start - 1] as number, sorted[end - 1] as number)) start -= 1;
    for (let i = start; i < end; i += 1) result.push(sorted[i] as number);
    end = start;
  }
  return result;
}

function rowsWhere(rule: Rule, name: string, { context }: ListSite): ReadonlySet<number> {
  const rows = new Set<number>();
  scoreCondition(rule, name, context).forEach((truth, row) => {
    if (truth === 1) rows.add(row);
  });
  return rows;
}

function forcedRows({ id }: RankedList, { vetoes, sorted }: ListSite): readonly number[] {
  return sorted.filter((row) =>
    vetoes.some(
      ({ veto, fired }) =>
        fired[row] === 1 &&
        veto.effects.some((effect) => effect.kind === 'list' && effect.list === id),
    ),
  );
}

/** On the list now and in each of the periods just before. */
function successiveRows(
  list: RankedList,
  watched: string,
  periods: number,
  eligible: readonly number[],
  site: ListSite,
  made: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const before = earlierMembers(list, watched, periods - 1, site);
  const now = new Set(made.get(watched) ?? []);
  if (before.length < periods - 1) return [];
  return eligible.filter((row) => {
    const code = site.context.inputs.units[row]?.code ?? '';
    return now.has(row) && before.every((members) => members.has(code));
  });
}

/** On the list now, not in the period before, but in one before that. */
function returnedRows(
  list: RankedList,
  watched: string,
  eligible: readonly number[],
  site: ListSite,
  made: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [last, ...older] = earlierMembers(list, watched, 2, site);
  const all = site.earlier.slice(2).map(({ lists }) => lists.get(listKey(site.level.id, watched)));
  const now = new Set(made.get(watched) ?? []);
  return eligible.filter((row) => {
    const code = site.context.inputs.units[row]?.code ?? '';
    const wasOn = [...older, ...all].some((members) => members?.has(code) === true);
    return now.has(row) && last?.has(code) === false && wasOn;
  });
}

function earlierMembers(
  list: RankedList,
  watched: string,
  needed: number,
  { earlier, level, context }: ListSite,
): ReadonlyArray<ReadonlySet<string>> {
  if (earlier.length < needed) {
    const data = { list: list.title, wanted: String(needed), found: String(earlier.length) };
    context.issues.push(warning('earlier-needed', { rule: list.id }, data));
  }
  return earlier
    .slice(0, needed)
    .map(({ lists }) => lists.get(listKey(level.id, watched)) ?? new Set<string>());
}
