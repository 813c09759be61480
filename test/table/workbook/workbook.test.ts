import fc from 'fast-check';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/issue/index.ts';
import { readData } from '../../../src/table/index.ts';
import { isWorkbook } from '../../../src/table/workbook/isWorkbook.ts';
import { readWorkbook, type WorkbookOptions } from '../../../src/table/workbook/workbook.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { codesAndPlaces, valuesOf } from '../tableView.ts';

const inputs = [
  { id: 'x', title: '某率', measure: '%' },
  { id: 'y', title: '某数', missing: 'zero' },
];
const ruleSet = loaded(
  smallRuleSet({
    inputs,
    level: { score: { children: inputs.map(({ id }) => passThrough(id, 100)) } },
  }),
);

const bytesOf = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [...sheets] });
const sheetOf = (rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name: '表1',
  rows,
  ...more,
});

const workbookOf = async (bytes: Uint8Array, options: WorkbookOptions = {}) => {
  const result = await readWorkbook('a.xlsx', bytes, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const textsOf = async (...sheets: readonly WriteSheet[]) => {
  const { grids } = await workbookOf(await bytesOf(...sheets));
  return grids.map(({ rows }) => rows.map(({ row, cells }) => [row, ...cells]));
};
const dataOf = async (sheets: readonly WriteSheet[], options: WorkbookOptions = {}) =>
  readData(ruleSet, [await workbookOf(await bytesOf(...sheets), options)]);

describe('the text of a cell', () => {
  it.each<[string, CellValue, string]>([
    ['a text', ' 祥云县 ', ' 祥云县 '],
    ['lines that end as on Windows', '一\r\n二\r三', '一\n二\n三'],
    ['a number as text', '12.50', '12.50'],
    ['a whole number', 532923, '532923'],
    ['a decimal', 0.1, '0.1'],
    ['the noise of arithmetic', 0.1 + 0.2, '0.3'],
    ['fifteen digits', 123456789.012345, '123456789.012345'],
    ['a code of twelve digits', 532923000000, '532923000000'],
    ['truth', true, 'true'],
    ['a date', new Date('2021-03-01'), '2021-03-01'],
  ])('is that of %s', async (_, value, text) => {
    expect(await textsOf(sheetOf([['a', value]]))).toEqual([[[1, 'a', text]]]);
  });

  it.each<[string, number, string]>([
    ['0%', 0.95, '95%'],
    ['0.0%', 0.953, '95.3%'],
    ['0.00%', 0.07, '7%'],
    ['0.0%', 1.1, '110%'],
    ['0.00%_);[Red]-0.00%', -0.5, '-50%'],
    ['0"%"', 95, '95%'],
    ['0.0" %"', 95.3, '95.3%'],
    ['0\\%', 95, '95%'],
    ['0.0_%', 0.5, '0.5'],
  ])('has its sign where it is shown in per cent: %s of %d', async (numFmt, value, text) => {
    const cells = new Map([['0,1', { value, type: 'number' as const, style: { numFmt } }]]);
    expect(await textsOf(sheetOf([['a', value]], { cells }))).toEqual([[[1, 'a', text]]]);
  });

  it('is the result of a formula, the formula where there is none, and the text of an error', async () => {
    const cells = new Map([
      ['0,1', { value: 3, type: 'formula' as const, formula: '1+2', formulaResult: 3 }],
      ['1,1', { value: null, type: 'formula' as const, formula: 'A1+B1' }],
      ['2,1', { value: '#DIV/0!', type: 'error' as const }],
    ]);
    const rows = [
      ['a', null],
      ['b', null],
      ['c', null],
    ];
    expect(await textsOf(sheetOf(rows, { cells }))).toEqual([
      [
        [1, 'a', '3'],
        [2, 'b', '=A1+B1'],
        [3, 'c', '#DIV/0!'],
      ],
    ]);
  });
});

describe('a workbook', () => {
  const rows: CellValue[][] = [
    ['某省考核表', null, null],
    ['单位', '某率', '某数'],
    ['a', 95.5, '3'],
    ['b', 88, 4],
  ];

  it('is read as the same table in CSV is', async () => {
    const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }];
    const data = await dataOf([sheetOf(rows, { merges })]);
    const csv = readData(ruleSet, [
      { name: 'a.csv', content: '单位,某率,某数\na,95.5,3\nb,88,4\n' },
    ]);
    expect(valuesOf(data)).toEqual(valuesOf(csv));
    expect(data.hash).toBe(csv.hash);
    expect(data.issues.map(({ code, at }) => [code, at.sheet, at.row])).toEqual([
      ['rows-above-header', '表1', 2],
    ]);
  });

  it('says of a cell that is wrong where it is', async () => {
    const data = await dataOf([sheetOf([...rows, ['c', '约95', 1]])]);
    const issue = data.issues.find(({ code }) => code === 'not-a-number');
    expect(issue?.at).toEqual({
      file: 'a.xlsx',
      sheet: '表1',
      row: 5,
      column: '某率',
      cell: 'B5',
      unit: { code: 'c', name: 'c' },
    });
    if (issue !== undefined) expect(describeIssue(issue, 'zh').where).toBe('a.xlsx 表1!B5 [某率]');
  });

  it('has no value of several units of a long table in one merged cell', async () => {
    const data = await dataOf([
      sheetOf(
        [
          ['code', '指标', '值'],
          ['a', 'x', 5],
          ['b', 'x', null],
          ['c', 'x', 7],
        ],
        { merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }] },
      ),
    ]);
    expect(codesAndPlaces(data.issues)).toContainEqual(['merged-cells', 'a.xlsx', 2, '值']);
    expect(Object.keys(valuesOf(data))).toEqual(['c']);
  });

  it.each<[string, number, string]>([
    ['0!.0,"万元"', 123456, '12.3456万元'],
    ['0.0,', 123456, '123456（0.0,）'],
    ['_(* #,##0.00_);_(* \\(#,##0.00\\)', -5, '-5'],
  ])('is as large as it is shown: %s of %d', async (numFmt, value, text) => {
    const cells = new Map([['0,1', { value, type: 'number' as const, style: { numFmt } }]]);
    expect(await textsOf(sheetOf([['a', value]], { cells }))).toEqual([[[1, 'a', text]]]);
  });

  it('beyond all days is what a spreadsheet shows, and no exception', async () => {
    const numFmt = 'yyyy-mm-dd';
    const value = 13_800_000_000;
    const cells = new Map([['0,1', { value, type: 'number' as const, style: { numFmt } }]]);
    expect(await textsOf(sheetOf([['a', value]], { cells }))).toEqual([[[1, 'a', '########']]]);
  });

  it('shows the unit of measure that a format writes behind a number', async () => {
    const numFmt = '0.0"万元"';
    const cells = new Map([['0,1', { value: 95, type: 'number' as const, style: { numFmt } }]]);
    expect(await textsOf(sheetOf([['a', 95]], { cells }))).toEqual([[[1, 'a', '95万元']]]);
  });

  it('can have a header of two lines in merged cells', async () => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
    ];
    const data = await dataOf([
      sheetOf(
        [
          ['单位', '甲类', null],
          [null, '某率', '某数'],
          ['a', 1, 2],
        ],
        { merges },
      ),
    ]);
    expect(valuesOf(data)).toEqual({ a: { x: '1', y: '2' } });
    expect(codesAndPlaces(data.issues)).toEqual([['rows-above-header', 'a.xlsx', 2]]);
  });

  it('does not know whose a value is that several units share', async () => {
    const merges = [{ startRow: 2, startCol: 1, endRow: 3, endCol: 1 }];
    const data = await dataOf([sheetOf(rows, { merges })]);
    const [, error] = data.issues;
    expect([error?.code, error?.at.cell, error?.data['range']]).toEqual([
      'merged-cells',
      'B3',
      'B3:B4',
    ]);
    expect(valuesOf(data)).toEqual({});
  });

  it('leaves out sheets that name no unit, and hidden ones, and says so', async () => {
    const data = await dataOf([
      sheetOf([['填表说明'], ['一律按年末数']], { name: '说明' }),
      sheetOf(rows.slice(1)),
      sheetOf([], { name: '空' }),
      sheetOf(
        [
          ['单位', '某数'],
          ['a', 9],
        ],
        { name: '旧', hidden: true },
      ),
    ]);
    expect(valuesOf(data)).toEqual({ a: { x: '95.5', y: '3' }, b: { x: '88', y: '4' } });
    expect(
      data.issues.map(({ code, severity, at, data: said }) => [code, severity, at.sheet, said]),
    ).toEqual([
      ['hidden-sheet-left-out', 'note', undefined, { sheets: ['旧'] }],
      ['sheet-left-out', 'note', '说明', {}],
    ]);
  });

  it('is read by the sheets that are named, hidden or not', async () => {
    const sheets = [
      sheetOf(rows.slice(1)),
      sheetOf(
        [
          ['单位', '某率', '某数'],
          ['z', 1, 9],
        ],
        { name: '旧', hidden: true },
      ),
    ];
    expect(valuesOf(await dataOf(sheets, { sheets: ['旧'] }))).toEqual({ z: { x: '1', y: '9' } });
    const refused = await readWorkbook('a.xlsx', await bytesOf(...sheets), { sheets: ['新'] });
    expect(refused.issues).toMatchObject([
      { code: 'unknown-sheet', data: { found: ['新'], wanted: ['表1', '旧'] } },
    ]);
  });

  it('puts several sheets together by unit', async () => {
    const data = await dataOf([
      sheetOf([
        ['单位', '某率'],
        ['a', 1],
      ]),
      sheetOf(
        [
          ['单位', '某数'],
          ['a', 2],
        ],
        { name: '表2' },
      ),
    ]);
    expect(valuesOf(data)).toEqual({ a: { x: '1', y: '2' } });
    const twice = await dataOf([
      sheetOf([
        ['单位', '某率'],
        ['a', 1],
      ]),
      sheetOf(
        [
          ['单位', '某率'],
          ['a', 2],
        ],
        { name: '表2' },
      ),
    ]);
    expect(twice.issues.find(({ code }) => code === 'duplicate-unit')).toMatchObject({
      at: { file: 'a.xlsx', sheet: '表2', row: 2 },
      data: { first: ['a.xlsx 表1!2'] },
    });
  });

  it('warns of cells beside the table', async () => {
    const data = await dataOf([
      sheetOf([
        ['单位', '某率', '某数'],
        ['a', 1, 2, '注：见附件'],
      ]),
    ]);
    expect(data.issues.map(({ code, data: said }) => [code, said])).toEqual([
      ['column-without-header', { position: '4', count: '1' }],
    ]);
  });
});

describe('what is no workbook', () => {
  const zipStart = [0x50, 0x4b, 0x03, 0x04];
  const codesOf = async (bytes: Uint8Array) =>
    (await readWorkbook('a.xlsx', bytes)).issues.map(({ code }) => code);

  it('is refused, whatever its bytes are (law)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await codesOf(Uint8Array.from([...zipStart, ...bytes]))).toEqual(['not-a-workbook']);
      }),
    );
  });

  it('is refused where it is cut off, or damaged anywhere: or read as a workbook (law)', async () => {
    const whole = await bytesOf(
      sheetOf([
        ['单位', '某率'],
        ['a', 1],
      ]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          expect(await codesOf(whole.slice(0, at))).toEqual(['not-a-workbook']);
          const damaged = whole.slice();
          damaged[at] = ((damaged[at] ?? 0) + by) % 256;
          const codes = await codesOf(damaged);
          expect(['', 'not-a-workbook', 'workbook-too-large']).toContain(codes.join());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a ZIP file of nothing is not text, and no workbook either', async () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 0x05, 0x06, ...new Uint8Array(18)]);
    expect(isWorkbook(bytes)).toBe(true);
    expect(await codesOf(bytes)).toEqual(['not-a-workbook']);
  });

  it('has sheets too large where a cell stands far from the table', async () => {
    const value = { value: 1, type: 'number' as const };
    const cells = new Map([
      ['0,9999', value],
      ['99999,0', value],
    ]);
    expect(await codesOf(await bytesOf(sheetOf([], { cells })))).toEqual(['sheet-too-large']);
  });

  it('is one whose merged cells overlap, which would be filled without end', async () => {
    const merge = { startRow: 0, startCol: 0, endRow: 1_048_575, endCol: 16_383 };
    const sheet = sheetOf([
      ['单位', '某率'],
      ['a', 1],
    ]);
    expect(await codesOf(await bytesOf({ ...sheet, merges: [merge] }))).toEqual([]);
    const twice = await bytesOf({ ...sheet, merges: [merge, { ...merge, startCol: 1 }] });
    expect(await codesOf(twice)).toEqual(['not-a-workbook']);
  });

  it('nothing is read of one whose sheets are all hidden, and that is the error', async () => {
    const bytes = await bytesOf(sheetOf([['单位'], ['a']], { hidden: true }));
    const { issues } = await readWorkbook('a.xlsx', bytes);
    expect(issues).toMatchObject([{ code: 'all-sheets-hidden', data: { sheets: ['表1'] } }]);
    expect((await workbookOf(bytes, { sheets: ['表1'] })).grids).toHaveLength(1);
  });

  it('an old workbook, and one with a password, are told apart', async () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await codesOf(Uint8Array.from(compound))).toEqual(['old-workbook']);
    expect(await codesOf(Uint8Array.from([...compound, ...name]))).toEqual(['workbook-encrypted']);
  });
});
