import type { Assessment } from '../../assess/index.ts';
import { membersOf, named, originOf } from '../../explain/index.ts';
import type { OfUnit } from './ReversalReport.ts';
import type { ScorerOut, ScorerReport, SteadyList } from './ScorerReport.ts';
import { sizeOf, standingChanges } from './switchesOff.ts';

/** A scorer, and the assessment without; null: it cannot be had. */
export type ScorerResult = {
  readonly id: string;
  readonly title: string;
  readonly after: Assessment | null;
};

/** What results without one scorer each say, for who has read the data without them. */
export function reportScorers(
  assessment: Assessment,
  results: readonly ScorerResult[],
): ScorerReport {
  const scorers = results.map(({ id, title, after }): ScorerOut => {
    const changes = after === null ? null : standingChanges(assessment, after);
    const size = changes === null ? { listed: 0, moved: 0, farthest: 0 } : sizeOf(changes);
    return { id, title, changes, ...size };
  });
  const whole = results.flatMap(({ after }) => after ?? []);
  return {
    ...originOf(assessment),
    scorers: scorers.sort(
      (a, b) => b.listed - a.listed || b.farthest - a.farthest || b.moved - a.moved,
    ),
    lists: steadyLists(assessment, whole),
  };
}

function steadyLists(
  assessment: Assessment,
  results: readonly Assessment[],
): readonly SteadyList[] {
  return assessment.levels.flatMap((assessed) =>
    assessed.lists.map(({ list }): SteadyList => {
      const own = membersOf(assessed, list.id);
      const others = results.map((result) =>
        membersOf(
          result.levels.find(({ level }) => level.id === assessed.level.id) ?? null,
          list.id,
        ),
      );
      const names = new Map([...own, ...others.flatMap((members) => [...members])]);
      const units = [...names].map(([code, name]) => {
        const times = others.filter((members) => members.has(code)).length;
        return { code, name, isListed: own.has(code), times };
      });
      const isAlways = ({ isListed, times }: (typeof units)[number]): boolean =>
        isListed && times === results.length;
      return {
        ...named(list),
        level: named(assessed.level),
        always: units.filter(isAlways).map(({ code, name }): OfUnit => ({ code, name })),
        sometimes: units.filter((unit) => !isAlways(unit)),
        of: results.length,
      };
    }),
  );
}
