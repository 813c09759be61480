import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/explain/index.ts';
import { group, type Json, passThrough, type Row } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';
import { wrongSums } from './addsUp.ts';
import { explained, nodeOf } from './explained.ts';

const inputs = ['x', 'y', 'p', 'q', 'r', 's'].map((id) => ({ id, missing: { value: 0 } }));
const item = (id: string, more: Json = {}): Json => ({
  id,
  title: id,
  points: { var: id },
  ...more,
});
const veto = (effects: readonly Json[], id = 'v', input = 'p'): Json => ({
  id,
  title: id,
  when: { '>': [{ var: input }, 0] },
  effects,
});
const rulesWith = (level: Json): Json =>
  smallRuleSet({
    inputs,
    level: {
      score: { children: [group('g', [passThrough('x', 60)]), group('h', [passThrough('y', 40)])] },
      ...level,
    },
  });

/** Steps after the score of the tree. */
const stepsIn = ({ steps }: Explanation): ReadonlyArray<readonly unknown[]> =>
  steps.slice(1).map(({ kind, id, change, total }) => [kind, id, change, total]);
const lostIn = ({ lost }: Explanation): ReadonlyArray<readonly unknown[]> =>
  lost.map(({ kind, id, points }) => [kind, id, points]);

describe('steps from the tree to the total', () => {
  const bonuses = { cap: 5, items: [item('p', { cap: 4.5 }), item('q')] };
  const deductions = { items: [item('r'), item('s')] };

  // The tree gives 50 + 30 = 80.
  it.each<[string, Json, Row, ReadonlyArray<readonly unknown[]>]>([
    [
      'bonuses are capped each, then together',
      { bonuses },
      { p: 6, q: 2 },
      [
        ['bonus', 'p', '4.5', '84.5'],
        ['bonus', 'q', '2', '86.5'],
        ['bonus-cap', null, '-1.5', '85.00'],
      ],
    ],
    ['a bonus of nothing is no step', { bonuses }, { q: 1 }, [['bonus', 'q', '1', '81.00']]],
    [
      'deductions are capped together',
      { deductions: { ...deductions, cap: 3 } },
      { r: 2, s: 2 },
      [
        ['deduction', 'r', '-2', '78'],
        ['deduction', 's', '-2', '76'],
        ['deduction-cap', null, '1', '77.00'],
      ],
    ],
    [
      'a floor lifts',
      { deductions, total: { floor: 0 } },
      { r: 90 },
      [
        ['deduction', 'r', '-90', '-10'],
        ['floor', null, '10', '0.00'],
      ],
    ],
    [
      'a ceiling cuts',
      { bonuses: { items: [item('q')] }, total: { ceiling: 100 } },
      { q: 30 },
      [
        ['bonus', 'q', '30', '110'],
        ['ceiling', null, '-10', '100.00'],
      ],
    ],
    [
      'a veto caps the total',
      { vetoes: [veto([{ cap_total: 59.99 }])] },
      { p: 1 },
      [['veto', 'v', '-20.01', '59.99']],
    ],
    [
      'the lower of two caps counts',
      { vetoes: [veto([{ cap_total: 60 }], 'v', 'p'), veto([{ cap_total: 50 }], 'w', 'q')] },
      { p: 1, q: 1 },
      [
        ['veto', 'v', '-20', '60'],
        ['veto', 'w', '-10', '50.00'],
      ],
    ],
    [
      'a veto takes all',
      { vetoes: [veto([{ zero: 'total' }])] },
      { p: 1 },
      [['veto', 'v', '-80', '0.00']],
    ],
    ['no veto, no step', { vetoes: [veto([{ zero: 'total' }])] }, { p: 0 }, []],
  ])('%s', (_, level, values, steps) => {
    const found = explained(rulesWith(level), { code: 'u', x: 50, y: 30, ...values });
    expect(stepsIn(found)).toEqual(steps);
    expect(wrongSums(found)).toEqual([]);
  });

  it('what bonuses won is lost the other way', () => {
    const found = explained(rulesWith({ bonuses }), { code: 'u', x: 50, y: 30, p: 6, q: 2 });
    expect(lostIn(found)).toEqual([
      ['indicator', 'g.x', '10'],
      ['indicator', 'h.y', '10'],
      ['bonus-cap', null, '1.5'],
      ['bonus', 'q', '-2'],
      ['bonus', 'p', '-4.5'],
    ]);
  });

  it('what a bonus counts without its own cap, and the total without it', () => {
    const found = explained(rulesWith({ bonuses }), { code: 'u', x: 50, y: 30, p: 6, q: 2 });
    const shown = found.bonuses.map(({ id, points, uncapped, cap, without }) => [
      ...[id, points, uncapped, cap],
      without?.total,
    ]);
    expect(shown).toEqual([
      ['p', '4.5', '6', '4.5', '82.00'],
      ['q', '2', '2', null, '84.50'],
    ]);
  });
});

describe('a veto that zeroes a group', () => {
  const rules = rulesWith({ vetoes: [veto([{ zero: 'g' }])] });
  const found = explained(
    rules,
    { code: 'u', x: 50, y: 30, p: 1 },
    { code: 'w', x: 40, y: 30 },
    { code: 'z', x: 10, y: 30 },
  );

  it('takes what its indicators have left', () => {
    const { score, lost, lostToVeto, zeroedBy, parts } = nodeOf(found, 'g');
    expect([score, lost, lostToVeto, zeroedBy]).toEqual([
      '0',
      '60',
      '50',
      [{ id: 'v', title: 'v' }],
    ]);
    expect(parts.map((part) => [part.id, part.points, part.lost])).toEqual([['g.x', '50', '10']]);
    expect(lostIn(found)).toEqual([
      ['veto', 'v', '50'],
      ['indicator', 'g.x', '10'],
      ['indicator', 'h.y', '10'],
    ]);
    expect(wrongSums(found)).toEqual([]);
  });

  it('adds up to the last digit where it takes a score that does not end', () => {
    // (50 + 2 × 30) / 3 = 36.666…
    const thirds = group(
      'g',
      [passThrough('x', 100, { weight: 1 }), passThrough('y', 100, { weight: 2 })],
      {
        aggregate: 'weighted_mean',
        weightTotal: 3,
        max: 100,
      },
    );
    const level = { score: { children: [thirds] }, vetoes: [veto([{ zero: 'g' }])] };
    const zeroed = explained(rulesWith(level), { code: 'u', x: 50, y: 30, p: 1 });
    expect(nodeOf(zeroed, 'g').lostToVeto).toBe('36.6667');
    expect(wrongSums(zeroed)).toEqual([]);
  });

  it('says how the unit would stand without it', () => {
    expect([found.total, found.rank]).toEqual(['30.00', 3]);
    expect(found.vetoes.map(({ id, without }) => [id, without])).toEqual([
      ['v', { total: '80.00', rank: 1 }],
    ]);
  });

  it('is not lifted by full points below it', () => {
    expect(nodeOf(found, 'g.x').atMax).toEqual({ total: '30.00', rank: 3 });
    expect(nodeOf(found, 'h.y').atMax).toEqual({ total: '40.00', rank: 2 });
  });
});

describe('where the unit would stand', () => {
  const rows = [
    { code: 'u', x: 30, y: 20, r: 5 },
    { code: 'a', x: 60, y: 10 },
    { code: 'b', x: 50, y: 10 },
    { code: 'c', x: 20, y: 26 },
  ];

  it('with full points of a node, and without a deduction', () => {
    // 50 - 5 = 45; others have 70, 60 and 46.
    const found = explained(rulesWith({ deductions: { items: [item('r')] } }), ...rows);
    expect([found.total, found.rank, found.rankedUnits]).toEqual(['45.00', 4, 4]);
    expect(nodeOf(found, 'g.x').atMax).toEqual({ total: '75.00', rank: 1 });
    expect(nodeOf(found, 'h').atMax).toEqual({ total: '65.00', rank: 2 });
    expect(found.deductions[0]?.without).toEqual({ total: '50.00', rank: 3 });
  });

  it.each([
    ['competition', 3],
    ['dense', 2],
  ])('shares places by %s ranks', (ties, rank) => {
    const tied = [
      { code: 'u', x: 30, y: 20, r: 5 },
      { code: 'a', x: 60, y: 10 },
      { code: 'b', x: 50, y: 20 },
      { code: 'c', x: 20, y: 29 },
    ];
    const level = { deductions: { items: [item('r')] }, ranking: { ties } };
    const found = explained(rulesWith(level), ...tied);
    expect(found.deductions[0]?.without).toEqual({ total: '50.00', rank });
  });

  it('says nothing of what is full', () => {
    const found = explained(rulesWith({}), { code: 'u', x: 60, y: 20 });
    expect(nodeOf(found, 'g.x').atMax).toBeNull();
  });
});
