import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ledgersOf, ledgerTemplateOf } from '../../src/report/ledgerTemplate.ts';
import { formatTemplate, templateOf } from '../../src/report/template.ts';
import { templateWorkbook } from '../../src/report/templateWorkbook.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { type Data, type DataFile, readData } from '../../src/table/index.ts';
import { readWorkbook } from '../../src/table/workbook/workbook.ts';
import { type Json, passThrough } from '../assess/smallRules.ts';
import { bundled } from '../rules/bundled.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { valuesOf } from '../table/tableView.ts';

const ledger = {
  id: 'problems',
  title: '问题台账',
  fields: [
    { id: 'what', title: '问题', type: 'text' },
    { id: 'kind', title: '类别', type: 'text', values: ['公厕', '垃圾'] },
    { id: 'due', title: '期限', type: 'date' },
    { id: 'closed', title: '销号日期', type: 'date' },
    { id: 'cost', title: '费用', type: 'number', measure: '万元', range: [0, null] },
  ],
};
const onTime = { '<=': [{ var: ['closed', '9999-12-31'] }, { var: 'due' }] };
const inputs = [
  { id: 'rate', title: '覆盖率', measure: '%', range: [0, 100] },
  {
    id: 'on_time',
    title: '按期率',
    measure: '%',
    range: [0, 100],
    derived: { from: 'problems', take: { share: onTime }, empty: 'not_applicable' },
  },
  {
    id: 'cost',
    title: '总费用',
    derived: {
      from: 'problems',
      where: { '==': [{ var: 'kind' }, '公厕'] },
      take: { sum: { var: 'cost' } },
      empty: 0,
    },
  },
];
const units = [
  { code: '11', name: '甲县', level: 'county' },
  { code: '12', name: '乙县', level: 'county' },
];
const derivedOnly = {
  score: { children: [passThrough('on_time', 50), passThrough('cost', 50)] },
};
const rulesWith = (level: Json, register: Json = { register: { units } }): RuleSet =>
  loaded(smallRuleSet({ ledgers: [ledger], inputs, level, ...register }));
const rules = rulesWith({
  score: {
    children: [passThrough('rate', 50), passThrough('on_time', 25), passThrough('cost', 25)],
  },
});

const formsOf = (ruleSet: RuleSet) => [
  ...ruleSet.levels.map((level) => templateOf(ruleSet, level, 'zh')),
  ...ledgersOf(ruleSet, ruleSet.levels).map((one) => ledgerTemplateOf(ruleSet, one, 'zh')),
];

/** Rows below the header, by sheet; a row has its unit first. */
type Filled = Readonly<Record<string, ReadonlyArray<readonly CellValue[]>>>;

const workbookWith = async (ruleSet: RuleSet, filled: Filled): Promise<DataFile> => {
  const { sheets } = await readXlsx(await templateWorkbook(formsOf(ruleSet), 'zh'));
  const written = sheets.map(({ name, rows }) => {
    const own = filled[name]?.map((row) => [...row]);
    return { name, rows: own === undefined ? rows : [...rows.slice(0, 1), ...own] };
  });
  const read = await readWorkbook('form.xlsx', await writeXlsx({ sheets: written }));
  if (!read.ok) throw new Error('the form was not read');
  return read.value;
};

const csvWith = (ruleSet: RuleSet, filled: Filled): readonly DataFile[] =>
  formsOf(ruleSet).map((form) => {
    const text = formatTemplate(form);
    const [header = ''] = text.split('\r\n');
    const own = filled[form.title]?.map((row) => row.map(textOf).join(','));
    const content = own === undefined ? text : [header, ...own, ''].join('\r\n');
    return { name: `${form.title}.csv`, content };
  });
const textOf = (value: CellValue): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');

/** What is wrong, and what is only noted, each once. */
const told = ({ issues }: Data) => {
  const of = (isNote: boolean) => [
    ...new Set(
      issues.filter(({ severity }) => (severity === 'note') === isNote).map(({ code }) => code),
    ),
  ];
  return { wrong: of(false), noted: of(true) };
};

const county = [
  ['11', '甲县', 90, 80, 7],
  ['12', '乙县', 91, 70, 8],
];
const countyWithoutDerived = county.map((row) => [...row.slice(0, 3), null, null]);
const record = ['11', '甲县', '公厕无水', '公厕', new Date('2021-03-01'), null, 2.5];

describe('the form of a ledger', () => {
  it('has a column for each field, and no rows', () => {
    const [, form] = formsOf(rules);
    expect(form === undefined ? '' : formatTemplate(form)).toBe(
      '\uFEFF单位代码,单位名称,问题,类别,期限,销号日期,费用（万元）\r\n',
    );
    expect(form?.choices).toEqual([
      ['11', '甲县'],
      ['12', '乙县'],
    ]);
  });

  it('says of each field whether a rule needs it, and for which inputs', () => {
    const [, form] = formsOf(rules);
    expect(form?.columns.map(({ missing, usedBy }) => [missing, usedBy])).toEqual([
      ['可以不填', []],
      ['必须填报', ['总费用']],
      ['必须填报', ['按期率']],
      ['可以不填', ['按期率']],
      ['必须填报', ['总费用']],
    ]);
  });

  it('names the inputs that it stands for', () => {
    const [form, ofLedger] = formsOf(rules);
    for (const title of ['县', '按期率', '总费用']) expect(ofLedger?.remark).toContain(title);
    expect(ofLedger?.remark).not.toContain('覆盖率');
    expect(form?.columns.map(({ ledger: instead }) => instead)).toEqual([
      null,
      { title: '问题台账', takenAs: '占比' },
      { title: '问题台账', takenAs: '符合条件的记录的合计' },
    ]);
  });

  it('is there where an input of the level is taken from it', () => {
    const other = rulesWith({ score: { children: [passThrough('rate', 100)] } });
    expect(ledgersOf(other, other.levels)).toEqual([]);
    expect(ledgersOf(rules, rules.levels).map(({ id }) => id)).toEqual(['problems']);
  });
});

describe('the sheet of a ledger', () => {
  it('checks numbers and days, and offers units and the values of a field', async () => {
    const { sheets } = await readXlsx(await templateWorkbook(formsOf(rules), 'zh'));
    expect(sheets.map(({ name }) => name)).toEqual(['县', '问题台账', '填表说明', '单位名录']);
    const checks = sheets[1]?.dataValidations?.map(({ type, range, formula1, values }) => [
      type,
      range,
      type === 'list' && formula1 === undefined ? values : formula1,
    ]);
    expect(checks).toEqual([
      ['list', 'A2:A10001', "'单位名录'!$A$2:$A$3"],
      ['list', 'B2:B10001', "'单位名录'!$B$2:$B$3"],
      ['list', 'D2:D10001', expect.anything()],
      ['custom', 'E2:E10001', 'OR(AND(ISNUMBER(E2),E2>=1,E2<2958466),E2="/")'],
      ['custom', 'F2:F10001', 'OR(AND(ISNUMBER(F2),F2>=1,F2<2958466),F2="/")'],
      ['custom', 'G2:G10001', 'OR(AND(ISNUMBER(G2),G2>=0),G2="/")'],
    ]);
  });

  it('has a name of its own, whatever the ledger is called', async () => {
    const [county, ofLedger] = formsOf(rules);
    if (county === undefined || ofLedger === undefined) throw new Error('no form');
    const alike = [county, { ...ofLedger, title: '县' }, { ...ofLedger, title: '填表说明' }];
    const { sheets } = await readXlsx(await templateWorkbook(alike, 'zh'));
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual(['县', '县 2', '填表说明', '填表说明 2', '单位名录']);
  });
});

describe.each([
  ['a workbook', async (ruleSet: RuleSet, filled: Filled) => [await workbookWith(ruleSet, filled)]],
  ['CSV files', async (ruleSet: RuleSet, filled: Filled) => csvWith(ruleSet, filled)],
])('forms read back from %s', (_, filesOf) => {
  it('lack only what is not filled in', async () => {
    for (const ruleSet of [rules, bundled()]) {
      const data = readData(ruleSet, await filesOf(ruleSet, {}));
      expect(told(data).wrong).toEqual(['missing-value']);
      expect(told(data).noted).toContain('no-records');
    }
  });

  it('take the columns where the ledger is left untouched: it is not 0', async () => {
    const data = readData(rules, await filesOf(rules, { 县: county }));
    expect(told(data).wrong).toEqual([]);
    expect(told(data).noted).toContain('no-records');
    expect(valuesOf(data)).toMatchObject({
      11: { on_time: '80', cost: '7' },
      12: { on_time: '70', cost: '8' },
    });
  });

  it('lack what neither the columns nor an untouched ledger say', async () => {
    const data = readData(rules, await filesOf(rules, { 县: countyWithoutDerived }));
    expect(told(data).wrong).toEqual(['missing-value']);
    expect(data.issues.filter(({ code }) => code === 'missing-value')).toHaveLength(4);
  });

  it('take a ledger of one record, for the units without a record too', async () => {
    const filled = { 县: countyWithoutDerived, 问题台账: [record] };
    const data = readData(rules, await filesOf(rules, filled));
    expect(told(data).wrong).toEqual([]);
    expect(told(data).noted).not.toContain('no-records');
    expect(valuesOf(data)).toMatchObject({
      11: { on_time: '0', cost: '2.5' },
      12: { on_time: 'n/a', cost: '0' },
    });
  });

  it('may be the ledger alone where all is taken from it and no register names the units', async () => {
    const free = rulesWith(derivedOnly, {});
    const data = readData(free, await filesOf(free, { 问题台账: [record] }));
    expect(told(data).wrong).toEqual([]);
    expect(told(data).noted).toContain('no-rows');
    expect(valuesOf(data)).toEqual({ 11: { on_time: '0', cost: '2.5' } });
  });

  it('are nothing where nothing is filled in', async () => {
    const free = rulesWith(derivedOnly, {});
    expect(told(readData(free, await filesOf(free, {}))).wrong).toEqual(['no-units']);
  });
});

describe('forms of ledgers', () => {
  it('are told apart by the name of the sheet where their fields are called alike', async () => {
    const later = record.map((cell) => (cell === '公厕无水' ? '公厕无灯' : cell));
    const visits = { ...ledger, id: 'visits', title: '走访台账' };
    const count = { title: '走访数', derived: { from: 'visits', take: 'count' } };
    const two = loaded(
      smallRuleSet({
        ledgers: [ledger, visits],
        inputs: [...inputs.slice(2), { id: 'visits', ...count }],
        level: { score: { children: [passThrough('cost', 50), passThrough('visits', 50)] } },
        register: { units },
      }),
    );
    const filled = { 问题台账: [record], 走访台账: [record, later] };
    const data = readData(two, [
      await workbookWith(two, { ...filled, 县: [['12', '乙县', null, 0]] }),
    ]);
    expect(told(data).wrong).toEqual([]);
    expect(valuesOf(data)).toEqual({
      11: { cost: '2.5', visits: '2' },
      12: { cost: '0', visits: '0' },
    });
  });
});
