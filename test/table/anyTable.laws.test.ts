import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isError } from '../../src/issue/index.ts';
import { type Data, type DataFile, readData } from '../../src/table/index.ts';
import { inOrderOf, longHeader, longRows, longSheet } from '../support/longForm.ts';
import { type Choose, headerOf, saidOf } from '../support/otherNames.ts';
import { partsOf, spread, type TablePart } from '../support/spread.ts';
import {
  inputs,
  officeRows,
  plainCsv,
  valuesIn,
  type WrittenTable,
  writtenCounties,
  writtenTable,
} from '../support/writtenTables.ts';
import { byteForms, bytesIn, textForm, writtenText } from '../support/writtenText.ts';
import {
  cellForm,
  sheetCell,
  sheetForm,
  sheetOf,
  textCell,
  workbookOf,
} from '../support/writtenWorkbook.ts';
import { unreadableOf, valuesOf } from './tableView.ts';

const contentOf = (data: Data) => ({
  errors: data.issues.filter(isError).map(({ code, at, data: of }) => ({ code, at, of })),
  unreadable: unreadableOf(data),
  values: valuesOf(data),
  units: data.tables.map(({ units }) => units),
  hash: data.hash,
});

const plainly = (table: WrittenTable): Data =>
  readData(table.ruleSet, [{ name: 'plain.csv', content: plainCsv(table) }]);

/** That the files hold the table: what is in it is known, and so is its hash, from the plainest form. */
const expectTable = (table: WrittenTable, ...files: readonly DataFile[]): void => {
  const content = contentOf(readData(table.ruleSet, files));
  expect(content).toEqual({ ...contentOf(plainly(table)), values: valuesIn(table), errors: [] });
};

/** The line on which a unit's row begins, as the table says where a value stands. */
const linesIn = ({ tables: [table] }: Data): Record<string, number | undefined> =>
  Object.fromEntries(
    table?.units.map(({ code }, row) => [code, table.placeOf(row, 'rate')?.row]) ?? [],
  );

const unitHeaders = ['单位代码', '单位名称'];
const titlesOf = (columns: readonly number[]): readonly string[] =>
  columns.map((i) => inputs[i]?.title ?? '');

const wideRows = ({ rows, columns }: TablePart): ReadonlyArray<readonly string[]> => [
  [...unitHeaders, ...titlesOf(columns)],
  ...rows.map(({ unit: { code, name }, cells }) => [
    code,
    name,
    ...columns.map((i) => cells[i]?.written ?? ''),
  ]),
];

const couldBe = (encoding: string, content: Uint8Array): boolean => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content) !== '';
  } catch {
    return false;
  }
};

describe('any table', () => {
  it('as text in any form is the same table, or is refused where its encoding is not certain', () => {
    const isNotCertain = ['ambiguous-encoding', 'unknown-encoding', 'mixed-encodings'];
    let [unstated, refused] = [0, 0];
    fc.assert(
      fc.property(
        writtenTable,
        textForm,
        fc.constantFrom(...byteForms),
        fc.boolean(),
        (table, form, byteForm, isOfProgram) => {
          const { text, lines } = writtenText(officeRows(table, isOfProgram), form);
          const content = bytesIn(byteForm, text);
          const file = { name: 'a.csv', content };
          const data = readData(table.ruleSet, [file]);
          const [issue] = data.issues.filter(isError);
          const encoding = byteForm === 'utf-8' || byteForm === 'gb18030' ? byteForm : null;
          if (encoding !== null) unstated += 1;
          if (encoding !== null && issue !== undefined && isNotCertain.includes(issue.code)) {
            refused += 1;
            const isEither = couldBe('utf-8', content) && couldBe('gb18030', content);
            expect(isEither ? 'ambiguous-encoding' : 'gb18030').toBe(
              isEither ? issue.code : encoding,
            );
            expect(data.tables).toEqual([]);
            expectTable(table, { ...file, encoding });
            return;
          }
          expectTable(table, file);
          const begins = table.rows.map(({ unit: { code } }, i) => [code, lines[i + 1]]);
          expect(linesIn(data)).toEqual(Object.fromEntries(begins));
        },
      ),
      { numRuns: 1000 },
    );
    expect(refused).toBeLessThan(unstated / 2);
  });

  it('as a workbook is the same table, on one sheet or two, or in two files', async () => {
    const cellForms = fc.array(cellForm, { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        writtenTable,
        spread,
        sheetForm,
        cellForms,
        fc.boolean(),
        async (table, parts, form, kept, isOneFile) => {
          const sheets = partsOf(table, parts).map(({ rows, columns }, part) => {
            const data = rows.map(({ unit: { code, name }, cells }, row) => [
              textCell(code),
              textCell(name),
              ...columns.map((i) => sheetCell(cells[i], i, kept[(row + i) % kept.length])),
            ]);
            return sheetOf(`表${part}`, [...unitHeaders, ...titlesOf(columns)], data, form);
          });
          const files = isOneFile ? [sheets] : sheets.map((sheet) => [sheet]);
          expectTable(
            table,
            ...(await Promise.all(files.map((of, i) => workbookOf(`${i}.xlsx`, of)))),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the same in long form, in any order, and mixed with the wide one', async () => {
    const half = fc.constantFrom('wide', 'long', 'long workbook');
    await fc.assert(
      fc.asyncProperty(
        writtenTable,
        spread,
        fc.tuple(half, half),
        textForm,
        fc.infiniteStream(fc.nat(1000)),
        async (table, parts, halves, form, random) => {
          const next = (): number => random.next().value ?? 0;
          const files = partsOf(table, parts).map(async (part, i): Promise<DataFile> => {
            const name = `${i}`;
            const kind = halves[i];
            if (kind === 'wide') {
              return { name, content: writtenText(wideRows(part), form).text };
            }
            const rows = longRows(part, next);
            if (kind === 'long') {
              const content = writtenText([longHeader, ...inOrderOf(rows, next)], form).text;
              return { name, content };
            }
            return workbookOf(name, [longSheet(rows)]);
          });
          expectTable(table, ...(await Promise.all(files)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same whatever its columns and units are called, in any order of both', () => {
    fc.assert(
      fc.property(
        writtenCounties,
        textForm,
        fc.infiniteStream(fc.nat(1000)),
        (table, form, random) => {
          const next = (): number => random.next().value ?? 0;
          const choose: Choose = (...items) => items[next() % items.length] ?? items[0];
          const rows = [
            [
              choose('单位代码', '行政区划代码', 'Unit_Code', '代 码'),
              choose('单位名称', '单 位', '县市区', 'Ｎａｍｅ'),
              choose('上级代码', 'PARENT'),
              ...inputs.map((input) => headerOf(input, choose)),
            ],
            ...inOrderOf(table.rows, next).map(({ unit, cells }) => [
              ...saidOf(unit, choose),
              ...cells.map(({ written }) => written),
            ]),
          ];
          const columns = inOrderOf([...(rows[0] ?? []).keys()], next);
          const turned = rows.map((row) => columns.map((column) => row[column] ?? ''));
          expectTable(table, { name: 'a.csv', content: writtenText(turned, form).text });
        },
      ),
      { numRuns: 300 },
    );
  });
});
