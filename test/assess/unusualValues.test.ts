import { describe, expect, it } from 'vitest';
import { unusualValues } from '../../src/assess/unusualValues.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { read } from '../table/tableView.ts';

const rules = loaded(
  smallRuleSet({
    inputs: [{ id: 'x', missing: 'exclude' }],
    level: {
      score: {
        children: [{ id: 'a', title: 'a', max: 1, points: { '*': [0, { var: 'x' }] } }],
      },
    },
  }),
);
const unusual = (...values: ReadonlyArray<number | string>) => {
  const lines = values.map((value, i) => `U${i},${value}`);
  const found = unusualValues(rules, read(rules, ['单位,x', ...lines].join('\n')));
  return found.map(({ unit, value, lower, upper }) => [unit.code, value, lower, upper]);
};

describe('values far from the rest', () => {
  it('are beyond three times the distance of the quartiles, which the median belongs to', () => {
    // Of nine, the quartiles are the third and the seventh.
    expect(unusual(1, 2, 3, 4, 5, 6, 7, 8, 19)).toEqual([]);
    expect(unusual(1, 2, 3, 4, 5, 6, 7, 8, 19.1)).toEqual([['U8', '19.1', '3', '7']]);
    expect(unusual(-9.1, 2, 3, 4, 5, 6, 7, 8, 9)).toEqual([['U0', '-9.1', '3', '7']]);
    // Of eight, between two values each.
    expect(unusual(1, 2, 3, 4, 5, 6, 7, 100)).toEqual([['U7', '100', '2.5', '6.5']]);
  });

  it('are not looked for among few, or where half of them are equal', () => {
    expect(unusual(1, 2, 3, 4, 5, 6, 100)).toEqual([]);
    expect(unusual(1, 2, 3, 4, 5, 6, 100, '/')).toEqual([]);
    expect(unusual(5, 5, 5, 5, 5, 5, 5, 5, 100)).toEqual([]);
  });

  it('a unit that cannot be ranked is none of them', () => {
    expect(unusual(1, 2, 3, 4, 5, 6, 100, 'x')).toEqual([]);
    // A row that is told twice: what it says may be anybody's.
    const text = `单位,x\n${[1, 2, 3, 4, 5, 6, 7, 100].map((n, i) => `U${i},${n}`).join('\n')}`;
    expect(unusualValues(rules, read(rules, `${text}\nU7,9`))).toEqual([]);
  });
});
