import { printable } from '../../issue/index.ts';

/** Characters that begin markup wherever they stand. */
const marks = /[\\`*_[\]<>|&~]/g;

/** What is markup only where a line begins: headings, lists, rules. */
const start = /^(\s*)([#+\-=:]|\d+(?=[.)](?:\s|$)))/;

/** A text that stays text in Markdown, in one line. */
export function markdownText(text: string): string {
  const inOneLine = text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
  const escaped = printable(inOneLine).replace(marks, '\\$&');
  return escaped.replace(start, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}
