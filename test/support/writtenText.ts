import fc from 'fast-check';
import { gb18030 } from './gb18030.ts';

/** Text with separators, as any program may write it. */
export type TextForm = {
  readonly separator: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Asked for each cell in turn: whether it has quotes that it does not need. */
  readonly isQuoted: readonly boolean[];
  readonly hasLastLineEnd: boolean;
  readonly emptyCells: number;
  readonly saysSeparator: boolean;
  readonly titles: readonly string[];
  /** Asked for each row in turn: what blank row stands above it. */
  readonly blankRows: ReadonlyArray<'none' | 'empty' | 'separators' | 'blanks'>;
};

const titles = [
  '某年度考核数据表',
  '填表单位：某办公室',
  '“数据”以年末为准',
  '附表1',
  '2021-12-31',
];

export const textForm: fc.Arbitrary<TextForm> = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  isQuoted: fc.oneof(
    fc.constantFrom([false], [true]),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  ),
  hasLastLineEnd: fc.boolean(),
  emptyCells: fc.constantFrom(0, 0, 1, 3),
  saysSeparator: fc.constantFrom(false, false, false, true),
  titles: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...titles), { maxLength: 3 })),
  blankRows: fc.oneof(
    fc.constant(['none'] as const),
    fc.array(fc.constantFrom('none', 'none', 'empty', 'separators', 'blanks'), {
      minLength: 1,
      maxLength: 6,
    }),
  ),
});

/** The text, and the line on which each of the rows begins. */
export function writtenText(
  rows: ReadonlyArray<readonly string[]>,
  form: TextForm,
): { readonly text: string; readonly lines: readonly number[] } {
  const { separator, lineEnd } = form;
  let asked = 0;
  const cellText = (cell: string): string => {
    asked += 1;
    const isNeeded = [separator, '"', '\n', '\r'].some((sign) => cell.includes(sign));
    const hasQuotes = isNeeded || form.isQuoted[asked % form.isQuoted.length] === true;
    return hasQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const pieces = [...(form.saysSeparator ? [`sep=${separator}`] : []), ...form.titles];
  const lines: number[] = [];
  rows.forEach((row, i) => {
    const blank = form.blankRows[i % form.blankRows.length] ?? 'none';
    if (blank !== 'none') {
      pieces.push({ empty: '', separators: separator.repeat(row.length - 1), blanks: '  ' }[blank]);
    }
    lines.push(pieces.join('\n').split(/\r\n|\n|\r/).length + (pieces.length > 0 ? 1 : 0));
    pieces.push(row.map(cellText).join(separator) + separator.repeat(form.emptyCells));
  });
  return { text: pieces.join(lineEnd) + (form.hasLastLineEnd ? lineEnd : ''), lines };
}

export const byteForms = ['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type ByteForm = (typeof byteForms)[number];

export function bytesIn(form: ByteForm, text: string): Uint8Array {
  switch (form) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with a mark':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
    case 'gb18030':
      return gb18030(text);
  }
}
