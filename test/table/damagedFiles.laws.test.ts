import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue, isError } from '../../src/issue/index.ts';
import { type Data, readData } from '../../src/table/index.ts';
import { isWorkbook } from '../../src/table/workbook/isWorkbook.ts';
import { readWorkbook } from '../../src/table/workbook/workbook.ts';
import { plainCsv, valuesIn, writtenCounties } from '../support/writtenTables.ts';
import { byteForms, bytesIn } from '../support/writtenText.ts';
import { rulesOfFourKinds } from './fourKinds.ts';
import { errorsOf, valuesOf } from './tableView.ts';

const ruleSet = rulesOfFourKinds({ title: '某率' }, { missing: 'exclude' }, '好', {
  register: { bundled: 'yunnan-divisions' },
});

const rows = [
  ['单位代码', '单位名称', '某率', '某数', '是否达标', '说明'],
  ['532901', '大理市', '95.3', '12', '是', '整改到位'],
  ['532923', '祥云县', '88', '/', '否', '两行\n说明, “未”完'],
  ['532924', '宾川县', '100', '—', '', ''],
  ['530102', '五华区', '90.25', '1,200', '是', '好'],
];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell}"` : cell);
const csv = `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
/** Without formats: whether the part that has them is there at all, the reader does not look. */
const workbook = await writeXlsx({
  sheets: [
    { name: '填表说明', rows: [['一律按年末数填报']] },
    {
      name: '数据',
      rows: [
        ['某年度考核数据'],
        ...rows.map((row) =>
          row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell || null)),
        ),
      ],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
    },
  ],
});

/** As the command does: by what the bytes look like. */
async function readBytes(bytes: Uint8Array): Promise<Data> {
  if (!isWorkbook(bytes)) return readData(ruleSet, [{ name: 'a', content: bytes }]);
  const read = await readWorkbook('a', bytes);
  return read.ok ? readData(ruleSet, [read.value]) : readData(ruleSet, [], { unread: read.issues });
}

/** Every template is filled, in both languages. */
function expectWords(issue: Issue): void {
  for (const language of ['zh', 'en'] as const) {
    const { message, wanted, fix } = describeIssue(issue, language);
    expect(message.trim()).not.toBe('');
    for (const text of [message, wanted ?? '-', fix ?? '-']) {
      expect(text.trim()).not.toBe('');
      // A character of the file that nobody sees is written \u{e}.
      const unfilled = text.match(/(?<!\\u)\{[a-zA-Z]+(:[a-z]+)?\}/g) ?? [];
      expect(unfilled.filter((name) => !JSON.stringify(issue).includes(name))).toEqual([]);
    }
  }
}

type Edit = {
  readonly kind: 'flip' | 'delete' | 'insert' | 'cut';
  readonly at: number;
  readonly bytes: Uint8Array;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('flip', 'flip', 'delete', 'insert', 'cut'),
  at: fc.nat(1_000_000),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
});

function edited(bytes: Uint8Array, { kind, at, bytes: own }: Edit): Uint8Array {
  const place = at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'flip':
      return Uint8Array.from(bytes, (byte, i) =>
        i >= place && i < place + own.length ? byte ^ (own[i - place] ?? 0) : byte,
      );
    case 'delete':
      return Uint8Array.from([...before, ...after.subarray(own.length)]);
    case 'insert':
      return Uint8Array.from([...before, ...own, ...after]);
    case 'cut':
      return before;
  }
}

const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

describe('a damaged file', () => {
  it('is read or refused in words, whatever its bytes', async () => {
    const beginning = fc.constantFrom(
      [],
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    );
    const random = fc
      .tuple(beginning, fc.uint8Array({ maxLength: 200 }))
      .map(([first, rest]) => Uint8Array.from([...first, ...rest]));
    const texts = fc
      .tuple(fc.constantFrom(...byteForms), edits)
      .map(([form, list]) => list.reduce(edited, bytesIn(form, csv)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, texts), async (bytes) => {
        const data = await readBytes(bytes);
        for (const issue of data.issues) expectWords(issue);
        if (data.tables.length === 0) expect(data.issues.some(isError)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is a workbook is refused, or has the values that it had', async () => {
    const values = valuesOf(await readBytes(workbook));
    expect(Object.keys(values)).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const data = await readBytes(list.reduce(edited, workbook));
        for (const issue of data.issues) expectWords(issue);
        if (errorsOf(data).length > 0) expect(values).toMatchObject(valuesOf(data));
        else expect(valuesOf(data)).toEqual(values);
      }),
      { numRuns: 500 },
    );
  });

  it('that ends before its time has the rows before that, and the others are named', () => {
    const cut = writtenCounties.chain((table) =>
      fc.tuple(fc.constant(table), fc.nat(table.rows.length)),
    );
    fc.assert(
      fc.property(cut, ([table, kept]) => {
        const left = { ...table, rows: table.rows.slice(0, kept) };
        const whole = plainCsv(table);
        const content = whole.slice(0, plainCsv(left).length + 1);
        const data = readData(table.ruleSet, [{ name: 'a.csv', content }]);
        if (kept === 0) expect(errorsOf(data)).toEqual([['no-rows', 'a.csv']]);
        else expect(errorsOf(data)).toEqual([]);
        expect(valuesOf(data)).toEqual(valuesIn(left));
        const absent = data.issues.find(({ code }) => code === 'units-not-in-data')?.data['units'];
        const lost = table.rows.slice(kept).map(({ unit: { code, name } }) => `${name} ${code}`);
        if (kept > 0) expect(absent).toEqual(expect.arrayContaining(lost));
      }),
      { numRuns: 100 },
    );
  });

  it('that ends anywhere has the values before that, or none', () => {
    const cut = fc.tuple(
      writtenCounties,
      fc.constantFrom(...byteForms),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(cut, ([table, form, share]) => {
        const whole = bytesIn(form, plainCsv(table));
        const content = whole.subarray(0, Math.floor(share * whole.length));
        const data = readData(table.ruleSet, [{ name: 'a.csv', content }]);
        for (const issue of data.issues) expectWords(issue);
        expect(valuesIn(table)).toMatchObject(valuesOf(data));
      }),
      { numRuns: 300 },
    );
  });
});
