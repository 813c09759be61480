import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { formatTemplate, templateOf } from '../../src/report/template.ts';
import { templateWorkbook } from '../../src/report/templateWorkbook.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { readData } from '../../src/table/index.ts';
import { readWorkbook } from '../../src/table/workbook/workbook.ts';
import { passThrough } from '../assess/smallRules.ts';
import { bundled } from '../rules/bundled.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';

const inputs = [
  { id: 'rate', title: '旱厕消除率', measure: '%', range: [0, 100], description: '按年末数' },
  { id: 'count', title: '问题数', type: 'integer', range: [0, null], missing: 'zero' },
  { id: 'star', title: '等级', type: 'text', values: ['一级', '二级'], missing: 'exclude' },
  { id: 'fraud', title: '弄虚作假', type: 'boolean', missing: { value: false } },
  { id: 'extra', title: '加项', missing: { value: 3 } },
];
const units = [
  { code: '11', name: '甲县', level: 'county' },
  { code: '12', name: '乙县', level: 'county' },
];
const small = loaded(
  smallRuleSet({
    inputs,
    register: { units },
    level: {
      score: {
        children: [passThrough('rate', 50), passThrough('count', 20), passThrough('extra', 30)],
      },
      vetoes: [
        {
          id: 'fraud',
          title: '作假',
          when: { or: [{ var: 'fraud' }, { '==': [{ var: 'star' }, '二级'] }] },
          effects: [{ zero: 'total' }],
        },
      ],
    },
  }),
);
const formOf = (ruleSet: RuleSet, language: 'zh' | 'en' = 'zh') => {
  const [level] = ruleSet.levels;
  if (level === undefined) throw new Error('no level');
  return templateOf(ruleSet, level, language);
};

describe('the form of a level', () => {
  it('has a row for each unit and a column for each input, with its unit of measure', () => {
    expect(formatTemplate(formOf(small))).toBe(
      '\uFEFF单位代码,单位名称,旱厕消除率（%）,问题数,等级,弄虚作假,加项\r\n11,甲县,,,,,\r\n12,乙县,,,,,\r\n',
    );
  });

  it('says what to write, what a gap does, and what it counts for', () => {
    expect(
      formOf(small).columns.map(({ wanted, missing, usedBy }) => [wanted, missing, usedBy]),
    ).toEqual([
      ['0 到 100 的百分数，如 98.5', '必须填报', ['rate']],
      ['不小于 0 的整数，如 12', '所涉指标得 0 分', ['count']],
      ['下列之一：一级、二级', '所涉指标不计', ['作假']],
      ['“是”或“否”', '按 否 计算', ['作假']],
      ['数，如 12.5', '按 3 计算', ['extra']],
    ]);
    expect(formOf(small, 'en').columns[0]?.wanted).toBe('a percentage from 0 to 100, like 98.5');
  });

  it('without a register asks for what says of each unit which it is', () => {
    const level = (id: string) => ({ id, title: id, score: { children: [passThrough('x')] } });
    const two = loaded(
      smallRuleSet({ inputs: [{ id: 'x' }], level: {}, levels: [level('a'), level('b')] }),
    );
    expect(formOf(two).unitHeaders).toEqual(['单位代码', '单位名称', '层级', '上级代码']);
  });
});

describe('the workbook of forms', () => {
  it('checks in each cell what the input takes, or that it does not apply', async () => {
    const workbook = await readXlsx(await templateWorkbook([formOf(small)], 'zh'));
    const checks = workbook.sheets[0]?.dataValidations?.map(({ type, range, values, formula1 }) => [
      type,
      range,
      type === 'list' ? (values ?? formula1) : formula1,
    ]);
    expect(checks).toMatchObject([
      ['custom', 'C2:C1001', 'OR(AND(ISNUMBER(C2),C2>=0,C2<=100),C2="/")'],
      ['custom', 'D2:D1001', 'OR(AND(ISNUMBER(D2),D2>=0,INT(D2)=D2),D2="/")'],
      ['list', 'E2:E1001', expect.anything()],
      ['list', 'F2:F1001', expect.anything()],
      ['custom', 'G2:G1001', 'OR(AND(ISNUMBER(G2)),G2="/")'],
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['县', '填表说明']);
    expect(workbook.sheets[1]?.rows[2]).toEqual([
      '旱厕消除率（%）',
      '0 到 100 的百分数，如 98.5',
      '/',
      '必须填报',
      'rate',
      '按年末数',
    ]);
  });

  it('says how a value is taken that a ledger gives', async () => {
    const take = { trimmed_mean: { var: 'score' }, from: 4, fewer: 'mean' };
    const ruleSet = loaded(
      smallRuleSet({
        ledgers: [
          { id: 'scores', title: '评分表', fields: [{ id: 'score', title: '分', type: 'number' }] },
        ],
        inputs: [{ id: 'x', range: [0, 9], derived: { from: 'scores', take } }],
        level: { score: { children: [passThrough('x')] } },
      }),
    );
    const noteIn = async (language: 'zh' | 'en'): Promise<unknown> => {
      const form = await templateWorkbook([formOf(ruleSet, language)], language);
      return (await readXlsx(form)).sheets[1]?.rows[2]?.at(-1);
    };
    expect(await noteIn('zh')).toBe(
      '报送“评分表”的，不填这一列，取去掉1个最低、1个最高后的平均值（不足4条的取全部平均）。',
    );
    expect(await noteIn('en')).toBe(
      'Leave it empty where the ledger "评分表" is handed in; it is then taken as mean without the 1 lowest and 1 highest (of fewer than 4: the mean of all).',
    );
  });

  it('is read back without a warning: nothing is wrong but what is not filled in', async () => {
    for (const ruleSet of [small, bundled()]) {
      const forms = ruleSet.levels.map((level) => templateOf(ruleSet, level, 'zh'));
      const workbook = await readWorkbook('form.xlsx', await templateWorkbook(forms, 'zh'));
      if (!workbook.ok) throw new Error('the form was not read');
      const texts = forms.map((form) => formatTemplate(form));
      const asText = texts.map((content, i) => ({ name: `${i}.csv`, content }));
      for (const [files, others] of [
        [[workbook.value], ['sheet-left-out']],
        [asText, []],
      ] as const) {
        const { issues } = readData(ruleSet, files);
        const codes = new Set(issues.map(({ code }) => code));
        expect(codes).toEqual(new Set(['missing-value', ...others]));
        expect(issues.some(({ severity }) => severity === 'warning')).toBe(false);
      }
    }
  });
});
