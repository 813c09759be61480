import { keysWithin, type LevelAssessment, type MadeList, scoreAt } from '../assess/index.ts';
import { type Exact, zero } from '../decimal/index.ts';
import { edgesOf, partsOfList } from './listEdges.ts';

/** A rank, a grade or a place on a list that was decided by a hair; units as rows. */
export type CloseCall = {
  readonly kind: 'rank' | 'grade' | 'list';
  /** The id of the grade or list. */
  readonly id: string | null;
  /**
   * rounding: without it another order, another grade or another list. tie-breaker: equal totals.
   * tie-policy: equal, too many for the places, and left out. precedence: another list took it.
   * margin: less than what the ranking states.
   */
  readonly by: 'rounding' | 'tie-breaker' | 'tie-policy' | 'precedence' | 'margin';
  readonly rows: readonly number[];
  /** Between the first two; of a grade, to its bound. */
  readonly gap: Exact | null;
};

/**
 * What was decided by rounding, by a tie-breaker, by precedence, or by less than the margin that the
 * ranking states.
 */
export function closeCalls(assessed: LevelAssessment): readonly CloseCall[] {
  return [
    ...closeRanks(assessed),
    ...closeGrades(assessed),
    ...assessed.lists.flatMap((made) => closePlaces(made, assessed)),
  ];
}

function closeRanks(assessed: LevelAssessment): readonly CloseCall[] {
  return rankedGroups(assessed).flatMap((rows) => {
    const groups = byTotal(rows, assessed);
    return [
      ...groups.flatMap((group) => tiedTotals(group, assessed)),
      ...groups.slice(1).flatMap((group, i) => {
        const [last, next] = [groups[i]?.at(-1), group[0]];
        return last === undefined || next === undefined
          ? []
          : withinMargin('rank', null, [last, next], gapOf(assessed, last, next), assessed);
      }),
    ];
  });
}

/** Ranked rows, best first, by what ranks count within. */
function rankedGroups({ level, ranks, categories, table }: LevelAssessment): readonly number[][] {
  const keys = keysWithin(level.ranking.within, categories, table.units);
  const groups = new Map<string | null, number[]>();
  ranks.forEach((rank, row) => {
    if (rank === 0) return;
    const key = keys?.[row] ?? null;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  const rankOf = (row: number): number => ranks[row] ?? 0;
  return [...groups.values()].map((rows) => rows.sort((a, b) => rankOf(a) - rankOf(b) || a - b));
}

/** Rows in order, those with the same published total together. */
function byTotal(rows: readonly number[], assessed: LevelAssessment): readonly number[][] {
  const groups: number[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && isSameTotal(assessed, first, row))
      group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function isSameTotal({ total }: LevelAssessment, a: number, b: number): boolean {
  const values = total.column.values();
  if (total.column.isExact) return values[a] === values[b];
  return total.column.exactAt(a).equals(total.column.exactAt(b));
}

/** Of units with one published total: what told them apart, or that rounding made them equal. */
function tiedTotals(rows: readonly number[], assessed: LevelAssessment): readonly CloseCall[] {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return [];
  const { exactTotal, ranks, level } = assessed;
  const isSameExactly = rows.every((row) =>
    exactTotal.column.exactAt(first).equals(exactTotal.column.exactAt(row)),
  );
  const isOneRank = rows.every((row) => ranks[row] === ranks[first]);
  const calls: CloseCall[] = [];
  if (!isSameExactly && level.ranking.by === 'published') {
    calls.push({ kind: 'rank', id: null, by: 'rounding', rows, gap: zero });
  }
  if (!isOneRank && (isSameExactly || level.ranking.by === 'published')) {
    calls.push({ kind: 'rank', id: null, by: 'tie-breaker', rows, gap: zero });
  }
  return calls;
}

function gapOf({ level, total, exactTotal }: LevelAssessment, a: number, b: number): Exact {
  const { column } = level.ranking.by === 'exact' ? exactTotal : total;
  return column.exactAt(a).minus(column.exactAt(b)).absolute();
}

function withinMargin(
  kind: CloseCall['kind'],
  id: string | null,
  rows: readonly number[],
  gap: Exact,
  { level }: LevelAssessment,
): readonly CloseCall[] {
  const { margin } = level.ranking;
  const isClose = margin !== null && !gap.isZero && gap.compare(margin) < 0;
  return isClose ? [{ kind, id, by: 'margin', rows, gap }] : [];
}

/** Totals that reach the bound of a grade, or miss it, by rounding or by less than the margin. */
function closeGrades(assessed: LevelAssessment): readonly CloseCall[] {
  const { level, total, exactTotal, table } = assessed;
  const bounds = level.grades.flatMap(({ id, from }) => (from === null ? [] : [{ id, from }]));
  if (bounds.length === 0) return [];
  return table.units.flatMap((_, row) => {
    const [published, exact] = [scoreAt(total, row), scoreAt(exactTotal, row)];
    if (published === null || exact === null) return [];
    return bounds.flatMap(({ id, from }): readonly CloseCall[] => {
      const gap = published.minus(from).absolute();
      const isByRounding = published.compare(from) >= 0 !== exact.compare(from) >= 0;
      return isByRounding
        ? [{ kind: 'grade', id, by: 'rounding', rows: [row], gap }]
        : withinMargin('grade', id, [row], gap, assessed);
    });
  });
}

function closePlaces(made: MadeList, assessed: LevelAssessment): readonly CloseCall[] {
  const { list, facts } = made;
  const atEdges = edgesOf(made).flatMap(({ last, next, gap, decidedBy }): readonly CloseCall[] => {
    const rows = [last, next];
    if (gap.isZero && (decidedBy === 'tie-policy' || decidedBy === 'tie-breaker')) {
      return [{ kind: 'list', id: list.id, by: decidedBy, rows, gap }];
    }
    return decidedBy === 'tie-policy' ? [] : withinMargin('list', list.id, rows, gap, assessed);
  });
  const leftOut = partsOfList(made).flatMap((part): readonly CloseCall[] =>
    part.leftOut.length === 0
      ? []
      : [{ kind: 'list', id: list.id, by: 'tie-policy', rows: part.leftOut, gap: zero }],
  );
  const [allowed, exactly] = [facts.allowed(), facts.allowedExactly()];
  const byRounding =
    allowed === null || exactly === null
      ? []
      : [...new Set([...allowed, ...exactly])].filter(
          (row) => allowed.has(row) !== exactly.has(row),
        );
  const called = (by: CloseCall['by'], rows: readonly number[]): readonly CloseCall[] =>
    rows.length === 0 ? [] : [{ kind: 'list', id: list.id, by, rows, gap: null }];
  return [
    ...atEdges,
    ...leftOut,
    ...called('rounding', [...byRounding, ...tiedByRounding(made, assessed)]),
    ...called('precedence', barredFrom(made)),
  ];
}

/** Units that share the last place of a list, though their totals differ before the last rounding. */
function tiedByRounding(made: MadeList, { exactTotal, total }: LevelAssessment): readonly number[] {
  if (made.facts.score !== total) return [];
  return partsOfList(made).flatMap(({ section: { places }, on }) => {
    const last = on[places - 1];
    if (last === undefined || on.length <= places) return [];
    const tied = on.filter((row) => made.facts.isTied(last, row));
    const exact = exactTotal.column.exactAt(last);
    return tied.every((row) => exactTotal.column.exactAt(row).equals(exact)) ? [] : tied;
  });
}

/** Who would be on a list by score, had no other taken it. */
export function barredFrom({ facts }: MadeList): readonly number[] {
  if (facts.barred.size === 0) return [];
  const allowed = facts.allowed();
  const isEligible = (row: number): boolean => facts.isInPool(row) && allowed?.has(row) !== false;
  return facts.sections(isEligible).flatMap(({ places, rows }) => {
    const taken: number[] = [];
    for (const row of rows()) {
      const last = taken.at(-1);
      if (taken.length >= places && (last === undefined || !facts.isTied(last, row))) break;
      taken.push(row);
    }
    return taken.filter((row) => facts.barred.has(row));
  });
}
