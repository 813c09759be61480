import type { Language } from '../../issue/index.ts';
import type { Acceptability } from '../../whatif/acceptability/index.ts';
import { type Block, heading, paragraph } from '../document/Block.ts';
import { drawnBlocks, gap, partialBlocks } from './drawnBlocks.ts';
import { drawnWords } from './drawnWords.ts';
import { fixedListBlocks, listShareBlocks } from './listShareBlocks.ts';
import { listShareWords } from './listWords.ts';
import { rankSpreadBlocks } from './rankSpreadBlocks.ts';

/**
 * How often each unit would be on each list under other weights, as a document.
 *
 * @param title  of the rules and data, where somebody gives it: it says too where they are made up
 */
export function acceptabilityBlocks(
  result: Acceptability,
  language: Language,
  title: string | null = null,
): readonly Block[] {
  const partial = partialBlocks(result, language);
  const start = [
    heading(1, listShareWords[language].title(result.level.title)),
    ...(title === null ? [] : [paragraph(title)]),
    ...partial,
    ...drawnBlocks(result, language),
  ];
  if (result.draws === 0) return start;
  const fixed = result.lists.filter(({ isFixed }) => isFixed);
  const changing = result.lists.filter(({ isFixed }) => !isFixed);
  return [
    ...start,
    ...(changing.length === 0 ? [] : [paragraph(errorSentence(result, language))]),
    ...changing.flatMap((list) => listShareBlocks(list, result, language)),
    ...fixedListBlocks(fixed, language),
    ...rankSpreadBlocks(result, language),
    ...partial,
  ];
}

function errorSentence({ lists }: Acceptability, language: Language): string {
  const words = drawnWords[language];
  const shares = lists.filter(({ isFixed }) => !isFixed).flatMap(({ units }) => units);
  return shares.some(({ error }) => error === null)
    ? `${words.error}${gap(language)}${words.noError}`
    : words.error;
}
