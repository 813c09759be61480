import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/check/checkExamples.ts';
import { formatExact } from '../../src/decimal/index.ts';
import { loadKnownRuleSet, nodesOf } from '../../src/ruleset/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { objectsIn } from './bundled.ts';

/**
 * What holds of every rule set in `rules/`. The command loads them without checking them again, because
 * they are checked here.
 */
const folder = new URL('../../rules/', import.meta.url);
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(ids)('%s', (id) => {
  const text = readFileSync(new URL(`${id}/rules.json`, folder), 'utf8');
  const read = readRuleSet(text, `rules/${id}/rules.json`);
  const ruleSet = () => {
    if (!read.ok) throw new Error(JSON.stringify(read.issues, null, 1));
    return read.value;
  };
  const objects = [...objectsIn(JSON.parse(text))];
  const textsOf = (key: string): readonly (readonly [string, string])[] =>
    objects.flatMap(([pointer, object]) => {
      const value = object.get(key);
      return typeof value === 'string' ? [[`${pointer}/${key}`, value] as const] : [];
    });

  it('loads without a single issue, known or not, under the name of its folder', () => {
    expect(read.issues).toEqual([]);
    expect(loadKnownRuleSet(text).issues).toEqual([]);
    expect(ruleSet().id).toBe(id);
  });

  it('says in title and description that it is no official text', () => {
    expect(ruleSet().title).toContain('示例细则，非官方文本');
    expect(ruleSet().description).toContain('示例细则，非官方文本');
  });

  it('has worked examples that give what they say', () => {
    expect(checkExamples(ruleSet())).toEqual([]);
  });

  it('has two or more at every indicator, one of them with full points', () => {
    const indicators = ruleSet().levels.flatMap(({ root }) =>
      [...nodesOf(root)].filter((node) => node.kind === 'indicator'),
    );
    const wanting = indicators.filter(({ max, examples }) => {
      const points = examples.map(({ points: given }) =>
        given === 'not-applicable' ? given : formatExact(given),
      );
      return new Set(points).size < 2 || !points.includes(formatExact(max));
    });
    expect(wanting.map(({ path }) => path)).toEqual([]);
  });

  it('has one at every input that is taken from a ledger', () => {
    const bare = [...ruleSet().inputs.values()].filter(
      ({ derived }) => derived !== null && derived.examples.length === 0,
    );
    expect(bare.map((input) => input.id)).toEqual([]);
  });

  it('names a clause for every rule, and every clause is named or said to be general', () => {
    const rules = objects.filter(
      ([pointer, object]) =>
        ['points', 'children', 'rollup', 'when', 'source'].some((key) => object.has(key)) &&
        object.has('title') &&
        !/^$|\/categories\//.test(pointer),
    );
    expect(rules.filter(([, object]) => !object.has('clause')).map(([at]) => at)).toEqual([]);
    const named = new Set(textsOf('clause').map(([, clause]) => clause));
    const note = textsOf('note').find(([pointer]) => pointer === '/source/note')?.[1] ?? '';
    const general = [...ruleSet().source.clauses.keys()].filter((clause) => !named.has(clause));
    expect(general.filter((clause) => !note.includes(`第${clause}条`))).toEqual([]);
  });

  it('says of no number both 以上 and 以下, which both include it', () => {
    const said = (value: string, word: string): readonly string[] =>
      [...value.matchAll(/(\d+(?:\.\d+)?|[一二三四五六七八九十]+)(\p{Script=Han}?|%)以([上下])/gu)]
        .filter(([, , , found]) => found === word)
        .map(([, number = '', measure = '']) => `${number}${measure}`);
    const twice = ['title', 'description', 'text'].flatMap(textsOf).filter(([, value]) => {
      const above = said(value, '上');
      return said(value, '下').some((number) => above.includes(number));
    });
    expect(twice).toEqual([]);
  });

  it('punctuates Chinese as Chinese, and ends its sentences', () => {
    const words = ['title', 'description', 'note', 'text'].flatMap(textsOf);
    const half = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u;
    expect(words.filter(([, value]) => half.test(value))).toEqual([]);
    const sentences = [...textsOf('text'), ...textsOf('description')];
    expect(sentences.filter(([, value]) => !value.endsWith('。'))).toEqual([]);
  });
});
