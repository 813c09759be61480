import type { Language } from '../../../issue/index.ts';
import type {
  StabilityChange,
  StableRange,
  WeightStability,
} from '../../../whatif/stability/index.ts';
import { type Block, heading, paragraph, table } from '../../document/Block.ts';
import { answerStart, withinBlocks } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import type { StabilityReport } from './StabilityReport.ts';
import { stabilityWords } from './stabilityWords.ts';

/** So many units of a change are named. */
const mostNamed = 3;

/** How far each weight can change by itself, as a document. */
export function stabilityBlocks(report: StabilityReport, language: Language): readonly Block[] {
  const words = stabilityWords[language];
  const { weights } = report;
  const [first] = weights;
  if (first === undefined) return [];
  const hasExact = weights.some(isExact);
  const lists = first.lists.map(({ list }, i) => ({
    title: words.list(list.title),
    rangeOf: ({ lists: own }: WeightStability) => own[i]?.range ?? null,
  }));
  const blocksOf = (title: string, rangeOf: RangeOf): readonly Block[] =>
    rangeBlocks({ title, weights, rangeOf, isCounted: hasExact }, language);
  return [
    ...answerStart(words.title(first.level.title), report, language),
    ...withinBlocks(first.within, language),
    paragraph(hasExact ? words.about : words.aboutScored(countIn(weights))),
    ...lists.flatMap(({ title, rangeOf }) => blocksOf(title, rangeOf)),
    ...blocksOf(words.ranks, ({ ranks }) => ranks),
    ...(hasExact ? [paragraph(words.method(weights.every(isAllExact)))] : []),
  ];
}

/** Whether some of its ranges are not only of weightings that were scored. */
function isExact({ ranks, lists }: WeightStability): boolean {
  return ranks?.scored === null || lists.some(({ range }) => range.scored === null);
}

/** Whether none of its ranges is of weightings that were scored alone. */
function isAllExact({ ranks, lists }: WeightStability): boolean {
  return (ranks?.scored ?? null) === null && lists.every(({ range }) => range.scored === null);
}

/** How many weightings were scored, for all weights together; the ranges of one share them. */
function countIn(weights: readonly WeightStability[]): number {
  const counts = weights.map(({ ranks, lists: [list] }) => (ranks ?? list?.range)?.scored ?? 0);
  return counts.reduce((sum, count) => sum + count, 0);
}

type RangeOf = (stability: WeightStability) => StableRange | null;

type Row = { readonly stability: WeightStability; readonly range: StableRange };

type RangeTable = {
  readonly title: string;
  readonly weights: readonly WeightStability[];
  readonly rangeOf: RangeOf;
  /** Whether it says itself that it was found by scoring. */
  readonly isCounted: boolean;
};

function rangeBlocks(
  { title, weights, rangeOf, isCounted }: RangeTable,
  language: Language,
): readonly Block[] {
  const { columns, unbounded, unchanged, scored } = stabilityWords[language];
  const rows = weights.flatMap((stability): readonly Row[] => {
    const range = rangeOf(stability);
    return range === null ? [] : [{ stability, range }];
  });
  if (rows.length === 0) return [];
  const isScored = rows.some(({ range }) => range.scored !== null);
  const still = isScored ? unchanged : unbounded;
  const told = (change: StabilityChange | null): string =>
    change === null ? still : changeText(change, language);
  return [
    heading(2, title),
    ...(isScored && isCounted ? [paragraph(scored(scoredIn(rows)))] : []),
    ...table(rows, [
      { title: columns.weight, align: 'left', cell: ({ stability }) => stability.weight.title },
      {
        title: columns.published,
        align: 'decimal',
        cell: ({ stability }) => stability.weight.published,
      },
      { title: columns.lower, align: 'decimal', cell: ({ range }) => range.lower.weight },
      { title: columns.upper, align: 'decimal', cell: ({ range }) => range.upper.weight },
      { title: columns.below, align: 'left', cell: ({ range }) => told(range.lower.change) },
      { title: columns.above, align: 'left', cell: ({ range }) => told(range.upper.change) },
    ]),
  ];
}

function scoredIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { range }) => sum + (range.scored ?? 0), 0);
}

/** What changes at an end: who enters or leaves, or whose rank is another. */
export function changeText(
  { entered, left, units, isUndecided }: StabilityChange,
  language: Language,
): string {
  const words = stabilityWords[language];
  const named = (found: ReadonlyArray<{ readonly name: string }>): string =>
    someNames(
      found.map(({ name }) => name),
      mostNamed,
      answerWords[language],
    );
  const moves = units.flatMap(({ unit, rank }) =>
    rank === null ? [] : [{ name: words.rank(unit.name, rank.from, rank.to) }],
  );
  const isOfList = entered.length + left.length > 0;
  return answerWords[language].both([
    ...(entered.length === 0 ? [] : [words.entered(named(entered))]),
    ...(left.length === 0 ? [] : [words.left(named(left))]),
    ...(isOfList || moves.length === 0 ? [] : [named(moves)]),
    ...(isUndecided ? [words.undecided] : []),
  ]);
}
