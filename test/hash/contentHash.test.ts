import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash, type Json } from '../../src/hash/contentHash.ts';

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The same content, its keys the other way round at every depth. */
function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

/** The same content with one leaf, the one at `index`, put into brackets. */
function changed(value: Json, index: number): Json {
  let at = -1;
  const change = (part: Json): Json => {
    if (typeof part === 'object' && part !== null) {
      if (isList(part)) return part.map(change);
      return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, change(item)]));
    }
    at += 1;
    return at === index ? [part] : part;
  };
  return change(value);
}

describe('canonical JSON', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ B: 1, a: 2, 州: 3, 县: 4 }, '{"B":1,"a":2,"县":4,"州":3}'],
    [{ a: [{ d: 1, c: [] }, 'x', null] }, '{"a":[{"c":[],"d":1},"x",null]}'],
    [[2, 1], '[2,1]'],
    ['b', '"b"'],
    [{ é: 1, e: 2, '😀': 3, '\uff5e': 4 }, '{"e":2,"é":1,"😀":3,"～":4}'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('has the same content', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('a content hash', () => {
  it('is the SHA-256 of the canonical JSON in UTF-8', () => {
    fc.assert(
      fc.property(json, (value) => {
        const hex = createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
        expect(contentHash(value)).toBe(`sha256:${hex}`);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(contentHash(reversed(value))).toBe(contentHash(value));
      }),
    );
  });

  it('is another one where any value is another one', () => {
    fc.assert(
      fc.property(json, fc.nat({ max: 20 }), (value, index) => {
        const other = changed(value, index);
        fc.pre(JSON.stringify(other) !== JSON.stringify(value));
        expect(contentHash(other)).not.toBe(contentHash(value));
      }),
    );
  });

  it.each<[Json, Json]>([
    [1, '1'],
    [null, 'null'],
    [[], {}],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: { b: 1 } }, { a: {}, b: 1 }],
    [{ a: null }, {}],
  ])('tells %j from %j', (a, b) => {
    expect(contentHash(a)).not.toBe(contentHash(b));
  });
});
