import { describe, expect, it } from 'vitest';
import { bindHeaders, headerNames } from '../../../src/table/sheets/headers.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { codesAndPlaces } from '../tableView.ts';

const namesOf = (inputs: ReadonlyArray<Record<string, unknown>>) =>
  headerNames(
    loaded(
      smallRuleSet({
        inputs,
        level: { score: { children: inputs.map(({ id }) => passThrough(String(id), 1)) } },
      }),
    ).inputs,
    new Map(),
  );

const names = namesOf([
  {
    id: 'dry_toilets',
    title: '建成区旱厕消除率',
    measure: '%',
    aliases: ['旱厕消除率', 'Dry Toilets Removed (%)'],
  },
  { id: 'markets', title: '农贸市场数', measure: '个' },
  { id: 'men', title: '人数（男）' },
  { id: 'women', title: '人数（女）' },
]);

const bind = (...header: readonly string[]) =>
  bindHeaders({ at: { file: 'a.csv' }, header, headerRow: 1, rows: [] }, names);

describe('what a header names', () => {
  it.each([
    ['the id', 'dry_toilets'],
    ['the title', '建成区旱厕消除率'],
    ['an alias', '旱厕消除率'],
    ['the id in capitals', 'DRY_TOILETS'],
    ['full-width letters', 'ｄｒｙ＿ｔｏｉｌｅｔｓ'],
    ['blanks around it', '  建成区旱厕消除率\t'],
    ['blanks inside it', '建成区 旱厕　消除率'],
    ['a break in it', '建成区旱厕\n消除率'],
    ['a unit of measure', '建成区旱厕消除率(%)'],
    ['a unit of measure in full-width brackets', '建成区旱厕消除率（％）'],
    ['a unit of measure in square brackets', 'dry_toilets [%]'],
    ['a unit of measure in full-width square brackets', '旱厕消除率［%］'],
    ['an alias with its unit of measure', 'dry toilets removed（%）'],
    ['an alias without its unit of measure', 'dry toilets removed'],
    ['other punctuation', '“建成区”旱厕、消除率：'],
    ['a unit of measure in other brackets', '旱厕消除率【％】'],
    ['a byte order mark in the middle of a file', '\uFEFFdry_toilets'],
  ])('an input by %s', (_, text) => {
    const binding = bind('code', text);
    expect([...binding.inputs]).toEqual([['dry_toilets', 1]]);
    expect(binding.issues).toEqual([]);
  });

  it.each([
    ['code', '单位代码'],
    ['code', '行政区划代码'],
    ['code', 'Unit_Code'],
    ['name', '单位名称'],
    ['name', '县市区'],
    ['name', '县（市、区）'],
    ['name', '县(市,区)名称'],
    ['name', '州市'],
    ['name', '所属州（市）'],
    ['name', ' NAME '],
    ['level', '层级'],
    ['level', 'Level'],
    ['parent', '上级代码'],
    ['parent', 'ｐａｒｅｎｔ'],
  ])('the column of the unit’s %s by %j', (column, text) => {
    expect(bind('x', text)).toMatchObject({
      code: null,
      name: null,
      level: null,
      parent: null,
      [column]: 1,
    });
  });

  it('the unit above, where the name stands in another column', () => {
    expect(bind('州市', '县市区')).toMatchObject({ name: 1, parent: 0, issues: [] });
    expect(bind('县市区', '所属州市')).toMatchObject({ name: 0, parent: 1, issues: [] });
    const both = bind('上级代码', '州市', '县市区');
    expect(both).toMatchObject({ name: 2, parent: 0 });
    expect(codesAndPlaces(both.issues)).toEqual([['unknown-column', 'a.csv', 1, '州市']]);
  });

  it('in a table that is said to be long, columns of inputs are left out, with a warning', () => {
    const header = ['code', '指标', '值', 'markets'];
    const binding = bindHeaders(
      { at: { file: 'a.csv' }, header, headerRow: 1, rows: [] },
      names,
      true,
    );
    expect(binding).toMatchObject({ long: { input: 1, value: 2 }, notOfShape: new Set([3]) });
    expect([...binding.inputs]).toEqual([]);
    expect(codesAndPlaces(binding.issues)).toEqual([['not-of-shape', 'a.csv', 1, 'markets']]);
  });

  it('what stands between digits belongs to the name', () => {
    const months = namesOf([
      { id: 'a', title: '1-3月问题数' },
      { id: 'b', title: '13月问题数' },
    ]);
    expect(months.targetOf('1—3月问题数')).toBeUndefined();
    expect(months.targetOf('1-3月，问题数')).toBe('input:a');
  });

  it('brackets that tell two inputs apart belong to the name', () => {
    expect([...bind('人数（女）', '人数(男)').inputs]).toEqual([
      ['women', 0],
      ['men', 1],
    ]);
    expect(codesAndPlaces(bind('人数').issues)).toEqual([['unknown-column', 'a.csv', 1, '人数']]);
  });

  it('an input that is called as a column of the unit is, takes the header', () => {
    const own = namesOf(
      [{ id: 'unit', title: '单位' }].map((input) => ({ ...input, id: 'sites' })),
    );
    expect(
      bindHeaders(
        { at: { file: 'a.csv' }, header: ['单位', '单位名称'], headerRow: 1, rows: [] },
        own,
      ),
    ).toMatchObject({
      name: 1,
      inputs: new Map([['sites', 0]]),
      issues: [],
    });
  });

  it('the score of an earlier period has no column', () => {
    const earlier = namesOf([{ id: 'last', title: '上期得分', earlier: 'total' }, { id: 'x' }]);
    const binding = bindHeaders(
      { at: { file: 'a.csv' }, header: ['code', '上期得分', 'x'], headerRow: 1, rows: [] },
      earlier,
    );
    expect([...binding.inputs]).toEqual([['x', 2]]);
    expect(codesAndPlaces(binding.issues)).toEqual([['unknown-column', 'a.csv', 1, '上期得分']]);
  });
});

describe('what is said of headers', () => {
  it('cells below an empty header are not used, and that is said', () => {
    const rows = ['a', '', ' ', 'b'].map((cell, i) => ({
      row: i + 2,
      cells: ['x', cell, '', '1'],
      state: 'whole' as const,
    }));
    const header = ['code', ' ', '', 'markets'];
    const { issues } = bindHeaders({ at: { file: 'a.csv' }, header, headerRow: 1, rows }, names);
    expect(issues).toEqual([
      {
        code: 'column-without-header',
        severity: 'warning',
        at: { file: 'a.csv', row: 1 },
        data: { position: '2', count: '2' },
      },
    ]);
  });

  it.each([
    ['dry_toilet', 'dry_toilets'],
    ['建成区旱厕清除率', '建成区旱厕消除率'],
    ['建成区旱厕消除（%）', '建成区旱厕消除率'],
    ['农贸市场', '农贸市场数'],
    ['单位代号', '单位代码'],
  ])('the unknown column %j is perhaps %j', (text, nearest) => {
    const { issues, inputs: bound } = bind('code', text);
    expect(bound.size).toBe(0);
    expect(codesAndPlaces(issues)).toEqual([['unknown-column', 'a.csv', 1, text]]);
    expect(issues[0]).toMatchObject({ severity: 'warning', data: { nearest } });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '备注说明其他', '(%)', '…'])(
    'the column %j is like nothing',
    (text) => {
      const { issues, inputs: bound } = bind('code', text);
      expect(bound.size).toBe(0);
      expect(codesAndPlaces(issues)).toEqual([['unknown-column', 'a.csv', 1, text]]);
      expect(issues[0]?.data).toEqual({});
    },
  );

  it('columns without a header are not asked what they are', () => {
    expect(bind('code', '', ' 　', 'markets')).toMatchObject({
      issues: [],
      inputs: new Map([['markets', 3]]),
    });
  });

  it.each([
    ['twice the same', ['code', 'markets', 'markets'], '2', '3'],
    ['id and title', ['农贸市场数', 'code', 'markets'], '1', '3'],
    ['title and alias', ['旱厕消除率', '建成区旱厕消除率（%）'], '1', '2'],
    ['two codes of the unit', ['code', 'markets', '单位代码'], '1', '3'],
  ])('two columns for one thing: %s', (_, header, first, second) => {
    const { issues } = bind(...header);
    expect(issues).toMatchObject([
      { code: 'duplicate-header', severity: 'error', data: { first, second } },
    ]);
    expect(issues[0]?.at).toEqual({ file: 'a.csv', row: 1, column: header[Number(second) - 1] });
  });

  it('neither of two columns for one input is read, and the input has its column', () => {
    const { inputs: read, bound } = bind('code', 'markets', '农贸市场数', 'dry_toilets');
    expect([...read]).toEqual([['dry_toilets', 3]]);
    expect([...bound]).toEqual(['markets', 'dry_toilets']);
  });

  it('three columns for one thing are two too many, and named beside other problems', () => {
    const { issues } = bind('code', 'markets', 'market', 'markets', '农贸市场数');
    expect(codesAndPlaces(issues)).toEqual([
      ['unknown-column', 'a.csv', 1, 'market'],
      ['duplicate-header', 'a.csv', 1, 'markets'],
      ['duplicate-header', 'a.csv', 1, '农贸市场数'],
    ]);
  });

  it('the row is that of the header, wherever it stands', () => {
    const { issues } = bindHeaders(
      { at: { file: 'a.csv' }, header: ['what'], headerRow: 4, rows: [] },
      names,
    );
    expect(codesAndPlaces(issues)).toEqual([['unknown-column', 'a.csv', 4, 'what']]);
  });
});
