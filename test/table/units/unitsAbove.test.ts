import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { dataReport } from '../../../src/report/dataReport.ts';
import { resultJson } from '../../../src/report/result.ts';
import { readData } from '../../../src/table/index.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { csvOf, loaded } from '../../support/assessment.ts';

type Row = Readonly<Record<string, string | number>>;
type Json = Record<string, unknown>;

const rollup = (level: string, more: Json = {}): Json => ({
  id: level,
  title: level,
  max: 100,
  rollup: { level, method: 'mean', ...more },
});

const register = {
  units: [
    { code: 'city', name: '市', level: 'city' },
    { code: 'A', name: '甲县', level: 'county', parent: 'city' },
    { code: 'B', name: '乙县', level: 'county', parent: 'city' },
    { code: 'C', name: '丙县', level: 'county', parent: 'elsewhere' },
    ...['a1', 'a2', 'b1'].map((code) => ({
      code,
      name: `${code}点`,
      level: 'site',
      parent: code[0]?.toUpperCase(),
    })),
  ],
};

/** Sites, rolled up to counties, and those to the city: only sites have inputs. */
const rulesWith = (county: Json = {}, more: Json = {}) =>
  loaded({
    format: 1,
    id: 'sites',
    title: '示例',
    year: 2021,
    version: '1',
    source: { title: '示例' },
    register,
    inputs: [
      { id: 'x', title: 'x', type: 'number' },
      { id: 'y', title: 'y', type: 'number', missing: 'exclude' },
      { id: 'people', title: 'people', type: 'number', levels: ['county'] },
    ].filter(({ id }) => JSON.stringify([county, more]).includes(`"${id}"`) || id === 'x'),
    levels: [
      { id: 'city', title: '市', score: { children: [rollup('county', more)] } },
      { id: 'county', title: '县', score: { children: [rollup('site')] }, ...county },
      { id: 'site', title: '点', score: { children: [passThrough('x')] } },
    ],
  });

const sites: readonly Row[] = [
  { code: 'a1', x: 80 },
  { code: 'a2', x: 60 },
  { code: 'b1', x: 90 },
];

const assessed = (
  rules = rulesWith(),
  rows: readonly Row[] = sites,
  levels?: readonly string[],
) => {
  const data = readData(
    rules,
    [{ name: 'data.csv', content: csvOf(rows) }],
    levels === undefined ? {} : { levels },
  );
  const outcome = assess(rules, data);
  return {
    issues: outcome.issues.map(({ code, severity, at }) => [severity, code, at.unit?.code ?? '']),
    totals: outcome.ok
      ? Object.fromEntries(resultJson(outcome.value).units.map(({ code, total }) => [code, total]))
      : null,
    data,
  };
};

describe('a level that only rolls up others', () => {
  it('has the units of the register that units in the data are below of, level by level', () => {
    const { totals, issues } = assessed();
    expect(totals).toEqual({
      city: '80.00',
      A: '70.00',
      B: '90.00',
      a1: '80.00',
      a2: '60.00',
      b1: '90.00',
    });
    // 丙县 has no site in the data: it is left out, with a warning.
    expect(issues).toEqual([['warning', 'units-not-in-data', '']]);
  });

  it('says who of the units below is not there', () => {
    const { issues } = assessed(rulesWith(), sites.slice(1));
    expect(issues).toContainEqual(['error', 'roll-up-incomplete', 'A']);
    const { issues: ofCity } = assessed(rulesWith(), sites.slice(0, 2));
    expect(ofCity).toContainEqual(['error', 'roll-up-incomplete', 'city']);
  });

  it('may have rows that name its units, and is then the same', () => {
    const { totals, data } = assessed(rulesWith(), [...sites, { code: 'A', x: '' }]);
    expect([totals, data.hash]).toEqual([assessed().totals, assessed().data.hash]);
  });

  it('is the same whatever the order of the rows', () => {
    expect(assessed(rulesWith(), [...sites].reverse()).data).toMatchObject({
      hash: assessed().data.hash,
    });
  });

  it('is only there for who asks for it, or for what is above it', () => {
    expect(assessed(rulesWith(), sites, ['site']).totals).toEqual({
      a1: '80.00',
      a2: '60.00',
      b1: '90.00',
    });
  });

  it('takes what its bonuses read by their gaps where a unit has no row', () => {
    const bonus = (name: string): Json => ({
      bonuses: { items: [{ id: 'b', title: 'b', points: { var: name } }] },
    });
    const rows = [...sites, { code: 'A', x: '', y: 5 }];
    expect(assessed(rulesWith(bonus('y')), rows).totals).toMatchObject({ A: '75.00', B: '90.00' });
  });

  it('names the unit whose weight nobody has reported', () => {
    const rules = rulesWith({}, { method: 'weighted_mean', weight: 'people' });
    const rows = [...sites, { code: 'A', x: '', people: 3 }];
    const errors = assessed(rules, rows).issues.filter(([severity]) => severity === 'error');
    expect(errors).toEqual([['error', 'missing-value', 'B']]);
  });

  it('has a report of its data in which nothing is wanted of it', () => {
    const rules = rulesWith();
    const { levels } = dataReport(rules, assessed().data, 'zh');
    expect(levels.map(({ id, units, inputs }) => [id, units.length, inputs.length])).toEqual([
      ['city', 1, 0],
      ['county', 2, 0],
      ['site', 3, 1],
    ]);
  });
});
