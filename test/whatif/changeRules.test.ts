import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { resultJson } from '../../src/report/result.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { readData } from '../../src/table/index.ts';
import {
  withoutAdjustment,
  withoutBound,
  withoutCap,
  withoutCondition,
  withoutItemCap,
  withoutList,
  withoutTieBreakers,
  withoutVeto,
} from '../../src/whatif/scenario/changeRules.ts';
import { leaveOut } from '../../src/whatif/scenario/leaveOut.ts';
import { lostReaders } from '../../src/whatif/scenario/lostReaders.ts';
import { group, type Json, passThrough, smallRuleSet } from '../assess/smallRules.ts';
import { csvOf, loaded } from '../support/assessment.ts';

const adjustment = (id: string, more: Json = {}): Json => ({
  id,
  title: id,
  points: { var: id },
  ...more,
});

const tree: Json = {
  children: [
    passThrough('a', 40),
    group('g', [passThrough('b', 20), passThrough('c', 40)]),
    group('alone', [passThrough('d', 10)]),
  ],
};

const parts = {
  bonuses: { cap: 4, items: [adjustment('p', { cap: 2 }), adjustment('q')] },
  deductions: { cap: 20, items: [adjustment('r', { cap: 30 })] },
  total: { floor: 10, ceiling: 100 },
  vetoes: [
    {
      id: 'v',
      title: 'v',
      when: { '>': [{ var: 'a' }, 35] },
      effects: [{ cap_total: 50 }, { list: 'low' }],
    },
  ],
  ranking: { tieBreakers: [{ score: 'a', better: 'higher' }] },
  lists: [
    {
      id: 'low',
      title: 'low',
      source: { score: 'total' },
      direction: 'lowest',
      size: 4,
      condition: { '<': [{ var: 'score.total' }, 40] },
    },
  ],
};

const inputs = [...'abcdpqr'].map((id) => ({ id, missing: 'exclude' }));
const written = (level: Json): Json =>
  smallRuleSet({ inputs, level: { score: tree, ...parts, ...level } });
const base = loaded(written({}));

const data = readData(base, [
  {
    name: 'data.csv',
    content: csvOf([
      { code: 'x', a: 35, b: 20, c: 40, d: 10, p: 1, q: 1, r: 0 },
      { code: 's', a: 30, b: 10, c: 40, d: 7, p: 5, q: 1, r: 0 },
      { code: 'o', a: 30, b: 20, c: 30, d: 2, p: 1, q: 5, r: 60 },
      { code: 'y', a: 40, b: 20, c: '/', d: 10, p: 1, q: 5, r: 60 },
      { code: 'z', a: 20, b: 20, c: 13, d: '/', p: 2, q: 0, r: 3 },
      { code: 'u', a: 21, b: 19, c: 13, d: '/', p: 2, q: 0, r: 3 },
      { code: 'w', a: 2, b: 1, c: 3, d: 0, p: 0, q: 0, r: 0 },
      { code: 't', a: 10, b: 2, c: 3, d: 1, p: 0, q: 0, r: 40 },
    ]),
  },
]);

const resultOf = (ruleSet: RuleSet): object => {
  const assessed = assess(ruleSet, data);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
  const { units, lists } = resultJson(assessed.value);
  return [
    units.map(({ code, status, total, rank }) => [code, status, total, rank]),
    lists.map(({ id, units: members }) => [id, members]),
  ];
};

const { bonuses, deductions, vetoes, lists } = parts;

/** What is switched off, and the level as somebody would write it without. */
const cases: ReadonlyArray<readonly [string, (ruleSet: RuleSet) => RuleSet | null, Json]> = [
  ['a veto', (rules) => withoutVeto(rules, 'county', 'v'), { vetoes: [] }],
  [
    'a bonus',
    (rules) => withoutAdjustment(rules, 'county', 'bonuses', 'p'),
    { bonuses: { ...bonuses, items: bonuses.items.slice(1) } },
  ],
  [
    'a deduction',
    (rules) => withoutAdjustment(rules, 'county', 'deductions', 'r'),
    { deductions: { ...deductions, items: [] } },
  ],
  [
    'the cap of a bonus',
    (rules) => withoutItemCap(rules, 'county', 'bonuses', 'p'),
    { bonuses: { cap: 4, items: [adjustment('p'), adjustment('q')] } },
  ],
  [
    'the cap of all bonuses',
    (rules) => withoutCap(rules, 'county', 'bonuses'),
    { bonuses: { items: bonuses.items } },
  ],
  [
    'the cap of all deductions',
    (rules) => withoutCap(rules, 'county', 'deductions'),
    { deductions: { items: deductions.items } },
  ],
  ['the floor', (rules) => withoutBound(rules, 'county', 'floor'), { total: { ceiling: 100 } }],
  ['the ceiling', (rules) => withoutBound(rules, 'county', 'ceiling'), { total: { floor: 10 } }],
  [
    'the condition of a list',
    (rules) => withoutCondition(rules, 'county', 'low'),
    { lists: lists.map(({ condition: _, ...list }) => list) },
  ],
  [
    'a list',
    (rules) => withoutList(rules, 'county', 'low'),
    { lists: [], vetoes: vetoes.map((veto) => ({ ...veto, effects: [{ cap_total: 50 }] })) },
  ],
  ['tie-breakers', (rules) => withoutTieBreakers(rules, 'county'), { ranking: {} }],
  [
    'an indicator of a sum',
    (rules) => leaveOut(rules, 'county', 'g.c'),
    {
      score: {
        children: [
          passThrough('a', 40),
          group('g', [passThrough('b', 20, { weight: 1 })], {
            aggregate: 'weighted_mean',
            weightTotal: 1,
            max: 60,
          }),
          group('alone', [passThrough('d', 10)]),
        ],
      },
    },
  ],
  [
    'the only child of a group, and the group with it',
    (rules) => leaveOut(rules, 'county', 'alone.d'),
    {
      score: {
        aggregate: 'weighted_mean',
        max: 110,
        weightTotal: 100,
        children: [
          passThrough('a', 40, { weight: 40 }),
          group('g', [passThrough('b', 20), passThrough('c', 40)], { weight: 60 }),
        ],
      },
    },
  ],
];

describe('a rule set with something switched off', () => {
  it.each(cases)('is as if it were written without %s', (_, change, level) => {
    const changed = change(base);
    if (changed === null) throw new Error('nothing is left');
    expect(resultOf(changed)).toEqual(resultOf(loaded(written(level))));
    expect(resultOf(changed)).not.toEqual(resultOf(base));
  });

  it('has no node left where all are left out', () => {
    const one = loaded(
      smallRuleSet({ inputs, level: { score: { children: [passThrough('a')] } } }),
    );
    expect(leaveOut(one, 'county', 'a')).toBe(null);
  });

  it('names what reads the score of a node that is left out', () => {
    const condition = { '<': [{ var: 'score.a' }, 5] };
    const reading = loaded(
      written({
        bonuses: { items: [{ id: 'p', title: 'p', points: { if: [condition, 1, 0] } }] },
        deductions: { items: [{ id: 'r', title: 'r', points: { if: [condition, 1, 0] } }] },
        vetoes: [
          { id: 'v', title: 'v', when: condition, effects: [{ zero: 'total' }] },
          { id: 'u', title: 'u', when: false, effects: [{ zero: 'a' }] },
        ],
        figures: [{ id: 'f', title: 'f', value: { var: 'score.a' } }],
        lists: [
          { id: 'l', title: 'l', source: { condition } },
          { id: 'm', title: 'm', source: { score: 'a' }, direction: 'lowest', size: 1, condition },
        ],
      }),
    );
    const without = leaveOut(reading, 'county', 'a');
    if (without === null) throw new Error('nothing is left');
    const named = lostReaders(without).map(({ kind, id, reads }) => `${kind} ${id} ${reads}`);
    expect(named).toEqual([
      'bonus p a',
      'deduction r a',
      'veto v a',
      'veto u a',
      'figure f a',
      'list l a',
      'list m a',
      'condition m a',
      'tieBreaker a a',
    ]);
    expect(lostReaders(reading)).toEqual([]);
  });
});
