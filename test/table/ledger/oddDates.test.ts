import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/table/index.ts';
import { ledgerReader } from '../../../src/table/ledger/ledgerReader.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { read } from '../tableView.ts';

/** Problems that were closed in time, as of the end of 2021. */
const rules = loaded(
  smallRuleSet({
    ledgers: [
      {
        id: 'problems',
        title: '问题台账',
        fields: [
          { id: 'found', title: '发现日期', type: 'date' },
          { id: 'due', title: '整改时限', type: 'date' },
          { id: 'closed', title: '销号日期', type: 'date' },
        ],
      },
    ],
    inputs: [
      {
        id: 'in_time',
        measure: '%',
        missing: 'exclude',
        derived: {
          from: 'problems',
          where: { '<=': [{ var: ['found', '1000-01-01'] }, { var: 'as_of' }] },
          take: {
            share: { '<=': [{ var: ['closed', '9999-12-31'] }, { var: ['due', '1000-01-01'] }] },
          },
        },
      },
    ],
    level: { score: { children: [{ id: 'a', title: 'a', max: 100, points: { var: 'in_time' } }] } },
  }),
);

const header = '单位,发现日期,整改时限,销号日期\n';

const told = (...records: readonly string[]) => {
  const text = header + records.map((record) => `甲,${record}\n`).join('');
  const { issues } = read(rules, text);
  const reader = ledgerReader(rules, 'problems', '1.csv');
  reader.push(new TextEncoder().encode(text));
  expect(readData(rules, [reader.finish()]).issues).toEqual(issues);
  return issues.map(({ code, severity, at, data: { count, dates } }) => {
    expect(severity).toBe('warning');
    return [code, at.row, at.column, count, dates];
  });
};

describe('dates of records', () => {
  it.each([
    ['2021-03-01,2021-04-01,2021-03-20'],
    ['2021-12-31,2022-03-31,'],
    ['2016-03-01,2021-03-01,2021-02-01'],
    ['2011-12-31,2012-03-01,2012-02-01'],
  ])('%s: nothing is said', (record) => {
    expect(told(record)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['2021-03-01,2021-04-01,2022-01-01', ['dates-ahead', 2, '销号日期', '1', ['2: 2022-01-01']]],
    ['2031-03-01,,', ['dates-ahead', 2, '发现日期', '1', ['2: 2031-03-01']]],
    ['2021-03-01,2033-04-01,', ['dates-ahead', 2, '整改时限', '1', ['2: 2033-04-01']]],
    ['2011-12-30,,', ['dates-long-ago', 2, '发现日期', '1', ['2: 2011-12-30']]],
    ['2021-03-01,2012-04-01,', ['dates-apart', 2, undefined, '1', ['2: 2012-04-01 – 2021-03-01']]],
  ])('%s: a warning', (record, issue) => {
    expect(told(record)).toEqual([issue]);
  });

  it('are told once for a column, with the first of them and how many there are', () => {
    const records = Array.from({ length: 9_000 }, (_, i) => `2022-01-0${(i % 9) + 1},,`);
    expect(told(...records)).toEqual(
      [
        [
          'dates-ahead',
          2,
          '发现日期',
          '9000',
          [
            '2: 2022-01-01',
            '3: 2022-01-02',
            '4: 2022-01-03',
            '5: 2022-01-04',
            '6: 2022-01-05',
            '…',
          ],
        ],
        ['records-repeated', 11, undefined, '8991', undefined],
      ].sort((a, b) => Number(a[1]) - Number(b[1])),
    );
  });
});
