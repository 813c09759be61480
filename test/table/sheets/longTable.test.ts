import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { codesAndPlaces, errorsOf, read, valuesOf } from '../tableView.ts';

const inputs = [
  { id: 'rate', title: '旱厕消除率', measure: '%' },
  { id: 'count', title: '督查问题数', missing: 'zero', aliases: ['问题个数'] },
];
const ruleSet = loaded(
  smallRuleSet({
    inputs,
    level: { score: { children: inputs.map(({ id }) => passThrough(id, 100)) } },
  }),
);
const header = '单位,指标,数值\n';

describe('a long table', () => {
  it('has a row for each input of each unit, in any order, and says that it was read so', () => {
    const data = read(
      ruleSet,
      `${header}a,旱厕消除率（%）,95\nb,rate,88\na,问题个数,3\nb,督查问题数,/\n`,
    );
    expect(valuesOf(data)).toEqual({
      a: { rate: '95', count: '3' },
      b: { rate: '88', count: 'n/a' },
    });
    expect(codesAndPlaces(data.issues)).toEqual([['long-table', '1.csv', 1]]);
  });

  it('can stand beside wide ones', () => {
    const data = read(ruleSet, 'code,rate\na,1\n', `${header}a,count,2\n`);
    expect(valuesOf(data)).toEqual({ a: { rate: '1', count: '2' } });
  });

  it('names the row and the input of a value that is wrong', () => {
    const data = read(ruleSet, `${header}a,rate,约95\na,count,1\n`);
    expect(errorsOf(data)).toEqual([['not-a-number', '1.csv', 2, 'rate', 'a']]);
  });

  it('lacks what has no row', () => {
    const data = read(ruleSet, `${header}a,rate,1\nb,count,2\nb,rate,\n`);
    expect(errorsOf(data)).toEqual([['missing-value', '1.csv', 4, 'rate', 'b']]);
    const none = read(ruleSet, `${header}a,rate,1\nb,count,2\n`);
    expect(errorsOf(none)).toEqual([['missing-value', '1.csv', 3, '旱厕消除率', 'b']]);
  });

  it('says once of rows that are about no input how many they are', () => {
    const data = read(
      ruleSet,
      `${header}a,rate,1\na,count,1\na,备注事项,2\nb,rate,3\nb,备注事项,4\n`,
    );
    expect(data.issues).toMatchObject([
      { code: 'long-table' },
      { code: 'row-of-no-input', severity: 'warning', at: { row: 4 }, data: { count: '2' } },
    ]);
  });

  it('is not ranked where an input is misspelt: a gap would be taken for not reported', () => {
    const data = read(ruleSet, `${header}a,rate,1\na,督察问题数,2\n`);
    expect(errorsOf(data)).toEqual([['row-of-no-input', '1.csv', 3]]);
    expect(valuesOf(data)).toEqual({});
  });

  it('has each value once', () => {
    const data = read(ruleSet, `${header}a,rate,1\na,旱厕消除率,2\n`);
    expect(errorsOf(data)).toEqual([['duplicate-unit', '1.csv', 3, undefined, 'a']]);
    expect(valuesOf(data)).toEqual({});
  });

  it('is none where inputs have columns of their own', () => {
    const data = read(ruleSet, '单位,指标,数值,rate\na,x,1,2\n');
    expect(valuesOf(data)).toEqual({ a: { rate: '2', count: null } });
    expect(data.issues.map(({ code, at }) => [code, at.column])).toContainEqual([
      'unknown-column',
      '数值',
    ]);
  });

  it('is read as the wide table of the same values is (law)', () => {
    const value = fc.option(fc.nat(100), { nil: null });
    const units = fc.array(fc.record({ rate: fc.nat(100), count: value }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.nat()), (values, order) => {
        const coded = values.map((of, i) => ({ code: `u${i}`, ...of }));
        const wide = coded.map(({ code, rate, count }) => `${code},${rate},${count ?? ''}`);
        const long = coded.flatMap(({ code, rate, count }) => [
          `${code},rate,${rate}`,
          `${code},count,${count ?? ''}`,
        ]);
        const shuffled = long
          .map((row) => ({ row, key: order.next().value }))
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map(({ row }) => row);
        const [one, other] = [
          read(ruleSet, `code,rate,count\n${wide.join('\n')}\n`),
          read(ruleSet, `${header}${shuffled.join('\n')}\n`),
        ];
        expect(valuesOf(other)).toEqual(valuesOf(one));
        expect(other.hash).toBe(one.hash);
      }),
    );
  });
});
