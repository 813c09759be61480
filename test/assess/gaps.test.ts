import { describe, expect, it } from 'vitest';
import { resultOfRun, run, smallRuleSet, unitOf } from '../support/assessment.ts';
import {
  byCode,
  errorsOf,
  group,
  indicator,
  type Json,
  listsOf,
  passThrough,
} from './smallRules.ts';

const ruleSetWith = (input: Json, level: Json = {}, more: Json = {}) =>
  smallRuleSet({
    inputs: [{ id: 'x', ...input }, { id: 'rest' }],
    level: { score: { children: [passThrough('x', 5), passThrough('rest', 10)] }, ...level },
    ...more,
  });

describe('what the text of a cell means', () => {
  const reads = (cell: string, cells: Json | undefined) => {
    const ruleSet = ruleSetWith({ missing: 'zero' }, {}, cells === undefined ? {} : { cells });
    return unitOf(resultOfRun(ruleSet, [{ code: 'a', x: cell, rest: 8 }]), 'a').nodes['x']?.score;
  };

  it.each([
    ['', '0'],
    ['—', '0'],
    ['未报', '0'],
    ['/', null],
    ['不适用', null],
    ['N/A', null],
    ['0', '0'],
    ['5', '5'],
  ])('by default %j scores %j where missing is zero', (cell, score) => {
    expect(reads(cell, undefined)).toBe(score);
  });

  it.each([
    ['缺', '0'],
    ['', '0'],
    ['免', null],
    ['5', '5'],
  ])('with texts of the rule set %j scores %j', (cell, score) => {
    expect(reads(cell, { missing: ['缺'], notApplicable: ['免'] })).toBe(score);
  });

  it('a text that the rule set has replaced is no gap any more', () => {
    const ruleSet = ruleSetWith({}, {}, { cells: { missing: ['缺'], notApplicable: ['免'] } });
    const outcome = run(ruleSet, [{ code: 'a', x: '—', rest: 8 }]);
    expect(errorsOf(outcome)).toEqual([['error', 'not-a-number', 'a', 'x']]);
  });
});

describe('what missing does, and not applicable never', () => {
  // Of 5 and 10 points; the other indicator has 8 of 10, which alone is 12 of 15.
  it.each([
    ['zero', '', '0', '8.00'],
    ['zero', '/', null, '12.00'],
    ['exclude', '', null, '12.00'],
    ['exclude', '/', null, '12.00'],
    ['error', '/', null, '12.00'],
    [{ value: 3 }, '', '3', '11.00'],
    [{ value: '0.005' }, '', '0.005', '8.01'],
    [{ value: 3 }, '/', null, '12.00'],
  ])('%j, cell %j: the indicator scores %j and the total is %s', (missing, cell, score, total) => {
    const result = resultOfRun(ruleSetWith({ missing }), [{ code: 'a', x: cell, rest: 8 }]);
    const unit = unitOf(result, 'a');
    expect([unit.nodes['x']?.score, unit.total]).toEqual([score, total]);
  });

  it.each([
    ['boolean', false, '0'],
    ['boolean', true, '5'],
    ['text', '好', '5'],
    ['text', '差', '0'],
  ])('a stated value of a %s input is read: %j', (type, value, score) => {
    const points = {
      if: [type === 'boolean' ? { var: 'x' } : { '==': [{ var: 'x' }, '好'] }, 5, 0],
    };
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x', type, missing: { value } }],
      level: { score: { children: [indicator('it', points, 5)] } },
    });
    const rows = [
      { code: 'a', x: '' },
      { code: 'b', x: type === 'boolean' ? '是' : '好' },
    ];
    const result = resultOfRun(ruleSet, rows);
    expect(unitOf(result, 'a').nodes['it']?.score).toBe(score);
    expect(unitOf(result, 'b').nodes['it']?.score).toBe('5');
  });

  it('a default in the rule goes before the policy of the input', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x', missing: 'error' }],
      level: { score: { children: [indicator('it', { var: ['x', 4] }, 5)] } },
    });
    const result = resultOfRun(ruleSet, [
      { code: 'a', x: '' },
      { code: 'b', x: '/' },
    ]);
    expect(unitOf(result, 'a').total).toBe('4.00');
    expect(unitOf(result, 'b').status).toBe('unranked');
  });

  it.each([
    ['zero', '', 'exclude', '', null],
    ['zero', '', 'zero', '/', null],
    ['zero', '', 'zero', '1', '0'],
    ['exclude', '', 'zero', '1', null],
    [{ value: 2 }, '', 'zero', '', '0'],
  ])(
    'where gaps meet in one rule, not applicable goes before zero: %j %j with %j %j gives %j',
    (first, a, second, b, score) => {
      const ruleSet = smallRuleSet({
        inputs: [{ id: 'p', missing: first }, { id: 'q', missing: second }, { id: 'rest' }],
        level: {
          score: {
            children: [
              indicator('it', { '+': [{ var: 'p' }, { var: 'q' }] }),
              passThrough('rest', 10),
            ],
          },
        },
      });
      const result = resultOfRun(ruleSet, [{ code: 'a', p: a, q: b, rest: 1 }]);
      expect(unitOf(result, 'a').nodes['it']?.score).toBe(score);
    },
  );

  it('an error goes before not applicable', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'p' }, { id: 'q' }],
      level: { score: { children: [indicator('it', { '+': [{ var: 'p' }, { var: 'q' }] })] } },
    });
    const outcome = run(ruleSet, [{ code: 'a', p: '', q: '/' }]);
    expect(errorsOf(outcome)).toEqual([['error', 'missing-value', 'a', 'p']]);
  });
});

describe('what does not apply leaves', () => {
  const nested = (aggregate: Json, inner: Json = {}) => {
    const weight = 'weightTotal' in aggregate ? { weight: 1 } : {};
    return smallRuleSet({
      inputs: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
      level: {
        score: {
          max: 100,
          ...aggregate,
          children: [
            group('g', [passThrough('p', 10, inner), passThrough('q', 30, inner)], {
              max: 40,
              ...weight,
              ...('weight' in inner ? { aggregate: 'weighted_mean', weightTotal: 2 } : {}),
            }),
            passThrough('r', 60, weight),
          ],
        },
      },
    });
  };

  // g is 10 + 30, r 60 of 100.
  it.each([
    ['sum', {}, ['10', '15', '30'], '25', '55.00'],
    ['sum', {}, ['/', '15', '30'], '20', '50.00'],
    ['sum', {}, ['10', '/', '30'], '40', '70.00'],
    ['sum', {}, ['/', '/', '30'], null, '50.00'],
    ['sum', {}, ['10', '15', '/'], '25', '62.50'],
    [
      'weighted mean',
      { aggregate: 'weighted_mean', weightTotal: 2 },
      ['/', '/', '30'],
      null,
      '50.00',
    ],
    [
      'weighted mean',
      { aggregate: 'weighted_mean', weightTotal: 2 },
      ['/', '15', '30'],
      '20',
      '50.00',
    ],
    [
      'geometric mean',
      { aggregate: 'geometric_mean', weightTotal: 2 },
      ['/', '/', '33'],
      null,
      '55.00',
    ],
    ['lowest', { aggregate: 'lowest' }, ['/', '/', '33'], null, '55.00'],
    ['lowest', { aggregate: 'lowest' }, ['0', '0', '/'], '0', '0.00'],
  ])('from a %s: %#', (_, aggregate, [p = '', q = '', r = ''], inner, total) => {
    const unit = unitOf(resultOfRun(nested(aggregate), [{ code: 'a', p, q, r }]), 'a');
    expect([unit.nodes['g']?.score, unit.total]).toEqual([inner, total]);
  });

  it('weights of those that are left are in proportion', () => {
    // (10/10 × 1 + 0/30 × 1) / 2, then 30/30 alone.
    const ruleSet = nested({}, { weight: 1 });
    const result = resultOfRun(ruleSet, [
      { code: 'a', p: 10, q: 0, r: 0 },
      { code: 'b', p: '/', q: 30, r: 0 },
    ]);
    expect(unitOf(result, 'a').nodes['g']?.score).toBe('20');
    expect(unitOf(result, 'b').nodes['g']?.score).toBe('40');
  });

  it('a rule can say itself that it does not apply', () => {
    const points = { if: [{ '<': [{ var: 'p' }, 0] }, { not_applicable: [] }, { var: 'p' }] };
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'p' }, { id: 'q' }],
      level: { score: { children: [indicator('it', points, 10), passThrough('q', 90)] } },
    });
    const unit = unitOf(resultOfRun(ruleSet, [{ code: 'a', p: -1, q: 45 }]), 'a');
    expect([unit.nodes['it']?.score, unit.total]).toEqual([null, '50.00']);
  });

  it('a unit with nothing left is unranked, comes last, and is on no list but of a condition that holds of it', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'p' }, { id: 'q' }, { id: 'extra' }],
      level: {
        score: { children: [group('g', [passThrough('p')]), passThrough('q')] },
        bonuses: {
          items: [indicator('extra', { var: 'extra' })].map(({ max: _, ...item }) => item),
        },
        grades: [
          { id: 'top', title: 'top', from: 1, quota: '50%' },
          { id: 'rest', title: 'rest' },
        ],
        lists: [
          { id: 'best', title: 'best', direction: 'highest', size: '50%' },
          { id: 'worst', title: 'worst', direction: 'lowest', size: 5 },
          { id: 'all', title: 'all', source: { condition: { '>=': [{ var: 'extra' }, 0] } } },
        ],
      },
    });
    const outcome = run(ruleSet, [
      { code: 'a', p: '/', q: '不适用', extra: 3 },
      { code: 'b', p: 1, q: 2, extra: 3 },
      { code: 'c', p: '/', q: 2, extra: 0 },
    ]);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.result.partial).toBe(false);
    expect(outcome.result.units.map(({ code }) => code)).toEqual(['b', 'c', 'a']);
    expect(unitOf(outcome.result, 'a')).toMatchObject({
      status: 'unranked',
      total: null,
      rank: null,
      grade: null,
      lists: ['all'],
      nodes: { g: { score: null }, 'g.p': { score: null }, q: { score: null } },
    });
    // Half of the two that are ranked.
    expect(byCode(outcome, 'grade')).toEqual({ a: null, b: 'top', c: 'rest' });
    expect(listsOf(outcome)).toEqual({ best: ['b'], worst: ['c', 'b'], all: ['b', 'c', 'a'] });
  });
});
