import { Exact } from '../../decimal/index.ts';
import type { Language } from '../../issue/index.ts';
import type { Acceptability, DrawnWeights } from '../../whatif/acceptability/index.ts';
import { type Block, heading, paragraph, table } from '../document/Block.ts';
import { orderText } from './answer/admittedBlocks.ts';
import { withinBlocks } from './answer/answerStart.ts';
import { answerWords } from './answer/answerWords.ts';
import { isOpenAbove, isOpenBelow } from './answer/openBounds.ts';
import { type DrawnWords, drawnWords } from './drawnWords.ts';
import { dirichlet } from './notableWeights.ts';
import { boundOfAll, boundOfNone, counted } from './percentText.ts';
import { weightText } from './weightText.ts';

/** What says which weightings were drawn: of shares, and of whatever else is drawn. */
export type DrawnFacts = Pick<
  Acceptability,
  'weights' | 'seed' | 'draws' | 'asked' | 'method' | 'obstacles' | 'partial'
>;

/** Which weightings were drawn and how they were scored, as a part of a document. */
export function drawnBlocks(facts: DrawnFacts, language: Language): readonly Block[] {
  const { weights, seed, draws, method, obstacles } = facts;
  const words = drawnWords[language];
  const reasons = obstacles.map(({ kind, title }) => words.obstacle[kind](title));
  return [
    heading(2, words.heading),
    ...withinBlocks(weights.within, language),
    paragraph(`${words.drawn(counted(draws), seed)}${gap(language)}${words.kind(weights)}`),
    ...orderBlocks(weights, language),
    ...weightTable(weights, words),
    paragraph(method === 'sums' ? words.sums : words.rescoring(reasons)),
    ...(draws === 0 ? [] : [paragraph(words.ends(...endsOf(facts)))]),
  ];
}

/** Between two sentences. */
export function gap(language: Language): string {
  return language === 'zh' ? '' : ' ';
}

/** Sentences where units were left out for their data, or fewer weightings were drawn than asked for. */
export function partialBlocks(
  { draws, asked, partial }: DrawnFacts,
  language: Language,
): readonly Block[] {
  const words = drawnWords[language];
  const leftOut = partial ? [paragraph(answerWords[language].partial)] : [];
  if (draws === 0) return [...leftOut, paragraph(words.nothing)];
  const stopped = draws < asked ? [paragraph(words.partial(counted(draws), counted(asked)))] : [];
  return [...leftOut, ...stopped];
}

function endsOf({ weights, draws }: DrawnFacts): [isWalk: boolean, none: string, all: string] {
  return [weights.kind === 'bounded', boundOfNone(draws), boundOfAll(draws)];
}

function orderBlocks({ order, parts }: DrawnWeights, language: Language): readonly Block[] {
  return order.length === 0 ? [] : [paragraph(orderText({ order, weights: parts }, language))];
}

type Part = DrawnWeights['parts'][number];

function weightTable(weights: DrawnWeights, words: DrawnWords): readonly Block[] {
  const { kind, sum, parts, concentration } = weights;
  const numbers = (title: string, cell: (part: Part) => string) =>
    ({ title, align: 'decimal', cell }) as const;
  const deviation = ({ weight }: Part): string => {
    const total = Number(sum);
    const share = Number(weight) / total;
    return weightText(dirichlet(share, concentration ?? 1, total).deviation, sum);
  };
  return table(parts, [
    { title: words.part, align: 'left', cell: ({ title }) => title },
    numbers(words.given, ({ weight }) => weight),
    ...(kind === 'bounded'
      ? [
          numbers(words.least, (part) => leastText(part, sum, words)),
          numbers(words.most, (part) => mostText(part, weights, words)),
        ]
      : []),
    ...(kind === 'dirichlet' ? [numbers(words.deviation, deviation)] : []),
  ]);
}

function leastText({ least }: Part, sum: string, words: DrawnWords): string {
  return isOpenBelow(least, Exact.ofDecimal(sum)) ? words.aboveZero : least;
}

function mostText({ most }: Part, { sum, parts }: DrawnWeights, words: DrawnWords): string {
  return isOpenAbove(most, Exact.ofDecimal(sum), parts.length) ? words.unbounded : most;
}
