import type { Language } from '../../../issue/index.ts';
import type {
  LevelReversals,
  Reversal,
  ReversalReport,
  ReversedPair,
} from '../../../whatif/doubt/index.ts';
import { type Block, heading, type Item, item, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import { listLines } from '../answer/changeLines.ts';
import { type ReversalWords, reversalWords } from './reversalWords.ts';

/** So many pairs and trials are told, so many pairs of a trial, so many names. */
const [mostPairs, mostTrials, mostOfTrial, mostNamed] = [10, 6, 6, 10];

/** Whose order hangs on whether another unit is there, as a document. */
export function reversalBlocks(found: ReversalReport, language: Language): readonly Block[] {
  const words = reversalWords[language];
  return [
    ...answerStart(words.title, found, language),
    paragraph(words.about),
    ...found.levels.flatMap((level) => [
      heading(2, level.level.title),
      ...levelBlocks(level, language),
    ]),
  ];
}

function levelBlocks(
  { because, reversals, tried, impossible }: LevelReversals,
  language: Language,
): readonly Block[] {
  const words = reversalWords[language];
  const shared = answerWords[language];
  if (because.length === 0) return [paragraph(words.independent)];
  const names = [...new Set(impossible.map(({ name }) => name))];
  const done = tried - impossible.length;
  const pairs = countedPairs(reversals);
  const reversed = reversals.filter((reversal) =>
    reversal.pairs.some(({ change }) => change === 'reversed'),
  );
  return [
    paragraph(
      reversals.length === 0
        ? words.none(done)
        : words.counts(done, reversals.length, reversed.length, pairs.length),
    ),
    paragraph(words.because(shared.names(because.map(({ title }) => title)))),
    ...(names.length === 0
      ? []
      : [paragraph(words.impossible(someNames(names, mostNamed, shared)))]),
    ...pairBlocks(pairs, words),
    ...trialBlocks(reversals, language),
  ];
}

type CountedPair = { readonly pair: ReversedPair; readonly times: number };

/** Each pair with how many trials change its order, the most first. */
function countedPairs(reversals: readonly Reversal[]): readonly CountedPair[] {
  const counts = new Map<string, CountedPair>();
  for (const pair of reversals.flatMap((reversal) => reversal.pairs)) {
    const key = JSON.stringify([pair.first.code, pair.second.code]);
    counts.set(key, { pair, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.times - a.times);
}

function pairBlocks(pairs: readonly CountedPair[], words: ReversalWords): readonly Block[] {
  if (pairs.length === 0) return [];
  const named = ({ name, before }: ReversedPair['first']): string => `${name} ${before}`;
  return [
    heading(3, words.pairsHeading),
    ...table(pairs.slice(0, mostPairs), [
      { title: words.first, align: 'left', cell: ({ pair }) => named(pair.first) },
      { title: words.second, align: 'left', cell: ({ pair }) => named(pair.second) },
      { title: words.times, align: 'right', cell: ({ times }) => String(times) },
    ]),
  ];
}

function trialBlocks(reversals: readonly Reversal[], language: Language): readonly Block[] {
  const words = reversalWords[language];
  if (reversals.length === 0) return [];
  const rest = reversals.length - mostTrials;
  return [
    heading(3, words.trialsHeading),
    {
      kind: 'items',
      items: reversals.slice(0, mostTrials).map(({ how, unit, pairs, lists }): Item => {
        const more = pairs.length - mostOfTrial;
        return item(words.trial(how, unit.name), [
          ...pairs.slice(0, mostOfTrial).map((pair) => item(words.pair(pair))),
          ...(more > 0 ? [item(words.pairsMore(more))] : []),
          ...listLines(lists, language),
        ]);
      }),
    },
    ...(rest > 0 ? [paragraph(words.trialsMore(rest))] : []),
  ];
}
