import type { ChangedUnit, Standing } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import { cellText } from '../../cellText.ts';
import { withoutWords } from '../without/withoutWords.ts';
import type { CsvColumn } from './answerCsv.ts';
import { answerWords } from './answerWords.ts';

/** How a unit stands before and after, for a spreadsheet; null: nobody stands otherwise. */
export function changeColumns<Row extends { readonly unit: ChangedUnit | null }>(
  language: Language,
): ReadonlyArray<CsvColumn<Row>> {
  const words = withoutWords[language];
  const { columns } = answerWords[language];
  const standingCells = (
    titles: (typeof words)['before'],
    of: (unit: ChangedUnit) => Standing | null,
  ): ReadonlyArray<CsvColumn<Row>> => {
    const cell =
      (text: (standing: Standing) => string) =>
      ({ unit }: Row): string => {
        const standing = unit === null ? null : of(unit);
        return standing === null ? '' : text(standing);
      };
    return [
      [titles.total, cell(({ total }) => total ?? '')],
      [titles.rank, cell(({ rank }) => rank?.toString() ?? '')],
      [titles.grade, cell(({ grade }) => cellText(grade?.title ?? ''))],
      [titles.lists, cell(({ lists }) => cellText(lists.map(({ title }) => title).join('、')))],
    ];
  };
  return [
    [columns.code, ({ unit }) => cellText(unit?.code ?? '')],
    [columns.unit, ({ unit }) => cellText(unit?.name ?? '')],
    ...standingCells(words.before, ({ before }) => before),
    ...standingCells(words.after, ({ after }) => after),
  ];
}
