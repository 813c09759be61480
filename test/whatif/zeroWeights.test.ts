import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { explain } from '../../src/explain/index.ts';
import { resultJson } from '../../src/report/result.ts';
import { readData } from '../../src/table/index.ts';
import { acceptabilityOf } from '../../src/whatif/acceptability/index.ts';
import { applyScenario, loadScenarios } from '../../src/whatif/index.ts';
import { robustLists } from '../../src/whatif/robust/index.ts';
import { stableRanges } from '../../src/whatif/stability/index.ts';
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

describe('a part without weight that is all a unit has', () => {
  const three = loaded(
    smallRuleSet({
      inputs: [...'abc'].map((id) => ({ id, missing: 'exclude' })),
      level: {
        score: { children: [...'abc'].map((id) => passThrough(id, 20)) },
        lists: [
          { id: 'low', title: '末位', source: { score: 'total' }, direction: 'lowest', size: 1 },
        ],
      },
    }),
  );
  const settings = [{ level: 'county', group: 'total', weights: { a: 30, b: 30, c: 0 } }];
  const read = loadScenarios({ format: 1, scenarios: [{ id: 's', title: 's', settings }] }, three);
  const [scenario] = read.ok ? read.value : [];
  if (scenario === undefined) throw new Error('no scenario');
  const rows = [
    { code: 'x', a: 10, b: 12, c: 14 },
    { code: 'y', a: 8, b: 16, c: 2 },
    { code: 'z', a: '/', b: '/', c: 0 },
  ];
  const assessed = assess(
    applyScenario(three, scenario),
    readData(three, [{ name: 'data.csv', content: csvOf(rows) }]),
  );
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
  const { value } = assessed;

  it('counts as soon as it has some: the unit has a total then, and may be the lowest', async () => {
    const robust = await robustLists(value);
    const [low] = robust.ok ? robust.value.lists : [];
    const [z] = low?.units.filter(({ unit }) => unit.code === 'z') ?? [];
    // No weight is 0 in any weighting that is admitted.
    expect(z).toMatchObject({ isOn: false, verdict: 'unknown', off: null });
    expect(z?.on).not.toBeNull();
    const ranges = stableRanges(value, { weight: 'c' });
    const [{ lists: [of] = [] } = {}] = ranges.ok ? ranges.value : [];
    expect(of?.range.upper).toMatchObject({ weight: '0', change: { entered: [{ code: 'z' }] } });
    const drawn = acceptabilityOf(value, { draws: 50 });
    const [list] = drawn.ok ? drawn.value.lists : [];
    expect(list?.units[0]).toMatchObject({ code: 'z', share: '1.000000', isSure: false });
  });
});
