import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/check/checkExamples.ts';
import { Exact, formatExact } from '../../src/decimal/index.ts';
import { type Level, loadKnownRuleSet } from '../../src/ruleset/index.ts';
import { bundled, indicatorsOf, issues, objectsIn, text } from './bundled.ts';

const ruleSet = bundled();
const document: unknown = JSON.parse(text);
const objects = [...objectsIn(document)];
const levelOf = (id: string): Level => {
  const level = ruleSet.levels.find((candidate) => candidate.id === id);
  if (level === undefined) throw new Error(`no level ${id}`);
  return level;
};
const textsOf = (key: string): readonly (readonly [string, string])[] =>
  objects.flatMap(([pointer, object]) => {
    const value = object.get(key);
    return typeof value === 'string' ? [[`${pointer}/${key}`, value] as const] : [];
  });

describe('the bundled rules of 2021', () => {
  it('load without a single issue', () => {
    expect(issues).toEqual([]);
  });

  it('load to the same where they are known, but for the worked examples', () => {
    const known = loadKnownRuleSet(text);
    const withoutExamples = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, item) => (key === 'examples' ? [] : plain(item))));
    expect(known.issues).toEqual([]);
    expect(known.ok && withoutExamples(known.value)).toEqual(withoutExamples(ruleSet));
  });

  it('say in title and description that they are no official text', () => {
    expect(ruleSet.title).toContain('示例细则，非官方文本');
    expect(ruleSet.description).toContain('示例细则，非官方文本');
  });

  it('have an English key and a Chinese title for everything', () => {
    // Clauses have the numbers of their document.
    const ids = textsOf('id').filter(([pointer]) => !pointer.startsWith('/source/clauses/'));
    expect(ids.filter(([, id]) => !/^[a-z][a-z0-9_-]*$/.test(id))).toEqual([]);
    for (const key of ['title', 'description', 'note', 'text']) {
      const found = textsOf(key);
      expect(found.length).toBeGreaterThan(0);
      // A note may be a calculation.
      const foreign = found.filter(
        ([, words]) => !/\p{Script=Han}|^[\d.\s÷×+=…()%]+$/u.test(words),
      );
      expect(foreign).toEqual([]);
    }
  });

  it('name no web site in what is printed with scores and lists', () => {
    const words = ['title', 'description', 'text'].flatMap(textsOf);
    expect(words.filter(([, value]) => /\w\.(?:cn|com|net|org)\b/.test(value))).toEqual([]);
  });

  it('punctuate Chinese as Chinese', () => {
    const words = ['title', 'description', 'note', 'text'].flatMap(textsOf);
    const half = words.filter(([, value]) =>
      /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(value),
    );
    expect(half).toEqual([]);
    const sentences = [...textsOf('text'), ...textsOf('description')];
    expect(sentences.filter(([, value]) => !value.endsWith('。'))).toEqual([]);
  });
});

describe('what they assess', () => {
  it('is the seven actions, 100 points in all', () => {
    const { root } = levelOf('county');
    expect(root.children.map(({ title, max }) => [title, formatExact(max)])).toEqual([
      ['清垃圾', '15'],
      ['扫厕所', '15'],
      ['勤洗手', '10'],
      ['净餐馆', '20'],
      ['常消毒', '10'],
      ['管集市', '15'],
      ['众参与', '15'],
    ]);
    expect(formatExact(root.max)).toBe('100');
  });

  it('is at least 45 indicators, some at each level', () => {
    const counts = ruleSet.levels.map((level) => indicatorsOf(level).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(45);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });

  it('is at the prefecture 40 % its own work and 60 % the mean of its counties', () => {
    expect(levelOf('prefecture').root).toMatchObject({ aggregate: 'weighted_mean' });
    const [own, counties] = levelOf('prefecture').root.children;
    expect([own?.weight, counties?.weight].map((weight) => weight && formatExact(weight))).toEqual([
      '0.4',
      '0.6',
    ]);
    expect(counties).toMatchObject({
      kind: 'rollup',
      level: 'county',
      score: 'total',
      method: 'mean',
    });
  });

  it('takes every score out of 100 from 0 on', () => {
    const scores = [...ruleSet.inputs.values()].filter(({ measure }) => measure === '分');
    expect(scores.length).toBeGreaterThan(10);
    expect(
      scores.filter(({ low, high }) => low?.sign !== 0 || !high || formatExact(high) !== '100'),
    ).toEqual([]);
  });

  it('has a unit of measure for every number, and % means 0 to 100', () => {
    const inputs = [...ruleSet.inputs.values()];
    const numbers = inputs.filter(({ type }) => type === 'number' || type === 'integer');
    expect(numbers.filter(({ measure }) => measure === null).map(({ id }) => id)).toEqual([]);
    const shares = numbers.filter(({ measure }) => measure === '%');
    expect(shares.length).toBeGreaterThan(10);
    for (const { low, high } of shares) {
      expect(low !== null && low.sign >= 0).toBe(true);
      expect(high && formatExact(high)).toBe('100');
    }
  });
});

describe('vetoes', () => {
  const effectsOf = (level: string, id: string) =>
    levelOf(level).vetoes.find((veto) => veto.id === id)?.effects;

  it.each(['national_criticism', 'fraud'])('of %s are the same at both levels', (id) => {
    expect(effectsOf('prefecture', id)).toEqual(effectsOf('county', id));
  });

  it('put units on the black list, which wins over the red one', () => {
    for (const level of ruleSet.levels) {
      expect(level.lists.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['red', 'black', 'lowest']),
      );
      expect(level.listPrecedence).toEqual(['black', 'red']);
      for (const { id, effects } of level.vetoes.filter((veto) => veto.id !== 'weak_action')) {
        expect([id, effects]).toEqual([
          id,
          expect.arrayContaining([expect.objectContaining({ list: 'black' })]),
        ]);
      }
    }
  });
});

describe('clauses', () => {
  const clauses = [...ruleSet.source.clauses.keys()];
  const referred = new Set(textsOf('clause').map(([, clause]) => clause));
  const note = textsOf('note').find(([pointer]) => pointer === '/source/note')?.[1] ?? '';

  it('are all referred to, or said to be general', () => {
    const general = clauses.filter((clause) => !referred.has(clause));
    expect(general.filter((clause) => !note.includes(`第${clause}条`))).toEqual([]);
  });

  it('are named by every group, indicator, bonus, deduction, veto and list', () => {
    const rules = objects.filter(([, object]) =>
      ['points', 'children', 'rollup', 'when', 'source'].some((key) => object.has(key)),
    );
    const silent = rules.filter(
      ([pointer, object]) =>
        object.has('title') && !object.has('clause') && !/^$|categories/.test(pointer),
    );
    expect(silent.map(([pointer]) => pointer)).toEqual([]);
  });

  it('exist where they are named', () => {
    expect([...referred].filter((clause) => !clauses.includes(clause))).toEqual([]);
  });
});

describe('worked examples', () => {
  const rules = ruleSet.levels.flatMap((level) => [
    ...indicatorsOf(level).map(({ path, max, examples }) => ({ id: path, most: max, examples })),
    ...[...level.bonuses.items, ...level.deductions.items].map(({ id, cap, examples }) => ({
      id,
      most: cap,
      examples,
    })),
  ]);

  it('all give the points that they say', () => {
    expect(checkExamples(ruleSet)).toEqual([]);
  });

  it.each(rules.map(({ id, most, examples }) => [id, most, examples] as const))(
    '%s has two or more, one with the most that there is to get',
    (_, most, examples) => {
      const points = examples.flatMap(({ points: given }) =>
        given === 'not-applicable' ? [] : [formatExact(given)],
      );
      expect(new Set(points).size).toBeGreaterThanOrEqual(2);
      expect(points).toContain(most === null ? '' : formatExact(most));
    },
  );

  it('stand on a bound of every table of tiers', () => {
    const bare = objects.flatMap(([pointer, object]) => {
      const tables = [...objectsIn(object.get('points'))].flatMap(([, part]) =>
        ['tiers', 'tiers_at_most'].flatMap((name) => boundsOf(part.get(name))),
      );
      const examples: unknown = object.get('examples');
      if (tables.length === 0 || !Array.isArray(examples)) return [];
      const given = new Set([...objectsIn(examples)].flatMap(([, part]) => [...part.values()]));
      return tables.some((bound) => given.has(bound)) ? [] : [pointer];
    });
    expect(bare).toEqual([]);
  });
});

/** The bounds of a table whose x is a variable or a list of them. */
function boundsOf(operands: unknown): readonly unknown[] {
  if (!Array.isArray(operands)) return [];
  const table: unknown = operands[1];
  return Array.isArray(table)
    ? table.map((row: unknown) => (Array.isArray(row) ? row[0] : null))
    : [];
}

/** Exact numbers, maps and sets as JSON. */
function plain(value: unknown): unknown {
  if (value instanceof Exact) return [value.numerator.toString(), value.denominator.toString()];
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
