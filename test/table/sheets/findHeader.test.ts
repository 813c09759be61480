import { describe, expect, it } from 'vitest';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { read, valuesOf } from '../tableView.ts';

const inputs = [
  { id: 'x', title: '公厕数', measure: '座' },
  { id: 'y', title: '公厕 一星级', aliases: ['一星级'] },
  { id: 'z', title: '餐馆 一星级' },
];
const ruleSet = loaded(
  smallRuleSet({
    inputs,
    level: { score: { children: inputs.map(({ id }) => passThrough(id, 100)) } },
  }),
);
const values = { a: { x: '1', y: '2', z: '3' }, b: { x: '4', y: '5', z: '6' } };
const rows = 'a,1,2,3\nb,4,5,6\n';

const reading = (text: string) => {
  const data = read(ruleSet, text);
  return [valuesOf(data), data.issues.map(({ code, severity, at }) => [code, severity, at.row])];
};

describe('the header', () => {
  it.each([
    ['the first row', `单位,公厕数,一星级,餐馆 一星级\n${rows}`, []],
    [
      'below a title',
      `公厕考核表,,,\n单位,公厕数,一星级,餐馆 一星级\n${rows}`,
      [['rows-above-header', 'note', 2]],
    ],
    [
      'below titles of one cell, and a blank line',
      `考核表\n2021年,填表人\n\n单位,公厕数（座）,一星级,餐馆 一星级\n${rows}`,
      [['rows-above-header', 'note', 4]],
    ],
    [
      'of two lines, units in the first',
      `单位,公厕数,公厕,餐馆\n,,一星级,一星级\n${rows}`,
      [['two-line-header', 'note', 1]],
    ],
    [
      'of two lines, a merged group above its columns',
      `,公厕,,餐馆\n单位,公厕数,一星级,一星级\n${rows}`,
      [['two-line-header', 'note', 1]],
    ],
    [
      'of two lines below a title',
      `某省考核表,,,\n单位,公厕数,公厕,餐馆\n,座,一星级,一星级\n${rows}`,
      [
        ['rows-above-header', 'note', 2],
        ['two-line-header', 'note', 2],
      ],
    ],
  ])('is found: %s', (_, text, notes) => {
    expect(reading(text)).toEqual([values, notes]);
  });

  it('is one line where the second has a number, or names a unit', () => {
    expect(reading('单位,公厕数,一星级,餐馆 一星级\n,1,2,3\nb,4,5,6\n')[1]).toEqual([
      ['unit-not-named', 'error', 2],
    ]);
  });

  it('is the row that names most: a title that speaks of units is none', () => {
    expect(reading(`单位,名录,,\n单位代码,公厕数,一星级,餐馆 一星级\n${rows}`)).toEqual([
      values,
      [['rows-above-header', 'note', 2]],
    ]);
  });

  it('is not there where no row among the first names units', () => {
    const far = `${'标题\n'.repeat(25)}单位,公厕数,一星级,餐馆 一星级\n${rows}`;
    expect(read(ruleSet, far).issues.map(({ code }) => code)).toContain('no-unit-column');
  });

  it.each([
    ['two tables', `单位,公厕数,一星级\nc,1,2\n单位,公厕数,一星级,餐馆 一星级\n${rows}`, [1, 3]],
    [
      'a header that is misspelt above one that is right',
      `单位,公侧数,壹星级\nc,1,2\n单位,公厕数,一星级,餐馆 一星级\n${rows}`,
      [1, 3],
    ],
    [
      'data of texts alone between them',
      `单位,公厕数\nc,约3\n单位,公厕数,一星级,餐馆 一星级\n${rows}`,
      [1, 3],
    ],
  ])('is not guessed where rows would be lost: %s', (_, text, [first, second]) => {
    const data = read(ruleSet, text);
    expect(data.issues).toMatchObject([
      {
        code: 'two-headers',
        severity: 'error',
        at: { row: first },
        data: { first: String(first), second: String(second) },
      },
    ]);
    expect(data.tables).toEqual([]);
  });
});
