import type { Changes } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import { type Item, item } from '../../document/Block.ts';
import { answerWords, someNames } from './answerWords.ts';

/** So many names of a list are given. */
const mostNamed = 8;

type Listed = {
  readonly title: string;
  readonly joined: ReadonlyArray<{ readonly name: string }>;
  readonly left: ReadonlyArray<{ readonly name: string }>;
};

/** Who comes on each list and who leaves it, a line for each list. */
export function listLines(lists: readonly Listed[], language: Language): readonly Item[] {
  const words = answerWords[language];
  const named = (units: ReadonlyArray<{ readonly name: string }>): string =>
    someNames(
      units.map(({ name }) => name),
      mostNamed,
      words,
    );
  return lists.map(({ title, joined, left }) =>
    item(
      words.ofList(
        title,
        words.both([
          ...(joined.length === 0 ? [] : [words.joined(named(joined))]),
          ...(left.length === 0 ? [] : [words.left(named(left))]),
        ]),
      ),
    ),
  );
}

/** Lists of several levels with the level before their titles, of one level without. */
export function titledLists({ lists }: Changes): readonly Listed[] {
  const levels = new Set(lists.map(({ level }) => level.id));
  if (levels.size < 2) return lists;
  return lists.map((list) => ({ ...list, title: `${list.level.title} ${list.title}` }));
}

/** A move of ranks. */
export type Move = { readonly name: string; readonly from: number; readonly to: number };

/** Who moves, the farthest first. */
export function movesOf({ units }: Changes): readonly Move[] {
  const moves = units.flatMap(({ name, before, after }): readonly Move[] => {
    const [from, to] = [before?.rank ?? null, after?.rank ?? null];
    return from === null || to === null || from === to ? [] : [{ name, from, to }];
  });
  return moves.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}
