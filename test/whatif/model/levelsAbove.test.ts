import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { readData } from '../../../src/table/index.ts';
import { leastChange } from '../../../src/whatif/stability/index.ts';
import { csvOf, loaded } from '../../support/assessment.ts';

/** Counties lose 2 points each, and totals below 0 are none that a roll-up takes. */
const ruleSet = loaded({
  format: 1,
  id: 'above',
  title: '上级',
  year: 2021,
  version: '1',
  source: { title: '上级' },
  inputs: ['x', 'y'].map((id) => ({ id, title: id, type: 'number', levels: ['county'] })),
  levels: [
    {
      id: 'prefecture',
      title: '州',
      score: {
        children: [
          { id: 'counties', title: '县', max: 10, rollup: { level: 'county', method: 'mean' } },
        ],
      },
    },
    {
      id: 'county',
      title: '县',
      score: {
        aggregate: 'weighted_mean',
        max: 10,
        weightTotal: 100,
        children: ['x', 'y'].map((id) => ({
          id: `g_${id}`,
          title: id,
          max: 10,
          weight: 50,
          points: { var: id },
        })),
      },
      deductions: { items: [{ id: 'd', title: '扣分', points: 2 }] },
      lists: [
        { id: 'last', title: '末位', source: { score: 'total' }, direction: 'lowest', size: 1 },
      ],
    },
  ],
  register: {
    units: [
      { code: 'p', name: '甲州', level: 'prefecture' },
      { code: 'a', name: '子县', level: 'county', parent: 'p' },
      { code: 'b', name: '丑县', level: 'county', parent: 'p' },
    ],
  },
});
const rows = [
  { code: 'a', x: 0, y: 8 },
  { code: 'b', x: 1, y: 4 },
];

describe('weights of a level that another rolls up', () => {
  it('are answered for, though the one above could take no such totals', async () => {
    const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rows) }]);
    const assessed = assess(ruleSet, data);
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
    const found = await leastChange(assessed.value, { level: 'county', unit: 'a', list: 'last' });
    expect(found.issues.map(({ code }) => code)).toEqual([]);
    const answer = found.ok ? found.value.answer : null;
    // a has 8 y - 2 and b 1 + 3 y - 2, of the share y: they meet at y = 1/5, where both are below 0.
    expect(answer).toMatchObject({ kind: 'change', sum: { witness: { total: { from: '2.00' } } } });
  });
});
