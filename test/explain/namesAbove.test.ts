import { describe, expect, it } from 'vitest';
import { compareUnits, explainList, namesAbove } from '../../src/explain/index.ts';
import { formatCsv, formatListExplanations } from '../../src/report/index.ts';
import { resultJson } from '../../src/report/result.ts';
import { type Json, totalsOf } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';
import { assessmentOfRows, explanationIn } from './explained.ts';

const grid = (code: string, parent: string): Json => ({
  code,
  name: `网格${code}`,
  level: 'county',
  parent,
});
const units = [
  grid('g1', '530424'),
  grid('g2', '530424'),
  grid('g3', '530126'),
  grid('g4', '532900'),
];
const lists = [{ id: 'l', title: '末位名单', direction: 'lowest', size: 1, within: 'parent' }];
const rulesWith = (register: Json): Json => ({ ...totalsOf({ lists }), register });
const assessed = (register: Json) =>
  assessmentOfRows(
    rulesWith(register),
    units.map(({ code }, i) => ({ code: String(code), x: i, y: 0 })),
  );
const assessment = assessed({ units, above: { bundled: 'yunnan-divisions' } });

describe('the units above, which no level assesses', () => {
  it('have the names of a bundled register, short where that drops more than what they are', () => {
    expect([...namesAbove(assessment)].sort()).toEqual([
      ['530126', '石林县'],
      ['530424', '华宁县'],
      ['532900', '大理州'],
    ]);
  });

  it('have the names that the register gives itself', () => {
    const above = ['530424', '530126', '532900'].map((code, i) => ({
      code,
      name: `第${i}学区`,
      ...(i === 0 ? { shortName: '一区' } : {}),
    }));
    expect([...namesAbove(assessed({ units, above: { units: above } })).values()].sort()).toEqual([
      '一区',
      '第1学区',
      '第2学区',
    ]);
  });

  it('have none where nothing names them: then they are their codes', () => {
    expect([...namesAbove(assessed({ units }))]).toEqual([]);
  });

  it('that are units of the register have the names that they have there', () => {
    const own = { code: '530424', name: '华宁示范县', level: 'county' };
    const found = assessed({ units: [...units, own], above: { bundled: 'yunnan-divisions' } });
    expect(namesAbove(found).get('530424')).toBe('华宁示范县');
  });

  it('are named in results and in CSV', () => {
    const result = resultJson(assessment);
    expect(result.units.map(({ parentName }) => parentName)).toEqual([
      ...['大理州', '石林县', '华宁县', '华宁县'],
    ]);
    expect(result.levels[0]?.parents).toEqual([
      { code: '530126', name: '石林县' },
      { code: '530424', name: '华宁县' },
      { code: '532900', name: '大理州' },
    ]);
    expect(formatCsv(result)).toContain('网格g1,华宁县');
  });

  it('are named where a unit is explained, or compared', () => {
    expect(explanationIn(assessment, 'g1').unit).toMatchObject({
      parent: '530424',
      parentName: '华宁县',
    });
    const compared = compareUnits(assessment, { unit: 'g1', against: 'g3' });
    expect(
      compared.ok && [compared.value.unit.parentName, compared.value.other.parentName],
    ).toEqual(['华宁县', '石林县']);
  });
});

describe('an explained list that is read by units above', () => {
  const found = explainList(assessment, { list: 'l' });
  const explained = found.ok ? found.value : [];

  it('has their names in its parts and at its units', () => {
    expect(explained.map(({ within }) => within)).toEqual(['parent']);
    expect(explained[0]?.parts.map(({ parentName }) => parentName)).toEqual([
      ...['石林县', '华宁县', '大理州'],
    ]);
    expect(explained[0]?.members.map(({ code, parentName }) => [code, parentName])).toEqual([
      ['g3', '石林县'],
      ['g1', '华宁县'],
      ['g4', '大理州'],
    ]);
  });

  it.each([
    ['md', ['### 石林县：1个', '### 华宁县：1个', '### 大理州：1个', '### 华宁县：1个']],
    ['text', ['石林县：1个', '华宁县：1个', '大理州：1个', '华宁县：1个']],
  ] as const)('has a heading for each, on the list and off it: %s', (format, headings) => {
    const lines = formatListExplanations(explained, { format }).split('\n');
    expect(lines.filter((line) => /(?:县|州)：\d+个$/u.test(line))).toEqual(headings);
    expect(lines.some((line) => line.startsWith('华宁县：名额1个'))).toBe(true);
    expect(lines.join('')).not.toContain('530424');
  });

  it('has one table where it is not', () => {
    const plain = assessmentOfRows(
      smallRuleSet({
        inputs: [{ id: 'x' }],
        register: { units, above: { bundled: 'yunnan-divisions' } },
        level: {
          score: { children: [{ id: 'x', title: 'x', max: 100, points: { var: 'x' } }] },
          lists: lists.map(({ within: _, ...list }) => list),
        },
      }),
      units.map(({ code }, i) => ({ code: String(code), x: i })),
    );
    const listed = explainList(plain, { list: 'l' });
    expect(listed.ok && listed.value.map(({ within }) => within)).toEqual(['level']);
    expect(listed.ok && formatListExplanations(listed.value, { format: 'md' })).not.toContain(
      '###',
    );
  });
});
