import type { Language } from '../../../issue/index.ts';
import type { DoubtReport, LevelDoubt, ListShare, UnitDoubt } from '../../../whatif/doubt/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { doubtWords } from './doubtWords.ts';

type Row = {
  readonly level: LevelDoubt;
  /** null: the level has no lists. */
  readonly list: LevelDoubt['lists'][number] | null;
  readonly unit: UnitDoubt;
  /** null where it is on the list neither now nor in any draw. */
  readonly listed: ListShare | null;
};

/** A row for each unit and list; shares are from 0 to 1, as in JSON. */
export function doubtCsv(report: DoubtReport, language: Language): string {
  const rows = report.levels.flatMap((level) =>
    (level.lists.length === 0 ? [null] : level.lists).flatMap((list) =>
      level.units.map((unit): Row => {
        const listed = unit.lists.find(({ id }) => id === list?.id) ?? null;
        return { level, list, unit, listed };
      }),
    ),
  );
  return answerCsv(rows, columnsOf(report, language), report, language);
}

function columnsOf(
  { draws, failed, seed }: DoubtReport,
  language: Language,
): ReadonlyArray<CsvColumn<Row>> {
  const words = doubtWords[language];
  const { columns, yesOrNo } = answerWords[language];
  const ofList =
    (text: (row: Row) => string): ((row: Row) => string) =>
    (row) =>
      row.list === null ? '' : text(row);
  return [
    [columns.level, ({ level }) => cellText(level.level.title)],
    [columns.list, ({ list }) => cellText(list?.title ?? '')],
    [columns.code, ({ unit }) => cellText(unit.code)],
    [columns.unit, ({ unit }) => cellText(unit.name)],
    [words.onPublished, ofList(({ listed }) => yesOrNo(listed?.isListed === true))],
    [words.columns.share, ofList(({ listed }) => listed?.share ?? '0')],
    [words.columns.error, ofList(({ listed }) => listed?.error ?? '0')],
    [columns.total, ({ unit }) => unit.total ?? ''],
    [words.columns.rank, ({ unit }) => unit.rank?.toString() ?? ''],
    ...(['low', 'median', 'high'] as const).map(
      (rank): CsvColumn<Row> => [
        words.ranksOf[rank],
        ({ unit }) => unit.ranks?.[rank].toString() ?? '',
      ],
    ),
    [words.columns.draws, () => String(draws)],
    [words.columns.failed, () => String(failed)],
    [words.columns.seed, () => String(seed)],
  ];
}
