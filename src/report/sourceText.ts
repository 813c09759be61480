import { printable } from '../issue/index.ts';
import type { SourceReport } from './dataReport.ts';
import type { DataWords } from './dataWords.ts';

/** What a sheet was taken for, in parts of a sentence: encoding, header, shape, rows. */
export function sourceParts(source: SourceReport, words: DataWords): readonly string[] {
  const { encoding, separator, shape, ledger, headerRow, headerLines, rows, totalRows } = source;
  const format =
    encoding === null
      ? words.workbook
      : words.encoded(
          words.encodings[encoding] ?? encoding,
          words.separators[separator ?? ''] ?? separator ?? '',
        );
  if (shape === null) return [format, words.unread];
  const kind =
    shape === 'ledger' ? words.ledger(printable(ledger?.title ?? '')) : words.shape[shape];
  return [
    format,
    ...(headerRow === null ? [] : [words.header(headerRow, headerLines ?? 1)]),
    kind,
    words.rows[shape](grouped(rows)),
    ...(totalRows === 0 ? [] : [words.totals(grouped(totalRows))]),
  ];
}

/** The file, and in a workbook the sheet. */
export function sourceName({ file, sheet }: Pick<SourceReport, 'file' | 'sheet'>): string {
  return printable(sheet === null ? file : `${file} ${sheet}`);
}

/** A count with a comma in front of each three digits. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
