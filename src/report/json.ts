import type { DataReport } from './dataReport.ts';
import type { ResultJson } from './result.ts';

/** What JSON leaves as it is and a terminal or an editor would act on. */
const invisible = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A result, or a report of data, as the text of a JSON file: two spaces, a new line at the end. */
export function formatJson(result: ResultJson | DataReport): string {
  return jsonText(result);
}

/** As {@link formatJson}, of anything that is plain JSON. */
export function jsonText(result: object): string {
  return `${JSON.stringify(result, null, 2).replace(invisible, escaped)}\n`;
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
}
