import { expect, it, test } from 'vitest';
import { conditionOperators } from '../../../src/explain/words/conditionWords.ts';
import { sayCondition, sayNumber, sayPoints } from '../../../src/explain/words/index.ts';
import { numberOperators } from '../../../src/explain/words/numberWords.ts';
import type { Json } from '../../../src/hash/contentHash.ts';
import { operators } from '../../../src/logic/operators/index.ts';
import { namesIn } from './namesIn.ts';
import { scopeWith } from './scopes.ts';

const table = [...operators.values()];
const score = { kind: 'score', max: null } as const;

it('no operator of the table is without words, and no words are of an operator that is not there', () => {
  const spoken = new Set([...numberOperators.keys(), ...conditionOperators.keys(), 'var']);
  expect([...spoken].sort()).toEqual([...operators.keys()].sort());
});

test.each(['zh', 'en'] as const)(
  'every example is put into words that name what it reads: %s',
  (language) => {
    for (const { name, example } of table) {
      const rule: Json = JSON.parse(example);
      const read = namesIn(rule);
      const scope = scopeWith(
        Object.fromEntries(read.map((one) => [one, { title: `〔${one}〕` }])),
        null,
        language,
      );
      for (const text of [
        sayNumber(rule, scope),
        sayCondition(rule, scope),
        sayPoints(rule, score, scope),
      ]) {
        expect(text, name).not.toMatch(/undefined|null|NaN|\[object|^\W*$(?![\s\S])/u);
        for (const one of read) expect(text, name).toContain(`〔${one}〕`);
      }
    }
  },
);
