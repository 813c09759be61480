import type { Level } from '../../ruleset/index.ts';

/** The level without what one list does not look at: other lists, grades that it does not take, figures. */
export function levelFor(list: string, level: Level): Level {
  const lists = listsFor(list, level);
  const isGraded = lists.some(({ source }) => source.kind === 'grade');
  return { ...level, lists, grades: isGraded ? level.grades : [], figures: [] };
}

/** A list with those that decide who may be on it: of kinds that win over its own, and watched ones. */
function listsFor(id: string, { lists, listPrecedence }: Level): Level['lists'] {
  const needed = new Set<string>();
  const add = (wanted: string): void => {
    const list = lists.find((candidate) => candidate.id === wanted);
    if (list === undefined || needed.has(wanted)) return;
    needed.add(wanted);
    const place = listPrecedence.indexOf(list.kind);
    const winners = place < 0 ? [] : listPrecedence.slice(0, place);
    for (const other of lists) if (winners.includes(other.kind)) add(other.id);
    const { source } = list;
    if (source.kind === 'successive' || source.kind === 'returned') add(source.list);
  };
  add(id);
  return lists.filter((list) => needed.has(list.id));
}
