import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { type DataFile, readData, type Workbook } from '../../src/table/index.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';

const rules = loaded(
  smallRuleSet({
    ledgers: [
      { id: 'visits', title: '走访', fields: [{ id: 'score', title: '得分', type: 'number' }] },
    ],
    inputs: [
      { id: 'pass_rate', title: '合格率' },
      { id: 'done', title: '办结率' },
      { id: 'mean', title: '均分', derived: { from: 'visits', take: { mean: { var: 'score' } } } },
      { id: 'noted', title: '表彰', missing: 'zero' },
    ],
    level: {
      score: {
        children: [
          { id: 'one', title: '一', max: 10, points: { var: 'pass_rate' } },
          { id: 'two', title: '二', max: 10, points: { '+': [{ var: 'mean' }, 0] } },
          {
            id: 'three',
            title: '三',
            max: 10,
            points: { '+': [{ var: 'mean' }, { var: 'done' }, { var: 'pass_rate' }] },
          },
        ],
      },
      bonuses: { items: [{ id: 'award', title: '加分', points: { var: 'noted' } }] },
    },
  }),
);

const sheet = (
  name: string,
  rows: ReadonlyArray<readonly string[]>,
): Workbook['grids'][number] => ({
  at: { file: '1.xlsx', sheet: name },
  rows: rows.map((cells, i) => ({ row: i + 1, cells, state: 'whole' })),
  issues: [],
  merges: [],
  isAligned: true,
  format: null,
});

const workbook: DataFile = {
  name: '1.xlsx',
  grids: [
    sheet('指标', [
      ['单位', '合格率', '办结率', '表彰'],
      ['甲', '11', '3', ''],
    ]),
    sheet('台账', [
      ['单位', '得分'],
      ['甲', '20'],
    ]),
  ],
  issues: [],
};

it('an issue of a rule says where in a workbook the values that it read stand', () => {
  const { issues } = assess(rules, readData(rules, [workbook]));
  const unit = { code: '甲', name: '甲' };
  const file = '1.xlsx';
  expect(issues.map(({ code, at }) => ({ code, at }))).toEqual([
    {
      code: 'points-out-of-range',
      at: {
        file,
        sheet: '指标',
        row: 2,
        column: '合格率',
        cell: 'B2',
        unit,
        rule: 'one',
        ruleTitle: '一',
      },
    },
    {
      code: 'points-out-of-range',
      at: { file, sheet: '台账', column: '均分', unit, rule: 'two', ruleTitle: '二' },
    },
    {
      code: 'points-out-of-range',
      at: {
        file,
        sheet: '指标',
        row: 2,
        column: '均分、办结率、合格率',
        unit,
        rule: 'three',
        ruleTitle: '三',
      },
    },
    {
      code: 'missing-in-adjustment',
      at: {
        file,
        sheet: '指标',
        row: 2,
        column: '表彰',
        cell: 'D2',
        unit,
        rule: 'award',
        ruleTitle: '加分',
      },
    },
  ]);
});

it('an issue of a gap names the input by its title', () => {
  const { issues } = assess(rules, readData(rules, [workbook]));
  expect(issues.find(({ code }) => code === 'missing-in-adjustment')?.data).toEqual({
    input: ['表彰'],
  });
});
