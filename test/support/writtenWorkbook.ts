import fc from 'fast-check';
import { type Cell, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Workbook } from '../../src/table/index.ts';
import { readWorkbook } from '../../src/table/workbook/workbook.ts';
import type { WrittenCell } from './writtenCells.ts';
import { inputs } from './writtenTables.ts';

/** A cell of a workbook, and in which format it is shown. */
export type SheetCell = { readonly value: CellValue; readonly numFmt?: string };

export const textCell = (value: string): SheetCell => ({ value: value === '' ? null : value });

/** How the value of a cell is kept. */
export const cellForm = fc.constantFrom('text', 'plain text', 'value', 'per cent', 'with a sign');
export type CellForm = 'text' | 'plain text' | 'value' | 'per cent' | 'with a sign';

/** The cell of an input; a number as a number where it has no more digits than a spreadsheet keeps. */
export function sheetCell(
  cell: WrittenCell | undefined,
  column: number,
  form: CellForm | undefined,
): SheetCell {
  if (cell === undefined) return textCell('');
  const { value, plain, written } = cell;
  if (form === 'text') return textCell(written);
  if (form === 'plain text') return textCell(plain);
  if (typeof value === 'boolean') return { value };
  const input = inputs[column] ?? {};
  if (!('measure' in input) || !/^-?\d+(\.\d+)?$/.test(plain)) return textCell(plain);
  if (plain.replace(/\D/g, '').length > 15) return textCell(plain);
  if (input.measure !== '%' || form === 'value') return { value: Number(plain) };
  return form === 'per cent'
    ? { value: Number(`${plain}e-2`), numFmt: '0.0%' }
    : { value: Number(plain), numFmt: '0.0"%"' };
}

export type SheetForm = {
  readonly titles: number;
  readonly blankRows: number;
  /** Over the header, which is then of two lines: whether what names units is one cell of both. */
  readonly groups: 'none' | 'merged' | 'apart';
  readonly hasLevel: boolean;
  readonly emptyCells: number;
};

export const sheetForm: fc.Arbitrary<SheetForm> = fc.record({
  titles: fc.nat(2),
  blankRows: fc.nat(2),
  groups: fc.constantFrom('none', 'merged', 'apart'),
  hasLevel: fc.boolean(),
  emptyCells: fc.nat(2),
});

/**
 * A sheet with titles that are merged over all columns, a header of one line or of two with a group over
 * what is behind the columns of units, and a level that is merged down all rows.
 */
export function sheetOf(
  name: string,
  header: readonly string[],
  data: ReadonlyArray<readonly SheetCell[]>,
  form: SheetForm,
  own: readonly MergeRange[] = [],
): WriteSheet {
  const merges: MergeRange[] = [];
  const merge = (startRow: number, startCol: number, endRow: number, endCol: number): void => {
    if (startRow < endRow || startCol < endCol) merges.push({ startRow, startCol, endRow, endCol });
  };
  const texts = [...header, ...(form.hasLevel ? ['层级'] : [])];
  const above: SheetCell[][] = [];
  for (let i = 0; i < form.titles; i += 1) {
    merge(above.length, 0, above.length, texts.length - 1);
    above.push([textCell(`某年度考核数据（第${i + 1}行）`)]);
  }
  for (let i = 0; i < form.blankRows; i += 1) above.push([]);
  if (form.groups !== 'none') {
    const top = above.length;
    texts.forEach((text, c) => {
      const isOfUnit = text.startsWith('单位') || text === '层级';
      if (isOfUnit && form.groups === 'merged') merge(top, c, top + 1, c);
    });
    const first = texts.findIndex((text) => !text.startsWith('单位'));
    merge(top, first, top, header.length - 1);
    const upper = texts.map((text, c) =>
      c < first || text === '层级' ? text : c === first ? '报送数据' : '',
    );
    above.push(upper.map(textCell));
    above.push(texts.map((text, c) => textCell(upper[c] === text ? '' : text)));
  } else above.push(texts.map(textCell));
  const top = above.length;
  if (form.hasLevel && data.length > 0) {
    merge(top, header.length, top + data.length - 1, header.length);
  }
  for (const { startRow, startCol, endRow, endCol } of own) {
    merge(top + startRow, startCol, top + endRow, endCol);
  }
  const level = (i: number): readonly SheetCell[] =>
    form.hasLevel ? [textCell(i === 0 ? '县' : '')] : [];
  const empty = Array.from({ length: form.emptyCells }, () => textCell(''));
  const all = [...above, ...data.map((row, i) => [...row, ...level(i), ...empty])];
  return {
    name,
    rows: all.map((row) => row.map(({ value }) => value)),
    cells: new Map(all.flatMap(formatsIn)),
    merges,
  };
}

function formatsIn(
  row: readonly SheetCell[],
  r: number,
): ReadonlyArray<readonly [string, Partial<Cell>]> {
  return row.flatMap(({ value, numFmt }, c) =>
    numFmt === undefined ? [] : [[`${r},${c}`, { value, type: 'number', style: { numFmt } }]],
  );
}

export async function workbookOf(name: string, sheets: readonly WriteSheet[]): Promise<Workbook> {
  const read = await readWorkbook(name, await writeXlsx({ sheets: [...sheets] }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
