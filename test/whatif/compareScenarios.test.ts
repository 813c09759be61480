import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { formatScenarioCsv, formatScenarios } from '../../src/report/whatif/index.ts';
import { readData } from '../../src/table/index.ts';
import {
  type AssessedScenario,
  applyScenario,
  compareScenarios,
  loadScenarios,
  type Scenario,
} from '../../src/whatif/index.ts';
import { passThrough, smallRuleSet } from '../assess/smallRules.ts';
import { csvOf, loaded } from '../support/assessment.ts';

const ruleSet = loaded(
  smallRuleSet({
    inputs: [{ id: 'a' }, { id: 'b', missing: 'exclude' }],
    level: {
      score: { children: [passThrough('a', 60), passThrough('b', 40)] },
      lists: [
        { id: 'lowest', title: '末位', source: { score: 'total' }, direction: 'lowest', size: 1 },
        { id: 'best', title: '=先进', source: { score: 'total' }, direction: 'highest', size: 1 },
      ],
    },
  }),
);
const data = readData(ruleSet, [
  {
    name: 'data.csv',
    content: csvOf([
      { code: 'x', name: '甲县', a: 60, b: 0 },
      { code: 'y', name: '乙县', a: 20, b: 38 },
      { code: 'z', name: '丙县', a: 25, b: 30 },
      { code: 'w', name: '丁县', a: 10, b: '/' },
    ]),
  },
]);

const level = 'county';
const read = loadScenarios(
  {
    format: 1,
    scenarios: [
      {
        id: 'b_heavy',
        title: '重 b',
        settings: [{ level, group: 'total', weights: { a: 10, b: 90 } }],
      },
      { id: 'b_alone', title: '只看 b', settings: [{ level, leaveOut: 'a' }] },
      { id: 'no_best', title: '无先进', settings: [{ level, off: { list: 'best' } }] },
    ],
  },
  ruleSet,
);
if (!read.ok) throw new Error(JSON.stringify(read.issues));

const assessedBy = (scenario: Scenario | null): AssessedScenario => {
  const result = assess(scenario === null ? ruleSet : applyScenario(ruleSet, scenario), data);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { scenario, assessment: result.value };
};
const published = assessedBy(null);
const others = read.value.map(assessedBy);
const comparison = await compareScenarios(published, ...others);
const [county] = comparison.levels;

describe('compareScenarios', () => {
  it('puts ranks side by side, those who move farthest first', () => {
    // 甲 60, 乙 58, 丙 55, 丁 17; weighted 10, 88.83, 71.67, 16.67; by b alone 0, 95, 75, and none.
    expect(
      county?.units.map(({ code, standings, largestMove }) => [
        code,
        standings.map((standing) => [standing?.total, standing?.rank, standing?.move]),
        largestMove,
      ]),
    ).toEqual([
      [
        'w',
        [
          ['16.67', 4, 0],
          ['16.67', 3, 1],
          [null, null, null],
          ['16.67', 4, 0],
        ],
        1,
      ],
      [
        'x',
        [
          ['60.00', 1, 0],
          ['10.00', 4, -3],
          ['0.00', 3, -2],
          ['60.00', 1, 0],
        ],
        3,
      ],
      [
        'y',
        [
          ['58.00', 2, 0],
          ['88.83', 1, 1],
          ['95.00', 1, 1],
          ['58.00', 2, 0],
        ],
        1,
      ],
      [
        'z',
        [
          ['55.00', 3, 0],
          ['71.67', 2, 1],
          ['75.00', 2, 1],
          ['55.00', 3, 0],
        ],
        1,
      ],
    ]);
  });

  it('says how far the orders agree', () => {
    expect(county?.agreement).toEqual([
      {
        scenario: 'b_heavy',
        units: 4,
        moved: 4,
        largestMove: 3,
        meanMove: '1.50',
        spearman: '-0.2000',
        kendall: '0.0000',
      },
      {
        scenario: 'b_alone',
        units: 3,
        moved: 4,
        largestMove: 2,
        meanMove: '1.33',
        spearman: '-0.5000',
        kendall: '-0.3333',
      },
      {
        scenario: 'no_best',
        units: 4,
        moved: 0,
        largestMove: 0,
        meanMove: '0.00',
        spearman: '1.0000',
        kendall: '1.0000',
      },
    ]);
  });

  it('does not round to 1 where two of many units change places', async () => {
    const many = readData(ruleSet, [
      {
        name: 'many.csv',
        content: csvOf([
          { code: 'x', name: '甲县', a: '0.3', b: 0 },
          { code: 'y', name: '乙县', a: 0, b: '0.25' },
          ...Array.from({ length: 98 }, (_, i) => ({
            code: `u${i}`,
            name: `${i}县`,
            a: 1 + i / 2,
            b: 1 + i / 4,
          })),
        ]),
      },
    ]);
    const results = [null, read.value[0] ?? null].map((scenario) => {
      const rules = scenario === null ? ruleSet : applyScenario(ruleSet, scenario);
      const result = assess(rules, many);
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return { scenario, assessment: result.value };
    });
    const [first, other] = results;
    if (first === undefined || other === undefined) throw new Error('two are compared');
    const { levels } = await compareScenarios(first, other);
    expect(levels[0]?.agreement[0]).toMatchObject({
      moved: 2,
      spearman: '0.9999',
      kendall: '0.9996',
    });
  });

  it('says who enters and leaves each list', () => {
    const lists = county?.lists.map(({ id, members, changes }) => [
      id,
      members,
      changes.map(({ entered, left }) => [
        entered.map(({ code }) => code),
        left.map(({ code }) => code),
      ]),
    ]);
    expect(lists).toEqual([
      [
        'lowest',
        [['w'], ['x'], ['x'], ['w']],
        [
          [['x'], ['w']],
          [['x'], ['w']],
          [[], []],
        ],
      ],
      [
        'best',
        [['x'], ['y'], ['y'], null],
        [
          [['y'], ['x']],
          [['y'], ['x']],
          [[], ['x']],
        ],
      ],
    ]);
  });

  it('names each scenario with the hash of its rules', () => {
    expect(comparison.scenarios.map(({ id, title }) => [id, title])).toEqual([
      ['published', null],
      ['b_heavy', '重 b'],
      ['b_alone', '只看 b'],
      ['no_best', '无先进'],
    ]);
    expect(new Set(comparison.scenarios.map(({ hash }) => hash)).size).toBe(4);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  it('knows no correlation where there is nothing to correlate', async () => {
    const one = readData(ruleSet, [{ name: 'one.csv', content: 'code,a,b\nx,1,1' }]);
    const result = assess(ruleSet, one);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const alone = { scenario: null, assessment: result.value };
    const { levels } = await compareScenarios(alone, alone);
    const [agreement] = levels[0]?.agreement ?? [];
    expect([agreement?.spearman, agreement?.kendall]).toEqual([null, null]);
  });
});

describe('a comparison as a document', () => {
  it('has each scenario under a letter, in text', () => {
    const text = formatScenarios(comparison, { language: 'en', width: 90 });
    expect(text).toContain('B  重 b (b_heavy)');
    expect(text).toMatch(/甲县 +x +1 +60\.00 +4 ↓3 +10\.00/);
    expect(text).toContain('  D  has no such list');
  });

  it('is Markdown where that is asked for', () => {
    const text = formatScenarios(comparison, { format: 'md' });
    expect(text).toContain('| 单位 | 代码 | A | A 总分 | B | B 总分 |');
  });

  it('is CSV with a row for each unit, in which no title is a formula', () => {
    const lines = formatScenarioCsv(comparison).slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^层级,代码,单位,published 名次,published 总分,/);
    expect(lines[2]).toMatch(/^县,x,甲县,1,60\.00,,'=先进,完整,4,-3,10\.00,,末位,完整,/);
    expect(lines.length).toBe(6);
  });
});
