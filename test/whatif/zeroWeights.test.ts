import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { explain } from '../../src/explain/index.ts';
import { resultJson } from '../../src/report/result.ts';
import { readData } from '../../src/table/index.ts';
import { applyScenario, loadScenarios } from '../../src/whatif/index.ts';
import { passThrough, smallRuleSet } from '../assess/smallRules.ts';
import { csvOf, loaded } from '../support/assessment.ts';

const ruleSet = loaded(
  smallRuleSet({
    inputs: [...'ab'].map((id) => ({ id, missing: 'exclude' })),
    level: { score: { children: [passThrough('a', 60), passThrough('b', 40)] } },
  }),
);
const data = readData(ruleSet, [
  {
    name: 'data.csv',
    content: csvOf([
      { code: 'x', a: 30, b: 0 },
      { code: 'y', a: '/', b: 40 },
      { code: 'z', a: 60, b: '/' },
    ]),
  },
]);

describe.each(['weighted_mean', 'geometric_mean'])(
  'a part with the weight 0 in a %s',
  (aggregate) => {
    const settings = [{ level: 'county', group: 'total', aggregate, weights: { a: 100, b: 0 } }];
    const read = loadScenarios(
      { format: 1, scenarios: [{ id: 's', title: 's', settings }] },
      ruleSet,
    );
    const [scenario] = read.ok ? read.value : [];
    const assessed = assess(
      scenario === undefined ? ruleSet : applyScenario(ruleSet, scenario),
      data,
    );
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));

    it('counts for nothing, and who has nothing else is not ranked', () => {
      const { units } = resultJson(assessed.value);
      expect(units.map(({ code, status, total }) => [code, status, total])).toEqual([
        ['z', 'ranked', '100.00'],
        ['x', 'ranked', '50.00'],
        ['y', 'unranked', null],
      ]);
    });

    it('has lost nothing', () => {
      const explained = explain(assessed.value, { unit: 'x' });
      if (!explained.ok) throw new Error(JSON.stringify(explained.issues));
      const { lost } = explained.value;
      expect(lost.map(({ id, points }) => [id, points])).toEqual([['a', '50']]);
    });
  },
);
