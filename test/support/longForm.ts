import type { WriteSheet } from 'hucre/xlsx';
import type { TablePart } from './spread.ts';
import { inputs } from './writtenTables.ts';
import { sheetOf, textCell } from './writtenWorkbook.ts';

export const longHeader = ['单位代码', '单位名称', '指标', '填报值'];

/** A row for each value. What is not reported may have none; yet each unit has one at least. */
export function longRows(
  { rows, columns }: TablePart,
  random: () => number,
): ReadonlyArray<readonly string[]> {
  return rows.flatMap(({ unit: { code, name }, cells }) => {
    const all = columns.map((i) => {
      const { id, title, aliases } = inputs[i] ?? inputs[0];
      const names = [id, title, ...aliases];
      const row = [code, name, names[random() % names.length] ?? id, cells[i]?.written ?? ''];
      return { row, isLeftOut: cells[i]?.value === null && random() % 2 === 0 };
    });
    const kept = all.filter(({ isLeftOut }) => !isLeftOut);
    return (kept.length > 0 ? kept : all).map(({ row }) => row);
  });
}

export function inOrderOf<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** What a unit is called stands in one cell beside all its rows. */
export function longSheet(rows: ReadonlyArray<readonly string[]>): WriteSheet {
  const isFirst = rows.map(([code], i) => rows[i - 1]?.[0] !== code);
  const merges = rows.flatMap((_, startRow) => {
    const next = isFirst.indexOf(true, startRow + 1);
    const endRow = (next < 0 ? rows.length : next) - 1;
    return isFirst[startRow] === true
      ? [0, 1].map((column) => ({ startRow, startCol: column, endRow, endCol: column }))
      : [];
  });
  const cells = rows.map(([code = '', name = '', ...rest], i) =>
    [...(isFirst[i] === true ? [code, name] : ['', '']), ...rest].map(textCell),
  );
  const form = { titles: 1, blankRows: 1, groups: 'none', hasLevel: false, emptyCells: 0 } as const;
  return sheetOf('表1', longHeader, cells, form, merges);
}
