import { plain } from '../markdown/markdown.ts';

/** What is markup only where a line begins: lists, rules, tables. */
const start = /^(?:([+\-=:])|(\d+)(?=[.)](?:\s|$)))/;

/** A text that stays text in Markdown, in one line, wherever it stands. */
export function markdownText(text: string): string {
  return plain(text).replace(start, (_, mark?: string, digits?: string) =>
    mark === undefined ? `${digits}\\` : `\\${mark}`,
  );
}
