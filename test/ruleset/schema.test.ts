import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operators } from '../../src/logic/operators/index.ts';
import { publishedSchema } from '../../src/ruleset/schema.ts';
import { hasShape } from '../../src/ruleset/shape.ts';
import { broken, type Json, put, sound } from './brokenRules.ts';

const text = readFileSync(new URL('../../rules/rule-set.schema.json', import.meta.url), 'utf8');
const published: Json = JSON.parse(text);
const bundled: unknown = JSON.parse(
  readFileSync(new URL('../../rules/yunnan-2021/rules.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  // Operators have arguments that may be left out.
  strictTuples: false,
  allowUnionTypes: true,
});
const validate = ajv.compile(published);
const accepts = (json: unknown): boolean => validate(json);

const county = '/levels/0';
const rate = `${county}/score/children/0/children/0`;
const better = `${county}/score/children/1`;

/** Every schema in a schema that describes the value of a key. */
function* propertiesIn(schema: unknown, path = '#'): Generator<readonly [string, unknown]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, inner] of Object.entries(schema)) {
    const at = `${path}/${keyword}`;
    if (keyword === 'properties' && typeof inner === 'object' && inner !== null) {
      for (const [key, property] of Object.entries(inner)) yield [`${at}/${key}`, property];
    }
    yield* propertiesIn(inner, at);
  }
}

/** The description of a schema, or of the definition that it refers to. */
function descriptionOf(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if ('description' in schema) return schema.description;
  if (!('$ref' in schema)) return undefined;
  const name = String(schema.$ref).replace('#/$defs/', '');
  return descriptionOf(new Map(Object.entries(Object(published['$defs']))).get(name));
}

describe('rules/rule-set.schema.json', () => {
  it('is what `npm run schema` makes', () => {
    expect(text).toBe(`${JSON.stringify(publishedSchema, null, 2)}\n`);
  });

  it('is a schema of draft 2020-12', () => {
    expect(published['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(published)).toBe(true);
  });

  it('describes every key', () => {
    const properties = [...propertiesIn(published)];
    expect(properties.length).toBeGreaterThan(150);
    const silent = properties.filter(([, schema]) => {
      const description = descriptionOf(schema);
      return typeof description !== 'string' || description === '';
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('knows every operator', () => {
    const defs = Object(published['$defs']);
    expect(Object.keys(defs.logic.properties)).toEqual([...operators.keys()]);
  });

  it.each([
    ['the bundled rules', bundled],
    ['the rule set of these tests', sound],
    ['a literal as a rule', broken({ [`${better}/points`]: 5 })],
    [
      'a rule without brackets round its argument',
      broken({ [`${better}/points`]: { floor: 1.5 } }),
    ],
  ])('accepts %s', (_, json) => {
    expect(accepts(json)).toBe(true);
  });

  it.each<Json>([
    { '/title': undefined },
    { '/titel': 'x' },
    { '/year': '2021' },
    { '/format': 2 },
    { '/inputs': [] },
    { '/inputs/0/type': 'nmber' },
    { '/inputs/0/range': [0] },
    { '/inputs/0/missing': 'eror' },
    { '/register': { bundled: 'x' } },
    { [`${rate}/max`]: 0 },
    { [`${rate}/points`]: undefined },
    { [`${county}/vetoes/0/effects/0`]: { cap_totl: 5 } },
    { [`${county}/lists/5/source/successive/periods`]: 1 },
    { [`${better}/points`]: { powr: [1, 2] } },
    { [`${better}/points`]: { clamp: [1, 2] } },
    { [`${better}/points`]: { clamp: [1, 2, 3, 4] } },
    { [`${better}/points`]: { '+': [1], '-': [1] } },
    { [`${better}/points`]: {} },
    { [`${rate}/points/tiers/1/0`]: [90] },
    { [`${better}/points`]: { round: [1, 31] } },
    { [`${better}/points`]: { round: [1, 2, 'half'] } },
    { [`${better}/points`]: { clamp: [{ '*': [{ powr: 1 }, 2] }, 0, 1] } },
  ])('refuses %j', (changes) => {
    expect(accepts(broken(changes))).toBe(false);
  });
});

describe('the published schema and the validator', () => {
  /** Pointers into everything but the logic of rules, which the validator leaves to the parser. */
  const rules = new Set(['points', 'when', 'condition', 'where']);
  const takes = new Set(['sum', 'mean', 'trimmed_mean', 'share', 'lowest', 'highest', 'latest']);
  function* pointersIn(json: unknown, pointer = ''): Generator<string> {
    yield pointer;
    if (typeof json !== 'object' || json === null) return;
    for (const [key, value] of Object.entries(json)) {
      const isLogic =
        (pointer.endsWith('/take') && takes.has(key)) ||
        (/\/figures\/\d+$/.test(pointer) && key === 'value') ||
        (rules.has(key) &&
          !('given' in json) &&
          !('condition' in json && pointer.endsWith('/source') && key !== 'condition'));
      if (!isLogic) yield* pointersIn(value, `${pointer}/${key}`);
    }
  }
  const value = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(0, -1, 1, 2021, '0', '5%', '100%', 'a', 'A', '', [], {}, null, true),
  );

  it.each([
    ['the bundled rules', bundled, 300],
    ['the rule set of these tests', sound, 1000],
  ])('agree on the shape of %s and on changes of it', (_, json, numRuns) => {
    const pointers = [...pointersIn(json)].filter((pointer) => pointer !== '');
    expect([accepts(json), hasShape(json)]).toEqual([true, true]);
    fc.assert(
      fc.property(fc.constantFrom(...pointers), value, (pointer, changed) => {
        const other = put(json, pointer, changed);
        expect(accepts(other)).toBe(hasShape(other));
      }),
      { numRuns },
    );
  });
});
