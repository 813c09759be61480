import type { Language } from '../../../issue/index.ts';
import type {
  StabilityChange,
  StableRange,
  WeightStability,
} from '../../../whatif/stability/index.ts';
import { type Block, heading, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
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
  const lists = first.lists.map(({ list }, i) => ({
    title: words.list(list.title),
    rangeOf: ({ lists: own }: WeightStability) => own[i]?.range ?? null,
  }));
  return [
    ...answerStart(words.title(first.level.title), report, language),
    paragraph(words.about),
    ...lists.flatMap(({ title, rangeOf }) => rangeBlocks(title, weights, rangeOf, language)),
    ...rangeBlocks(words.ranks, weights, ({ ranks }) => ranks, language),
    paragraph(words.method),
  ];
}

type Row = { readonly stability: WeightStability; readonly range: StableRange };

function rangeBlocks(
  title: string,
  weights: readonly WeightStability[],
  rangeOf: (stability: WeightStability) => StableRange | null,
  language: Language,
): readonly Block[] {
  const { columns, unbounded } = stabilityWords[language];
  const rows = weights.flatMap((stability): readonly Row[] => {
    const range = rangeOf(stability);
    return range === null ? [] : [{ stability, range }];
  });
  if (rows.length === 0) return [];
  const told = (change: StabilityChange | null): string =>
    change === null ? unbounded : changeText(change, language);
  return [
    heading(2, title),
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
