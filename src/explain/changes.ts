import type { Assessment, LevelAssessment } from '../assess/index.ts';
import { scoreAt } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
import type { Named } from './Explanation.ts';
import { named, namedOf } from './UnitSite.ts';

/** How a unit stands. */
export type Standing = {
  readonly total: string | null;
  readonly rank: number | null;
  readonly grade: Named | null;
  readonly lists: readonly Named[];
};

/** A unit that stands otherwise after than before; null where it is in one of the results only. */
export type ChangedUnit = {
  readonly code: string;
  readonly name: string;
  readonly level: Named;
  readonly before: Standing | null;
  readonly after: Standing | null;
};

/** A list with other units after than before. */
export type ChangedList = Named & {
  readonly level: Named;
  readonly joined: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly left: ReadonlyArray<{ readonly code: string; readonly name: string }>;
};

/** What differs between two results of one rule set, as plain JSON; every number is decimal text. */
export type Changes = {
  /** Whose total, rank, grade or lists change; level by level, in the order of codes. */
  readonly units: readonly ChangedUnit[];
  readonly lists: readonly ChangedList[];
};

/** What a correction changes: the result before it and the one after. */
export function changesBetween(before: Assessment, after: Assessment): Changes {
  const pairs = before.ruleSet.levels.map((level) => ({
    level: named(level),
    before: before.levels.find((assessed) => assessed.level.id === level.id) ?? null,
    after: after.levels.find((assessed) => assessed.level.id === level.id) ?? null,
  }));
  return { units: pairs.flatMap(changedUnits), lists: pairs.flatMap(changedLists) };
}

type Pair = {
  readonly level: Named;
  readonly before: LevelAssessment | null;
  readonly after: LevelAssessment | null;
};

/** How units stand, by code. */
export type Standings = ReadonlyMap<string, { readonly name: string; readonly standing: Standing }>;

/** How all units of a level stand; none where it was not assessed. */
export function standingsOf(assessed: LevelAssessment | null): Standings {
  if (assessed === null) return new Map();
  const standingOf = standings(assessed);
  return new Map(
    assessed.table.units.map(({ code, name }, row) => [code, { name, standing: standingOf(row) }]),
  );
}

/** How each unit of a level stands, by its row. */
export function standings({
  level,
  total,
  ranks,
  grades,
  lists,
}: LevelAssessment): (row: number) => Standing {
  const { places } = level.total.rounding;
  const members = lists.map(({ list, rows }) => ({ list, rows: new Set(rows) }));
  return (row) => {
    const score = scoreAt(total, row);
    return {
      total: score === null ? null : formatExact(score, places),
      rank: ranks[row] || null,
      grade: namedOf(level.grades, grades[row] ?? null),
      lists: members.flatMap(({ list, rows }) => (rows.has(row) ? [named(list)] : [])),
    };
  };
}

function changedUnits({ level, before, after }: Pair): readonly ChangedUnit[] {
  const [old, now] = [standingsOf(before), standingsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((code) => {
    const [was, is] = [old.get(code), now.get(code)];
    const name = is?.name ?? was?.name ?? '';
    const changed = {
      code,
      name,
      level,
      before: was?.standing ?? null,
      after: is?.standing ?? null,
    };
    return isSame(changed.before, changed.after) ? [] : [changed];
  });
}

function isSame(a: Standing | null, b: Standing | null): boolean {
  const textOf = (standing: Standing | null): string => JSON.stringify(standing);
  return textOf(a) === textOf(b);
}

function changedLists({ level, before, after }: Pair): readonly ChangedList[] {
  const made = (after ?? before)?.lists ?? [];
  return made.flatMap(({ list }): readonly ChangedList[] => {
    const [was, is] = [membersOf(before, list.id), membersOf(after, list.id)];
    const joined = [...is].filter(([code]) => !was.has(code));
    const left = [...was].filter(([code]) => !is.has(code));
    if (joined.length + left.length === 0) return [];
    const units = (members: typeof joined): ChangedList['left'] =>
      members.map(([code, name]) => ({ code, name }));
    return [{ ...named(list), level, joined: units(joined), left: units(left) }];
  });
}

/** The units of a list: code and name; none where there is no such list. */
export function membersOf(
  assessed: LevelAssessment | null,
  id: string,
): ReadonlyMap<string, string> {
  const rows = assessed?.lists.find(({ list }) => list.id === id)?.rows ?? [];
  return new Map(
    rows.map((row) => {
      const { code = '', name = '' } = assessed?.table.units[row] ?? {};
      return [code, name];
    }),
  );
}
