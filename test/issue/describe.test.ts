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
  type ValueWanted,
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

it('long texts from files are cut short, between characters', () => {
  const long = `${'x'.repeat(199)}𠮷${'y'.repeat(1_000_000)}`;
  const unit = { code: long, name: long };
  const issue = error(
    'not-a-number',
    { file: 'a.csv', row: 1, column: long, unit },
    { found: long },
  );
  const told = formatIssue(issue, 'en');
  expect(told.length).toBeLessThan(1000);
  expect(told).toContain(`"${'x'.repeat(199)}…" is not`);
  const several = error('ambiguous-unit', {}, { found: 'a', candidates: [long, 'b'] });
  expect(formatIssue(several, 'zh')).toMatch(/x…、b$/m);
});

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
        ruleTitle: hostileText,
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
    [{ file: 'a.xlsx', sheet: '表1' }, 'a.xlsx 表1'],
    [{ file: 'a.xlsx', sheet: '表1', row: 57 }, 'a.xlsx 表1!57'],
    [
      { file: 'a.xlsx', sheet: '表1', row: 57, cell: 'D57', column: '旱厕' },
      'a.xlsx 表1!D57 [旱厕]',
    ],
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

  it.each([
    ['toilets.dry', '旱厕', '旱厕（toilets.dry）：除数为 0'],
    ['旱厕', '旱厕', '旱厕：除数为 0'],
    ['total', undefined, '总分：除数为 0'],
    ['total', '合计', '合计（total）：除数为 0'],
    ['toString', undefined, 'toString：除数为 0'],
  ])('a rule %s with the title %s is named "%s"', (rule, title, message) => {
    const at = { rule, ...(title === undefined ? {} : { ruleTitle: title }) };
    expect(describeIssue(error('division-by-zero', at), 'zh').message).toBe(message);
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
    ['toString=1', 'toString=1'],
    ['itemsAtLeast=1', '至少 1 项的列表'],
    ['atLeast=-0.5 | null', '不小于 -0.5 的数，或null'],
  ])('puts the alternatives "%s" into words', (wanted, words) => {
    const issue = error('wrong-type', {}, { found: '5', wanted });
    expect(describeIssue(issue, 'zh').wanted).toBe(words);
  });
});

describe('a message about a cell', () => {
  const rate: ValueWanted = {
    type: 'number',
    low: '0',
    high: '100',
    measure: '%',
    values: null,
    like: '98.5',
  };
  const issue = error(
    'not-a-number',
    {
      file: 'counties.csv',
      row: 57,
      column: '建成区旱厕消除率',
      unit: { code: '532923', name: '祥云县' },
    },
    { found: '98.5％左右', wanted: rate, suggested: '98.5' },
  );

  it('says in English where, whose, what, what was wanted, and what to try', () => {
    expect(formatIssue(issue, 'en').split('\n')).toEqual([
      'counties.csv:57 [建成区旱厕消除率] not-a-number',
      '  祥云县 (532923): "98.5％左右" is not a number',
      '  wanted: a percentage from 0 to 100, like 98.5',
      '  try: 98.5',
    ]);
  });

  it('says the same in Chinese', () => {
    expect(formatIssue(issue, 'zh').split('\n')).toEqual([
      'counties.csv:57 [建成区旱厕消除率] not-a-number',
      '  祥云县（532923）：“98.5％左右”不是数',
      '  应为：0 到 100 的百分数，如 98.5',
      '  建议：98.5',
    ]);
  });

  it.each<[Partial<ValueWanted>, string, string]>([
    [{ low: null }, '不大于 100 的百分数，如 98.5', 'a percentage of at most 100, like 98.5'],
    [
      { high: null, measure: '万元', like: '12.5' },
      '不小于 0 的数，单位万元，如 12.5',
      'a number of at least 0, in 万元, like 12.5',
    ],
    [
      { type: 'integer', low: null, high: null, measure: null, like: '12' },
      '整数，如 12',
      'a whole number, like 12',
    ],
    [{ type: 'boolean' }, '“是”或“否”', '是 (yes) or 否 (no)'],
    [{ type: 'text' }, '文本', 'a text'],
    [{ type: 'text', values: ['甲', '乙'] }, '下列之一：甲、乙', 'one of 甲, 乙'],
    [{ low: '5', high: '5', like: null }, '5 到 5 的百分数', 'a percentage from 5 to 5'],
  ])('an input of %j is %s', (input, zh, en) => {
    const about = error('out-of-range', {}, { found: 'x', wanted: { ...rate, ...input } });
    expect(describeIssue(about, 'zh').wanted).toBe(zh);
    expect(describeIssue(about, 'en').wanted).toBe(en);
  });

  it('enumerates as the language does', () => {
    const about = error('ambiguous-unit', {}, { found: 'x', candidates: ['a', 'b'] });
    expect(describeIssue(about, 'zh').message).toContain('a、b');
    expect(describeIssue(about, 'en').message).toContain('a, b');
  });
});

it('a unit without a code of its own is named once', () => {
  const at = { unit: { code: '甲县', name: '甲县' } };
  const issue: Issue = { code: 'unit-not-named', severity: 'error', at, data: {} };
  expect(describeIssue(issue, 'zh').message).toMatch(/^甲县：/);
  expect(describeIssue(issue, 'en').message).toMatch(/^甲县: /);
});

describe('the nearest name', () => {
  it.each<[string, readonly string[], string | null]>([
    ['powr', ['sqrt', 'power', 'pow10'], 'power'],
    ['POWER', ['power'], 'power'],
    ['建城区旱厕消除率', ['建成区旱厕消除率', '建成区公厕数'], '建成区旱厕消除率'],
    ['xyz', ['power', 'sum'], null],
    ['toString', ['missing', 'substr', 'sum'], null],
    ['valueOf', ['filter', 'floor', 'value'], 'value'],
    ['cas', ['max', 'cat'], 'cat'],
    ['cas', ['max'], null],
    ['x', ['y'], null],
    ['宾川', ['大理'], null],
    ['if_', ['if'], 'if'],
    ['weight_total', ['weightTotal', 'weight'], 'weightTotal'],
    ['rounding', ['round', 'rows'], 'round'],
    ['', ['power'], null],
    ['power', [], null],
    ['ab', ['ax', 'ay'], 'ax'],
    ['详云县', ['云县', '祥云县'], '祥云县'],
    ['详云县', ['祥云县', '云县'], '祥云县'],
    ['rates', ['rate', 'rates2', 'rater'], 'rater'],
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
