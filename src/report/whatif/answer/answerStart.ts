import type { Named, Origin } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import { type Block, heading, paragraph } from '../../document/Block.ts';
import { answerWords } from './answerWords.ts';

/** Which weights an answer is about, where they are not those at the top of the level. */
export function withinBlocks(within: Named | null, language: Language): readonly Block[] {
  return within === null ? [] : [paragraph(answerWords[language].within(within.title))];
}

/** The title of an answer, what it is of, and whether that is whole. */
export function answerStart(
  title: string,
  { ruleSet, period, partial }: Origin,
  language: Language,
): readonly Block[] {
  const words = answerWords[language];
  return [
    heading(1, title),
    paragraph(words.origin(ruleSet.title, period)),
    ...(partial ? [paragraph(words.partial)] : []),
  ];
}
