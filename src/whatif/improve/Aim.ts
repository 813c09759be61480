import type { LevelAssessment } from '../../assess/index.ts';
import { error, type Issue, nearest } from '../../issue/index.ts';
import type { Level } from '../../ruleset/index.ts';
import { levelFor } from '../inputs/levelFor.ts';

/** Where a unit is to get: off a list, to a rank or better, to a grade or better; ids or titles. */
export type Aim =
  | { readonly kind: 'off-list'; readonly list: string }
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'grade'; readonly grade: string };

/** The same with ids and titles, as it is printed. */
export type AimFound =
  | { readonly kind: 'off-list'; readonly id: string; readonly title: string }
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'grade'; readonly id: string; readonly title: string };

/** What an aim means at a level; issues for a list or a grade that it has not, with the nearest name. */
export function findAim(aim: Aim, { level, ranks }: LevelAssessment): AimFound | Issue {
  switch (aim.kind) {
    case 'off-list':
      return withKind('off-list', aim.list, level.lists, 'unknown-list', level);
    case 'grade':
      return withKind('grade', aim.grade, level.grades, 'unknown-grade-of-level', level);
    case 'rank': {
      const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
      if (last === 0) return error('level-without-ranks', {}, { level: level.title });
      const { rank } = aim;
      const isRank = Number.isSafeInteger(rank) && rank >= 1 && rank <= last;
      const data = { found: String(rank), last: String(last) };
      return isRank ? aim : error('rank-out-of-range', {}, data);
    }
  }
}

type Named = { readonly id: string; readonly title: string };

function withKind<Kind extends 'off-list' | 'grade'>(
  kind: Kind,
  wanted: string,
  known: readonly Named[],
  code: 'unknown-list' | 'unknown-grade-of-level',
  { title: level }: Level,
): (Named & { readonly kind: Kind }) | Issue {
  const found =
    known.find(({ id }) => id === wanted) ?? known.find(({ title }) => title === wanted);
  if (found !== undefined) return { kind, id: found.id, title: found.title };
  const near = nearest(
    wanted,
    known.flatMap(({ id, title }) => [id, title]),
  );
  const wantedAre = [...new Set(known.map(({ id, title }) => `${id} ${title}`))];
  const data = { found: wanted, level, wanted: wantedAre };
  return error(code, {}, near === null ? data : { ...data, nearest: near });
}

/** Whether a unit is where it is to get. */
export function isReached(
  aim: AimFound,
  { level, lists, ranks, grades }: LevelAssessment,
  row: number,
): boolean {
  switch (aim.kind) {
    case 'off-list':
      return lists.every(({ list, rows }) => list.id !== aim.id || !rows.includes(row));
    case 'rank': {
      const rank = ranks[row] ?? 0;
      return rank > 0 && rank <= aim.rank;
    }
    case 'grade': {
      const placeOf = (id: string | null | undefined): number =>
        level.grades.findIndex((grade) => grade.id === id);
      const place = placeOf(grades[row]);
      return place >= 0 && place <= placeOf(aim.id);
    }
  }
}

/** The level without what the aim does not look at. */
export function levelForAim(aim: AimFound, level: Level): Level {
  if (aim.kind === 'off-list') return levelFor(aim.id, level);
  return { ...level, lists: [], grades: aim.kind === 'grade' ? level.grades : [], figures: [] };
}
