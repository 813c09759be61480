import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issue/index.ts';
import { documentLengthLimit, readJson } from '../../src/ruleset/readJson.ts';

const byteOrderMark = '\uFEFF';

/** The value of a text that is accepted. */
function read(text: string): unknown {
  const result = readJson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.json;
}

/** Code, row and pointer of each issue; nothing where the text is accepted. */
function issuesOf(text: string): ReadonlyArray<readonly unknown[]> {
  const result = readJson(text);
  return result.ok ? [] : result.issues.map(({ code, at }) => [code, at.row, at.pointer ?? '']);
}

const found = (text: string): ReadonlyArray<Issue['data']> => {
  const result = readJson(text);
  return result.ok ? [] : result.issues.map(({ data }) => data);
};

describe('what is JSON is read', () => {
  it.each([
    ['{"a": [1, 2.50, true, null, "x"]}', { a: [1, 2.5, true, null, 'x'] }],
    [`${byteOrderMark}{"a": 1}`, { a: 1 }],
    [`${byteOrderMark}{"a": 1e2}`, { a: 100 }],
    ['-0', -0],
    ['[-0.0, 0e5]', [-0, 0]],
    ['[1e5, 1E+2, 25e-1]', [100000, 100, 2.5]],
    ['123456789012345', 123456789012345],
    ['0.123456789012345', 0.123456789012345],
    ['0.000000000000000000012', 1.2e-20],
    ['0e-999999', 0],
    ['{"a:b": ":", "\\"": "\\\\"}', { 'a:b': ':', '"': '\\' }],
    ['{"proto": {"": 1}}', { proto: { '': 1 } }],
    [' \r\n"x"\t', 'x'],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual(value);
  });
});

describe('what is not JSON is refused, each syntax error with its row', () => {
  it.each([
    ['', [1]],
    ['\n\n', [3]],
    ['{"a": 1,\n"b": ,\n"c" 3\n}', [2, 3]],
    ['{"a": 1,\n}', [2]],
    ['[1, 2,]', [1]],
    ['[\n[\n[', [3]],
    ['{}\n{}', [2]],
    ['{"a": 1}\nx', [2]],
    ['// note\n{"a": 1}', [1]],
    ['{"a": 1 /* note */}', [1]],
    ['[01]', [1]],
    ['[.5]', [1]],
    ['[1.]', [1]],
    ['[+1]', [1]],
    ['[\nNaN,\nInfinity]', [2, 3]],
    ['["\\x"]', [1]],
    ['["a\tb"]', [1]],
    ['[\n"never ends\n]', [2]],
  ])('%j in rows %j', (text, rows) => {
    const issues = issuesOf(text);
    expect(new Set(issues.map(([code]) => code))).toEqual(new Set(['not-json']));
    expect([...new Set(issues.map(([, row]) => row))]).toEqual(rows);
  });

  it('says one thing about one row', () => {
    expect(issuesOf("{'a': 'b', 'c': 1,\n\"d\": True}").map(([, row]) => row)).toEqual([1, 2]);
  });

  it('says one thing about one place, however many brackets are open there', () => {
    expect(issuesOf('['.repeat(100))).toEqual([['not-json', 1, '']]);
  });
});

describe('keys', () => {
  it.each([
    ['{"a": 1,\n"b": 2,\n"a": 3}', [['duplicate-key', 3, '/a']]],
    ['{"a": 1, "\\u0061": 3}', [['duplicate-key', 1, '/a']]],
    ['{"a": 1, "a": {"b": 1}}', [['duplicate-key', 1, '/a']]],
    ['[{}, {"x/~": {"c": 1,\n"c": 2}}]', [['duplicate-key', 2, '/1/x~1~0/c']]],
    [
      '{"a": 1,\n"a": 2,\n"a": 3}',
      [
        ['duplicate-key', 2, '/a'],
        ['duplicate-key', 3, '/a'],
      ],
    ],
    ['{"__proto__": 1}', [['forbidden-key', 1, '/__proto__']]],
    ['{"\\u005f_proto__": {}}', [['forbidden-key', 1, '/__proto__']]],
    ['[[{"a":\n{"constructor": 1}}]]', [['forbidden-key', 2, '/0/0/a/constructor']]],
    [
      '{"prototype": {"prototype": 1}}',
      [
        ['forbidden-key', 1, '/prototype'],
        ['forbidden-key', 1, '/prototype/prototype'],
      ],
    ],
  ])('%j', (text, issues) => {
    expect(issuesOf(text)).toEqual(issues);
  });

  it('are refused at any depth', () => {
    const key = fc.constantFrom('__proto__', 'constructor', 'prototype');
    const steps = fc.array(fc.constantFrom('array', 'object'), { maxLength: 150 });
    fc.assert(
      fc.property(key, steps, (forbidden, around) => {
        const text = around.reduce(
          (inner, step) => (step === 'array' ? `[0, ${inner}]` : `{"a": ${inner}}`),
          `{"${forbidden}": 1}`,
        );
        expect(issuesOf(text).map(([code]) => code)).toEqual(['forbidden-key']);
      }),
    );
  });
});

describe('a number that a double would change is refused', () => {
  it.each([
    '1234567890123456',
    '0.1234567890123456',
    '100000000000000000001',
    '1e999999',
    '-1e999999',
    '1e-999999',
    '-0.00001e-400',
    '4.9e-324',
    '1e65',
    `0.${'0'.repeat(400)}1`,
  ])('%s', (number) => {
    expect(issuesOf(`{"a": [0,\n${number}]}`)).toEqual([['literal-too-precise', 2, '/a/1']]);
    expect(found(`[${number}]`)).toMatchObject([{ found: number.slice(0, 100) }]);
  });

  it.each([
    ['1234567890123456', '1234567890123456'],
    ['1.2345678901234567e3', '1234.5678901234567'],
    ['1e999999', undefined],
    ['1e65', undefined],
    ['4.9e-324', undefined],
  ])('%s: as text it would be read as %s', (number, text) => {
    expect(found(`[${number}]`)[0]?.['text']).toBe(text);
  });
});

describe('a text beyond the limits is refused whole, before anything goes down into it', () => {
  const deep = 1_000_000;

  it.each([
    ['arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['unclosed arrays', '['.repeat(deep)],
    ['unclosed objects', '{"a":'.repeat(deep)],
    [
      'brackets behind closing brackets that close nothing',
      `[${'}'.repeat(deep)},${'['.repeat(deep)}`,
    ],
    ['brackets of the wrong kind between', '[},'.repeat(deep)],
    ['brackets behind a text that ends with its line', `["\n,${'['.repeat(deep)}`],
    ['brackets behind an escaped line end', `["\\\n",${'['.repeat(deep)}`],
    ['brackets behind a comment', `[/*"*/${'['.repeat(deep)}`],
  ])('%s', (_, text) => {
    expect(issuesOf(text).map(([code]) => code)).toEqual(['document-too-deep']);
  });

  it('by the row that goes too deep', () => {
    const text = `{"a": 1,\n"b": [\n${'['.repeat(200)}\n${']'.repeat(200)}\n]}`;
    expect(issuesOf(text)).toEqual([['document-too-deep', 3, '']]);
    expect(issuesOf(`${text} 1e5`)).toEqual([['document-too-deep', 3, '']]);
  });

  it('200 levels are fine, 201 are not', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(issuesOf(nested(200))).toEqual([]);
    expect(issuesOf(nested(201))).toEqual([['document-too-deep', 1, '']]);
    expect(issuesOf(`["${'['.repeat(10_000)}"]`)).toEqual([]);
  });

  it('10 MB are fine, a character more is not', () => {
    const ofLength = (length: number) => `"${'x'.repeat(length - 2)}"`;
    expect(issuesOf(ofLength(documentLengthLimit))).toEqual([]);
    expect(issuesOf(ofLength(documentLengthLimit + 1))).toEqual([
      ['document-too-large', undefined, ''],
    ]);
  });

  it('no text whatever makes it throw', () => {
    const piece = fc.constantFrom(
      ...'[]{}",:\\\n1e-.',
      'true',
      '//',
      '/*',
      '*/',
      '"a"',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(1, 300), (pieces, times) => {
        expect(typeof readJson(pieces.join('').repeat(times)).ok).toBe('boolean');
      }),
    );
  });
});

describe('reading is the inverse of writing', () => {
  const key = fc
    .string()
    .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
  // Up to 15 digits, which is what a double keeps.
  const number = fc
    .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: -20, max: 5 }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent}`));
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.oneof(number, fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null)),
      fc.array(tie('json'), { maxLength: 5 }),
      fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }));

  it('for every value, however it is spaced', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('whether the quick or the careful parser reads it', () => {
    // An exponent sends the whole text to the careful one.
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        expect(read(`[${text}, 1e2]`)).toEqual([read(text), 100]);
      }),
    );
  });
});

describe('the row of a pointer', () => {
  const text = `${byteOrderMark}{\n"a": {\n"x/~": [1,\n2]},\n"b":\n3}`;
  it.each([
    ['', 1],
    ['/a', 2],
    ['/a/x~1~0', 3],
    ['/a/x~1~0/1', 4],
    ['/a/x~1~0/9', 3],
    ['/a/none/deeper', 2],
    ['/b', 5],
    ['/c', 1],
  ])('%s stands in row %i', (pointer, row) => {
    const result = readJson(text);
    expect(result.ok && result.value.rows()(pointer)).toBe(row);
  });
});
