import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact, parseDecimal } from '../../../src/decimal/index.ts';
import { indicator, passThrough } from '../../assess/smallRules.ts';
import { writtenText } from '../../decimal/arbitraries.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { errorsOf, read, unreadableOf, valueAt, valuesOf } from '../tableView.ts';

const ruleSetOf = (input: Record<string, unknown>, more: Record<string, unknown> = {}) => {
  const of = {
    boolean: { if: [{ var: 'x' }, 1, 0] },
    text: { if: [{ '==': [{ var: 'x' }, 'a'] }, 1, 0] },
  };
  const points = new Map<unknown, unknown>(Object.entries(of)).get(input['type']) ?? { var: 'x' };
  return loaded(
    smallRuleSet({
      inputs: [{ id: 'x', ...input }],
      level: { score: { children: [indicator('it', points)] } },
      ...more,
    }),
  );
};

const anyNumber = {
  type: 'number',
  low: null,
  high: null,
  measure: null,
  values: null,
  like: '12.5',
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Reads one cell: its value, or the issue. */
const readCell = (cell: string, input: Record<string, unknown> = {}) => {
  const data = read(ruleSetOf(input), `code,x\na,${quoted(cell)}\n`);
  const [issue, ...others] = data.issues;
  expect(others).toEqual([]);
  const { x: value } = valuesOf(data)['a'] ?? { x: undefined };
  expect(issue === undefined).toBe(value !== undefined);
  return issue ?? value;
};

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['5', '5'],
    ['-5', '-5'],
    ['+5', '5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['1.50', '1.5'],
    ['  31.5 ', '31.5'],
    ['\t5\n', '5'],
    ['　5　', '5'],
    ['\u00a05', '5'],
    ['1e3', '1000'],
    ['1.5E-3', '0.0015'],
    ['1e-64', `0.${'0'.repeat(63)}1`],
    ['1e63', `1${'0'.repeat(63)}`],
    ['0.1', '0.1'],
    ['1.005', '1.005'],
    ['３１．５', '31.5'],
    ['－1,234,567.5', '-1234567.5'],
    ['5万', '50000'],
    ['\u200b5\ufeff', '5'],
    ['9007199254740993', '9007199254740993'],
    ['2251799813685249.5', '2251799813685249.5'],
    ['0.12345678901234567890', '0.1234567890123456789'],
    ['9'.repeat(64), '9'.repeat(64)],
  ])('%j is read as %s', (cell, value) => {
    expect(readCell(cell)).toBe(value);
  });

  // With the number that the writer may have meant, where that can be told.
  it.each([
    ['1e999999', undefined],
    ['1e-999999', undefined],
    ['1e65', undefined],
    ['1e-65', undefined],
    ['9'.repeat(65), undefined],
    ['9'.repeat(100_000), undefined],
    ['1,5', undefined],
    ['1.2.3', undefined],
    ['1 5', undefined],
    ['3-5', undefined],
    ['1/2', undefined],
    ['0x1F', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['-', undefined],
    ['.', undefined],
    ['e5', undefined],
    ['--5', '-5'],
    ['五', undefined],
    ['无', undefined],
    ['null', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['98.5％左右', undefined],
    ['12,34', undefined],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['约5处', '5'],
    ['¥5', '5'],
    ["'5", '5'],
  ])('%j is refused, with the suggestion %j', (cell, suggested) => {
    expect(readCell(cell)).toEqual({
      code: 'not-a-number',
      severity: 'error',
      at: { file: '1.csv', row: 2, column: 'x', unit: { code: 'a', name: 'a' } },
      data: { found: cell, wanted: anyNumber, ...(suggested === undefined ? {} : { suggested }) },
    });
  });

  it('a suggestion can itself be read (law)', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123.,-−%e万约１２．－ '), maxLength: 90 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.tuple(writtenText, fc.constantFrom('%', '处', 'e', ' ')).map(([text, end]) => text + end),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const data = read(ruleSetOf({}), `code,x\na,${quoted(text)}\n`);
        for (const {
          code,
          data: { suggested, found },
        } of data.issues) {
          if (code !== 'not-a-number' || typeof suggested !== 'string') continue;
          expect(suggested).not.toBe(found);
          expect(readCell(suggested)).toBe(formatExact(parseDecimal(suggested) ?? expect.fail()));
        }
      }),
    );
  });

  it('a column is the numbers of its texts, to the last digit (law)', () => {
    fc.assert(
      fc.property(fc.array(writtenText, { minLength: 1, maxLength: 12 }), (texts) => {
        const rows = texts.map((text, i) => `u${String(i).padStart(3, '0')},${text}`);
        const data = read(ruleSetOf({}), ['code,x', ...rows].join('\n'));
        const [table] = data.tables;
        if (table === undefined) throw new Error('no table');
        texts.forEach((text, i) => {
          const value = parseDecimal(text);
          expect(table.isUnreadable[i]).toBe(value === null ? 1 : 0);
          if (value !== null) expect(valueAt(table, 'x', i)).toBe(formatExact(value));
        });
      }),
    );
  });
});

describe('numbers with a unit of measure', () => {
  it.each<[Record<string, unknown>, string, string]>([
    [{ measure: '%', range: [0, 100] }, '95.3％', '95.3'],
    [{ measure: '%', range: [0, 100] }, '0.953', '0.953'],
    [{ measure: '元' }, '3.5万元', '35000'],
    [{ measure: '万元' }, '35000元', '3.5'],
    [{ type: 'integer', measure: '个' }, '1.2万个', '12000'],
  ])('%j: %j is %s', (input, cell, value) => {
    expect(readCell(cell, input)).toBe(value);
  });

  it.each<[Record<string, unknown>, string, string, Record<string, string>]>([
    [{}, '98.5%', 'other-measure', { measure: '%' }],
    [{ measure: '元' }, '5 人', 'other-measure', { measure: '人' }],
    [{ measure: '万元' }, '3.5万', 'unclear-multiplier', { first: '3.5万元', second: '35000万元' }],
    [{ measure: '%', range: [0, 100] }, '约105%', 'not-a-number', {}],
    [{ measure: '%', range: [0, 100] }, '约95%', 'not-a-number', { suggested: '95' }],
    [{ type: 'integer' }, '约9.5', 'not-a-number', {}],
    [{ measure: '%', range: [0, 100] }, '１０４％', 'out-of-range', {}],
    [{ type: 'integer', measure: '个' }, '0.00001万个', 'not-an-integer', {}],
  ])('%j: %j is refused as %s', (input, cell, code, data) => {
    const issue = readCell(cell, input);
    expect(issue).toMatchObject({ code, severity: 'error', at: { row: 2, column: 'x' } });
    const { wanted: _, ...rest } = typeof issue === 'object' && issue !== null ? issue.data : {};
    expect(rest).toEqual({ found: cell, ...data });
  });

  it.each(['number', 'integer', 'boolean', 'text'])(
    'a formula that failed is no value of a %s',
    (type) => {
      for (const cell of ['#DIV/0!', '#N/A', '#ref!', ' #VALUE! ', '＃ＮＡＭＥ？']) {
        expect(readCell(cell, { type })).toMatchObject({
          code: 'formula-error',
          data: { found: cell.trim(), wanted: { type } },
        });
      }
    },
  );
});

describe('percentages and fractions in one column', () => {
  const warningOf = (
    cells: readonly string[],
    input: Record<string, unknown> = { measure: '%' },
  ) => {
    const rows = cells.map((cell, i) => `u${i},"${cell}"`);
    const { issues } = read(ruleSetOf(input), ['code,x', ...rows].join('\n'));
    return issues.find(({ code }) => code.startsWith('percent-'));
  };

  it.each<[readonly string[], string, readonly string[]]>([
    [['95', '0.95'], '95', ['u1 0.95']],
    [['0.95', '95', '99.5'], '95', ['u0 0.95']],
    [['60', '98', '0.999', '0.5'], '60', ['u2 0.999', 'u3 0.5']],
    [['９５', '０．９５', '96%', '0.5%'], '９５', ['u1 ０．９５']],
    [
      ['95', ...Array.from({ length: 7 }, () => '96'), ...Array.from({ length: 7 }, () => '0.9')],
      '95',
      [...['u8 0.9', 'u9 0.9', 'u10 0.9', 'u11 0.9', 'u12 0.9'].sort(), '…'],
    ],
    [['95', `0.${'12345'.repeat(12)}`], '95', [`u1 0.${'12345'.repeat(12)}`]],
  ])('%j: most are like %s, others %j', (cells, usual, odd) => {
    const issue = warningOf(cells);
    expect(issue).toMatchObject({ severity: 'warning', at: { file: '1.csv', column: 'x' } });
    expect(issue?.data).toMatchObject({ usual });
    const count = odd.at(-1) === '…' ? '7' : String(odd.length);
    expect(issue?.data['count']).toBe(count);
    expect(issue?.data['cells']).toHaveLength(odd.length);
    if (count !== '7') expect(issue?.data['cells']).toEqual(odd);
  });

  it.each([
    [['0.95', '0.9', '95'], ['u0 0.95', 'u1 0.9'], ['u2 95']],
    [
      ['0.95', '0.9', '0.8', '1', '0', '95', '100'],
      ['u0 0.95', 'u1 0.9', 'u2 0.8'],
      ['u5 95', 'u6 100'],
    ],
    [['0.95', '0.9', '0.8', '0.7%', '97.5', '97%'], ['u0 0.95', 'u1 0.9', 'u2 0.8'], ['u4 97.5']],
  ])('%j: most are below 1, and neither kind is blamed', (cells, below, above) => {
    expect(warningOf(cells)).toMatchObject({
      code: 'percent-unclear',
      at: { row: 1, column: 'x' },
      data: { below, above, belowCount: String(below.length), aboveCount: String(above.length) },
    });
  });

  const toHundred = { measure: '%', range: [0, 100] };

  it.each([
    [
      ['0.962', '0.95', '0.91'],
      ['u0 0.962', 'u1 0.95', 'u2 0.91'],
    ],
    [
      ['1', '0.95', '0', '/'],
      ['u0 1', 'u1 0.95'],
    ],
    [
      ['1', '1', '0'],
      ['u0 1', 'u1 1'],
    ],
  ])('%j: a column without anything above 1 is told once', (cells, named) => {
    expect(warningOf(cells, toHundred)).toMatchObject({
      code: 'percent-fractions',
      severity: 'warning',
      at: { row: 1, column: 'x' },
      data: { cells: named },
    });
  });

  it.each([
    [['0', '0', '0']],
    [['0.95', '0.9']],
    [['0.95', '0.9', '1.2']],
    [['0.95', '0.9', '0.8%']],
    [['0.95%', '0.9%', '0.8%']],
  ])('%j: nothing is said', (cells) => {
    expect(warningOf(cells, toHundred)).toBeUndefined();
  });

  it.each<[string, readonly string[], Record<string, unknown>?]>([
    ['all alike', ['95', '96.5', '100']],
    ['all fractions, where values may be as small', ['0.95', '0.9', '1']],
    ['0 and 1 among percentages', ['95', '0', '1', '1.5', '100']],
    ['small rates', ['0.3', '2.1', '5', '0.8']],
    ['small rates, mostly below 1', ['0.3', '0.2', '2.1']],
    ['a fraction with the sign', ['95', '0.95%']],
    ['no percentages', ['95', '0.95'], { measure: '分' }],
    ['no unit of measure', ['95', '0.95'], {}],
    ['the other one is out of range', ['0.95', '0.9', '95'], { measure: '%', range: [0, 1] }],
    ['the other one is no number', ['95', '0.95左右']],
    ['below 0', ['95', '-0.5', '-95']],
  ])('is not said of %s', (_, cells, input) => {
    expect(warningOf(cells, input)).toBeUndefined();
  });

  it('does not count a row that stands twice', () => {
    const data = read(ruleSetOf({ measure: '%' }), 'code,x\na,95\nb,0.95\nb,0.96\n');
    expect(data.issues.map(({ code }) => code)).toEqual(['duplicate-unit']);
  });
});

describe('numbers that an input cannot have', () => {
  it.each([
    ['number', [0, 100], '0', null],
    ['number', [0, 100], '100', null],
    ['number', [0, 100], '100.000', null],
    ['number', [0, 100], '100.0000000000000000000000001', 'out-of-range'],
    ['number', [0, 100], '-0.0000000000000000000000001', 'out-of-range'],
    ['number', [0, 100], '-1', 'out-of-range'],
    ['number', [0, 100], '1e60', 'out-of-range'],
    ['number', ['0.005', '0.125'], '0.005', null],
    ['number', ['0.005', '0.125'], '0', 'out-of-range'],
    ['number', ['0.005', '0.125'], '0.13', 'out-of-range'],
    ['number', [null, -1], '-1e60', null],
    ['number', [null, -1], '0', 'out-of-range'],
    ['number', [1, null], '0.9', 'out-of-range'],
    ['number', [1, null], '1e63', null],
    ['integer', undefined, '5', null],
    ['integer', undefined, '5.0', null],
    ['integer', undefined, '-5', null],
    ['integer', undefined, '12345678901234567890', null],
    ['integer', undefined, '50e-1', null],
    ['integer', undefined, '5.5', 'not-an-integer'],
    ['integer', undefined, '-0.5', 'not-an-integer'],
    ['integer', undefined, '12345678901234567890.5', 'not-an-integer'],
    ['integer', undefined, '1e-30', 'not-an-integer'],
    ['integer', [0, 10], '10', null],
    ['integer', [0, 10], '11', 'out-of-range'],
    ['integer', [0, 10], '10.5', 'not-an-integer'],
  ])('%s in %j: %s gives %s', (type, range, cell, code) => {
    const found = readCell(cell, { type, ...(range === undefined ? {} : { range }) });
    if (code === null) expect(found).toBe(formatExact(parseDecimal(cell) ?? expect.fail()));
    else expect(found).toMatchObject({ code, data: { found: cell } });
  });

  it('a number of many digits in one row does not change what is refused in another', () => {
    const data = read(
      ruleSetOf({ type: 'integer', range: [0, 10] }),
      'code,x\na,10\nb,1e-40\nc,11\nd,0.5\ne,12345678901234567890\nf,0\ng,?\n',
    );
    expect(errorsOf(data).map(([code, , row]) => [code, row])).toEqual([
      ['not-an-integer', 3],
      ['out-of-range', 4],
      ['not-an-integer', 5],
      ['out-of-range', 6],
      ['not-a-number', 8],
    ]);
    expect(valuesOf(data)).toEqual({ a: { x: '10' }, f: { x: '0' } });
  });

  it.each([
    [
      { range: [0, 100], measure: '%' },
      { low: '0', high: '100', measure: '%', like: '98.5' },
    ],
    [
      { range: [0, '1.00'], measure: '%' },
      { low: '0', high: '1', measure: '%', like: '0.985' },
    ],
    [{ range: [0, null] }, { low: '0', high: null, like: '12.5' }],
    [{ range: [50, null] }, { low: '50', high: null, like: '50' }],
    [
      { range: [null, '1.50'], measure: '人' },
      { low: null, high: '1.5', measure: '人', like: '0.5' },
    ],
    [
      { type: 'integer', measure: '处' },
      { type: 'integer', measure: '处', like: '12' },
    ],
    [
      { type: 'integer', range: [5, 9] },
      { type: 'integer', low: '5', high: '9', like: '9' },
    ],
    [
      { type: 'integer', range: ['2.1', '2.9'] },
      { low: '2.1', high: '2.9', like: null },
    ],
    [{}, anyNumber],
  ])('%j: what is wanted is said as %j', (input, wanted) => {
    expect(readCell('?', input)).toMatchObject({ data: { wanted } });
  });
});

describe('yes and no', () => {
  it.each([
    ...['是', '有', '1', 'true', 'TRUE', 'Yes', ' 是 ', '１', 'ＴＲＵＥ', '\u200b是\u200b'].map(
      (cell) => [cell, true] as const,
    ),
    ...['否', '无', '0', 'false', 'False', 'NO'].map((cell) => [cell, false] as const),
  ])('%j is %s', (cell, value) => {
    expect(readCell(cell, { type: 'boolean' })).toBe(value);
  });

  it.each(['是的', '2', '1.0', '√', 'constructor', '__proto__', 'y'])('%j is neither', (cell) => {
    expect(readCell(cell, { type: 'boolean' })).toMatchObject({
      code: 'not-a-boolean',
      at: { row: 2, column: 'x' },
      data: { found: cell },
    });
  });
});

describe('texts', () => {
  it.each(['a', 'A', '５', '1.50', '__proto__', 'constructor', '两\n行', '"a", b', '🙂'])(
    '%j is read as it stands',
    (cell) => {
      expect(readCell(cell, { type: 'text' })).toBe(cell);
    },
  );

  const values = ['一级', '二级', 'none'];
  it.each([
    ['一级', '一级'],
    [' 二级 ', '二级'],
  ])('%j is one of those listed', (cell, value) => {
    expect(readCell(cell, { type: 'text', values })).toBe(value);
  });

  it.each([
    ['三级', '一级'],
    ['一 级', '一级'],
    ['None', 'none'],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%j is not, and perhaps %j is meant', (cell, nearest) => {
    expect(readCell(cell, { type: 'text', values })).toMatchObject({
      code: 'not-a-listed-value',
      at: { row: 2, column: 'x', unit: { code: 'a' } },
      data: {
        found: cell,
        wanted: { type: 'text', values },
        ...(nearest === undefined ? {} : { nearest }),
      },
    });
  });

  it('a text that many rows have is that of each', () => {
    const data = read(ruleSetOf({ type: 'text' }), 'code,x\nc,p\na,q\nb,p\nd,q\n');
    expect(valuesOf(data)).toEqual({ a: { x: 'q' }, b: { x: 'p' }, c: { x: 'p' }, d: { x: 'q' } });
  });
});

describe('gaps', () => {
  it.each(['number', 'integer', 'boolean', 'text'])(
    'of a %s are never taken for one another',
    (type) => {
      const ruleSet = ruleSetOf({ type, missing: 'exclude' });
      const data = read(ruleSet, 'code,x\na,\nb,—\nc,未报\nd,/\ne,不适用\nf, N/A \ng, \n');
      expect(data.issues).toEqual([]);
      expect(valuesOf(data)).toEqual({
        ...Object.fromEntries(['a', 'b', 'c', 'g'].map((code) => [code, { x: null }])),
        ...Object.fromEntries(['d', 'e', 'f'].map((code) => [code, { x: 'n/a' }])),
      });
    },
  );

  it('the texts are those of the rule set; an empty cell is always a gap', () => {
    const cells = { missing: ['缺'], notApplicable: ['免', '0'] };
    const data = read(
      ruleSetOf({ missing: 'zero' }, { cells }),
      'code,x\na,缺\nb,免\nc,0\nd,""\ne,—\n',
    );
    expect(valuesOf(data)).toEqual({
      a: { x: null },
      b: { x: 'n/a' },
      c: { x: 'n/a' },
      d: { x: null },
    });
    expect(errorsOf(data)).toEqual([['not-a-number', '1.csv', 6, 'x', 'e']]);
  });

  it.each(['number', 'integer', 'boolean', 'text'])(
    'of a %s are known in any width and case, between any blanks',
    (type) => {
      const ruleSet = ruleSetOf({ type, missing: 'exclude' });
      const data = read(
        ruleSet,
        'code,x\na,\u200b\nb,\ufeff— \nc,／\nd,Ｎ／Ａ\ne,n/a\nf,\u200bN/a\n',
      );
      expect(data.issues).toEqual([]);
      expect(valuesOf(data)).toEqual({
        ...Object.fromEntries(['a', 'b'].map((code) => [code, { x: null }])),
        ...Object.fromEntries(['c', 'd', 'e', 'f'].map((code) => [code, { x: 'n/a' }])),
      });
    },
  );

  it('but not in other signs; what the rule set writes goes first, then what the input takes', () => {
    const other = read(ruleSetOf({}), 'code,x\na,-\nb,--\nc,\\\nd,NA\ne,N / A\n');
    expect(errorsOf(other).map(([code]) => code)).toEqual(Array(5).fill('not-a-number'));
    const cells = { missing: ['99', 'none'], notApplicable: ['NO', '０'] };
    const number = read(
      ruleSetOf({ missing: 'zero' }, { cells }),
      'code,x\na,99\nb,９９\nc,０\nd,0\n',
    );
    expect(valuesOf(number)).toEqual({
      a: { x: null },
      b: { x: null },
      c: { x: 'n/a' },
      d: { x: '0' },
    });
    const truth = read(ruleSetOf({ type: 'boolean' }, { cells }), 'code,x\na,no\nb,NO\nc,Ｎo\n');
    expect(valuesOf(truth)).toEqual({ a: { x: false }, b: { x: 'n/a' }, c: { x: 'n/a' } });
    const input = { type: 'text', values: ['a', 'None'], missing: 'zero' };
    const text = read(ruleSetOf(input, { cells }), 'code,x\na,None\nb,NONE\nc,none\n');
    expect(valuesOf(text)).toEqual({ a: { x: 'None' }, b: { x: null }, c: { x: null } });
  });

  it.each([
    ['error', ['a', 'b']],
    ['zero', []],
    ['exclude', []],
    [{ value: 3 }, []],
  ])('where missing is %j, units with a gap that cannot be ranked are %j', (missing, units) => {
    const data = read(ruleSetOf({ missing }), 'code,x\na,\nb,—\nc,/\nd,1\n');
    expect(errorsOf(data)).toEqual(
      units.map((unit) => ['missing-value', '1.csv', unit === 'a' ? 2 : 3, 'x', unit]),
    );
    expect(unreadableOf(data)).toEqual(units);
  });

  it('what to write instead is said, where the rule set has a text for it', () => {
    const wanted = {
      type: 'number',
      low: '0',
      high: '9',
      measure: '人',
      values: null,
      like: '0.5',
    };
    const data = { wanted, notApplicable: '/' };
    expect(readCell('', { range: [0, 9], measure: '人' })).toMatchObject({
      code: 'missing-value',
      data,
    });
    const none = ruleSetOf({}, { cells: { missing: [], notApplicable: [] } });
    expect(read(none, 'code,x\na,\n').issues[0]?.data).toEqual({ wanted: anyNumber });
  });

  it('a rule that says itself what a gap means needs no value', () => {
    const ruleSet = loaded(
      smallRuleSet({
        inputs: [{ id: 'x' }, { id: 'y' }],
        level: { score: { children: [indicator('it', { var: ['x', 1] }), passThrough('y')] } },
      }),
    );
    const data = read(ruleSet, 'code,x,y\na,,1\nb,,\n');
    expect(errorsOf(data)).toEqual([['missing-value', '1.csv', 3, 'y', 'b']]);
    expect(valuesOf(data)).toEqual({ a: { x: null, y: '1' } });
  });
});
