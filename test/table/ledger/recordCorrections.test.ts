import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Data,
  type DataFile,
  type RecordCorrection,
  readData,
} from '../../../src/table/index.ts';
import { ledgerReader } from '../../../src/table/ledger/ledgerReader.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { errorsOf, unreadableOf, valuesOf } from '../tableView.ts';

const ruleSet = loaded(
  smallRuleSet({
    ledgers: [
      {
        id: 'problems',
        title: '问题台账',
        fields: [
          { id: 'kind', title: '类别', type: 'text' },
          { id: 'score', title: '得分', type: 'number' },
          { id: 'closed_on', title: '销号日期', type: 'date' },
          { id: 'other', title: '备注', type: 'text' },
        ],
      },
    ],
    inputs: [
      { id: 'own', missing: 'exclude' },
      {
        id: 'open',
        derived: { from: 'problems', take: 'count', where: { missing: ['closed_on'] }, empty: 0 },
      },
      { id: 'sum', derived: { from: 'problems', take: { sum: { var: ['score', 0] } }, empty: 0 } },
      { id: 'kinds', derived: { from: 'problems', take: { distinct: ['kind'] }, empty: 0 } },
    ],
    level: {
      score: {
        children: [
          {
            id: 'a',
            title: 'a',
            max: 1,
            points: {
              '*': [0, { sum: ['own', 'open', 'sum', 'kinds'].map((id) => ({ var: [id, 0] })) }],
            },
          },
        ],
      },
    },
  }),
);
const columns = ['kind', 'score', 'closed_on', 'other'] as const;
const header = '单位,类别,得分,销号日期,备注';
const csv = (lines: readonly (readonly string[])[]): string =>
  [header, ...lines.map((cells) => cells.join(','))].join('\n');
const lines = [
  ['甲', '厕', '5', '', ''],
  ['乙', '厕', '6', '2021-03-01', ''],
  ['甲', '市场', '7', '', ''],
];
const of = (row: number, field: string, value: string, more: object = {}): RecordCorrection => ({
  file: 'p.csv',
  row,
  field,
  value,
  ...more,
});

const whole = (text: string): DataFile => ({ name: 'p.csv', content: text });
const streamed = (
  text: string,
  corrections: readonly RecordCorrection[],
  step = 1_000,
): DataFile => {
  const reader = ledgerReader(ruleSet, 'problems', 'p.csv', { corrections });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += step) reader.push(bytes.subarray(at, at + step));
  return reader.finish();
};
const contentOf = (data: Data) => ({
  hash: data.hash,
  values: valuesOf(data),
  unreadable: unreadableOf(data),
  issues: data.issues,
});

describe('a corrected record', () => {
  it('is read as if the file had it, and keeps its row', () => {
    const corrections = [of(2, 'closed_on', '2021年6月30日'), of(4, 'score', '1.5')];
    const data = readData(ruleSet, [whole(csv(lines))], { corrections });
    expect(errorsOf(data)).toEqual([]);
    expect(valuesOf(data)['甲']).toEqual({ own: null, open: '1', sum: '6.5', kinds: '2' });
    expect(data.tables[0]?.recordsOf(1, 'open')).toEqual([{ file: 'p.csv', rows: [4] }]);
  });

  it('is refused in its row where the text is none', () => {
    const data = readData(ruleSet, [whole(csv(lines))], { corrections: [of(3, 'score', '六')] });
    expect(errorsOf(data)).toEqual([['not-a-number', 'p.csv', 3, '得分', '乙']]);
    expect(unreadableOf(data)).toEqual(['乙']);
  });

  it('need not be given twice, to the reader and here; nor may it be left out there', () => {
    const corrections = [of(3, 'score', '1')];
    const told = (given: readonly RecordCorrection[], here: readonly RecordCorrection[]) =>
      errorsOf(readData(ruleSet, [streamed(csv(lines), given)], { corrections: here }));
    expect(told(corrections, [])).toEqual([]);
    expect(told(corrections, corrections)).toEqual([]);
    expect(told([], corrections)).toEqual([['correction-without-record', 'p.csv', 3]]);
  });
});

describe('a correction that is none', () => {
  const told = (...corrections: readonly RecordCorrection[]) => {
    const files = [whole(csv(lines)), { name: 'own.csv', content: '单位,own\n甲,1' }];
    const data = readData(ruleSet, files, { corrections });
    return data.issues.map(({ code, at, data: { nearest } }) => [code, at.row, nearest]);
  };
  it.each<[string, RecordCorrection, string, number | undefined, string?]>([
    ['of the header', of(1, 'score', '1'), 'correction-without-record', 1],
    ['of a row behind the last', of(5, 'score', '1'), 'correction-without-record', 5],
    ['of a field misspelt', of(2, 'scroe', '1'), 'correction-of-unknown-field', 2, 'score 得分'],
    ['of a field by its title', of(2, '得分', '1'), 'correction-of-unknown-field', 2, 'score 得分'],
    [
      'of a sheet that there is not',
      of(2, 'score', '1', { sheet: '表' }),
      'correction-of-no-ledger',
      2,
    ],
    ['of a table', of(2, 'score', '1', { file: 'own.csv' }), 'correction-of-no-ledger', 2],
    [
      'of a file misspelt',
      of(2, 'score', '1', { file: 'q.csv' }),
      'correction-of-unknown-file',
      undefined,
      'p.csv',
    ],
  ])('%s is an error', (_, correction, code, row, nearest) => {
    expect(told(correction)).toEqual([[code, row, nearest]]);
  });

  it('stands twice', () => {
    expect(told(of(2, 'score', '1'), of(2, 'score', '2'))).toEqual([
      ['correction-twice', 2, undefined],
    ]);
  });

  it('is told of a streamed ledger too, once', () => {
    const wrong = [of(9, 'score', '1'), of(2, 'scroe', '1')];
    const codes = (options: object) =>
      errorsOf(readData(ruleSet, [streamed(csv(lines), wrong)], options));
    const wanted = [
      ['correction-of-unknown-field', 'p.csv', 2],
      ['correction-without-record', 'p.csv', 9],
    ];
    expect(codes({})).toEqual(wanted);
    expect(codes({ corrections: wrong })).toEqual(wanted);
  });

  it('could mean several sheets of a workbook', () => {
    const grid = (sheet: string, own: readonly string[]) => ({
      at: { file: 'p.xlsx', sheet },
      rows: csv([...lines, own])
        .split('\n')
        .map((line, i) => ({
          row: i + 1,
          cells: line.split(','),
          state: 'whole' as const,
        })),
      merges: [],
      issues: [],
      isAligned: true,
      format: null,
    });
    const book: DataFile = {
      name: 'p.xlsx',
      grids: [grid('一', ['乙', '厕', '1', '', '']), grid('二', ['乙', '厕', '2', '', ''])],
      issues: [],
    };
    const read = (more: object) =>
      readData(ruleSet, [book], {
        corrections: [of(2, 'score', '1', { file: 'p.xlsx', ...more })],
      });
    expect(errorsOf(read({}))).toEqual([['correction-of-two-sheets', 'p.xlsx', 2]]);
    expect(errorsOf(read({ sheet: '二' }))).toEqual([]);
    expect(valuesOf(read({ sheet: '二' }))['甲']?.['sum']).toBe('20');
  });
});

it('a ledger with corrections is the file with these records, whole or streamed', () => {
  const day = fc.constantFrom('', '2021-03-01', '2021/6/30', '2021-02-30');
  const score = fc.constantFrom('1', '2.25', '', '/', 'x', '1e3');
  const texts = fc.constantFrom('厕', '市场', '', '/');
  const record = fc
    .tuple(fc.constantFrom('甲', '乙', '丙'), texts, score, day, texts)
    .map((cells): readonly string[] => cells);
  const change = fc.oneof(
    fc.record({ row: fc.nat(), column: fc.constant(0), value: texts }),
    fc.record({ row: fc.nat(), column: fc.constant(1), value: score }),
    fc.record({ row: fc.nat(), column: fc.constant(2), value: day }),
    fc.record({ row: fc.nat(), column: fc.constant(3), value: texts }),
  );
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 10 }),
      fc.array(change, { maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      (records, changes, step) => {
        const changed = records.map((cells) => [...cells]);
        const corrections = new Map<string, RecordCorrection>();
        for (const { row, column, value } of changes) {
          const index = row % records.length;
          const field = columns[column] ?? 'kind';
          corrections.set(`${index} ${field}`, of(index + 2, field, value));
          const cells = changed[index];
          if (cells !== undefined) cells[column + 1] = value;
        }
        const all = [...corrections.values()];
        const wanted = contentOf(readData(ruleSet, [whole(csv(changed))]));
        const found = readData(ruleSet, [whole(csv(records))], { corrections: all });
        expect(contentOf(found)).toEqual(wanted);
        const inPieces = readData(ruleSet, [streamed(csv(records), all, step)]);
        expect(contentOf(inPieces)).toEqual(wanted);
      },
    ),
    { numRuns: 200 },
  );
});
