import { expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { readData } from '../../../src/table/index.ts';
import { stableRanges } from '../../../src/whatif/stability/index.ts';
import { passThrough, smallRuleSet } from '../../assess/smallRules.ts';
import { csvOf, loaded } from '../../support/assessment.ts';

it('says of no unit that its rank changes with a list, where the level has no ranks', () => {
  const ruleSet = loaded(
    smallRuleSet({
      inputs: [...'ab'].map((id) => ({ id })),
      level: {
        score: { children: [passThrough('a', 60), passThrough('b', 40)] },
        ranking: { by: 'none' },
        lists: [
          {
            id: 'low',
            title: '低分',
            source: { condition: { '<': [{ var: 'score.total' }, 50] } },
          },
        ],
      },
    }),
  );
  const rows = [
    { code: 'x', a: 60, b: 0 },
    { code: 'y', a: 30, b: 30 },
  ];
  const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rows) }]);
  const assessed = assess(ruleSet, data);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
  const found = stableRanges(assessed.value, { weight: 'a' });
  const [{ ranks, lists: [low] = [] } = {}] = found.ok ? found.value : [];
  expect(ranks).toBeNull();
  // With less than half of the weight on its better part x is below 50.
  expect(low?.range.lower.change?.units).toEqual([
    { unit: { code: 'x', name: 'x' }, rank: null, total: { from: '60.00', to: '49.99' } },
  ]);
});
