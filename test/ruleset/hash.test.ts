import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRuleSet, readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { broken, type Json, sound } from './brokenRules.ts';

function hashOf(json: unknown): string {
  const result = loadRuleSet(json);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.hash;
}

function hashOfText(text: string): string {
  const result = readRuleSet(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.hash;
}

/** JSON text with the keys of every object in an order that the seed gives. */
function shuffledText(
  value: unknown,
  order: (keys: number) => readonly number[],
  space: number,
): string {
  const shuffle = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(shuffle);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part);
    return Object.fromEntries(
      order(entries.length).flatMap((i) => {
        const [key, item] = entries[i] ?? [];
        return key === undefined ? [] : [[key, shuffle(item)] as const];
      }),
    );
  };
  return JSON.stringify(shuffle(value), null, space);
}

describe('the hash of a rule set', () => {
  const hash = hashOf(sound);

  it('is one of its content, not of its formatting or the order of its keys', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat({ max: 4 }), (numbers, space) => {
        const order = (count: number): readonly number[] =>
          [...Array(count).keys()]
            .map((i) => [i, numbers.next().value] as const)
            .sort(([, a], [, b]) => a - b)
            .map(([i]) => i);
        expect(hashOfText(shuffledText(sound, order, space))).toBe(hash);
      }),
      { numRuns: 30 },
    );
  });

  it('does not change with the place of the schema', () => {
    expect(hashOf(broken({ '/$schema': 'elsewhere.json' }))).toBe(hash);
    expect(hashOf(broken({ '/$schema': undefined }))).toBe(hash);
  });

  const changes: readonly Json[] = [
    { '/title': '另一示例' },
    { '/description': undefined },
    { '/version': '2' },
    { '/source/note': '另一' },
    { '/source/clauses/0/text': '第一条。' },
    { '/register/units/0/name': '市' },
    { '/register/above': { bundled: 'yunnan-divisions' } },
    { '/register/above': { units: [{ code: 'q', name: '省' }] } },
    { '/register/above': { units: [{ code: 'q', name: '另一省' }] } },
    { '/cells/missing/1': '-' },
    { '/inputs/0/range/1': 101 },
    { '/inputs/1/missing/value': 1 },
    { '/inputs/2/missing/value': '甲' },
    { '/inputs/0/aliases/0': '另一比率' },
    { '/levels/0/score/children/0/children/0/points/tiers/1/0/0': 91 },
    { '/levels/0/score/children/0/children/0/examples/0/note': '又' },
    { '/levels/0/score/children/0/children/0/examples/0/points': 5 },
    { '/levels/0/score/children/0/children/0/examples/0/given/rate': 91 },
    { '/levels/0/categories/0/when/==/1': 1 },
    { '/levels/0/categories/0/when/==/1': '1' },
    { '/register': { bundled: 'yunnan-divisions' } },
    { '/levels/0/grades/0/ties': 'error' },
    { '/levels/0/lists/1/within': 'level' },
    { '/levels/0/lists/0/within': 'level' },
    { '/levels/0/ranking/within': 'parent' },
    { '/levels/0/ranking/by': 'published' },
    { '/levels/0/ranking/margin': 0.06 },
    { '/levels/0/figures/0/value/*/1': 1.6 },
    { '/levels/0/figures/0/measure': '元' },
    { '/levels/0/figures/0/total': undefined },
    { '/levels/0/figures/0/examples/0/value': 4 },
    { '/levels/0/figures/0/examples/0/given/rate': 3 },
    { '/levels/0/ranking': { by: 'none' } },
    { '/levels/0/pool': 'parent' },
    { '/levels/0/lists/0/size': '11%' },
    { '/levels/0/listPrecedence': ['red', 'black'] },
  ];
  it.each(changes)('changes with %j', (change) => {
    expect(hashOf(broken(change))).not.toBe(hash);
  });

  it('is another one for each of these changes', () => {
    expect(new Set(changes.map((change) => hashOf(broken(change)))).size).toBe(changes.length);
  });

  const rate = '/levels/0/score/children/0/children/0';
  it.each<Json>([
    { '/inputs/0/range': ['0.0', 100] },
    { '/inputs/1/missing/value': '0.00' },
    { [`${rate}/max`]: '10.0' },
    { [`${rate}/weight`]: 0.6 },
    { '/levels/0/score/children/0/weightTotal': '1.00' },
    { [`${rate}/round/multiple`]: '0.50' },
    {
      [`${rate}/points/tiers/1`]: [
        ['90.0', '10'],
        [80, 5.5],
      ],
    },
    { [`${rate}/points/tiers/2`]: '0' },
    { [`${rate}/points/tiers/0/var`]: ['rate'] },
    { [`${rate}/examples/0`]: { given: { rate: '90.0' }, points: '10', note: '恰好' } },
    { '/levels/0/vetoes/0/effects/1/cap_total': '19.990' },
    { '/levels/0/bonuses/cap': '3' },
    { '/levels/0/deductions/items/0/points': -0 },
    { '/levels/0/total/ceiling': '100' },
    {
      '/levels/0/grades/0': {
        id: 'best',
        title: '优秀',
        from: '27',
        quota: '30.0%',
        ties: 'exclude',
      },
    },
    { '/levels/0/lists/0/size': '10.00%' },
    { '/levels/0/ranking/margin': 0.05 },
    { '/levels/0/figures/0/value/*/1': 1.5 },
    {
      '/levels/0/figures/0/examples/0': { given: { rate: '2.0' }, value: '3.00', note: '两点' },
    },
  ])('is the same however numbers are written: %j', (change) => {
    expect(hashOf(broken(change))).toBe(hash);
  });

  it('does not take a text for a number where a text is meant', () => {
    const text = { '/levels/0/categories/0/when/==/1': '1' };
    expect(hashOf(broken(text))).not.toBe(
      hashOf(broken({ ...text, ...{ '/levels/0/categories/0/when/==/1': '1.0' } })),
    );
    expect(hashOf(broken({ '/source/clauses/1': { id: '2', text: '2' } }))).not.toBe(
      hashOf(broken({ '/source/clauses/1': { id: '2', text: '2.0' } })),
    );
  });
});
