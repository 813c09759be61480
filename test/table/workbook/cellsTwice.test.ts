import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { parts, sheetOf } from '../../../fixtures/hostile/workbook.ts';
import { zip } from '../../../fixtures/hostile/zip.ts';
import { hasCellTwice } from '../../../src/table/workbook/cellsTwice.ts';

const workbookWith = (cells: string): Uint8Array =>
  zip(
    parts([{ name: 'a', rows: [] }]).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? { ...part, content: sheetOf(`<sheetData>${cells}</sheetData>`) }
        : part,
    ),
  );
const rowOf = (row: number, cells: string): string => `<row r="${row}">${cells}</row>`;

it.each([
  ['none', '', false],
  [
    'in their order',
    rowOf(1, '<c r="A1"/><c r="Z1"/><c r="AA1"/>') + rowOf(2, '<c r="A2"/>'),
    false,
  ],
  ['in another order', rowOf(2, '<c r="B2"/><c r="A2"/>') + rowOf(1, '<c r="A1"/>'), false],
  ['without a place', '<row><c><v>1</v></c><c><v>2</v></c></row>', false],
  ['side by side', rowOf(1, '<c r="A1"/><c r="A1"/>'), true],
  [
    'in two rows of one number',
    rowOf(1, '<c r="A1"/><c r="B1"/>') + rowOf(1, '<c s="1" r="A1"/>'),
    true,
  ],
  ['with a prefix, in other quotes', "<x:row><x:c r='a1'/><x:c s='1' r='A1'/></x:row>", true],
])('cells %s', async (_, cells, isTwice) => {
  expect(await hasCellTwice(workbookWith(cells))).toBe(isTwice);
});

it('is found in a sheet that is unpacked in pieces', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [`单位${row}`, row / 7, row]);
  const whole = await writeXlsx({ sheets: [{ name: 'a', rows }] });
  expect(whole.length).toBeGreaterThan(200_000);
  expect(await hasCellTwice(whole)).toBe(false);
  const lines = rows.map((_, row) => rowOf(row + 1, `<c r="A${row + 1}"/>`)).join('');
  expect(await hasCellTwice(workbookWith(lines))).toBe(false);
  expect(await hasCellTwice(workbookWith(`${lines}${rowOf(7, '<c r="A7"/>')}`))).toBe(true);
});
