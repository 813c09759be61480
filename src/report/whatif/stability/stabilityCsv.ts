import type { Language } from '../../../issue/index.ts';
import type { StableEnd, WeightStability } from '../../../whatif/stability/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn, scoredColumn, withinColumn } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import type { StabilityReport } from './StabilityReport.ts';
import { changeText } from './stabilityBlocks.ts';
import { stabilityWords } from './stabilityWords.ts';

type Row = {
  readonly stability: WeightStability;
  /** null: of the ranks. */
  readonly list: string | null;
  readonly end: StableEnd;
  readonly scored: number | null;
  readonly isLower: boolean;
};

/** A row for each end of each range. */
export function stabilityCsv(report: StabilityReport, language: Language): string {
  const rows = report.weights.flatMap((stability): readonly Row[] => {
    const ranges = [
      ...stability.lists.map(({ list, range }) => ({ list: list.title, range })),
      ...(stability.ranks === null ? [] : [{ list: null, range: stability.ranks }]),
    ];
    return ranges.flatMap(({ list, range }) => [
      { stability, list, end: range.lower, scored: range.scored, isLower: true },
      { stability, list, end: range.upper, scored: range.scored, isLower: false },
    ]);
  });
  return answerCsv(rows, columnsOf(language), report, language);
}

function columnsOf(language: Language): ReadonlyArray<CsvColumn<Row>> {
  const words = stabilityWords[language];
  const { columns, yesOrNo } = answerWords[language];
  return [
    [columns.level, ({ stability }) => cellText(stability.level.title)],
    [words.columns.weight, ({ stability }) => cellText(stability.weight.title)],
    [words.columns.published, ({ stability }) => stability.weight.published],
    [columns.list, ({ list }) => cellText(list ?? columns.rank)],
    [words.columns.end, ({ isLower }) => words.ends[isLower ? 0 : 1]],
    [words.columns.weightAtEnd, ({ end }) => end.weight],
    [words.columns.holds, ({ end }) => yesOrNo(end.holdsAtEnd)],
    [
      words.columns.change,
      ({ end, scored }) => {
        const still = scored === null ? words.unbounded : words.unchanged;
        return cellText(end.change === null ? still : changeText(end.change, language));
      },
    ],
    scoredColumn(({ scored }) => scored, language),
    withinColumn(({ stability }) => stability.within, language),
  ];
}
