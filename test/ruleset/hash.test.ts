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
    { '/cells/missing/1': '-' },
    { '/inputs/0/range/1': 100 },
    { '/inputs/0/aliases/0': '另一比率' },
    { '/levels/0/score/children/0/children/0/points/tiers/1/0/0': 91 },
    { '/levels/0/score/children/0/children/0/examples/0/note': '又' },
    { '/levels/0/grades/0/ties': 'error' },
    { '/levels/0/lists/0/size': '11%' },
    { '/levels/0/listPrecedence': ['red', 'black'] },
  ];
  it.each(changes)('changes with %j', (change) => {
    expect(hashOf(broken(change))).not.toBe(hash);
  });

  it('is another one for each of these changes', () => {
    expect(new Set(changes.map((change) => hashOf(broken(change)))).size).toBe(changes.length);
  });
});
