import type { Changes } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import { type Item, item } from '../../document/Block.ts';
import { withoutWords } from '../without/withoutWords.ts';
import { answerWords } from './answerWords.ts';
import { listLines, movesOf, titledLists } from './changeLines.ts';

/** So many moves are told. */
const mostMoves = 4;

/** Who comes on lists and leaves them, and who moves farthest. */
export function changeItems(changes: Changes | null, language: Language): readonly Item[] {
  if (changes === null) return [];
  const words = withoutWords[language];
  const moves = movesOf(changes);
  const told = moves.slice(0, mostMoves).map(({ name, from, to }) => words.move(name, from, to));
  const text =
    moves.length === 0
      ? words.noMoves
      : words.moves(answerWords[language].names(told), moves.length);
  return [...listLines(titledLists(changes), language), item(text)];
}
