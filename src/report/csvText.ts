import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * Rows as the text of a CSV file: UTF-8 with a byte order mark and CRLF, so that Excel reads Chinese and rows.
 *
 * Texts of rules and data have gone through `cellText` before.
 */
export function csvText(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows' },
  );
}
