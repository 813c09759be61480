import type { Named, Origin } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import type { Admitted } from '../../../whatif/robust/index.ts';
import { cellText } from '../../cellText.ts';
import { csvText } from '../../csvText.ts';
import { admittedText } from './admittedBlocks.ts';
import { answerWords } from './answerWords.ts';
import { isNumber } from './valueShown.ts';

/** A column of a table for a spreadsheet; texts of rules and data have gone through `cellText`. */
export type CsvColumn<Row> = readonly [title: string, cell: (row: Row) => string];

/** A table with a row for each, which says in every row whether the result is whole. */
export function answerCsv<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<CsvColumn<Row>>,
  { partial }: Origin,
  language: Language,
): string {
  const words = answerWords[language];
  const whole: CsvColumn<Row> = [words.columns.wholeness, () => words.isPartial(partial)];
  const all = [...columns, whole];
  // An answer without rows has none that could say it.
  const alone = [...columns.map(() => ''), words.isPartial(partial)];
  return csvText([
    all.map(([title]) => cellText(title)),
    ...rows.map((row) => all.map(([, cell]) => cell(row))),
    ...(partial && rows.length === 0 ? [alone] : []),
  ]);
}

/** How many weightings were scored, where there is no exact answer. */
export function scoredColumn<Row>(
  of: (row: Row) => number | null,
  language: Language,
): CsvColumn<Row> {
  return [answerWords[language].columns.scored, (row) => of(row)?.toString() ?? ''];
}

/** Within which group weights are others; empty for those at the top of the level. */
export function withinColumn<Row>(
  of: (row: Row) => Named | null,
  language: Language,
): CsvColumn<Row> {
  return [answerWords[language].columns.within, (row) => cellText(of(row)?.title ?? '')];
}

/** Which weights an answer is about: a claim about all of them says little where they are few. */
export function admittedColumn<Row>(admitted: Admitted, language: Language): CsvColumn<Row> {
  const text = cellText(admittedText(admitted, language));
  return [answerWords[language].columns.admitted, () => text];
}

/** A value of an input: a number as it is, for a spreadsheet to count with, anything else as a text. */
export function valueCell(value: string | boolean | null, language: Language): string {
  if (value === null) return '';
  const text = typeof value === 'boolean' ? answerWords[language].yesOrNo(value) : value;
  return isNumber(text) ? text : cellText(text);
}
