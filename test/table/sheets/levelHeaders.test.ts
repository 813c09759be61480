import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/table/index.ts';
import { levelHeaders } from '../../../src/table/sheets/levelHeaders.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';

const level = (id: string, title: string, below?: string) => ({
  id,
  title,
  score: {
    children: [
      below === undefined
        ? passThrough('a', 10)
        : { id: 'below', title: '下级', max: 10, rollup: { level: below, method: 'mean' } },
    ],
  },
});
const grids = [
  { code: 'H', name: '华宁县', level: 'county' },
  { code: 'H1', name: '第一网格', level: 'grid', parent: 'H' },
  { code: 'H2', name: '第二网格', level: 'grid', parent: 'H' },
];
const gridRules = {
  inputs: [{ id: 'a', levels: ['grid'] }],
  level: {},
  levels: [level('county', '县（市、区）', 'grid'), level('grid', '网格')],
};
const withRegister = loaded(smallRuleSet({ ...gridRules, register: { units: grids } }));
const read = (content: string, ruleSet = withRegister) => {
  const data = readData(ruleSet, [{ name: 'a.csv', content }]);
  const codes = data.tables.flatMap(({ units }) => units.map(({ code }) => code));
  return [codes.filter((code) => code !== 'H'), data.issues.map((issue) => issue.code)];
};

describe('the title of a level is a header', () => {
  it('of the column of units, where it is the lowest', () => {
    expect(read('网格,a\n第一网格,1\n第二网格,2\n')).toEqual([['H1', 'H2'], []]);
  });

  it('of the units above, where it is the highest', () => {
    const text = '县（市、区）,网格,a\n华宁县,第一网格,1\n华宁县,第二网格,2\n';
    expect(read(text)).toEqual([['H1', 'H2'], []]);
  });

  it('and is known where it stands again in the middle', () => {
    const [, issues] = read('网格,a\n第一网格,1\n网格,a\n第二网格,2\n');
    expect(issues).toContain('header-repeated');
  });

  it('in a ledger too, and without a register', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'a', derived: { from: 'l', take: { sum: { var: 'fine' } }, empty: 0 } }],
      ledgers: [
        { id: 'l', title: '台账', fields: [{ id: 'fine', title: '扣分', type: 'number' }] },
      ],
      level: { id: 'home', title: '户', score: { children: [passThrough('a', 10)] } },
    });
    expect(read('户,扣分\n甲,1\n乙,2\n', loaded(rules))).toEqual([['乙', '甲'], []]);
  });

  it('but goes behind what an input says of itself', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'a', title: '户' }],
      level: { title: '户', score: { children: [passThrough('a', 10)] } },
    });
    expect(read('单位,户\n甲,1\n', loaded(rules))).toEqual([['甲'], []]);
  });

  it('and is left to the usual names where it is neither', () => {
    const rules = smallRuleSet({
      ...gridRules,
      levels: [level('city', '市', 'county'), ...gridRules.levels],
    });
    expect([...levelHeaders(loaded(rules))]).toEqual([
      ['市', 'above'],
      ['网格', 'name'],
    ]);
  });
});
