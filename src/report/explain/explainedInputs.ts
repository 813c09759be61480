import type { InputExplanation } from '../../explain/index.ts';
import { type Item, item } from '../document/Block.ts';
import type { ExplainWords } from './explainWords.ts';

/** A number with its sign: +1.5, -0.73. */
export function signed(number: string): string {
  return number.startsWith('-') || number === '0' ? number : `+${number}`;
}

/** An input with its value and its cell, or the records that it was made from. */
export function inputItem(input: InputExplanation, words: ExplainWords): Item {
  return item(words.inputIs(input.title, inputValue(input, words), whereOf(input, words)));
}

/** What an input is, gaps in words. */
export function inputValue(input: InputExplanation, words: ExplainWords): string {
  const { state, value, assumed, measure } = input;
  if (state === 'not-applicable') return words.notApplicable;
  if (value !== null) return valueWithMeasure(value, measure, words);
  return assumed === null
    ? words.missing
    : words.assumed(valueWithMeasure(assumed, measure, words));
}

export function valueWithMeasure(
  value: string | boolean,
  measure: string | null,
  words: ExplainWords,
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return `${value}${measure ?? ''}`;
}

/** Headers may have the unit of measure behind the title, as forms do. */
function isTitleOf(column: string, { title, measure }: InputExplanation): boolean {
  return column === title || (measure !== null && column === `${title}（${measure}）`);
}

/** So many places of records are named. */
const rowsShown = 12;

/** The cell of an input, or the records it was made from; null: it comes from nowhere. */
export function whereOf(input: InputExplanation, words: ExplainWords): string | null {
  const { at, records, earlier } = input;
  if (earlier !== null) return words.earlier(earlier.period, earlier.file);
  if (records !== null) {
    const count = records.places.reduce((sum, { rows }) => sum + rows.length, 0);
    const places = records.places.map(({ file, sheet, rows }) => {
      const shown = rows.slice(0, rowsShown).join('、');
      const more = rows.length > rowsShown ? words.more(rows.length) : '';
      return words.rowsOf(sheet === undefined ? file : `${file} ${sheet}`, shown + more);
    });
    return words.records(records.ledger.title, count, places.join('；'));
  }
  if (at === null) return null;
  const { file = '', sheet, row, cell, column } = at;
  const inFile =
    sheet === undefined
      ? words.rowsOf(file, String(row ?? ''))
      : `${file} ${sheet}!${cell ?? row ?? ''}`;
  return column === undefined || isTitleOf(column, input) ? inFile : `${inFile} [${column}]`;
}
