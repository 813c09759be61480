import type { Assessment, LevelAssessment, MadeList } from '../../assess/index.ts';
import { called, error, type Issue, nearest } from '../../issue/index.ts';

/** A list of a level. */
export type FoundList = { readonly assessed: LevelAssessment; readonly made: MadeList };

/** The lists of an id or title, one of each level that has it; an issue with the nearest where none has. */
export function findLists({ levels }: Assessment, wanted: string): readonly FoundList[] | Issue {
  const all = levels.flatMap((assessed) => assessed.lists.map((made) => ({ assessed, made })));
  const ofName = new Set(
    called(
      wanted,
      all.map(({ made }) => made.list),
    ),
  );
  const found = all.filter(({ made }) => ofName.has(made.list));
  if (found.length > 0) return found;
  const near = nearest(
    wanted,
    all.flatMap(({ made: { list } }) => [list.id, list.title]),
  );
  const lists = [...new Set(all.map(({ made: { list } }) => `${list.id} ${list.title}`))];
  const data = { found: wanted, wanted: lists, ...(near === null ? {} : { nearest: near }) };
  return error('unknown-list', {}, data);
}
