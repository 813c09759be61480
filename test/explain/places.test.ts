import { describe, expect, it } from 'vitest';
import type { InputExplanation } from '../../src/explain/index.ts';
import type { DataFile } from '../../src/table/index.ts';
import { group, passThrough } from '../assess/smallRules.ts';
import { csvOf, resultOfRun, smallRuleSet } from '../support/assessment.ts';
import { workbookOf } from '../support/writtenWorkbook.ts';
import { assessmentOf, assessmentOfRows, explanationIn, nodeOf } from './explained.ts';

const plain = smallRuleSet({
  inputs: [{ id: 'x', title: '覆盖率' }],
  level: { score: { children: [passThrough('x')] } },
});

function inputOfX(json: unknown, files: readonly DataFile[], unit: string): InputExplanation {
  const [read] = nodeOf(explanationIn(assessmentOf(json, files), unit), 'x').rule?.inputs ?? [];
  if (read === undefined) throw new Error('nothing was read');
  return read;
}

describe('an input is followed', () => {
  it('to file, row and column', () => {
    const files = [
      { name: 'a.csv', content: 'code,覆盖率\n530102,7' },
      { name: 'b.csv', content: '某市统计表\n\ncode,备注,覆盖率\n530103,无,8\n530111,无,9' },
    ];
    expect(inputOfX(plain, files, '530111').at).toEqual({
      file: 'b.csv',
      row: 5,
      column: '覆盖率',
    });
    expect(inputOfX(plain, files, '530102').at).toEqual({
      file: 'a.csv',
      row: 2,
      column: '覆盖率',
    });
  });

  it('to the cell of a sheet', async () => {
    const rows = [
      ['code', '备注', '覆盖率'],
      ['530102', '', 7],
    ];
    const book = await workbookOf('a.xlsx', [{ name: '表1', rows }]);
    expect(inputOfX(plain, [book], '530102').at).toEqual({
      file: 'a.xlsx',
      sheet: '表1',
      row: 2,
      column: '覆盖率',
      cell: 'C2',
    });
  });

  it('to nothing where there is no column', () => {
    const optional = smallRuleSet({
      inputs: [{ id: 'x', missing: 'exclude' }, { id: 'y' }],
      level: { score: { children: [passThrough('x'), passThrough('y')] } },
    });
    const read = inputOfX(optional, [{ name: 'a.csv', content: 'code,y\n530102,7' }], '530102');
    expect([read.state, read.at, read.records, read.earlier]).toEqual([
      'missing',
      null,
      null,
      null,
    ]);
  });

  it('to the records of a ledger, and which were counted', () => {
    const rules = smallRuleSet({
      ledgers: [
        {
          id: 'problems',
          title: '问题台账',
          fields: [
            { id: 'what', title: '问题', type: 'text' },
            { id: 'closed_on', title: '销号日期', type: 'date' },
          ],
        },
      ],
      inputs: [
        {
          id: 'x',
          derived: { from: 'problems', take: 'count', where: { missing: ['closed_on'] }, empty: 0 },
        },
      ],
      level: { score: { children: [passThrough('x')] } },
    });
    const content = [
      '单位,问题,销号日期',
      '甲,异味,',
      '乙,异味,',
      '甲,破损,2021-03-01',
      '甲,污水,',
    ].join('\n');
    const read = inputOfX(rules, [{ name: 'p.csv', content }], '甲');
    expect([read.value, read.at]).toEqual(['2', null]);
    expect(read.records).toEqual({
      ledger: { id: 'problems', title: '问题台账' },
      places: [{ file: 'p.csv', rows: [2, 5] }],
    });
  });

  it('to the result of an earlier period', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'y' }, { id: 'x', earlier: 'total', missing: 'exclude' }],
      level: { score: { children: [passThrough('y'), passThrough('x')] } },
    });
    const rows = [{ code: 'a', y: 30 }];
    const earlier = [{ name: 'q1.json', json: resultOfRun(rules, rows, { period: '2021-Q1' }) }];
    const files = [{ name: 'data.csv', content: csvOf(rows) }];
    const assessed = assessmentOf(rules, files, { period: '2021-Q2', earlier });
    const [read] = nodeOf(explanationIn(assessed, 'a'), 'x').rule?.inputs ?? [];
    expect([read?.value, read?.at, read?.earlier]).toEqual([
      '60',
      null,
      { period: '2021-Q1', file: 'q1.json' },
    ]);
  });
});

describe('a roll-up', () => {
  const levels = (rollup: object) =>
    smallRuleSet({
      register: {
        units: [
          { code: 'p', name: 'P', level: 'prefecture' },
          ...['c1', 'c2', 'c3'].map((code) => ({ code, name: code, level: 'county', parent: 'p' })),
        ],
      },
      inputs: [{ id: 'x', levels: ['county'], missing: 'exclude' }],
      level: {},
      levels: [
        {
          id: 'prefecture',
          title: '州市',
          score: {
            children: [
              { id: 'counties', title: '县区', max: 100, rollup: { level: 'county', ...rollup } },
            ],
          },
        },
        { id: 'county', title: '县', score: { children: [group('g', [passThrough('x')])] } },
      ],
    });
  const rows = [
    { code: 'c1', x: 60 },
    { code: 'c2', x: 80 },
    { code: 'c3', x: '/' },
  ];

  it.each([
    [
      'mean',
      '70',
      [
        ['c1', '60', '30', '20'],
        ['c2', '80', '40', '10'],
      ],
    ],
    [
      'lowest',
      '60',
      [
        ['c1', '60', null, '40'],
        ['c2', '80', null, '0'],
      ],
    ],
  ])('of method %s names the units that count', (method, score, parts) => {
    const found = explanationIn(assessmentOfRows(levels({ method }), rows), 'p');
    const node = nodeOf(found, 'counties');
    expect([node.kind, node.method, node.score]).toEqual(['rollup', method, score]);
    expect(node.parts.map((part) => [part.id, part.score, part.points, part.lost])).toEqual(parts);
    expect(found.lost.map(({ kind, id, points }) => [kind, id, points])).toEqual([
      ['rollup', 'counties', method === 'mean' ? '30' : '40'],
    ]);
  });
});
