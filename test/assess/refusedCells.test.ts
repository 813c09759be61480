import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { resultJson } from '../../src/report/result.ts';
import { readData } from '../../src/table/index.ts';
import { dataDoubt, tolerances } from '../../src/whatif/doubt/index.ts';
import { improve } from '../../src/whatif/improve/index.ts';
import { csvOf, loaded, smallRuleSet } from '../support/assessment.ts';
import { passThrough } from './smallRules.ts';

/** An open range, and a value for what is missing. */
const ruleSet = loaded(
  smallRuleSet({
    inputs: [{ id: 'a', missing: { value: 4 } }, { id: 'b' }],
    level: {
      score: { children: [passThrough('a', 10), passThrough('b', 10)] },
      lists: [
        { id: 'low', title: '末位', source: { score: 'total' }, direction: 'lowest', size: 1 },
      ],
    },
  }),
);

describe.each([['abc'], ['1e400'], ['0.5.5']])('a cell that is no number: %s', (wrong) => {
  const rows = [
    { code: 'w', a: wrong, b: 3 },
    { code: 'x', a: '', b: 8 },
    { code: 'y', a: 5, b: 1 },
    { code: 'z', a: 6, b: 7 },
  ];
  const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rows) }]);

  it('is said to be none, and nothing more, beside a gap that has a value', () => {
    const outcome = assess(ruleSet, data);
    expect(outcome.ok).toBe(false);
    const errors = outcome.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ at }) => [at.unit?.code, at.column])).toEqual([['w', 'a']]);
  });

  it('leaves the others ranked, and what may be asked of them', () => {
    const outcome = assess(ruleSet, data, { partial: true });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    const { units } = resultJson(outcome.value);
    expect(units.map(({ code, total }) => [code, total])).toEqual([
      ['z', '13.00'],
      ['x', '12.00'],
      ['y', '6.00'],
      ['w', null],
    ]);
    const doubt = dataDoubt(outcome.value, {
      uncertainties: [{ input: 'a', kind: 'rounding' }],
      draws: 5,
    });
    expect(doubt.issues).toEqual([]);
    expect(tolerances(outcome.value, { list: 'low' }).issues).toEqual([]);
    const aim = { kind: 'off-list', list: 'low' } as const;
    expect(improve(outcome.value, { unit: 'y', aim }).issues).toEqual([]);
  });
});
