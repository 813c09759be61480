import { warning } from '../issue/index.ts';
import type { RankedList } from '../ruleset/index.ts';
import { aboutItem } from './About.ts';
import type { LevelPast } from './LevelPast.ts';
import type { ListSite, Test } from './ListSite.ts';
import { adjoining, periodBefore } from './period.ts';

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
export function wasOnInARow(
  list: RankedList,
  watched: string,
  periods: number,
  site: ListSite,
): Test {
  const past = pastOf(watched, site);
  if (past.inARow.length < periods - 1) return needed(list, watched, past, site);
  const before = past.inARow.slice(0, periods - 1);
  return (row) => before.every((result) => result.wasOn(row, watched));
}

/** Not on the list in the period just before, but in one before that. */
export function hadLeft(list: RankedList, watched: string, site: ListSite): Test {
  const past = pastOf(watched, site);
  const [last, ...older] = past.results;
  if (past.inARow.length === 0 || last === undefined || older.length === 0) {
    return needed(list, watched, past, site);
  }
  return (row) => !last.wasOn(row, watched) && older.some((result) => result.wasOn(row, watched));
}

/** Nobody, with a warning that names the period whose list is needed. */
function needed(
  list: RankedList,
  watched: string,
  { inARow }: Past,
  { context, level, period }: ListSite,
): Test {
  const wanted = periodBefore(inARow.at(-1)?.period ?? period) ?? '';
  const watchedTitle = level.lists.find((other) => other.id === watched)?.title ?? watched;
  const data = { watched: watchedTitle, wanted };
  context.issues.push(warning('earlier-needed', aboutItem(list), data));
  return () => false;
}
