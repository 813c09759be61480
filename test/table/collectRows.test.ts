import { describe, expect, it } from 'vitest';
import { readData } from '../../src/table/index.ts';
import { passThrough } from '../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { errorsOf, read, unreadableOf, valuesOf } from './tableView.ts';

const score = { children: [passThrough('x'), passThrough('y')] };
const plain = loaded(smallRuleSet({ inputs: [{ id: 'x' }, { id: 'y' }], level: { score } }));

describe('a unit that stands in one file twice', () => {
  it('is told at every row but the first, and none of its rows counts', () => {
    const data = read(plain, 'code,x,y\na,1,2\nb,1,2\na,1,2\n\na,3,4\n');
    expect(errorsOf(data)).toEqual([
      ['duplicate-unit', '1.csv', 4, undefined, 'a'],
      ['duplicate-unit', '1.csv', 6, undefined, 'a'],
    ]);
    expect(data.issues.map(({ data: { first } }) => first)).toEqual([['1.csv:2'], ['1.csv:2']]);
    expect(valuesOf(data)).toEqual({ b: { x: '1', y: '2' } });
    expect(unreadableOf(data)).toEqual(['a']);
  });

  it('by code and by name is the same unit', () => {
    const register = { units: [{ code: '1', name: '甲县', shortName: '甲', level: 'county' }] };
    const ruleSet = loaded(
      smallRuleSet({ inputs: [{ id: 'x' }, { id: 'y' }], level: { score }, register }),
    );
    const data = read(ruleSet, 'code,name,x,y\n1,,1,2\n,甲,1,2\n,甲县,1,2\n');
    expect(errorsOf(data)).toEqual([
      ['duplicate-unit', '1.csv', 3, undefined, '1'],
      ['duplicate-unit', '1.csv', 4, undefined, '1'],
    ]);
  });

  it.each([
    [
      'a,1,2\na,?,\n',
      [
        ['not-a-number', 3, 'x'],
        ['missing-value', 3, 'y'],
      ],
    ],
    [
      'a,?,\na,1,2\n',
      [
        ['not-a-number', 2, 'x'],
        ['missing-value', 2, 'y'],
      ],
    ],
  ])('has the cells of all its rows checked, whichever comes first: %j', (rows, problems) => {
    const found = errorsOf(read(plain, `code,x,y\n${rows}`)).map(([code, , row, column]) => [
      code,
      row,
      column,
    ]);
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([['duplicate-unit', 3, undefined], ...problems]));
  });
});

describe('a unit that stands in several files', () => {
  it('has the inputs of all of them', () => {
    const data = read(plain, 'code,x\na,1\nb,2\n', 'y,code\n3,b\n4,a\n');
    expect(data.issues).toEqual([]);
    expect(valuesOf(data)).toEqual({ a: { x: '1', y: '4' }, b: { x: '2', y: '3' } });
  });

  it('may have an input twice where one of the two is empty', () => {
    const data = read(plain, 'code,x,y\na,,4\nb,2,\n', 'code,x,y\na,1,\nb,,3\n');
    expect(data.issues).toEqual([]);
    expect(valuesOf(data)).toEqual({ a: { x: '1', y: '4' }, b: { x: '2', y: '3' } });
  });

  it.each([
    ['1', '1'],
    ['1', '2'],
    ['—', '1'],
    ['1', '/'],
  ])('with an input twice, %j and %j, cannot be ranked', (first, second) => {
    const data = read(plain, `code,x,y\na,${first},1\nb,1,2\n`, `code,x\n\na,${second}\n`);
    expect(errorsOf(data).filter(([code]) => code === 'duplicate-unit')).toEqual([
      ['duplicate-unit', '2.csv', 3, undefined, 'a'],
    ]);
    expect(data.issues.find(({ code }) => code === 'duplicate-unit')?.data).toEqual({
      first: ['1.csv:2'],
    });
    expect(unreadableOf(data)).toEqual(['a']);
  });

  it('is told once for a row, with the columns where others are not there twice', () => {
    const [first, all] = ['code,name,x,y\na,甲,1,2\nb,乙,1,\n', 'code,x,y\na,1,2\nb,1,2\n'];
    const told = (...files: readonly string[]) =>
      read(plain, ...files).issues.map(({ at: { row, unit }, data }) => [row, unit?.name, data]);
    expect(told(first, all)).toEqual([
      [2, '甲', { first: ['1.csv:2'] }],
      [3, '乙', { first: ['1.csv:3'], columns: ['x'] }],
    ]);
    expect(told('code,x\na,1\n', 'code,y\na,2\n', 'code,x,y\na,1,2\n')).toEqual([
      [2, 'a', { first: ['1.csv:2', '2.csv:2'] }],
    ]);
  });

  it('has both texts of such an input checked, whichever file comes first', () => {
    const [good, bad] = ['code,x,y\na,1,2\n', 'code,x\na,?\n'];
    for (const files of [
      [good, bad],
      [bad, good],
    ]) {
      const found = errorsOf(read(plain, ...files)).map(([code]) => code);
      expect(found.toSorted()).toEqual(['duplicate-unit', 'not-a-number']);
    }
  });

  it('is not twice in one file when two files bear one name', () => {
    const contents = ['code,x\na,1\n', 'code,y\na,2\n'];
    const data = readData(
      plain,
      contents.map((content) => ({ name: 'data.csv', content })),
    );
    expect(data.issues).toEqual([]);
    expect(valuesOf(data)).toEqual({ a: { x: '1', y: '2' } });
  });

  it('without a row in one of them lacks the inputs of that one', () => {
    const data = read(plain, 'code,x\na,1\nb,2\n', 'code,y\nb,3\n');
    expect(errorsOf(data)).toEqual([['missing-value', '1.csv', 2, 'y', 'a']]);
    expect(unreadableOf(data)).toEqual(['a']);
  });
});

describe('what several files say of a unit that no register knows', () => {
  const levels = [
    { id: 'county', title: '县', score },
    { id: 'city', title: '市', score },
  ];
  const ruleSet = loaded(
    smallRuleSet({ inputs: [{ id: 'x' }, { id: 'y' }], level: { score }, levels }),
  );

  it.each([
    ['name', 'code,level,name,x\na,county,甲,1\n', 'code,level,y\na,county,2\n'],
    ['parent', 'code,level,parent,x\na,county,p,1\n', 'code,level,name,y\na,县,甲,2\n'],
  ])('is put together, whichever file comes first: %s', (_, one, other) => {
    const [data, turned] = [read(ruleSet, one, other), read(ruleSet, other, one)];
    expect(data.issues).toEqual([]);
    expect(data.tables[0]?.units).toMatchObject([{ code: 'a', name: '甲', level: 'county' }]);
    expect(turned.tables[0]?.units).toEqual(data.tables[0]?.units);
    expect(turned.hash).toBe(data.hash);
  });

  it.each([
    ['name', '乙', '甲'],
    ['level', 'city', 'county'],
    ['parent', 'q', 'p'],
  ])('must not be contradictory: %s', (column, found, before) => {
    const second = { name: '甲', level: 'county', parent: 'p', [column]: found };
    const data = read(
      ruleSet,
      'code,name,level,parent,x\na,甲,county,p,1\nb,乙,county,p,1\n',
      `code,name,level,parent,y\na,${second.name},${second.level},${second.parent},2\nb,乙,county,p,2\n`,
    );
    expect(errorsOf(data)).toEqual([['unit-contradicted', '2.csv', 2, column, 'a']]);
    expect(data.issues[0]?.data).toEqual({ found, before, first: '1.csv:2' });
    expect(unreadableOf(data)).toEqual(['a']);
    expect(Object.keys(valuesOf(data))).toEqual(['b']);
  });
});

describe('nothing is read from a row that could not be read', () => {
  it.each([
    ['too short', 'code,x,y\na,1\nb,1,2\n', [['wrong-field-count', '1.csv', 2]], ['a']],
    ['too long', 'code,x,y\na,1,2,3\nb,1,2\n', [['wrong-field-count', '1.csv', 2]], ['a']],
    [
      'behind one whose quotes do not match',
      'code,x,y\nb,1,2\nc,1"\na,1,2\n',
      [['not-csv', '1.csv', 3]],
      ['a'],
    ],
    [
      'too short, and of a unit that has another',
      'code,x,y\na,1,2\nb,1,2\na,1\n',
      [
        ['wrong-field-count', '1.csv', 4],
        ['duplicate-unit', '1.csv', 4, undefined, 'a'],
      ],
      ['a'],
    ],
    ['too short, and nobody’s', 'code,x,y\n,1\nb,1,2\n', [['wrong-field-count', '1.csv', 2]], []],
  ])('a row %s', (_, text, problems, unreadable) => {
    const data = read(plain, text);
    expect(errorsOf(data)).toEqual(problems);
    expect(unreadableOf(data)).toEqual(unreadable);
    expect(valuesOf(data)).toEqual({ b: { x: '1', y: '2' } });
  });

  it('but the cells of rows behind unmatched quotes are checked', () => {
    const data = read(plain, 'code,x,y\na,1"\nb,?,\n');
    expect(errorsOf(data)).toEqual([
      ['not-csv', '1.csv', 2],
      ['not-a-number', '1.csv', 3, 'x', 'b'],
      ['missing-value', '1.csv', 3, 'y', 'b'],
    ]);
  });

  it('what another file says of the unit is checked, and does not make up for it', () => {
    const data = read(plain, 'code,x,y\na,1\nb,,\n', 'code,x,y\na,?,1\nb,1,2\n');
    expect(errorsOf(data)).toEqual([
      ['wrong-field-count', '1.csv', 2],
      ['not-a-number', '2.csv', 2, 'x', 'a'],
    ]);
    expect(unreadableOf(data)).toEqual(['a']);
    expect(valuesOf(data)).toEqual({ b: { x: '1', y: '2' } });
  });

  it.each([
    ['an input', 'code,x,X,y\na,1,?,2\n', 'code,X,x,y\na,?,1,2\n', ['1.csv', 1]],
    ['the code', 'code,代码,x,y\na,a,1,2\n', '代码,code,x,y\na,a,1,2\n', ['1.csv', 1]],
  ])('nor from a file with two columns for %s, in whichever order', (_, one, other, place) => {
    const [data, turned] = [read(plain, one), read(plain, other)];
    for (const { issues, tables } of [data, turned]) {
      expect(errorsOf({ issues }).map((issue) => issue.slice(0, 3))).toEqual([
        ['duplicate-header', ...place],
      ]);
      expect(tables.map(({ isUnreadable }) => [...isUnreadable])).toEqual([[1]]);
    }
    expect(turned.hash).toBe(data.hash);
  });
});
