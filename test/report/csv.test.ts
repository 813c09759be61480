import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/report/csv.ts';
import type { ResultJson } from '../../src/report/result.ts';
import { selectList } from '../../src/report/selectList.ts';
import { resultOfRun, smallRuleSet } from '../support/assessment.ts';
import { partialSample, sample, withName } from './sampleResult.ts';

/** The rows as another reader sees them, by the names in the header. */
function readBack(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

const unitNamed = (name: string): string | undefined =>
  readBack(formatCsv(withName(name)))[0]?.['单位'];

describe('formatCsv', () => {
  it('begins with a byte order mark and ends every row with CR and LF, for Excel', () => {
    const text = formatCsv(sample);
    expect(text.startsWith('\uFEFF层级,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(sample.units.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has a row for each unit in the order of the ranking, with all that is told of it', () => {
    expect(readBack(formatCsv(sample)).slice(0, 3)).toEqual([
      {
        层级: '县',
        名次: '1',
        单位代码: 'A',
        单位: '甲县',
        上级: '',
        类别: '',
        类内名次: '',
        总分: '98.50',
        等次: '优秀',
        榜单: '红榜',
        一票否决: '',
        加分: '表彰加1分',
        扣分: '',
        状态: '已排名',
        结果是否完整: '完整',
        清垃圾: '58.5',
        扫厕所: '39',
      },
      expect.objectContaining({ 单位代码: 'B', 扣分: '曝光扣0.25分', 总分: '87.00' }),
      expect.objectContaining({
        单位代码: 'C',
        榜单: '末位名单、黑榜',
        一票否决: '一票否决：作假（总分不超过59.99分，列入黑榜）',
      }),
    ]);
  });

  it('says what does not apply, in the cells and in the status', () => {
    expect(readBack(formatCsv(sample)).at(-1)).toMatchObject({
      单位代码: 'E',
      名次: '',
      总分: '',
      清垃圾: '不适用',
      状态: '各项均不适用，不排名',
    });
  });

  it('has English words where they are asked for', () => {
    expect(readBack(formatCsv(sample, 'en'))[0]).toMatchObject({
      Rank: '1',
      Unit: '甲县',
      'Complete or partial': 'complete',
    });
  });

  it('names all groups of every level behind the level, where there are several', () => {
    const other = sample.levels.map((level) => ({ ...level, id: 'other', title: '州' }));
    const [row] = readBack(formatCsv({ ...sample, levels: [...sample.levels, ...other] }));
    expect(row).toMatchObject({ '县/清垃圾': '58.5', '州/清垃圾': '' });
  });
});

describe('a partial result as CSV', () => {
  const wholenessOf = (result: ResultJson) =>
    readBack(formatCsv(result)).map((row) => row['结果是否完整']);

  it('is called so in every row, with who is missing', () => {
    const wholeness = wholenessOf(partialSample);
    expect(wholeness).toHaveLength(5);
    expect(new Set(wholeness)).toEqual(new Set(['结果不完整，未排名：乙县 B']));
  });

  it('is called so where a list has nobody on it', () => {
    expect(wholenessOf(selectList(partialSample, 'vacant'))).toEqual([
      '结果不完整，未排名：乙县 B',
    ]);
    expect(wholenessOf(selectList(sample, 'vacant'))).toEqual([]);
  });
});

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x', '=cmd|"/c calc"!A0'])(
    'the name %j stays a text',
    (name) => {
      expect(unitNamed(name)).toBe(`'${name}`);
    },
  );

  it.each([
    ['\t=1', "'\\u{9}=1"],
    ['\r=1', "'\\u{d}=1"],
    ['甲\n乙', '甲\\u{a}乙'],
    ['甲\u202e乙', '甲\\u{202e}乙'],
  ])('the name %j is written %j', (name, written) => {
    expect(unitNamed(name)).toBe(written);
  });

  it('numbers stay numbers, negative ones too', () => {
    const units = sample.units.map((unit) => ({ ...unit, total: '-1.50' }));
    expect(readBack(formatCsv({ ...sample, units }))[0]?.['总分']).toBe('-1.50');
  });

  it('titles of the rule set are texts as well', () => {
    const levels = sample.levels.map((level) => ({
      ...level,
      groups: level.groups.map((group) => ({ ...group, title: '=1' })),
      nodes: level.nodes.map((node) => ({ ...node, title: '=1' })),
    }));
    expect(formatCsv({ ...sample, levels }).split('\r\n')[0]).toMatch(/,'=1,'=1$/);
  });

  it('no cell of a row begins like a formula, whatever a unit is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n＝"\',县 a') }), (name) => {
        const cell = unitNamed(name);
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        const kept = /^[=+\-@\t\r＝]/.test(name) ? `'${name}` : name;
        const shown = kept.replaceAll('\t', '\\u{9}').replaceAll('\r', '\\u{d}');
        expect(cell).toBe(shown.replaceAll('\n', '\\u{a}'));
      }),
    );
  });
});

it('says of a level that is not ranked that its units are scored, and leaves the rank empty', () => {
  const rules = smallRuleSet({
    inputs: [{ id: 'x' }],
    level: {
      score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
      ranking: { by: 'none' },
    },
  });
  const rows = readBack(formatCsv(resultOfRun(rules, [{ code: 'a', x: 9 }])));
  expect(rows).toMatchObject([{ 名次: '', 总分: '9.00', 状态: '已评分' }]);
});

it('has a column for each figure', () => {
  const rules = smallRuleSet({
    inputs: [{ id: 'x' }],
    level: {
      score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
      figures: [
        { id: 'grant', title: '奖补资金', measure: '元', value: { '*': [{ var: 'x' }, 2] } },
      ],
    },
  });
  const rows = readBack(
    formatCsv(
      resultOfRun(rules, [
        { code: 'a', x: 9 },
        { code: 'b', x: '/' },
      ]),
    ),
  );
  expect(rows).toMatchObject([{ '奖补资金（元）': '18' }, { '奖补资金（元）': '不适用' }]);
});
