import { describe, expect, it } from 'vitest';
import { indicator, passThrough } from '../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { errorsOf, read, unreadableOf } from './tableView.ts';

const inputs = [{ id: 'x' }, { id: 'y' }];
const children = [passThrough('x')];
const isHigh = { '>': [{ var: 'y' }, 1] };
const list = { id: 'l', title: 'l', direction: 'lowest', size: 1 };

describe('a row that sums up the others', () => {
  const score = { children };
  const plain = loaded(smallRuleSet({ inputs: [{ id: 'x' }], level: { score } }));
  const units = [{ code: '1', name: '甲县', level: 'county' }];
  const registered = loaded(
    smallRuleSet({ inputs: [{ id: 'x' }], level: { score }, register: { units } }),
  );
  const told = (ruleSet: typeof plain, text: string) => {
    const { issues, tables } = read(ruleSet, text);
    const codes = tables.flatMap((table) => table.units.map(({ code }) => code));
    return [codes, issues.map(({ code, severity, data }) => [code, severity, data['rows']])];
  };

  it.each(['合计', '小 计', '总计', '平均', '全省', '全省合计', '全市平均', 'Total'])(
    'is left out, and that is noted: %s',
    (name) => {
      const note = [['totals-left-out', 'note', ['3']]];
      expect(told(plain, `name,x\na,1\n${name},9\n`)).toEqual([['a'], note]);
      expect(told(registered, `name,x\n甲县,1\n${name},9\n`)).toEqual([['1'], note]);
      expect(told(registered, `code,name,x\n1,甲县,1\n530000,${name},9\n`)).toEqual([['1'], note]);
    },
  );

  it('is a unit where the name only begins so, or the row has a code of its own', () => {
    expect(told(plain, 'name,x\n合计县,1\n')).toEqual([['合计县'], []]);
    expect(told(plain, 'code,name,x\n2,全市,1\n')).toEqual([['2'], []]);
  });

  it('is a unit where a register says so', () => {
    const register = { units: [{ code: '1', name: '全市', level: 'county' }] };
    const own = loaded(smallRuleSet({ inputs: [{ id: 'x' }], level: { score }, register }));
    expect(told(own, 'name,x\n全市,1\n')).toEqual([['1'], []]);
  });
});

describe('a gap in an input counts', () => {
  it.each<readonly [string, Record<string, unknown>]>([
    ['an indicator reads', { score: { children: [...children, passThrough('y')] } }],
    [
      'an indicator in a group reads',
      { score: { children: [...children, { id: 'g', title: 'g', children: [passThrough('y')] }] } },
    ],
    ['a bonus reads', { bonuses: { items: [{ id: 'b', title: 'b', points: { var: 'y' } }] } }],
    [
      'a deduction reads',
      { deductions: { items: [{ id: 'd', title: 'd', points: { var: 'y' } }] } },
    ],
    [
      'a veto reads',
      { vetoes: [{ id: 'v', title: 'v', when: isHigh, effects: [{ cap_total: 1 }] }] },
    ],
    [
      'a category reads',
      {
        categories: [
          { id: 'c', title: 'c', when: isHigh },
          { id: 'o', title: 'o' },
        ],
      },
    ],
    ['the condition of a list reads', { lists: [{ ...list, condition: isHigh }] }],
    [
      'a list by a condition reads',
      { lists: [{ id: 'l', title: 'l', source: { condition: isHigh } }] },
    ],
    ['a tie is broken by', { ranking: { tieBreakers: [{ input: 'y', better: 'higher' }] } }],
  ])('that %s', (_, level) => {
    const ruleSet = loaded(smallRuleSet({ inputs, level: { score: { children }, ...level } }));
    const data = read(ruleSet, 'code,x,y\na,1,2\nb,1,\n');
    expect(errorsOf(data)).toEqual([['missing-value', '1.csv', 3, 'y', 'b']]);
    expect(unreadableOf(data)).toEqual(['b']);
    expect(errorsOf(read(ruleSet, 'code,x\na,1\n'))).toEqual([['missing-column', '1.csv', 1]]);
  });

  it('that the level above weighs its units by, and not for that level itself', () => {
    const rollup = { level: 'county', method: 'weighted_mean', weight: 'y' };
    const above = { children: [passThrough('x'), { id: 'r', title: 'r', max: 100, rollup }] };
    const levels = [
      { id: 'city', title: '市', score: above },
      { id: 'county', title: '县', score: { children } },
    ];
    const ruleSet = loaded(smallRuleSet({ inputs, level: {}, levels }));
    const data = read(
      ruleSet,
      'code,level,parent,x,y\nc,city,,1,\na,county,c,1,2\nb,county,c,1,\n',
    );
    expect(errorsOf(data)).toEqual([['missing-value', '1.csv', 4, 'y', 'b']]);
  });

  it('in a row that is refused for something else too', () => {
    const ruleSet = loaded(
      smallRuleSet({ inputs, level: { score: { children: [...children, passThrough('y')] } } }),
    );
    const data = read(ruleSet, 'code,x,y\na,?,\n');
    expect(errorsOf(data)).toEqual([
      ['not-a-number', '1.csv', 2, 'x', 'a'],
      ['missing-value', '1.csv', 2, 'y', 'a'],
    ]);
  });
});

describe('a gap in an input does not count', () => {
  it.each([
    ['that has a default', { var: ['y', 0] }],
    ['that is asked for with missing', { if: [{ missing: ['y'] }, 0, 1] }],
  ])('%s', (_, points) => {
    const ruleSet = loaded(
      smallRuleSet({
        inputs,
        level: { score: { children: [...children, indicator('it', points)] } },
      }),
    );
    const data = read(ruleSet, 'code,x,y\na,1,2\nb,1,\n');
    expect(data.issues).toEqual([]);
  });
});
