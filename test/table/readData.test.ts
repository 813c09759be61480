import { describe, expect, it } from 'vitest';
import { error } from '../../src/issue/index.ts';
import { readData } from '../../src/table/index.ts';
import { indicator, passThrough } from '../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { errorsOf, read, unreadableOf, valuesOf, warningsOf } from './tableView.ts';

const score = { children: [passThrough('x')] };
const plain = loaded(smallRuleSet({ inputs: [{ id: 'x' }], level: { score } }));

const register = {
  units: [
    { code: '10', name: '甲州', level: 'prefecture' },
    { code: '11', name: '乙县', level: 'county', parent: '10' },
    { code: '12', name: '丙县', level: 'county', parent: '10' },
  ],
};

/** Counties report `x`, prefectures `p`, which is partly their counties’ mean. */
const twoLevels = loaded(
  smallRuleSet({
    inputs: [{ id: 'x', title: '某率' }, { id: 'p' }],
    level: {},
    register,
    levels: [
      {
        id: 'prefecture',
        title: '州市',
        score: {
          children: [
            passThrough('p'),
            { id: 'counties', title: '县', max: 100, rollup: { level: 'county', method: 'mean' } },
          ],
        },
      },
      { id: 'county', title: '县市区', score },
    ],
  }),
);

describe('the tables', () => {
  it('are one for each level, units by code, in one file or in several', () => {
    const data = read(twoLevels, 'code,x,p\n12,2,\n10,,3\n11,1,\n');
    const apart = read(twoLevels, 'code,p\n10,3\n', 'name,某率\n丙县,2\n乙县,1\n');
    for (const { tables, issues } of [data, apart]) {
      expect(issues).toEqual([]);
      expect(tables.map(({ level, units }) => [level, ...units.map(({ code }) => code)])).toEqual([
        ['prefecture', '10'],
        ['county', '11', '12'],
      ]);
    }
    expect(valuesOf(data)).toEqual({ 10: { p: '3' }, 11: { x: '1' }, 12: { x: '2' } });
    expect(valuesOf(apart)).toEqual(valuesOf(data));
    expect(apart.hash).toBe(data.hash);
    expect(apart.files).toEqual(['1.csv', '2.csv']);
  });

  it('are those of the levels asked for, and of the levels that they roll up', () => {
    const files = [{ name: 'a.csv', content: 'code,x,p\n12,2,\n10,,3\n11,1,\n' }];
    const levelsOf = (...levels: readonly string[]) =>
      readData(twoLevels, files, levels === undefined ? {} : { levels }).tables.map(
        ({ level }) => level,
      );
    expect(levelsOf('county')).toEqual(['county']);
    expect(levelsOf('prefecture')).toEqual(['prefecture', 'county']);
    expect(levelsOf()).toEqual([]);
  });

  it('know where each cell stands', () => {
    const data = read(twoLevels, '\ncode,某率（%）\n12,2\n11,"1\n"\n', 'code,p\n10,3\n');
    const [prefectures, counties] = data.tables;
    expect(prefectures?.placeOf(0, 'p')).toEqual({ file: '2.csv', row: 2, column: 'p' });
    expect(counties?.placeOf(0, 'x')).toEqual({ file: '1.csv', row: 4, column: '某率（%）' });
    expect(counties?.placeOf(1, 'x')).toEqual({ file: '1.csv', row: 3, column: '某率（%）' });
    expect(counties?.placeOf(0, 'p')).toBeNull();
    expect(counties?.placeOf(2, 'x')).toBeNull();
  });

  it('name the units of the register that are not in them', () => {
    const data = read(twoLevels, 'code,x,p\n10,,3\n12,1,\n');
    expect(data.issues).toMatchObject([
      {
        code: 'units-not-in-data',
        severity: 'warning',
        at: {},
        data: { count: '1', units: ['乙县 11'] },
      },
    ]);
    const none = read(twoLevels, 'code,x,p\n10,,3\n');
    expect(none.issues.map(({ data: { units } }) => units)).toEqual([['乙县 11', '丙县 12']]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'hold %s as a code, a name, a text and a header like any other',
    (word) => {
      const ruleSet = loaded(
        smallRuleSet({
          inputs: [{ id: 'x', type: 'text', aliases: [word] }],
          level: {
            score: { children: [indicator('it', { if: [{ '==': [{ var: 'x' }, word] }, 1, 0] })] },
          },
        }),
      );
      const data = read(ruleSet, `code,name,${word}\n${word},${word},${word}\na,${word},b\n`);
      expect(data.issues).toEqual([]);
      expect(data.tables[0]?.units.map(({ code, name }) => [code, name])).toEqual(
        [
          [word, word],
          ['a', word],
        ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      );
      expect(Object.entries(valuesOf(data))).toContainEqual([word, { x: word }]);
      const other = read(ruleSet, `code,name,${word}\n${word},${word},c\na,${word},b\n`);
      expect(other.hash).not.toBe(data.hash);
    },
  );
});

describe('columns that are not there', () => {
  const inputs = [
    { id: 'needed' },
    { id: 'excluded', missing: 'exclude' },
    { id: 'stated', missing: { value: 1 } },
    { id: 'optional' },
  ];
  const children = [
    passThrough('needed'),
    passThrough('excluded'),
    passThrough('stated'),
    indicator('it', { var: ['optional', 0] }),
  ];
  const ruleSet = loaded(smallRuleSet({ inputs, level: { score: { children } } }));

  it('are an error where a rule needs them, and then no unit can be ranked', () => {
    const data = read(ruleSet, '\ncode,excluded,stated,optional\na,1,1,1\nb,,,\n');
    expect(errorsOf(data)).toEqual([['missing-column', '1.csv', 2]]);
    expect(data.issues[0]?.data).toEqual({ title: 'needed', input: 'needed' });
    expect(unreadableOf(data)).toEqual(['a', 'b']);
  });

  it('are a warning each where a gap has a meaning', () => {
    const data = read(ruleSet, 'code,needed\na,1\nb,2\n');
    expect(errorsOf(data)).toEqual([]);
    expect(data.issues.map(({ code, at, data: { input } }) => [code, at.row, input])).toEqual([
      ['missing-column', 1, 'excluded'],
      ['missing-column', 1, 'stated'],
      ['missing-column', 1, 'optional'],
    ]);
    expect(unreadableOf(data)).toEqual([]);
  });

  it('are told of the level that lacks them, though another level has them', () => {
    const both = { children: [passThrough('x')] };
    const levels = ['county', 'city'].map((id) => ({ id, title: id, score: both }));
    const shared = loaded(smallRuleSet({ inputs: [{ id: 'x' }], level: {}, levels }));
    const data = read(shared, 'code,level,x\na,city,1\n', 'code,level\nb,county\nc,county\n');
    expect(errorsOf(data)).toEqual([['missing-column', '2.csv', 1]]);
    expect(valuesOf(data)).toEqual({ a: { x: '1' } });
    expect(unreadableOf(data)).toEqual(['b', 'c']);
  });

  it('are told once for several levels of one file, as an error where one of them needs it', () => {
    const level = (id: string, rule: unknown) => ({
      id,
      title: id,
      score: { children: [indicator('it', rule)] },
    });
    const both = (...rules: readonly unknown[]) =>
      loaded(
        smallRuleSet({
          inputs: [{ id: 'x' }, { id: 'y', missing: 'zero' }],
          level: {},
          levels: rules.map((rule, i) => level(`level${i}`, rule)),
        }),
      );
    const text = 'code,level,y\na,level0,1\nb,level1,2\n';
    const [x, y] = [{ var: 'x' }, { var: 'y' }];
    expect(errorsOf(read(both(x, x), text))).toEqual([['missing-column', '1.csv', 1]]);
    const mixed = read(both({ var: ['x', 0] }, x), text);
    expect(mixed.issues.map(({ code, severity }) => [code, severity])).toContainEqual([
      'missing-column',
      'error',
    ]);
    expect(mixed.issues.filter(({ code }) => code === 'missing-column')).toHaveLength(1);
    const apart = read(both(y, y), 'code,level\na,level0\n', 'code,level\nb,level1\n');
    expect(warningsOf(apart)).toEqual([
      ['missing-column', '1.csv', 1],
      ['missing-column', '2.csv', 1],
    ]);
  });

  it('are not told of a file of which no row could be read', () => {
    const data = read(ruleSet, 'code,needed,excluded,stated,optional\na,1\n');
    expect(errorsOf(data)).toEqual([['wrong-field-count', '1.csv', 2]]);
    expect(warningsOf(data)).toEqual([]);
  });
});

describe('a column whose header is misspelt', () => {
  const inputs = [
    { id: 'rate', title: '旱厕消除率', measure: '%' },
    { id: 'count', title: '督查问题数', missing: 'zero', aliases: ['问题个数'] },
  ];
  const children = [passThrough('rate'), passThrough('count')];
  const ruleSet = loaded(smallRuleSet({ inputs, level: { score: { children } } }));

  it.each([
    ['rate', 'code,旱厕清除率（%）,count\na,1,2\n', '旱厕清除率（%）', '旱厕消除率'],
    ['count', 'code,rate,督察问题数\na,1,2\n', '督察问题数', '督查问题数'],
    ['count', 'code,rate,问题 数\na,1,2\n', '问题 数', '问题个数'],
    ['rate', 'code,rat,count\na,1,2\n', 'rat', 'rate'],
  ])('is one error, whatever a gap means: %s', (_, text, column, nearest) => {
    const data = read(ruleSet, text);
    expect(data.issues).toMatchObject([
      { code: 'unknown-column', severity: 'error', at: { row: 1, column }, data: { nearest } },
    ]);
    expect(unreadableOf(data)).toEqual(['a']);
  });

  it('is a warning where it is not very like one, or where that has its column', () => {
    // Two letters of five are too many to be certain, and few enough to suggest.
    const near = read(ruleSet, 'code,rate,督察间题数\na,1,2\n');
    expect(near.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-column', 'warning'],
      ['missing-column', 'warning'],
    ]);
    const far = read(ruleSet, 'code,rate,督查的大小问题\na,1,2\n');
    expect(far.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-column', 'warning'],
      ['missing-column', 'warning'],
    ]);
    const whole = read(ruleSet, 'code,rate,督察问题数\na,1,2\n', 'code,count\na,2\n');
    expect(warningsOf(whole)).toEqual([['unknown-column', '1.csv', 1, '督察问题数']]);
    expect(errorsOf(whole)).toEqual([]);
  });

  it('is no error where no level with rows has that input, or where a file could not be read', () => {
    const text = 'code,旱厕清除率\na,1\n';
    expect(errorsOf(read(ruleSet, text, ''))).toEqual([['empty-file', '2.csv']]);
    const prefectures = read(twoLevels, 'code,某绿,p\n10,1,2\n');
    expect(warningsOf(prefectures).slice(0, 1)).toEqual([['unknown-column', '1.csv', 1, '某绿']]);
    expect(errorsOf(prefectures)).toEqual([]);
  });
});

describe('cells that are not used', () => {
  it('are said once for each column, with the units; gaps are not said', () => {
    const data = read(twoLevels, 'code,x,p\n10,7,3\n11,1,5\n12,2,6\n');
    expect(warningsOf(data)).toEqual([
      ['cell-not-used', '1.csv', 2, 'x'],
      ['cell-not-used', '1.csv', 3, 'p'],
    ]);
    expect(data.issues.map(({ data: { units } }) => units)).toEqual([['甲州'], ['乙县', '丙县']]);
    expect(read(twoLevels, 'code,x,p\n10,/,3\n11,1,—\n12,2,\n').issues).toEqual([]);
  });

  it('do not change the data', () => {
    const data = read(twoLevels, 'code,x,p\n10,7,3\n11,1,5\n12,2,6\n');
    expect(data.hash).toBe(read(twoLevels, 'code,x,p\n10,,3\n11,1,\n12,2,\n').hash);
  });
});

describe('everything wrong is told in one pass', () => {
  it('in the order of files and rows', () => {
    const data = read(
      twoLevels,
      '某率,单位,备忘\n?,乙县,\n1,丁县,\n',
      '',
      'x\n1\n',
      Uint8Array.of(0xff),
      'code,p\n10,"1\n11\n,2\n',
    );
    expect(data.issues.map(({ code, at }) => [code, at.file, at.row])).toEqual([
      ['unknown-column', '1.csv', 1],
      ['not-a-number', '1.csv', 2],
      ['unknown-unit', '1.csv', 3],
      ['empty-file', '2.csv', undefined],
      ['no-unit-column', '3.csv', 1],
      ['unknown-encoding', '4.csv', 1],
      ['not-csv', '5.csv', 2],
      ['wrong-field-count', '5.csv', 3],
      ['unit-not-named', '5.csv', 4],
      ['units-not-in-data', undefined, undefined],
    ]);
  });

  it.each([
    ['not UTF-8', Uint8Array.of(0xff)],
    ['empty', ''],
    ['a header alone', 'code,p\n'],
    ['without units', 'p\n1\n'],
    ['without a row that can be read', 'code,"p\n10,3\n'],
  ])('but not what a file that is %s may hold: there is no table then', (_, unread) => {
    const data = read(twoLevels, 'code,name\n11,乙县\n12,丁县\n', unread);
    const codes = data.issues.map(({ code }) => code);
    expect(codes.slice(0, 1)).toEqual(['code-and-name-differ']);
    expect(codes.slice(2)).toEqual(['units-not-in-data']);
    expect(data.issues.at(-1)?.data['units']).toEqual(['丙县 12']);
    expect(data.tables).toEqual([]);
  });

  it('and what could not even be opened, which is kept before the others', () => {
    const missing = error('no-such-file', { file: '2.csv' });
    const file = { name: '1.csv', content: 'code,x\n11,?\n' };
    const data = readData(twoLevels, [file], { levels: ['county'], unread: [missing] });
    expect(data.issues.map(({ code }) => code)).toEqual([
      'no-such-file',
      'not-a-number',
      'units-not-in-data',
    ]);
    expect(readData(twoLevels, [], { unread: [missing] }).issues).toEqual([missing]);
  });

  it('however many there are', () => {
    const rows = (cell: string): string =>
      Array.from({ length: 150_000 }, (_, i) => `u${i}${cell}\n`).join('');
    for (const cell of ['', ',?']) {
      expect(read(plain, `code,x\n${rows(cell)}`).issues).toHaveLength(150_000);
    }
  });

  it('levels that no column tells are said once for a file', () => {
    const levels = ['county', 'city'].map((id) => ({ id, title: `${id}s`, score }));
    const two = loaded(smallRuleSet({ inputs: [{ id: 'x' }], level: {}, levels }));
    const data = read(two, 'code,x\na,1\nb,2\n', 'code,level,x\nc,conty,1\nd,citys,2\n');
    expect(data.issues).toMatchObject([
      {
        code: 'no-level-column',
        at: { file: '1.csv', row: 1 },
        data: { levels: ['countys', 'citys'] },
      },
      { code: 'unknown-level', at: { file: '2.csv', row: 2 }, data: { nearest: 'county' } },
    ]);
  });

  it('levels that the rules do not have', () => {
    const file = { name: 'a.csv', content: 'code,x\n11,?\n12,1\n' };
    const { issues, tables } = readData(twoLevels, [file], { levels: ['county', 'conty'] });
    expect(issues.map(({ code, data }) => [code, data['nearest']])).toEqual([
      ['not-a-number', undefined],
      ['unknown-level', 'county'],
    ]);
    expect(tables).toHaveLength(1);
  });

  it.each([[null], [undefined], [7], [{}], [['code,x']]])('content that is %j', (content) => {
    // @ts-expect-error: from a program without types
    const { issues } = readData(plain, [{ name: 'a.csv', content }]);
    expect(issues).toMatchObject([{ code: 'wrong-type', at: { file: 'a.csv' } }]);
  });

  it('a header below blank lines is where it is', () => {
    expect(errorsOf(read(plain, '\n\nx,y\n1,2\n'))).toEqual([['no-unit-column', '1.csv', 3]]);
  });

  it.each([
    ['no file', []],
    ['no unit of the levels asked for', [{ name: 'a.csv', content: 'code,p\n10,3\n' }]],
  ])('%s is an error', (_, files) => {
    const data = readData(twoLevels, files, { levels: ['county'] });
    expect(data.tables).toEqual([]);
    expect(errorsOf(data)).toEqual([['no-units']]);
  });
});

it('a unit that one file names by name alone and another by code is one that nobody knows', () => {
  const plain = loaded(
    smallRuleSet({
      inputs: [{ id: 'x' }, { id: 'y' }],
      level: { score: { children: [passThrough('x', 9), passThrough('y', 9)] } },
    }),
  );
  const data = read(plain, '代码,单位,x\nA1,甲,1\nA2,乙,1', '单位,y\n甲,1\n丙,1');
  expect(errorsOf(data)).toContainEqual(['named-without-code', '2.csv', 2, undefined, '甲']);
  expect(unreadableOf(data)).toEqual(expect.arrayContaining(['A1', '甲']));
});

it('a total that stands in the column of numbers is left out and noted, where no unit is named', () => {
  const plain = loaded(
    smallRuleSet({ inputs: [{ id: 'x' }], level: { score: { children: [passThrough('x', 9)] } } }),
  );
  const data = read(plain, '序号,单位,x\n1,甲,1\n合计,,1\n合计,乙,2\n3,,4');
  expect(data.issues.map(({ code, at }) => [code, at.row])).toContainEqual([
    'totals-left-out',
    undefined,
  ]);
  expect(errorsOf(data)).toEqual([['unit-not-named', '1.csv', 5]]);
  expect(valuesOf(data)).toEqual({ 甲: { x: '1' }, 乙: { x: '2' } });
});
