import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeIssue,
  error,
  formatIssue,
  type Issue,
  nearest,
  printable,
  suggestion,
} from '../../src/issue/index.ts';

/** What could break a line, move the cursor, colour the terminal or turn the direction of writing. */
const hostile = [
  '\n',
  '\r',
  '\t',
  '\0',
  '\u001b[31m',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u061c',
  '\u{e0041}',
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('texts from files', () => {
  it.each(hostile)('%j is written as its number', (character) => {
    expect(printable(`a${character}b`)).toMatch(/^a\\u\{[0-9a-f]+\}.*b$/);
  });

  it.each(['祥云县（532923）', '98.5％', 'naïve é', 'a b', '👍', '', '\\u{a}'])(
    '%j stays as it is',
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );

  it('are printable wherever they stand in an issue, and leave its lines as they are', () => {
    const places = fc.record(
      {
        file: hostileText,
        row: fc.nat(),
        column: hostileText,
        pointer: hostileText,
        rule: hostileText,
        unit: fc.record({ code: hostileText, name: hostileText }),
      },
      { requiredKeys: [] },
    );
    const data = fc.record({ found: hostileText, wanted: hostileText, nearest: hostileText });
    fc.assert(
      fc.property(places, data, fc.constantFrom('zh', 'en'), (at, filled, language) => {
        const issue: Issue = { code: 'unknown-level', severity: 'error', at, data: filled };
        const lines = formatIssue(issue, language).split('\n');
        expect(lines).toHaveLength(4);
        for (const line of lines) expect(line).not.toMatch(unprintable);
      }),
    );
  });

  it('are not templates', () => {
    const issue = error('unknown-level', {}, { found: '{wanted}', wanted: 'a{found}' });
    expect(describeIssue(issue, 'en').message).toContain('"{wanted}"');
  });

  it('do not reach what every object has', () => {
    const { fix } = describeIssue(error('unknown-operator', {}, { operator: 'constructor' }), 'en');
    expect(fix).not.toContain('function');
  });
});

describe('where and what', () => {
  const unit = { code: '532923', name: '祥云县' };
  it.each<[Issue['at'], string]>([
    [{}, ''],
    [{ file: 'a.csv' }, 'a.csv'],
    [{ file: 'a.csv', row: 57, column: '旱厕', unit }, 'a.csv:57 [旱厕]'],
    [{ file: 'rules.json', row: 3, pointer: '/levels/0' }, 'rules.json:3 /levels/0'],
    [{ pointer: '/levels/0' }, '/levels/0'],
  ])('%j is at "%s"', (at, where) => {
    expect(describeIssue(error('empty-file', at), 'zh').where).toBe(where);
  });

  it.each([
    ['zh', '祥云县（532923）'],
    ['en', '祥云县 (532923)'],
  ] as const)('in %s a message begins with unit and rule', (language, name) => {
    const issue = error('division-by-zero', { unit, rule: 'toilets.dry' });
    expect(describeIssue(issue, language).message.startsWith(`${name} toilets.dry`)).toBe(true);
  });

  it('leaves out what was wanted where it is not known', () => {
    const { wanted, fix } = describeIssue(error('unknown-level', {}, { found: 'x' }), 'en');
    expect([wanted, fix]).toEqual([null, null]);
  });

  it.each([
    ['zh', '条文'],
    ['en', 'clause'],
  ] as const)('says in %s what a reference refers to', (language, word) => {
    const issue = error('unknown-reference', {}, { kind: 'clause', id: '9' });
    expect(describeIssue(issue, language).message).toContain(word);
  });

  it.each([
    ['number | list', '数，或一列值'],
    ['places | integer', 'places，或整数'],
    ['toString', 'toString'],
  ])('puts the alternatives "%s" into words', (wanted, words) => {
    const issue = error('wrong-type', {}, { found: '5', wanted });
    expect(describeIssue(issue, 'zh').wanted).toBe(words);
  });
});

describe('the nearest name', () => {
  it.each<[string, readonly string[], string | null]>([
    ['powr', ['sqrt', 'power', 'pow10'], 'power'],
    ['POWER', ['power'], 'power'],
    ['建城区旱厕消除率', ['建成区旱厕消除率', '建成区公厕数'], '建成区旱厕消除率'],
    ['xyz', ['power', 'sum'], null],
    ['', ['power'], null],
    ['power', [], null],
    ['ab', ['ax', 'ay'], 'ax'],
  ])('to %j among %j is %j', (name, candidates, found) => {
    expect(nearest(name, candidates)).toBe(found);
    expect(suggestion(name, candidates)).toEqual(found === null ? {} : { nearest: found });
  });

  it('is the name itself where it is one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (names, i) => {
        const name = names[i % names.length] ?? '';
        expect(nearest(name, names)?.toLowerCase()).toBe(name.toLowerCase());
      }),
    );
  });

  it('is one of the candidates', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, candidates) => {
        expect([null, ...candidates]).toContain(nearest(name, candidates));
      }),
    );
  });
});
