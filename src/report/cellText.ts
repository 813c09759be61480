import { printable } from '../issue/index.ts';

/** A spreadsheet takes a text with one of these in front for a formula. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A text that stays a text: never a formula, nothing invisible in it. Numbers do not pass here. */
export function cellText(text: string): string {
  return printable(formula.test(text) ? `'${text}` : text);
}
