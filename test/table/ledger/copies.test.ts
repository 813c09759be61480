import { describe, expect, it } from 'vitest';
import { type DataFile, readData } from '../../../src/table/index.ts';
import { ledgerReader } from '../../../src/table/ledger/ledgerReader.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { codesAndPlaces, errorsOf, read, unreadableOf, valuesOf } from '../tableView.ts';

/** Rules with a ledger of which records are counted, and an input of a form. */
const rules = loaded(
  smallRuleSet({
    ledgers: [
      {
        id: 'visits',
        title: '走访台账',
        fields: [
          { id: 'place', title: '点位', type: 'text' },
          { id: 'note', title: '备注', type: 'text' },
        ],
      },
    ],
    inputs: [
      { id: 'own', missing: 'exclude', levels: ['county'] },
      {
        id: 'visited',
        missing: 'exclude',
        derived: { from: 'visits', take: 'count', where: { '==': [{ var: 'place' }, '东'] } },
      },
    ],
    level: {
      score: {
        children: [
          {
            id: 'a',
            title: 'a',
            max: 1000,
            points: { '+': [{ var: ['own', 0] }, { var: ['visited', 0] }] },
          },
        ],
      },
    },
  }),
);

const header = '单位,点位,备注';
const ledger = `${header}\n甲,东,一\n甲,西,\n乙,东,\n`;
const shuffled = `${header}\r\n乙,"东",\r\n甲,西,\r\n甲,东,一\r\n`;

function streamed(name: string, text: string): DataFile {
  const reader = ledgerReader(rules, 'visits', name);
  reader.push(new TextEncoder().encode(text));
  return reader.finish();
}

/** Of records alone. */
const told = ({ issues }: ReturnType<typeof readData>) =>
  issues.filter(({ code }) => code === 'records-repeated');

const sourceSums = ({ sources }: ReturnType<typeof readData>) =>
  sources.map(({ account }) => Object.values(account).reduce((sum, count) => sum + count, 0));

describe('a file whose rows are those of another', () => {
  it.each<[string, readonly DataFile[]]>([
    [
      'a ledger',
      [
        { name: 'a', content: ledger },
        { name: 'b', content: ledger },
      ],
    ],
    [
      'one in another order and other quotes',
      [
        { name: 'a', content: ledger },
        { name: 'b', content: shuffled },
      ],
    ],
    ['a streamed one', [streamed('a', ledger), streamed('b', shuffled)]],
    ['one read whole, one streamed', [{ name: 'a', content: ledger }, streamed('b', ledger)]],
    ['the other way round', [streamed('a', ledger), { name: 'b', content: ledger }]],
  ])('is an error that names both: %s', (_, files) => {
    const data = readData(rules, files);
    expect(errorsOf(data)).toEqual([['same-content', 'b']]);
    expect(data.issues.find(({ code }) => code === 'same-content')?.data).toEqual({ first: 'a' });
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
    expect(sourceSums(data)).toEqual([12, 12]);
  });

  it('is told once of a form, too, and not for each of its units', () => {
    const data = read(
      rules,
      '单位,own\n甲,1\n乙,2\n',
      'own,单位\n2,乙\n1,甲\n',
      '单位,own\n乙,2\n甲,1\n',
    );
    expect(errorsOf(data).map(([code, file]) => [code, file])).toContainEqual([
      'same-content',
      '3.csv',
    ]);
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
  });

  it('is none where a record more is in it, or where there is only a header', () => {
    expect(errorsOf(read(rules, ledger, `${ledger}乙,西,\n`))).toEqual([]);
    expect(errorsOf(read(rules, `${header}\n`, `${header}\n`))).toEqual([['no-units']]);
  });

  it('is found where two sheets of a workbook are one', () => {
    const grid = (sheet: string) => ({
      at: { file: 'a.xlsx', sheet },
      rows: ledger
        .trim()
        .split('\n')
        .map((line, i) => ({ row: i + 1, cells: line.split(','), state: 'whole' as const })),
      issues: [],
      merges: [],
      isAligned: true,
      format: null,
    });
    const data = readData(rules, [{ name: 'a.xlsx', grids: [grid('一'), grid('二')], issues: [] }]);
    expect(
      data.issues.map(({ code, at, data: { first } }) => [code, at.sheet, first]),
    ).toContainEqual(['same-content', '二', 'a.xlsx 一']);
  });
});

describe('a record that is there before', () => {
  it('is a warning with the rows, and counts all the same', () => {
    const data = read(rules, `序号,${header}\n1,甲,东,一\n2,甲,东,\n3,甲,东,一\n4,甲,东,一\n`);
    expect(codesAndPlaces(told(data))).toEqual([['records-repeated', '1.csv', 4]]);
    expect(data.issues.find(({ code }) => code === 'records-repeated')?.data).toEqual({
      count: '2',
      rows: ['4 = 2', '5 = 2'],
    });
    expect(valuesOf(data)['甲']?.['visited']).toBe('4');
  });

  it('is none where another column tells them apart, read or unknown', () => {
    expect(told(read(rules, `${header},经办\n甲,东,,张\n甲,东,,李\n甲,东,二,李\n`))).toEqual([]);
  });

  it('is found however far the two are apart, and the first of many are named', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `甲,点${i},`);
    const text = [header, ...lines, ...lines.slice(0, 30)].join('\n');
    const issues = told(read(rules, text));
    expect(codesAndPlaces(issues)).toEqual([['records-repeated', '1.csv', 5_002]]);
    expect(issues[0]?.data['count']).toBe('30');
    expect(issues[0]?.data['rows']).toHaveLength(11);
  });
});

describe('notes below the records', () => {
  it.each<[string, string, number]>([
    ['of all columns', '注：一,,\n填表人：张,审核人：李,\n', 6],
    ['of fewer', '注：一\n填表人：张,审核人：李\n', 3],
  ])('are left out and counted: %s', (_, notes, cells) => {
    for (const file of [{ name: 'a', content: ledger + notes }, streamed('a', ledger + notes)]) {
      const data = readData(rules, [file]);
      expect(errorsOf(data)).toEqual([]);
      expect(data.issues.filter(({ code }) => code === 'footers-left-out')).toMatchObject([
        { severity: 'note', data: { rows: ['5', '6'] } },
      ]);
      expect(data.sources[0]?.account).toMatchObject({
        header: 3,
        unit: 3,
        footer: cells,
        'behind-last': 0,
      });
      expect(data.sources[0]?.rows).toBe(3);
    }
  });
});

it('cells that quotes make unreadable are counted, in a form and in a ledger', () => {
  const broken = '甲,东,"一\n乙,西,\n';
  for (const file of [
    { name: 'a', content: `${header}\n${broken}` },
    streamed('a', `${header}\n${broken}`),
    { name: 'a', content: `单位,own,x\n${broken}`, as: 'wide' },
  ]) {
    const data = readData(rules, [file]);
    expect(data.sources[0]?.account).toMatchObject({ header: 3, 'broken-row': 3 });
    expect(sourceSums(data)).toEqual([9]);
  }
});
