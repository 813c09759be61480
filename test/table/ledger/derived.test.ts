import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../../src/check/checkExamples.ts';
import { isError } from '../../../src/issue/index.ts';
import type { RuleSet } from '../../../src/ruleset/index.ts';
import { type DataFile, readData } from '../../../src/table/index.ts';
import { shapesKnown } from '../../../src/table/sheets/shape.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { codesAndPlaces, errorsOf, read, unreadableOf, valuesOf } from '../tableView.ts';

/** Rules with a ledger of visits, and inputs `x0`, `x1` … taken from it. */
const rulesWith = (...derived: ReadonlyArray<Record<string, unknown>>): RuleSet =>
  loaded(
    smallRuleSet({
      ledgers: [
        {
          id: 'visits',
          title: '走访台账',
          fields: [
            { id: 'place', title: '点位', type: 'text' },
            { id: 'grade', title: '等级', type: 'text', values: ['A', 'B', 'C'] },
            { id: 'score', title: '得分', type: 'number', range: [0, 100] },
            { id: 'rate', title: '合格率', type: 'number', measure: '%', range: [0, 100] },
            { id: 'big', title: '金额', type: 'number' },
            { id: 'due', title: '期限', type: 'date' },
            { id: 'closed', title: '销号', type: 'date', aliases: ['完成日期'] },
          ],
        },
      ],
      inputs: [
        { id: 'own', missing: 'exclude', levels: ['county'] },
        ...derived.map(
          ({ type = 'number', measure = '个', missing = 'exclude', title, ...of }, i) => ({
            id: `x${i}`,
            ...(title === undefined ? {} : { title }),
            type,
            measure,
            missing,
            derived: { from: 'visits', ...of },
          }),
        ),
      ],
      level: {
        score: {
          children: [
            {
              id: 'a',
              title: 'a',
              max: 1000,
              points: {
                '+': [
                  { var: ['own', 0] },
                  ...derived.map(({ missing }, i) => ({
                    '*': [0, missing === 'error' ? { var: `x${i}` } : { var: [`x${i}`, 0] }],
                  })),
                ],
              },
            },
          ],
        },
      },
    }),
  );

const header = '单位,点位,等级,得分,合格率,期限,销号';
const visits = [
  header,
  '甲,东,A,90,98.5%,2021-03-01,2021-02-20',
  '甲,西,B,70,90,2021/3/1,2021年3月11日',
  '甲,东,C,65.5,１００,2021.3.31,',
  '乙,南,A,80,/,2021-06-01,2021-06-01',
].join('\n');

const take = (of: Record<string, unknown>, csv = visits) => {
  const data = read(rulesWith(of), csv);
  return Object.fromEntries(Object.entries(valuesOf(data)).map(([code, { x0 }]) => [code, x0]));
};

describe('what records are taken for', () => {
  it.each([
    ['how many there are', { take: 'count' }, '3', '1'],
    ['how many fit', { take: 'count', where: { '==': [{ var: 'grade' }, 'C'] } }, '1', '0'],
    ['how many different ones', { take: { distinct: ['place'] } }, '2', '1'],
    ['how many different pairs', { take: { distinct: ['place', 'grade'] } }, '3', '1'],
    ['the sum', { take: { sum: { var: 'score' } } }, '225.5', '80'],
    [
      'the mean, a quotient without end',
      { take: { mean: { '/': [{ var: 'score' }, 3] } } },
      '25.05555555555555555555555555555556',
      '26.66666666666666666666666666666667',
    ],
    ['the mean without the ends', { take: { trimmed_mean: { var: 'score' } } }, '70', null],
    [
      'the mean without the ends of two is missing',
      { take: { trimmed_mean: { var: 'score' }, drop: [1, 0] }, empty: 0 },
      '80',
      null,
    ],
    [
      'the mean of all where there are too few to leave any out',
      { take: { trimmed_mean: { var: 'score' }, fewer: 'mean' } },
      '70',
      '80',
    ],
    [
      'the mean of all below the number stated',
      { take: { trimmed_mean: { var: 'score' }, from: 4, fewer: 'mean' } },
      '75.16666666666666666666666666666667',
      '80',
    ],
    [
      'missing below the number stated',
      { take: { trimmed_mean: { var: 'score' }, from: 4 }, empty: 0 },
      null,
      null,
    ],
    ['without the lowest', { take: { trimmed_mean: { var: 'score' }, drop: [1, 0] } }, '80', null],
    ['the lowest', { take: { lowest: { var: 'score' } } }, '65.5', '80'],
    ['the highest', { take: { highest: { var: 'score' } } }, '90', '80'],
    [
      'a share',
      { take: { share: { '>=': [{ var: 'score' }, 80] } } },
      '0.3333333333333333333333333333333333',
      '1',
    ],
    [
      'a share in per cent',
      { measure: '%', take: { share: { '!=': [{ var: 'grade' }, 'A'] } } },
      '66.66666666666666666666666666666667',
      '0',
    ],
    ['that of the latest record', { take: { latest: { var: 'score' }, by: 'due' } }, '65.5', '80'],
    [
      'days between dates',
      { take: { sum: { days_between: [{ var: 'due' }, { var: ['closed', '2021-04-10'] }] } } },
      '11',
      '0',
    ],
    [
      'days as of the last of the period',
      {
        take: {
          highest: { days_between: [{ var: 'due' }, { var: ['closed', { var: 'as_of' }] }] },
        },
      },
      '275',
      '0',
    ],
    [
      'only records to which it applies',
      { take: { mean: { var: 'rate' } } },
      '96.16666666666666666666666666666667',
      null,
    ],
    ['what is missing is told apart', { take: 'count', where: { missing: ['closed'] } }, '1', '0'],
    [
      'a guard in front of a gap',
      {
        take: 'count',
        where: {
          and: [{ '!': { missing: ['closed'] } }, { '<=': [{ var: 'closed' }, { var: 'due' }] }],
        },
      },
      '1',
      '1',
    ],
    ['the unit itself', { take: 'count', where: { '==': [{ var: 'unit.name' }, '甲'] } }, '3', '0'],
  ])('%s', (_, of, first, second) => {
    expect(take(of)).toEqual({ 甲: first, 乙: second });
  });

  it('the day as of which it counts is that of the period asked for, or of the ledger', () => {
    const late = { take: { sum: { days_between: [{ var: 'due' }, { var: 'as_of' }] } } };
    const rules = rulesWith(late);
    const files = [{ name: '1.csv', content: visits }];
    const ofPeriod = (period: string) => valuesOf(readData(rules, files, { period }))['乙']?.['x0'];
    expect(ofPeriod('2021-Q2')).toBe('29');
    expect(ofPeriod('2021-06')).toBe('29');
    expect(ofPeriod('2021-H2')).toBe('213');
    expect(ofPeriod('2021-W23')).toBe('12');
    expect(ofPeriod('2021-06-02')).toBe('1');
  });
});

describe('a unit without records', () => {
  const files = ['单位,own\n甲,1\n乙,2\n丙,3', visits];
  it.each([
    ['is missing', {}, null],
    ['is what the rules say', { empty: 0 }, '0'],
    ['is not applicable where they say so', { empty: 'not_applicable' }, 'n/a'],
  ])('%s', (_, more, third) => {
    const data = read(rulesWith({ take: 'count', ...more }), ...files);
    expect(Object.entries(valuesOf(data)).map(([, { x0 }]) => x0)).toEqual([third, '1', '3']);
    expect(errorsOf(data)).toEqual([]);
  });

  it('is one too that only another ledger knows', () => {
    const fields = (id: string) => [{ id: `${id}s`, title: `${id}分`, type: 'number' }];
    const input = (id: string) => ({
      id,
      missing: 'exclude',
      derived: { from: `${id}s`, take: 'count', empty: 0 },
    });
    const rules = loaded(
      smallRuleSet({
        ledgers: ['a', 'b'].map((id) => ({ id: `${id}s`, title: id, fields: fields(id) })),
        inputs: [input('a'), input('b')],
        level: {
          score: {
            children: [
              { id: 'n', title: 'n', max: 9, points: { '+': [{ var: 'a' }, { var: 'b' }] } },
            ],
          },
        },
      }),
    );
    const data = read(rules, '单位,a分\n甲,1', '单位,b分\n乙,1\n乙,2');
    expect(valuesOf(data)).toEqual({ 甲: { a: '1', b: '0' }, 乙: { a: '0', b: '2' } });
    const open = read(rules, '单位,a分\n甲,1', '单位,b分\n乙,1\n,2');
    expect(unreadableOf(open)).toEqual(['乙', '甲']);
  });

  it('is an error where the input must be there', () => {
    const data = read(rulesWith({ take: 'count', missing: 'error' }), ...files);
    expect(errorsOf(data)).toEqual([['nothing-to-take', '2.csv', undefined, 'x0', '丙']]);
    expect(unreadableOf(data)).toEqual(['丙']);
  });
});

describe('each value remembers the records that made it', () => {
  it('with file and row, also over several files', () => {
    const rules = rulesWith({ take: 'count', where: { '>': [{ var: 'score' }, 68] } });
    const more = `${header}\n乙,北,B,69,1,2021-01-01,\n甲,北,B,69,1,2021-01-01,`;
    const [table] = read(rules, visits, more).tables;
    const rowOf = (code: string) => table?.units.findIndex((unit) => unit.code === code) ?? -1;
    expect(table?.recordsOf(rowOf('甲'), 'x0')).toEqual([
      { file: '1.csv', rows: [2, 3] },
      { file: '2.csv', rows: [3] },
    ]);
    expect(table?.recordsOf(rowOf('乙'), 'x0')).toEqual([
      { file: '1.csv', rows: [5] },
      { file: '2.csv', rows: [2] },
    ]);
  });

  it('a cell of a table has none', () => {
    const [table] = read(rulesWith({ take: 'count' }), '单位,own,x0\n甲,1,2').tables;
    expect(table?.recordsOf(0, 'own')).toBeNull();
    expect(table?.recordsOf(0, 'x0')).toBeNull();
  });
});

describe('what is wrong', () => {
  const count = { take: 'count', where: { '>': [{ var: 'score' }, 68] } };

  it.each([
    ['a number', '甲,东,A,九十,1,2021-01-01,', ['not-a-number', '1.csv', 2, '得分', '甲']],
    [
      'a value out of range',
      '甲,东,A,101,1,2021-01-01,',
      ['out-of-range', '1.csv', 2, '得分', '甲'],
    ],
  ])('a cell that is not %s makes its unit unreadable', (_, line, issue) => {
    const data = read(rulesWith(count), `${header}\n${line}\n乙,南,A,80,/,2021-06-01,`);
    expect(errorsOf(data)).toEqual([issue]);
    expect(unreadableOf(data)).toEqual(['甲']);
  });

  it.each([
    ['2021-02-30'],
    ['3/1/2021'],
    ['2021年13月1日'],
    ['44256'],
    ['二〇二一年三月'],
    ['21-03-01'],
  ])('%s is no date beyond doubt', (text) => {
    const late = { take: { sum: { days_between: [{ var: 'due' }, { var: 'as_of' }] } } };
    const data = read(rulesWith(late), `${header}\n甲,东,A,1,1,${text},`);
    expect(errorsOf(data)).toEqual([['not-a-date', '1.csv', 2, '期限', '甲']]);
  });

  it.each(['未销号', '未完成', '无', '待定', '正在整改', '尚未整改', 'pending'])(
    '%s is no date: the cell is to be left empty',
    (text) => {
      const late = { take: { sum: { days_between: [{ var: 'due' }, { var: 'as_of' }] } } };
      const data = read(rulesWith(late), `${header}\n甲,东,A,1,1,${text},`);
      expect(errorsOf(data)).toEqual([['no-date-yet', '1.csv', 2, '期限', '甲']]);
      expect(data.issues.find(({ code }) => code === 'no-date-yet')?.data).toMatchObject({
        found: text,
        notApplicable: '/',
      });
    },
  );

  it('a day of a spreadsheet is suggested as a date', () => {
    const late = { take: { sum: { days_between: [{ var: 'due' }, { var: 'as_of' }] } } };
    const data = read(rulesWith(late), `${header}\n甲,东,A,1,1,44256,`);
    expect(data.issues.flatMap(({ data: said }) => said['suggested'] ?? [])).toEqual([
      '2021-03-01',
    ]);
  });

  it('a gap that a rule reads without a default', () => {
    const data = read(rulesWith(count), `${header}\n甲,东,A,,1,2021-01-01,`);
    expect(errorsOf(data)).toEqual([['not-reported', '1.csv', 2, '得分', '甲']]);
    expect(unreadableOf(data)).toEqual(['甲']);
  });

  it('such a gap is named as the ledger has it: its field by title, its column by header', () => {
    const late = {
      take: { sum: { days_between: [{ var: 'due' }, { var: 'closed' }] } },
      title: '超期',
    };
    const other = header.replace('销号', '完成日期');
    const data = read(rulesWith(late), `${other}\n甲,东,A,1,1,2021-01-01,`);
    const [issue] = data.issues.filter(isError);
    expect(issue?.at).toMatchObject({ row: 2, column: '完成日期', rule: 'x0', ruleTitle: '超期' });
    expect(issue?.data).toEqual({ found: ['销号'] });
  });

  it.each([
    ['a part of what is told apart', '等级', { take: { distinct: ['place', 'grade'] } }],
    ['the day of the latest', '期限', { take: { latest: { var: 'score' }, by: 'due' } }],
  ])('%s that is not reported; where it does not apply, the record is none', (_, title, of) => {
    const lines = (gap: string) => [header, '甲,东,A,1,1,2021-01-02,', `甲,西,${gap},3,1,${gap},`];
    const missing = read(rulesWith(of), lines('').join('\n'));
    expect(errorsOf(missing)).toEqual([['not-reported', '1.csv', 3, title, '甲']]);
    expect(missing.issues.filter(isError).map(({ data }) => data)).toEqual([{ found: [title] }]);
    expect(unreadableOf(missing)).toEqual(['甲']);
    const notApplicable = read(rulesWith(of), lines('/').join('\n'));
    expect(errorsOf(notApplicable)).toEqual([]);
    expect(valuesOf(notApplicable)['甲']?.['x0']).toBe('1');
  });

  it('a field that nothing reads is not looked at', () => {
    const data = read(rulesWith({ take: 'count' }), `${header}\n甲,东,A,九十,1,2021-01-01,`);
    expect(errorsOf(data)).toEqual([]);
  });

  it('a record of an unknown unit may be anybody’s: nobody can be ranked', () => {
    const data = read(rulesWith(count), `${visits}\n,东,A,1,1,2021-01-01,`);
    expect(errorsOf(data)).toEqual([['unit-not-named', '1.csv', 6]]);
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
  });

  it('one file of several that is not whole is enough', () => {
    const data = read(rulesWith(count), visits, `${header}\n,东,A,1,1,2021-01-01,`);
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
  });

  it('so may one whose quotes do not match', () => {
    const data = read(rulesWith(count), `${visits}\n甲,"东,A,1,1,2021-01-01,`);
    expect(errorsOf(data)).toEqual([['not-csv', '1.csv', 6]]);
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
  });

  it('so may one that is too short', () => {
    const data = read(rulesWith(count), `${visits}\n甲,东`);
    expect(errorsOf(data)).toEqual([['wrong-field-count', '1.csv', 6]]);
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
  });

  it('two values on the latest day', () => {
    const latest = { take: { latest: { var: 'score' }, by: 'due' } };
    const lines = ['甲,东,A,1,1,2021-01-02,', '甲,西,A,2,1,2021-01-02,', '甲,西,A,3,1,2021-01-01,'];
    const data = read(rulesWith(latest), [header, ...lines].join('\n'));
    expect(errorsOf(data)).toEqual([['latest-tied', '1.csv', undefined, undefined, '甲']]);
    const same = read(rulesWith(latest), [header, ...lines].join('\n').replace('西,A,2', '西,A,1'));
    expect(valuesOf(same)['甲']?.['x0']).toBe('1');
    const later = read(rulesWith(latest), [header, ...lines, '甲,北,A,7,1,2021-02-01,'].join('\n'));
    expect(valuesOf(later)['甲']?.['x0']).toBe('7');
  });

  it('a column that a rule reads, with a default or without', () => {
    const open = {
      take: 'count',
      where: { '<': [{ var: ['closed', '9999-12-31'] }, '2021-05-01'] },
    };
    const data = read(rulesWith(open), '单位,点位,等级,得分,合格率,期限\n甲,东,A,1,1,2021-01-01');
    expect(errorsOf(data)).toEqual([['missing-field', '1.csv', 1]]);
    expect(unreadableOf(data)).toEqual(['甲']);
  });

  it.each([
    ['完成时间', '销号', '完成日期'],
    ['完成日其', '销号', '完成日期'],
  ])(
    'a misspelt column %s that a rule reads: one error, which says the field',
    (text, title, like) => {
      const of = {
        take: 'count',
        where: { '<': [{ var: ['closed', '9999-12-31'] }, '2021-05-01'] },
      };
      const rules = rulesWith(of);
      const data = read(rules, `单位,点位,等级,得分,合格率,期限,${text}\n甲,东,A,1,1,2021-01-01,`);
      expect(errorsOf(data)).toEqual([['unknown-field', '1.csv', 1, text]]);
      expect(data.issues.find(({ code }) => code === 'unknown-field')?.data).toEqual({
        title,
        nearest: like,
      });
      expect(unreadableOf(data)).toEqual(['甲']);
    },
  );

  it('a value that a table has as well', () => {
    const data = read(rulesWith(count), '单位,own,x0\n甲,1,2\n乙,1,', visits);
    expect(errorsOf(data)).toEqual([['column-and-ledger', '1.csv', 1, 'x0']]);
    expect(unreadableOf(data)).toEqual(['甲']);
    expect(valuesOf(data)['乙']?.['x0']).toBe('1');
  });

  it('what the records amount to has the range of the input', () => {
    const rules = rulesWith({ take: { sum: { var: 'score' } }, type: 'integer' });
    expect(errorsOf(read(rules, visits))).toEqual([
      ['not-an-integer', '1.csv', undefined, 'x0', '甲'],
    ]);
  });

  it('records of one code and several names: a code is mistyped, and whose they are nobody knows', () => {
    const rules = rulesWith(count);
    const of = (...lines: readonly string[]) => ['代码,单位,点位,得分', ...lines].join('\n');
    const first = of('A1,甲,东,90', 'A1,,西,80');
    expect(valuesOf(read(rules, first))).toEqual({ A1: { own: null, x0: '2' } });
    const told = (...files: readonly string[]) => {
      const data = read(rules, ...files);
      return [errorsOf(data), unreadableOf(data)];
    };
    expect(told(of('A1,甲,东,90', 'A1,乙,西,80'))).toEqual([
      [['unit-contradicted', '1.csv', 3, '单位', 'A1']],
      ['A1'],
    ]);
    expect(told(first, of('A1,乙,西,80'))).toEqual([
      [['unit-contradicted', '2.csv', 2, '单位', 'A1']],
      ['A1'],
    ]);
    expect(told('代码,单位,own\nA1,甲,1', of('A1,乙,西,80'))).toEqual([
      [['unit-contradicted', '2.csv', 2, '单位', 'A1']],
      ['A1'],
    ]);
  });

  it('records above another header are not left out as if they were titles', () => {
    const data = read(rulesWith(count), `单位,点位,得分\n甲,东,90\n甲,西,80\n${visits}`);
    expect(errorsOf(data)).toEqual([['two-headers', '1.csv', 1]]);
    expect(data.tables).toEqual([]);
  });

  it('of many rows that are too short the first are told', () => {
    const data = read(rulesWith(count), `${visits}\n${'甲,东\n'.repeat(5_000)}`);
    expect(errorsOf(data).length).toBe(1_001);
    expect(data.issues.flatMap(({ data: { count: more } }) => more ?? [])).toEqual(['4000']);
    expect(unreadableOf(data)).toEqual(['乙', '甲']);
  });

  it('a number that is merged over several records, which would be added for each', () => {
    const rows = visits.split('\n').map((line, i) => ({
      row: i + 1,
      cells: line.split(','),
      state: 'whole' as const,
    }));
    const bookWith = (firstColumn: number): DataFile => {
      const range = { firstRow: 2, lastRow: 3, firstColumn, lastColumn: firstColumn };
      const merges = [{ ...range, address: 'D2:D3' }];
      const at = { file: '1.xlsx', sheet: '表' };
      const grid = { at, rows, merges, issues: [], isAligned: true, format: null };
      return { name: '1.xlsx', grids: [grid], issues: [] };
    };
    const errors = (column: number) => errorsOf(readData(rulesWith(count), [bookWith(column)]));
    expect(errors(3)).toEqual([['merged-records', '1.xlsx', 2, '得分']]);
    expect(errors(0)).toEqual([]);
    expect(errors(4)).toEqual([]);
    expect(errors(5)).toEqual([]);
  });

  it('records of units whose level takes nothing from the ledger are told', () => {
    const level = (id: string, points: unknown) => ({
      id,
      title: id,
      score: { children: [{ id: `${id}_a`, title: 'a', max: 100, points }] },
    });
    const { levels: _, ...rest } = smallRuleSet({
      ledgers: [
        { id: 'visits', title: '台账', fields: [{ id: 'score', title: '得分', type: 'number' }] },
      ],
      inputs: [
        { id: 'own', missing: 'exclude' },
        { id: 'sum', derived: { from: 'visits', take: { sum: { var: 'score' } } } },
      ],
      level: {},
    });
    const rules = loaded({
      ...rest,
      levels: [level('county', { var: 'sum' }), level('town', { var: 'own' })],
    });
    const data = read(rules, '单位,层级,得分\n甲,county,5\n乙,town,七\n乙,town,8\n丙,town,9');
    expect(
      data.issues.map(({ code, severity, at, data: said }) => [severity, code, at.row, said]),
    ).toEqual([['warning', 'records-not-used', 3, { count: '3', units: ['乙', '丙'] }]]);
    expect(valuesOf(data)).toEqual({ 甲: { sum: '5' } });
    const others = read(rules, '单位,层级,得分\n乙,town,8');
    expect(codesAndPlaces(others.issues).map(([code]) => code)).toEqual([
      'records-not-used',
      'no-units',
    ]);
  });

  it('sums beyond what doubles hold are exact', () => {
    const rules = rulesWith({ take: { sum: { var: 'big' } } }, { take: { mean: { var: 'big' } } });
    const text = ['单位,金额', ...Array.from({ length: 9 }, () => '甲,2251799813685247')].join(
      '\n',
    );
    const values = valuesOf(read(rules, text))['甲'];
    expect([values?.['x0'], values?.['x1']]).toEqual(['20266198323167223', '2251799813685247']);
  });

  it('a record to which the question of a share does not apply is none of it', () => {
    const rules = rulesWith({ take: { share: { '>': [{ var: 'rate' }, 90] } } });
    const line = (rate: string) => `甲,东,A,1,${rate},2021-01-01,`;
    const data = read(rules, [header, line('95'), line('/'), line('1'), line('/')].join('\n'));
    expect(valuesOf(data)['甲']?.['x0']).toBe('0.5');
  });

  it('totals are left out, as in a table', () => {
    const data = read(rulesWith(count), `${visits}\n合计,,,300,,,`);
    expect(codesAndPlaces(data.issues)).toContainEqual(['totals-left-out', '1.csv']);
    expect(valuesOf(data)['甲']?.['x0']).toBe('2');
  });
});

describe('what a file is', () => {
  it('a ledger where it names more fields than inputs, else a table', () => {
    const shapes = (...contents: readonly string[]) =>
      read(rulesWith({ take: 'count' }), ...contents).sources.map(({ shape }) => shape);
    expect(shapes(visits, '单位,own\n甲,1')).toEqual(['ledger', 'wide']);
    expect(shapes('单位,指标,值\n甲,own,1')).toEqual(['long']);
  });

  it('is an error where it could be both, and can be said', () => {
    const both = '单位,own,点位\n甲,1,东';
    const rules = rulesWith({ take: 'count' });
    expect(errorsOf(read(rules, both))).toEqual([['unclear-shape', '1.csv']]);
    const as = (shape: string) => {
      const data = readData(rules, [{ name: '1.csv', content: both, as: shape }]);
      return [errorsOf(data), valuesOf(data)];
    };
    expect(as('wide')).toEqual([[], { 甲: { own: '1', x0: null } }]);
    expect(as('visits')).toEqual([[], { 甲: { own: null, x0: '1' } }]);
    expect(as('long')).toEqual([[['not-long', '1.csv', 1]], {}]);
    expect(as('vists')).toEqual([[['unknown-shape', '1.csv']], {}]);
    expect(shapesKnown('走访台账', new Map([['visits', '走访台账']]))).toEqual({
      found: '走访台账',
      wanted: ['wide', 'long', 'visits 走访台账'],
      nearest: 'visits',
    });
  });

  it('titles above, a header of two lines and other columns are as in a table', () => {
    const lines = visits.split('\n').slice(1);
    const text = ['走访台账,,,,,,,', `序号,${header}`, ...lines.map((line, i) => `${i},${line}`)];
    const data = read(rulesWith({ take: 'count' }), text.join('\n'));
    expect(codesAndPlaces(data.issues)).toContainEqual(['unknown-field', '1.csv', 2, '序号']);
    expect(errorsOf(data)).toEqual([]);
    expect(valuesOf(data)['甲']?.['x0']).toBe('3');
  });

  it('a column without a header is told apart from one that is no field', () => {
    const lines = visits.split('\n');
    const text = lines.map((line, i) => `${line},${i === 0 ? '' : '旁注'},${i === 0 ? '序号' : i}`);
    const [source] = read(rulesWith({ take: 'count' }), text.join('\n')).sources;
    expect(source?.account).toMatchObject({ 'no-header': 4, 'unknown-column': 4 });
  });
});

describe('worked examples of what records give', () => {
  const scores = (...values: readonly number[]) => values.map((score) => ({ score }));
  it.each([
    ['four or more without the ends', scores(100, 70, 80, 0), 75, []],
    ['three as they are', scores(100, 80, 0), 60, []],
    ['one as it is', scores(80), 80, []],
    ['none', [], 'not_applicable', []],
    [
      'three without the ends, which is another rule',
      scores(100, 80, 0),
      80,
      ['derived-example-fails'],
    ],
    [
      'four as they are, which is another rule',
      scores(100, 70, 80, 0),
      62.5,
      ['derived-example-fails'],
    ],
  ])('show both sides of a number stated: %s', (_, records, value, codes) => {
    const rules = rulesWith({
      take: { trimmed_mean: { var: 'score' }, drop: [1, 1], from: 4, fewer: 'mean' },
      empty: 'not_applicable',
      examples: [{ records, value }],
    });
    expect(checkExamples(rules).map(({ code }) => code)).toEqual(codes);
  });

  const withExample = (example: Record<string, unknown>) =>
    rulesWith({
      take: { mean: { var: 'score' } },
      where: { '==': [{ var: 'grade' }, 'A'] },
      empty: 'not_applicable',
      examples: [example],
    });
  const records = [
    { grade: 'A', score: 80 },
    { grade: 'A', score: 85 },
    { grade: 'B', score: 1 },
  ];

  it.each([
    ['the value', { records, value: '82.5' }, []],
    ['nothing to take', { records: [], value: 'not_applicable' }, []],
    ['another value', { records, value: 82 }, ['derived-example-fails']],
    [
      'a record that cannot be taken',
      { records: [{ grade: 'A' }], value: 1 },
      ['example-has-problem'],
    ],
  ])('%s', (_, example, codes) => {
    expect(checkExamples(withExample(example)).map(({ code }) => code)).toEqual(codes);
  });
});
